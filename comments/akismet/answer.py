"""What Akismet answered to a check, and what it means."""

import re
from dataclasses import dataclass
from enum import Enum

import httpx

from comments.akismet.transport import NoAnswerError, Reply

ASK_AGAIN = 20 * 60  # seconds; what Akismet advises after an error
SOONEST, LATEST = 60, 24 * 3600  # seconds; the bounds of what Akismet may ask for (today it always says 120)

ERROR_HEADERS = ("X-akismet-error", "X-akismet-alert-code", "X-akismet-alert-msg", "X-akismet-debug-help")
ALERT_CODE = re.compile(r"[0-9]{1,6}")
SECONDS = re.compile(r"[0-9]{1,9}")
GUID = re.compile(r"[0-9A-Za-z-]{1,64}")


class AkismetLabel(Enum):
    """What Akismet thinks of a comment."""

    HAM = "ham"
    SPAM = "spam"
    DISCARD = "discard"
    """Spam so blatant that Akismet advises not even to keep it."""
    UNSURE = "unsure"
    """No answer, or none that holds yet: hold the comment and ask again."""


@dataclass(frozen=True)
class AkismetAnswer:
    """What Akismet said, and when to ask again."""

    label: AkismetLabel
    reason: str
    """Why, for logs: without the key, and without anything that a reader wrote."""
    recheck_after: int | None = None
    """Seconds, where the label is UNSURE."""
    guid: str = ""
    """Akismet's own name for the check, where it gave one: what its support asks for."""


def read(reply: Reply) -> AkismetAnswer:
    """Return what the answer to a check means. Raises NoAnswerError for anything but true and false."""
    body = reply.body.strip()
    guid = reply.headers.get("X-akismet-guid", "")
    guid = guid if GUID.fullmatch(guid) else ""
    discard = reply.headers.get("X-akismet-pro-tip", "").strip().lower() == "discard"
    if body == b"true":
        label = AkismetLabel.DISCARD if discard else AkismetLabel.SPAM
        return AkismetAnswer(label, "true, discard" if discard else "true", guid=guid)
    if body == b"false" and not discard:
        if "X-akismet-recheck-after" in reply.headers:
            seconds = _seconds(reply.headers["X-akismet-recheck-after"])
            return AkismetAnswer(AkismetLabel.UNSURE, "false for the time being", recheck_after=seconds, guid=guid)
        return AkismetAnswer(AkismetLabel.HAM, "false", guid=guid)
    raise NoAnswerError("the key or the request is invalid" if body == b"invalid" else "neither true nor false")


def complaint(headers: httpx.Headers) -> str:
    """Return which error headers came along, none of their words: those may repeat what was sent.

    The alert code is explained at https://akismet.com/developers/errors/. An account that is suspended answers »false«
    with an alert, so an answer with one counts for nothing.
    """
    present = [name for name in ERROR_HEADERS if headers.get(name, "").strip()]
    code = headers.get("X-akismet-alert-code", "").strip()
    return ", ".join(present) + (f" ({code})" if ALERT_CODE.fullmatch(code) else "")


def _seconds(text: str) -> int:
    """Return how long to wait, as Akismet says, within bounds; the usual time where it says nothing readable."""
    text = text.strip()
    return min(max(int(text), SOONEST), LATEST) if SECONDS.fullmatch(text) else ASK_AGAIN
