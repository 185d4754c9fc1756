"""What readers of comments do: follow a link to one, point staff at one. And the token for the form's script."""

from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from comments import services, signed_links
from comments.conversation import permalink_target
from comments.forms import ReportForm
from comments.models import Comment


@require_safe
def permalink(request, pk: int) -> HttpResponse:
    """On to the comment: its page in the reader's language, and there the page of comments that it is on now."""
    comment = get_object_or_404(Comment.objects.published(), pk=pk)
    target = permalink_target(comment)
    if not target:
        raise Http404
    return redirect(target)


@require_safe
@never_cache
def form_token(request, key: UUID) -> JsonResponse:
    """A signed token for the form under a page: it says when somebody began to write, and nothing else."""
    return JsonResponse({"token": signed_links.form_token(key)})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, pk: int) -> HttpResponse:
    """Point staff at a comment: a reason is enough."""
    comment = get_object_or_404(Comment.objects.published(), pk=pk)
    target = permalink_target(comment)
    if not target:
        raise Http404
    form = ReportForm(request.POST or None, auto_id="report-%s", label_suffix="")
    context = {"comment": comment, "form": form, "target": target}
    if request.method != "POST":
        return render(request, "comments/report.html", context)
    if not form.is_valid():
        return render(request, "comments/report.html", context, status=422)
    services.report(comment, **form.cleaned_data)
    return render(request, "comments/report.html", context | {"is_reported": True})
