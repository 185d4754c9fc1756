"""What a reader meets after sending a comment."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from comments import services
from comments.forms import CommentForm

STATE_PARAMETER = "comment"
AWAITING = "awaiting"


def receive(request, page) -> HttpResponse:
    """Take a comment on a page: to the page with a word of thanks, or back to the form with what is wrong with it."""
    form = CommentForm(request.POST, auto_id="comment-%s", label_suffix="")
    if not form.is_valid():
        return _show_again(request, page, form, status=422)
    try:
        services.submit(page, language=get_language(), **form.cleaned_data)
    except services.CommentsClosedError:
        return _show_again(request, page, form, status=403, comments_refused=True)
    return redirect(f"{page.get_url(request)}?{STATE_PARAMETER}={AWAITING}#comment-sent")


def _show_again(request, page, form: CommentForm, status: int, **extra) -> HttpResponse:
    context = {**page.get_context(request), "comment_form": form, **extra}
    return render(request, page.get_template(request), context, status=status)
