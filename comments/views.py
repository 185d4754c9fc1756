"""A comment is sent from under a page. What else readers and writers do is in reader_views and writer_views."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from comments import akismet, services
from comments.conversation import Conversation, feed_url
from comments.forms import CommentForm
from comments.models import Comment
from comments.signed_links import Purpose, earlier_comment, link_token, read_form_token
from comments.spam import Reason
from core.rate_limits import TooManyError, slow_down
from core.visitors import network_address

REPLY_PARAMETER = "reply"
MODERATION_PERMISSION = "comments.moderate_comment"
_LONGEST_NUMBER = 18  # digits of a number that the database takes


def conversation_context(request, page) -> dict:
    """The conversation under a page, the form, and what is said beside it."""
    conversation = Conversation(request, page)
    return {
        "conversation": conversation,
        "accepts_comments": conversation.is_open,
        "comment_form": empty_form(),
        "replying_to": _comment_to_answer(page, request.GET.get(REPLY_PARAMETER)),
        "comments_feed": feed_url(page),
        "keep": retention(),
        "asks_akismet": akismet.is_on(),
    }


def retention() -> dict[str, int]:
    """How long what is kept, for the notice beside the form: in days and minutes, as the settings say."""
    return {
        "rejected_days": settings.COMMENTS_KEEP_REJECTED_DAYS,
        "unconfirmed_days": settings.COMMENTS_KEEP_UNCONFIRMED_DAYS,
        "address_months": round(settings.COMMENTS_KEEP_ADDRESS_DAYS * 12 / 365),
        "edit_minutes": settings.COMMENTS_EDIT_MINUTES,
    }


def receive(request, page) -> HttpResponse:
    """Take a comment on a page: on to its writer's own page, or back to the form with what is wrong, or a preview."""
    form = CommentForm(request.POST, auto_id="comment-%s", label_suffix="")
    parent = _comment_to_answer(page, request.POST.get("parent"))
    is_sent = form.is_valid() and "preview" not in request.POST
    try:
        if not is_sent and not page.accepts_comments:
            raise services.CommentsClosedError
        if not form.is_valid():
            return _show_again(request, page, form, parent, status=422)
        if form.cleaned_data["parent"] and not parent:
            raise services.ParentGoneError
        if not is_sent:
            return _show_again(request, page, form, parent, status=200, preview=form.cleaned_data)
        comment = _submit(request, page, form, parent)
    except (services.NotTakenError, TooManyError) as error:
        return _explain(request, page, form, parent, error)
    return redirect(reverse("conversation:writer", args=[link_token(comment, Purpose.WRITER)]))


def give_back(request) -> HttpResponse:
    """Show a comment back that was sent to a page which is not published any more. Nothing of the page is shown."""
    response = render(request, "comments/page_gone.html", {"text": request.POST.get("text", "")}, status=404)
    response["Cache-Control"] = "no-store"
    return response


def _explain(request, page, form: CommentForm, parent: Comment | None, error: Exception) -> HttpResponse:
    """Say why a comment was not taken, and give it back."""
    match error:
        case services.CommentsClosedError():
            return _show_again(request, page, form, parent, status=403, comments_refused=True)
        case services.ParentGoneError():
            return _show_again(request, page, form, None, status=409, parent_is_gone=True)
        case TooManyError():
            return slow_down(error, lambda **extra: _show_again(request, page, form, parent, **extra))
        case _:
            given = {
                "refused_for": _in_words(error.classification.reasons),
                "trap_was_filled": bool(form.cleaned_data[services.TRAP_FIELD].strip()),
            }
            return _show_again(request, page, form, parent, status=422, **given)


def _submit(request, page, form: CommentForm, parent: Comment | None) -> Comment:
    return services.submit(
        page,
        **form.comment,
        language=get_language(),
        parent=parent,
        user=request.user if _speaks_for_the_site(request.user, page) else None,
        request_signals=services.RequestSignals(
            network_address=network_address(request),
            token=read_form_token(form.cleaned_data["token"], page.translation_key, timezone.now()),
            form=form.cleaned_data["token"],
            trap=form.cleaned_data[services.TRAP_FIELD],
            earlier=earlier_comment(form.cleaned_data["writer"]),
        ),
    )


def _speaks_for_the_site(user, page) -> bool:
    """Whether a comment of this login is marked as one of the page's author, its project's lead, or the editors."""
    return user.is_authenticated and (user.has_perm(MODERATION_PERMISSION) or user.pk in page.roles_in_conversation())


def empty_form(**initial) -> CommentForm:
    """Return the form before anything is typed; `initial` is what is known of its writer."""
    return CommentForm(initial=initial, auto_id="comment-%s", label_suffix="")


def _comment_to_answer(page, number) -> Comment | None:
    """The comment with this number, where readers see it on this page."""
    if not number or not str(number).isdecimal() or len(str(number)) > _LONGEST_NUMBER:
        return None
    return Comment.objects.on(page).published().filter(pk=number).first()


def _in_words(reasons: tuple[Reason, ...]) -> list[str]:
    against = [reason for reason in reasons if reason.weight > 0]
    return [reason.english if get_language() == "en" else reason.danish for reason in against]


def _show_again(request, page, form: CommentForm, parent: Comment | None, *, status: int, **extra) -> HttpResponse:
    context = {**page.get_context(request), "comment_form": form, "replying_to": parent, **extra}
    response = render(request, page.get_template(request), context, status=status)
    response["Cache-Control"] = "no-store"
    return response
