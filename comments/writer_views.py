"""What the writer of a comment does by signed links, without an account: see, change, withdraw, erase, take away."""

from collections.abc import Callable

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from comments import services
from comments.conversation import permalink_target, version_to_read
from comments.forms import EditForm
from comments.models import Comment, Subscription
from comments.signed_links import Purpose, comment_of, link_token, serves
from comments.views import conversation_context, empty_form, retention
from core.private_links import BadTokenError, by_link

READING_AND_POSTING = ["GET", "HEAD", "POST"]


def by_comment_link(*purposes: Purpose) -> Callable:
    """Turn a view of a comment into one of a link for one of these purposes."""
    return by_link(lambda token: comment_of(token, *purposes), "comments/link_problem.html")


@require_http_methods(READING_AND_POSTING)
@by_comment_link(Purpose.WRITER, Purpose.HOLDER)
def writer(request, comment: Comment, token: str) -> HttpResponse:
    """The writer's own page about a comment, and what can be done there."""
    if request.method != "POST":
        return _writers_page(request, comment)
    action = ACTIONS.get(request.POST.get("action"))
    return action(request, comment) if action else _writers_page(request, comment, status=400)


@require_safe
@by_comment_link(Purpose.WRITER, Purpose.HOLDER)
def export(request, comment: Comment, token: str) -> HttpResponse:
    """All that is stored about the writer, as a file."""
    stored = services.export(comment, holds_address=serves(token, Purpose.HOLDER))
    response = JsonResponse(stored, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="landliv.json"'
    return response


@require_safe
@by_comment_link(Purpose.AUTHOR)
def write(request, comment: Comment, token: str) -> HttpResponse:
    """A form for another comment in the conversation, by the same writer: it carries what proves that."""
    page = version_to_read(comment.article_key)
    if not comment.confirmed_at or not page:
        raise BadTokenError
    page = page.specific
    known = {"author_name": comment.author_name, "author_email": comment.author_email, "writer": token}
    context = {
        **conversation_context(request, page),
        "page": page,
        "comment_form": empty_form(**known),
        "write_url": request.path,
    }
    return render(request, "comments/write.html", context)


@require_http_methods(READING_AND_POSTING)
@by_comment_link(Purpose.CONFIRM)
def confirm(request, comment: Comment, token: str) -> HttpResponse:
    """The holder of an address says whose it is. By a button: programs that look at mails follow links too."""
    is_done = request.method == "POST"
    if is_done and "not_mine" in request.POST:
        services.deny_address(comment)
    if not comment.author_email:
        return render(request, "comments/confirm.html", {"is_denied": True})
    if is_done:
        services.confirm_address(comment, get_language())
    wants_mail = Subscription.objects.filter(comment=comment).exists()
    return render(request, "comments/confirm.html", {"comment": comment, "is_done": is_done, "wants_mail": wants_mail})


@require_http_methods(READING_AND_POSTING)
@by_comment_link(Purpose.UNSUBSCRIBE)
def unsubscribe(request, comment: Comment, token: str) -> HttpResponse:
    """No more mails about answers. Mail programs send the POST by themselves (RFC 8058), people press the button."""
    is_done = request.method == "POST"
    if is_done:
        services.unsubscribe(comment)
    return render(request, "comments/unsubscribe.html", {"comment": comment, "is_done": is_done})


def _writers_page(request, comment: Comment, form: EditForm | None = None, status: int = 200, **extra) -> HttpResponse:
    may_edit = services.may_edit(comment)
    context = {
        "comment": comment,
        "article": version_to_read(comment.article_key),
        "target": permalink_target(comment),
        "link": request.build_absolute_uri(request.path),
        "form": form or (EditForm({"text": comment.text}, auto_id="edit-%s", label_suffix="") if may_edit else None),
        "may_edit": may_edit,
        "author_token": link_token(comment, Purpose.AUTHOR) if comment.confirmed_at else "",
        "subscription": Subscription.objects.filter(comment=comment).first(),
        "keep": retention(),
        **extra,
    }
    return render(request, "comments/writer.html", context, status=status)


def _edit(request, comment: Comment) -> HttpResponse:
    form = EditForm(request.POST, auto_id="edit-%s", label_suffix="")
    if not form.is_valid():
        return _writers_page(request, comment, form, status=422)
    try:
        services.edit_as_writer(comment, form.cleaned_data["text"])
    except services.TooLateError:
        return _writers_page(request, comment, form, status=403, is_too_late=True)
    return redirect(request.path)


def _withdraw(request, comment: Comment) -> HttpResponse:
    services.withdraw(comment)
    return redirect(request.path)


def _erase(request, comment: Comment) -> HttpResponse:
    services.erase(comment)
    return render(request, "comments/link_problem.html", {"is_erased": True})


def _subscribe(request, comment: Comment) -> HttpResponse:
    services.subscribe(comment, get_language())
    return redirect(request.path)


def _unsubscribe(request, comment: Comment) -> HttpResponse:
    services.unsubscribe(comment)
    return redirect(request.path)


def _ask_to_confirm(request, comment: Comment) -> HttpResponse:
    # What is said is the same whether a mail is sent or not: else it would tell what else came with the address.
    services.ask_to_confirm(comment, get_language())
    return _writers_page(request, comment, is_asked=True)


ACTIONS = {
    "edit": _edit,
    "withdraw": _withdraw,
    "erase": _erase,
    "subscribe": _subscribe,
    "unsubscribe": _unsubscribe,
    "confirm": _ask_to_confirm,
}
"""What the buttons of the writer's page do, by the value that they send."""
