"""The verdict on a comment. For now there is one rule: a person decides."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What is to be done with a comment."""

    PUBLISH = "publish"
    HOLD = "hold"
    SPAM = "spam"


@dataclass(frozen=True)
class Submission:
    """A comment as it was sent."""

    text: str
    author_name: str
    author_email: str
    language: str
    """Of the page that it was sent from, as `da`."""


@dataclass(frozen=True)
class Reason:
    """Why, in the words of both languages."""

    danish: str
    english: str


@dataclass(frozen=True)
class Verdict:
    """The decision, with its reasons."""

    decision: Decision
    reasons: tuple[Reason, ...]


def judge(submission: Submission) -> Verdict:
    """Return what is to be done with a comment: every comment waits for a moderator."""
    return Verdict(
        Decision.HOLD,
        (Reason("Alle kommentarer venter på godkendelse.", "Every comment waits for approval."),),
    )
