"""What the classifier answers, and the rules that its answer follows."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What is to be done with a comment."""

    PUBLISH = "publish"
    HOLD = "hold"
    """A moderator decides."""
    SPAM = "spam"
    DISCARD = "discard"
    """Not taken at all: the writer is shown the text again, and told what to change."""


@dataclass(frozen=True)
class Policy:
    """Where the lines are drawn: facts of a site, and of a page, that staff may change."""

    publish_clear: bool = True
    """What is clearly no spam is shown at once."""
    publish_known: bool = True
    """Writers who were approved before, and whose address is confirmed, are shown at once unless it looks like spam."""
    is_for_readers: bool = True
    """Whether it would be shown to readers: a stranger's links and recommendations wait. Staff alone read a letter."""
    hold_from: float = 0.52
    """The probability of spam from which a moderator decides."""
    spam_from: float = 0.86
    """The probability from which it is spam."""


@dataclass(frozen=True)
class Reason:
    """One signal: which check, how much it weighs (above 0 speaks for spam), and what it saw, in words."""

    code: str
    weight: float
    danish: str
    english: str


@dataclass(frozen=True)
class Classification:
    """The decision with its reasons, the weightiest first."""

    decision: Decision
    probability: float
    """Of being spam, from 0 to 1, calibrated: of a hundred comments with 0.9, about ninety are."""
    reasons: tuple[Reason, ...]
    language: str = ""
    """The language of the text, as `da`, where it can be told; else empty."""


def in_percent(probability: float) -> int:
    """Return a probability from 0 to 1 in percent; never 0 or 100, of which nobody can be sure."""
    return min(99, max(1, round(probability * 100)))
