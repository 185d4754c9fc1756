"""Where a moderator decides from a mail, without logging in: the link shows the comment, and a button decides."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from comments.models import Comment
from comments.signed_links import BadTokenError, read_decision_token
from comments.staff import decisions
from comments.staff.permissions import MODERATE
from comments.staff.rows import Row, decided_in_words, row_of

NOT_FOUND, GONE, FORBIDDEN = 404, 410, 403


class LinkProblemError(Exception):
    """The link decides nothing. `reason` is a word for the template, `status` the status of the answer."""

    def __init__(self, reason: str, status: int):
        super().__init__(reason)
        self.reason, self.status = reason, status


@dataclass(frozen=True)
class Question:
    """What a link asks: whether one moderator wants to decide this about one comment."""

    row: Row
    decision: str
    """A key of comments.staff.decisions.DECISIONS."""
    user: object
    was_changed: bool = False
    """Whether the comment says something else than in the mail."""

    @property
    def is_open(self) -> bool:
        """Whether there is still something to decide: it waits, or is reported."""
        return self.row.comment.is_awaiting or self.is_reported

    @property
    def is_reported(self) -> bool:
        """Whether readers reported what they still see."""
        return self.row.comment.is_published and bool(self.row.reports)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def decide(request, token: str) -> HttpResponse:
    """One moderator's decision on one comment. Whoever has the link can use it, so nobody is told of it or keeps it."""
    try:
        question = _asked_by(token)
        response = _decided(request, question) if request.method == "POST" else _shown(request, question)
    except LinkProblemError as problem:
        response = _refused(request, problem.reason, problem.status)
    except Comment.DoesNotExist:
        response = _refused(request, "erased", GONE)
    response["Referrer-Policy"] = "same-origin"  # see core.private_links
    response["X-Robots-Tag"] = "noindex"
    return response


def _asked_by(token: str) -> Question:
    """Read a link. Raises LinkProblemError, and Comment.DoesNotExist where the comment is erased."""
    try:
        link = read_decision_token(token)
    except BadTokenError as error:
        raise LinkProblemError("broken", NOT_FOUND) from error
    user = get_user_model().objects.filter(pk=link.user_id, is_active=True).first()
    if not user or not user.has_perm(MODERATE):
        raise LinkProblemError("not_yours", FORBIDDEN)
    row = row_of(link.comment_id, user)
    if not link.is_about(row.comment):
        raise Comment.DoesNotExist
    # What readers see already is not approved: it is left to stand.
    stands = link.action == "approve" and row.comment.is_published
    return Question(row, "dismiss_reports" if stands else link.action, user, was_changed=not link.shows(row.comment))


def _refused(request, reason: str, status: int) -> HttpResponse:
    return render(request, "comments/decision_problem.html", {"reason": reason}, status=status)


def _shown(request, question: Question, said: str = "", *, is_done: bool = False) -> HttpResponse:
    context = {
        "question": question,
        "row": question.row,
        "comment": question.row.comment,
        "state": decided_in_words(question.row.comment),
        "said": said,
        "is_done": is_done,
    }
    return render(request, "comments/decide.html", context)


@transaction.atomic
def _decided(request, question: Question) -> HttpResponse:
    """Decide in the moderator's name, where there is still something to decide, and on nothing but what was shown."""
    seen = request.POST.get("seen", "")
    if not question.is_open or not seen:
        return _shown(request, question)
    outcome = decisions.decide(question.row.comment.pk, question.decision, question.user, seen)
    after = Question(outcome.row, question.decision, question.user)
    return _shown(request, after, outcome.said, is_done=outcome.is_done)
