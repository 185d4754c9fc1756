"""Signed links and tokens: who holds one may do what it is for, without an account. Nothing personal stands in them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.core import signing
from django.utils import timezone

from comments.models import Comment
from comments.spam import Token, TokenState
from core.private_links import BadTokenError, sign, unsign

FORM_LIFETIME = timedelta(hours=24)
"""How long after the first touch a form's token is believed. Slow writers are held at worst, never refused."""

DECISION_LIFETIME = timedelta(days=14)
"""How long the links in a moderator's mail work."""

_FORM, _DECISION = "comments.form", "comments.decision"


class Purpose(StrEnum):
    """What a link that belongs to one comment is for. One cannot be used for another."""

    WRITER = "comments.writer"
    """The writer's own page about the comment."""
    HOLDER = "comments.holder"
    """The same page, from a link that was mailed to the confirmed address: it shows who holds that."""
    AUTHOR = "comments.author"
    """Lets its writer send more as the same person; made only for comments of which the address was confirmed."""
    CONFIRM = "comments.confirm"
    """Says that the address is the writer's; is only ever mailed to that address."""
    UNSUBSCRIBE = "comments.unsubscribe"
    """Ends the mails about answers."""


@dataclass(frozen=True)
class DecisionLink:
    """What a link in a moderator's mail stands for."""

    comment_id: int
    written_at: int
    version: float
    action: str
    user_id: int

    def is_about(self, comment: Comment) -> bool:
        """Whether it is the comment of the mail: a number may be given out again after a backup was restored."""
        return self.written_at == _written_at(comment)

    def shows(self, comment: Comment) -> bool:
        """Whether the mail showed the words that the comment has now."""
        return self.version == _version(comment)


def form_token(article_key) -> str:
    """Make the token that the form's script fetches when a reader begins to write under a page."""
    return sign([str(article_key), timezone.now().timestamp()], _FORM)


def read_form_token(token: str, article_key, now: datetime) -> Token:
    """Say what the token of a form is worth that was sent under a page."""
    if not token:
        return Token()
    try:
        signed_for, signed_at = unsign(token, _FORM)
    except BadTokenError:
        return Token(TokenState.INVALID)
    age = now.timestamp() - signed_at
    if signed_for != str(article_key) or age < 0:
        return Token(TokenState.INVALID)
    return Token(TokenState.VALID if age <= FORM_LIFETIME.total_seconds() else TokenState.EXPIRED, age)


def link_token(comment: Comment, purpose: Purpose) -> str:
    """Make the token of a link that works as long as the comment exists."""
    # With the time of writing: a number that is given out again, after a backup was restored, opens nothing.
    return sign([comment.pk, _written_at(comment)], purpose)


def serves(token: str, purpose: Purpose) -> bool:
    """Whether the token of a link was made for this purpose."""
    try:
        unsign(token, purpose)
    except BadTokenError:
        return False
    return True


def comment_of(token: str, *purposes: Purpose) -> Comment:
    """Return the comment of a link for one of these purposes.

    Raises BadTokenError, and Comment.DoesNotExist where the comment is erased.
    """
    purpose = next((purpose for purpose in purposes if serves(token, purpose)), purposes[0])
    pk, written_at = unsign(token, purpose)
    comment = Comment.objects.select_related("page").get(pk=pk)
    if _written_at(comment) != written_at:
        raise BadTokenError
    return comment


def earlier_comment(token: str) -> Comment | None:
    """Return the comment that the token of a form says its writer wrote before. One that does not hold says nothing."""
    try:
        comment = comment_of(token, Purpose.AUTHOR)
    except (BadTokenError, Comment.DoesNotExist):
        return None
    return comment if comment.confirmed_at else None


def decision_token(comment: Comment, action: str, user) -> str:
    """Make a link with which one moderator decides on one comment. It remembers which words the mail shows."""
    values = [comment.pk, _written_at(comment), _version(comment), action, user.pk]
    return signing.dumps(values, salt=_DECISION)


def read_decision_token(token: str) -> DecisionLink:
    """Return what a moderator's link stands for. Raises BadTokenError."""
    try:
        return DecisionLink(*signing.loads(token, salt=_DECISION, max_age=DECISION_LIFETIME))
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise BadTokenError from error


def _written_at(comment: Comment) -> int:
    return int(comment.created_at.timestamp())


def _version(comment: Comment) -> float:
    """Return what tells its words from those of before and after: when they were changed last, 0 for never."""
    return comment.edited_at.timestamp() if comment.edited_at else 0
