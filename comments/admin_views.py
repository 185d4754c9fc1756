"""Where a moderator reads a comment in full and decides."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comments import services
from comments.models import Comment

PERMISSION = "comments.moderate_comment"


@require_safe
def moderate(request, pk: int):
    """The comment, with what can be done with it."""
    comment = _comment_for(request, pk)
    return TemplateResponse(
        request,
        "comments/admin/moderate.html",
        {"comment": comment, "page_title": str(comment), "list_url": reverse("wagtailsnippets_comments_comment:list")},
    )


@require_POST
def approve(request, pk: int):
    """Show it to readers."""
    comment = _comment_for(request, pk)
    if services.approve(comment, request.user):
        messages.success(request, _("The comment by %(name)s is published.") % {"name": comment.author_name})
    else:
        messages.info(request, _("The comment was published already."))
    return redirect("wagtailsnippets_comments_comment:list")


@require_POST
def put_in_bin(request, pk: int):
    """Take it away from readers and from the queue."""
    comment = _comment_for(request, pk)
    if services.put_in_bin(comment, request.user):
        messages.success(request, _("The comment by %(name)s is in the bin.") % {"name": comment.author_name})
    else:
        messages.info(request, _("The comment was in the bin already."))
    return redirect("wagtailsnippets_comments_comment:list")


def _comment_for(request, pk: int) -> Comment:
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    return get_object_or_404(Comment.objects.select_related("page", "decided_by"), pk=pk)
