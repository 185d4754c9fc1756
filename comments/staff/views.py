"""Where a moderator decides on one comment, changes it and answers it: from the list, or from its own page.

A script (static/js/moderation.js) sends the same forms and gets the row alone; else the way leads back to the list.
"""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.log_actions import registry as log_registry

from comments.models import Comment
from comments.models.comment import STEP
from comments.staff import decisions, forms
from comments.staff.permissions import MODERATE, require
from comments.staff.rows import Row, row_of

LIST = "wagtailsnippets_comments_comment:list"
AROUND = 20
"""How many comments of the conversation are shown before one, and after it."""


@require_safe
def moderate(request, pk: int) -> HttpResponse:
    """The comment, with what can be done with it, the conversation around it, and what was done before."""
    require(request, MODERATE)
    return page_of_one(request, existing(pk, request.user))


@require_POST
def decide(request, pk: int, decision: str) -> HttpResponse:
    """Carry out one of comments.staff.decisions."""
    require(request, MODERATE)
    try:
        outcome = decisions.decide(pk, decision, request.user, request.POST.get("seen", ""))
    except Comment.DoesNotExist as error:
        raise Http404 from error
    return answer(request, outcome.row, outcome.said, is_done=outcome.is_done)


def answer(request, row: Row, said: str, *, is_done: bool) -> HttpResponse:
    """Show the row as it is now to the script that asked; everybody else goes back, and is told there."""
    if is_for_script(request):
        context = {"row": row, "said": said, "is_done": is_done, "here": get_valid_next_url_from_request(request)}
        return TemplateResponse(request, "comments/admin/comment_card.html", context)
    tell = messages.success if is_done else messages.warning
    tell(request, said)
    return redirect(get_valid_next_url_from_request(request) or reverse(LIST))


def is_for_script(request) -> bool:
    """Whether the list's own script asks, which puts the answer into the page."""
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def page_of_one(request, row: Row, *, edit_form=None, reply_form=None, status: int = 200) -> HttpResponse:
    """The page of one comment."""
    comment = row.comment
    here = reverse("comments:moderate", args=[comment.pk])
    came_from = get_valid_next_url_from_request(request) if request.method == "GET" else ""
    context = {
        "row": row,
        "page_title": str(comment),
        "edit_form": edit_form or forms.edit_form(comment),
        "reply_form": reply_form or forms.reply_form(comment),
        "conversation": _conversation_around(comment),
        "log": log_registry.get_logs_for_instance(comment).select_related("user")[:50],
        "akismet": getattr(comment, "akismet", None),
        "here": f"{here}?{urlencode({'next': came_from})}" if came_from else here,
        "list_url": came_from or reverse(LIST),
    }
    return TemplateResponse(request, "comments/admin/moderate.html", context, status=status)


def existing(pk: int, user) -> Row:
    """Return the row of a comment, or answer that there is none."""
    try:
        return row_of(pk, user)
    except Comment.DoesNotExist as error:
        raise Http404 from error


def _conversation_around(comment: Comment) -> list[Comment]:
    """This one, and what readers see before and after it in the same thread."""
    thread = Comment.objects.filter(article_key=comment.article_key, path__startswith=comment.path[:STEP])
    visible = thread.exclude(pk=comment.pk).published()
    before = visible.filter(path__lt=comment.path).order_by("-path")[:AROUND]
    after = visible.filter(path__gt=comment.path)[:AROUND]
    return [*reversed(before), comment, *after]
