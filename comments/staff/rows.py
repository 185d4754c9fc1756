"""A comment as moderators see it, with what helps them to decide. However many are shown, the queries are as many."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Count, QuerySet
from django.db.models.functions import Upper
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from comments.conversation import versions_to_read
from comments.models import Comment, CommentStatus, ConfirmedAddress, Report
from comments.services.moderation import UNDONE_TO

COUNTED = ("published", "awaiting", "spam", "binned")
"""The states that a history counts."""

MANY_LINES = 40
"""From how many lines a text gets a window of its own to scroll in."""

DECISIONS = {
    CommentStatus.AWAITING: ("approve", "spam", "bin"),
    CommentStatus.PUBLISHED: ("spam", "bin"),
    CommentStatus.SPAM: ("approve", "bin"),
    CommentStatus.BINNED: ("approve", "spam"),
    CommentStatus.WITHDRAWN: (),
}
"""What can be decided about a comment, by where it stands."""


@dataclass(frozen=True)
class Counts:
    """How many comments stand where."""

    published: int = 0
    awaiting: int = 0
    spam: int = 0
    binned: int = 0

    @property
    def in_words(self) -> list[str]:
        """The numbers with what they are of."""
        phrases = (
            (self.published, ngettext("%(number)d published", "%(number)d published", self.published)),
            (self.awaiting, ngettext("%(number)d awaiting", "%(number)d awaiting", self.awaiting)),
            (self.spam, ngettext("%(number)d spam", "%(number)d spam", self.spam)),
            (self.binned, ngettext("%(number)d in the bin", "%(number)d in the bin", self.binned)),
        )
        return [words % {"number": number} for number, words in phrases if number]

    def without(self, status: str) -> "Counts":
        """These but for one comment that stands there."""
        return replace(self, **{status: getattr(self, status) - 1}) if status in COUNTED else self


@dataclass(frozen=True)
class History:
    """What else came with a writer's address."""

    confirmed: Counts = Counts()
    """Of the holder of the address, for certain."""
    typed: Counts = Counts()
    """By whoever typed the address."""
    is_address_confirmed: bool = False
    """Whether it was ever confirmed by a link that was mailed to it, for whichever comment."""


@dataclass(frozen=True)
class Row:
    """One comment in the list of moderators."""

    comment: Comment
    history: History
    reports: list[Report]
    """What readers reported and no moderator has settled."""
    user_id: int
    article: Page | None = None
    """The page under which everybody reads it, or would, in the language of who looks; None where it is not public."""

    @property
    def seen(self) -> str:
        """What a moderator saw: a decision on it counts as long as nothing of this has changed."""
        edited_at = self.comment.edited_at
        return f"{self.comment.status} {edited_at.timestamp() if edited_at else ''}"

    @property
    def decisions(self) -> tuple[str, ...]:
        """What can be decided."""
        return DECISIONS[CommentStatus(self.comment.status)]

    @property
    def can_undo(self) -> bool:
        """Whether the moderator who looks decided last, and can take it back."""
        return self.comment.decided_by_id == self.user_id and self.comment.previous_status in UNDONE_TO

    @property
    def can_reply(self) -> bool:
        """Whether there is something for readers to see the answer under."""
        return self.comment.is_published and bool(self.article or self.comment.page)

    @property
    def has_many_lines(self) -> bool:
        """Whether the text would fill the screen."""
        return self.comment.text.count("\n") > MANY_LINES

    @cached_property
    def decided_by(self) -> str:
        """Who decided last, by name; empty where that was no moderator."""
        return name_of(self.comment.decided_by)


def with_what_rows_show(comments: QuerySet) -> QuerySet:
    """Fetch with the comments what stands beside each."""
    return comments.select_related("page__locale", "parent", "user", "decided_by", "edited_by", "akismet")


def rows(comments: Iterable[Comment], user) -> list[Row]:
    """Return the rows of these comments, for one moderator."""
    comments = list(comments)
    histories, reports = _histories(comments), _open_reports(comments)
    articles = versions_to_read({comment.article_key for comment in comments})
    return [
        Row(comment, _without(comment, histories), reports[comment.pk], user.pk, articles.get(comment.article_key))
        for comment in comments
    ]


def row_of(pk: int, user) -> Row:
    """Return the row of one comment as it stands now. Raises Comment.DoesNotExist."""
    return rows([with_what_rows_show(Comment.objects.all()).get(pk=pk)], user)[0]


def name_of(user) -> str:
    """What a member of staff is called; empty for nobody."""
    return (user.get_full_name() or user.get_username()) if user else ""


def decided_in_words(comment: Comment) -> str:
    """Where a comment stands, and since when by whom, where a moderator decided that."""
    status = comment.get_status_display()
    if not comment.decided_by:
        return status
    moment = date_format(localtime(comment.decided_at), "DATETIME_FORMAT")
    return _("%(status)s: %(name)s, %(moment)s") % {
        "status": status,
        "name": name_of(comment.decided_by),
        "moment": moment,
    }


def _histories(comments: list[Comment]) -> dict[str, History]:
    """What came from each address, the comments themselves among it."""
    addresses = {comment.author_email.lower() for comment in comments} - {""}
    confirmed, typed = defaultdict(dict), defaultdict(dict)
    # In capitals, as the index has them.
    found = Comment.objects.annotate(address=Upper("author_email")).order_by()
    found = found.filter(address__in=[address.upper() for address in addresses])
    numbers = {"certain": Count("confirmed_at"), "number": Count("pk")}
    for address, status, certain, number in found.values_list("address", "status").annotate(**numbers):
        if status in COUNTED:
            confirmed[address.lower()][status] = certain
            typed[address.lower()][status] = number - certain
    known = set(ConfirmedAddress.objects.filter(email__in=addresses).values_list("email", flat=True))
    return {
        address: History(Counts(**confirmed[address]), Counts(**typed[address]), address in known)
        for address in addresses
    }


def _without(comment: Comment, histories: dict[str, History]) -> History:
    """What else came from the address of a comment."""
    history = histories.get(comment.author_email.lower(), History())
    if not comment.author_email:
        return history
    if comment.confirmed_at:
        return replace(history, confirmed=history.confirmed.without(comment.status))
    return replace(history, typed=history.typed.without(comment.status))


def _open_reports(comments: list[Comment]) -> dict[int, list[Report]]:
    reports = defaultdict(list)
    for report in Report.objects.filter(comment__in=comments, settled_at=None):
        reports[report.comment_id].append(report)
    return reports
