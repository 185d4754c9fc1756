"""What moderators decide, and what they are told about it: wherever the button stands, in the list or in a mail."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comments import services
from comments.models import Comment, Report
from comments.staff.rows import Row, decided_in_words, row_of


@dataclass(frozen=True)
class Decision:
    """Something that can be decided about a comment."""

    key: str
    label: str
    do: Callable[[Comment, object], bool]
    """Returns whether that changed anything."""
    done: str
    already: str


@dataclass(frozen=True)
class DecisionResult:
    """What became of a decision."""

    row: Row
    is_done: bool
    said: str


def _dismiss_reports(comment: Comment, user) -> bool:
    has_open_reports = Report.objects.filter(comment=comment, settled_at=None).exists()
    if has_open_reports:
        services.dismiss_reports(comment, user)
    return has_open_reports


DECISIONS = {
    decision.key: decision
    for decision in (
        Decision(
            "approve",
            gettext_lazy("Approve"),
            services.approve,
            gettext_lazy("The comment by %(name)s is published."),
            gettext_lazy("The comment was published already."),
        ),
        Decision(
            "spam",
            gettext_lazy("Spam"),
            services.mark_as_spam,
            gettext_lazy("The comment by %(name)s is in spam, and the filter has learned from it."),
            gettext_lazy("The comment was in spam already."),
        ),
        Decision(
            "bin",
            gettext_lazy("Put in the bin"),
            services.put_in_bin,
            gettext_lazy("The comment by %(name)s is in the bin."),
            gettext_lazy("The comment was in the bin already."),
        ),
        Decision(
            "dismiss_reports",
            gettext_lazy("Let it stand"),
            _dismiss_reports,
            gettext_lazy("The comment by %(name)s stays, and the reports are settled."),
            gettext_lazy("There is no report any more that somebody has to look at."),
        ),
        Decision(
            "undo",
            gettext_lazy("Undo"),
            services.undo,
            gettext_lazy("The comment by %(name)s stands as before, and the filter has unlearned the decision."),
            gettext_lazy("There is no decision of yours to take back."),
        ),
    )
}


@transaction.atomic
def decide(pk: int, key: str, user, seen: str = "") -> DecisionResult:
    """Decide, unless the comment is no longer what the moderator saw: then nothing is done, and the moderator is told.

    `seen` is Row.seen from when the button was shown; without it the decision counts in any case.
    """
    decision = DECISIONS[key]
    comment = Comment.objects.select_for_update(of=("self",)).get(pk=pk)
    row = row_of(pk, user)
    if seen and seen != row.seen:
        return DecisionResult(row, False, _changed_meanwhile(row.comment))
    if not decision.do(comment, user):
        return DecisionResult(row, False, f"{decision.already} {_by_somebody_else(row.comment, user)}".strip())
    return DecisionResult(row_of(pk, user), True, decision.done % {"name": comment.author_name})


def _changed_meanwhile(comment: Comment) -> str:
    return _("Nothing was done: the comment was changed or decided on meanwhile. Look at it again. (%(state)s)") % {
        "state": decided_in_words(comment)
    }


def _by_somebody_else(comment: Comment, user) -> str:
    return f"({decided_in_words(comment)})" if comment.decided_by and comment.decided_by != user else ""
