"""What the classifier is told about a comment. All of it is handed in: it asks nobody, and knows no time of day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from comments.spam.decision import Reason


class TokenState(StrEnum):
    """What became of the signed token that the form's script fetches when a reader begins to write."""

    ABSENT = "absent"
    """No script ran, or none could: says nothing bad by itself."""
    VALID = "valid"
    EXPIRED = "expired"
    INVALID = "invalid"
    """Forged, or made for another page."""


@dataclass(frozen=True)
class Token:
    """The token, and how long the writing took."""

    state: TokenState = TokenState.ABSENT
    age: float | None = None
    """Seconds from the first touch of the form to its sending; None where that is not known."""


@dataclass(frozen=True)
class History:
    """What the site remembers of the last days, as numbers. Of what was sent before, never this comment itself."""

    sent_by_sender: int = 0
    """By the same keyed hash of a network address within ten minutes: a person, or a library full of them."""
    sent_by_writer: int = 0
    """Of these, with the same mail address: one person, as far as can be told."""
    spam_by_sender: int = 0
    """Of those of the network address, how many a moderator or the classifier called spam."""
    sent_by_address: int = 0
    """With the same mail address within a day, where all of them proved to hold it. Anybody can type an address."""
    sent_by_all: int = 0
    """On the whole site within ten minutes."""
    same_text: int = 0
    """With the very same words, within seven days; of these, how many a moderator or the classifier called spam:"""
    same_text_spam: int = 0
    similar: int = 0
    """With nearly the same words (see sketches), within seven days; of these, spam:"""
    similar_spam: int = 0
    same_link: int = 0
    """With a link to the same place, within seven days; of these, spam:"""
    same_link_spam: int = 0


@dataclass(frozen=True)
class Limits:
    """From how many within ten minutes a moderator decides."""

    by_writer: int = 3
    """Sent before by the same person; and by one network address, where this has a link or one before was spam."""
    by_sender: int = 40
    """Sent before by one network address, whoever sits behind it."""


@dataclass(frozen=True)
class Writer:
    """What is known of the writer from before. Of one who merely typed a mail address: nothing."""

    is_staff: bool = False
    is_confirmed: bool = False
    """Whether the writer proved to hold the address, with this very comment."""
    approved: int = 0
    """How many comments of which the holder of the address said that they are theirs are published."""
    rejected: int = 0
    """How many of these moderators called spam or binned."""

    @property
    def is_known(self) -> bool:
        """Whether a comment of this writer may be shown at once: approved before, and the address is theirs."""
        return self.is_confirmed and self.approved > 0 and self.rejected == 0


@dataclass(frozen=True)
class Submission:
    """A comment as it was sent."""

    text: str
    author_name: str = ""
    author_email: str = ""
    author_url: str = ""
    """The form has no such field; data for training and measuring may."""
    page_language: str = "da"
    site_languages: tuple[str, ...] = ("da", "en")
    site_hosts: tuple[str, ...] = ()
    """Links to the site itself are never held against anybody."""
    known_hosts: frozenset[str] = frozenset()
    """The neighbours: hosts of the directory, and those that staff link to. Readers may point each other there."""
    page_title: str = ""
    page_text: str = ""
    """What the page says, where it is known: a comment is held against it."""
    blocked: tuple[str, ...] = ()
    """Words, mail addresses and hosts that moderators never want to see: what contains one is spam."""
    trap: str = ""
    """What stands in the field that people do not see."""
    token: Token | None = None
    """None where there was no form, as when comments are measured from a file."""
    history: History = field(default_factory=History)
    limits: Limits = field(default_factory=Limits)
    writer: Writer = field(default_factory=Writer)
    remembered: tuple[Reason, ...] = ()
    """What the circumstances said when the comment was sent, where it is classified again (see of_the_sending)."""


@dataclass(frozen=True)
class LocalCounts:
    """What moderators of this site taught the classifier: in how many decisions, and in how many each feature stood.

    `features` holds at least those of the comment in question (see features.features), by their keys, each with its
    number of spam and of good comments; what is missing was never seen.
    """

    spam: int = 0
    ham: int = 0
    features: Mapping[int, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    is_heard_against: bool = True
    is_heard_for: bool = True
    """Whether the decisions proved right on each other, where they speak against a comment and for it (see local)."""
