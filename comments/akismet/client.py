"""The client of Akismet's API, as https://akismet.com/developers/ and Automattic/akismet-api (spec.yml) describe it.

The key goes in the body as `api_key`, never in an address (httpx logs those), an error or a log.
"""

import logging

import httpx
from django.conf import settings

from comments.akismet.answer import ASK_AGAIN, AkismetAnswer, AkismetLabel, complaint, read
from comments.akismet.comment import AkismetComment
from comments.akismet.transport import NoAnswerError, Reply, post_form

logger = logging.getLogger(__name__)

BASE_URL = "https://rest.akismet.com"
DEADLINE = 2.0  # seconds
THANKS = b"Thanks for making the web a better place."


class Akismet:
    """The client: one key, one site."""

    def __init__(self, key: str, *, blog: str, base_url: str = BASE_URL, deadline: float = DEADLINE):
        """Take the key, the address of the site's front page, and how many seconds a whole call may take."""
        if not key:
            raise ValueError("Akismet needs a key: without one it is not asked at all.")
        self._key = key
        self.blog = blog
        self.base_url = base_url.rstrip("/")
        self.deadline = deadline

    @classmethod
    def from_settings(cls) -> "Akismet | None":
        """Return the client of this site, or None where no key is set: then nothing leaves the house."""
        if not is_on():
            return None
        return cls(
            settings.AKISMET_KEY,
            blog=settings.WAGTAILADMIN_BASE_URL,
            base_url=getattr(settings, "AKISMET_BASE_URL", BASE_URL),
            deadline=getattr(settings, "AKISMET_DEADLINE", DEADLINE),
        )

    def check(self, comment: AkismetComment) -> AkismetAnswer:
        """Ask what a comment is. Never raises because of the service: what is no clear answer is UNSURE."""
        try:
            return read(self._ask("comment-check", comment.parameters()))
        except NoAnswerError as error:
            logger.warning("Akismet could not classify a comment: %s", error)
            return AkismetAnswer(AkismetLabel.UNSURE, str(error), recheck_after=ASK_AGAIN)

    def report_spam(self, comment: AkismetComment) -> bool:
        """Tell Akismet that a comment is spam which it took for a real one. Returns whether it has taken note."""
        return self._report("submit-spam", comment)

    def report_ham(self, comment: AkismetComment) -> bool:
        """Tell Akismet that a comment is real which it took for spam. Returns whether it has taken note."""
        return self._report("submit-ham", comment)

    def verify_key(self) -> bool:
        """Return whether Akismet accepts the key for this site. False also where it cannot be asked."""
        # The parameter was `key` until version 1.0.2 of the specification; servers of either age find theirs.
        return self._confirmed("verify-key", {"key": self._key}, b"valid")

    def _report(self, call: str, comment: AkismetComment) -> bool:
        return self._confirmed(call, comment.as_first_submitted().parameters(), THANKS)

    def _confirmed(self, call: str, parameters: dict, expected: bytes) -> bool:
        try:
            confirmed = self._ask(call, parameters).body.strip() == expected
        except NoAnswerError as error:
            logger.warning("Akismet did not answer %s: %s", call, error)
            return False
        if not confirmed:
            logger.warning("Akismet refused %s", call)
        return confirmed

    def _ask(self, call: str, parameters: dict) -> Reply:
        form = {**parameters, "api_key": self._key, "blog": self.blog}
        reply = post_form(f"{self.base_url}/1.1/{call}", form, deadline=self.deadline)
        if reply.status != httpx.codes.OK:
            raise NoAnswerError(f"HTTP status {reply.status}")
        if errors := complaint(reply.headers):
            raise NoAnswerError(errors)
        return reply


def is_on() -> bool:
    """Whether Akismet is asked at all. The notice beside the comment form follows this."""
    return bool(getattr(settings, "AKISMET_KEY", ""))
