"""Where a moderator changes a comment, or answers it."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin.utils import get_valid_next_url_from_request

from comments import services
from comments.staff.forms import edit_form, reply_form
from comments.staff.permissions import MODERATE, require
from comments.staff.rows import Row, row_of
from comments.staff.views import answer, existing, is_for_script, page_of_one

UNPROCESSABLE = 422


@require_http_methods(["GET", "POST"])
def edit(request, pk: int) -> HttpResponse:
    """Change a reader's words, as to take out a telephone number, or correct the language that they are in."""
    row = _asked_for(request, pk)
    if request.method == "GET":
        return _show(request, row, edit_form=edit_form(row.comment))
    form = edit_form(row.comment, request.POST)
    if not form.is_valid():
        return _show(request, row, edit_form=form, status=UNPROCESSABLE)
    if request.POST.get("seen", row.seen) != row.seen:
        form.add_error(
            "text", _("The comment was changed meanwhile, by its writer or by somebody else. Look at it again.")
        )
        return _show(request, row, edit_form=form, status=UNPROCESSABLE)
    services.change_text(row.comment, request.user, **form.cleaned_data)
    said = _("The comment by %(name)s is changed.") % {"name": row.comment.author_name}
    return answer(request, row_of(pk, request.user), said, is_done=True)


@require_http_methods(["GET", "POST"])
def reply(request, pk: int) -> HttpResponse:
    """Answer a published comment in the name of the site."""
    row = _asked_for(request, pk)
    if request.method == "GET":
        return _show(request, row, reply_form=reply_form(row.comment))
    form = reply_form(row.comment, request.POST)
    if form.is_valid():
        problem = _send(row, request.user, form.cleaned_data["text"])
        if not problem:
            return answer(request, row, _("Your reply is published."), is_done=True)
        form.add_error("text", problem)
    return _show(request, row, reply_form=form, status=UNPROCESSABLE)


def _send(row: Row, user, text: str) -> str:
    """Publish an answer. Returns why that cannot be, in words; nothing where it is done."""
    if not row.can_reply:
        return _("Only published comments can be answered. Approve it first.")
    try:
        services.reply_as_staff(row.comment, user, text)
    except services.CommentsClosedError:
        return _("The page takes no comments any more.")
    except services.ParentGoneError:
        return _("The comment was taken away meanwhile.")
    return ""


def _asked_for(request, pk: int) -> Row:
    require(request, MODERATE)
    return existing(pk, request.user)


def _show(request, row: Row, *, status: int = 200, **forms) -> HttpResponse:
    """The form alone for the script, else on the page of the comment."""
    if not is_for_script(request):
        return page_of_one(request, row, status=status, **forms)
    context = {"row": row, "here": get_valid_next_url_from_request(request), **forms}
    return TemplateResponse(request, "comments/admin/comment_form.html", context, status=status)
