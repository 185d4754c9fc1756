"""Asks the classifier: gathers what it is told about a comment, and keeps what it answers."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from wagtail.models import Page, Site

from comments.models import Comment, CommentSettings
from comments.services import learning
from comments.services.surroundings import known_hosts, words_of
from comments.spam import (
    MODEL_VERSION,
    Classification,
    History,
    Limits,
    Policy,
    Reason,
    Submission,
    Token,
    Writer,
    classify,
)

TRAP_FIELD = "remark"
"""The name of the field that people do not see. No browser and no password manager has anything to fill in there, as it
would for a name, an address, a telephone number, a company or a website."""


@dataclass(frozen=True)
class RequestSignals:
    """What speaks for or against a sender, beside the words."""

    network_address: str = ""
    """Looked at for this moment: only a hash under the key of the day is kept, and Akismet asked, where it is on."""
    token: Token | None = field(default_factory=Token)
    trap: str = ""
    form: str = ""
    """The token as the form carried it: the same, and only then, where one form is sent twice."""
    earlier: Comment | None = None
    """A comment by the same writer, who came by its private link. It proves the address that was confirmed for it."""

    def proves(self, author_email: str) -> bool:
        """Whether the writer has shown to hold this mail address. To type it shows nothing."""
        known = self.earlier.author_email if self.earlier and self.earlier.confirmed_at else ""
        return bool(known) and known.lower() == author_email.lower()


NO_SIGNALS = RequestSignals()
"""A form without its script, from nobody knows where."""

NO_FORM = RequestSignals(token=None)
"""Where words are classified that no form has just brought, as when they are changed."""


def submission_of(
    text: str,
    author_name: str,
    author_email: str,
    *,
    language: str,
    history: History,
    writer: Writer,
    page: Page | None = None,
    request_signals: RequestSignals = NO_FORM,
    remembered: tuple[Reason, ...] = (),
) -> Submission:
    """Return what the classifier is told. `language` is that of the page, `remembered` see Submission.

    Without a page, as for a form of another app, a text is held against no page's words.
    """
    page_title, page_text = words_of(page)
    return Submission(
        text,
        author_name,
        author_email,
        page_language=language,
        site_languages=tuple(code for code, _name in settings.LANGUAGES),
        site_hosts=tuple(Site.objects.values_list("hostname", flat=True)),
        known_hosts=known_hosts(),
        page_title=page_title,
        page_text=page_text,
        blocked=CommentSettings.load().blocked_terms,
        trap=request_signals.trap,
        token=request_signals.token,
        history=history,
        limits=Limits(settings.COMMENTS_HELD_PER_WRITER, settings.COMMENTS_HELD_PER_SENDER),
        writer=writer,
        remembered=remembered,
    )


def classify_here(submission: Submission, policy: Policy) -> Classification:
    """Ask the classifier, with what moderators of this site taught it."""
    return classify(submission, policy, learning.local_counts(submission))


def policy_for(page: Page | None) -> Policy:
    """Return the rules that the classifier follows for a comment on a page; without a page, those of the whole site."""
    return CommentSettings.load().policy(is_moderated=page is not None and page.moderates_comments)


def classification_fields(classification: Classification) -> dict:
    """Return how a comment keeps a classification."""
    return {
        "filter_decision": classification.decision.value,
        "probability": classification.probability,
        "reasons": reasons_as_data(classification.reasons),
        "classified_by": MODEL_VERSION,
    }


def outcome_fields(classification: Classification, now: datetime) -> dict:
    """Return how an outcome keeps a decision: what it turns out to be is still to be seen."""
    return {
        "filter_decision": classification.decision.value,
        "probability": classification.probability,
        "is_spam": None,
        "classified_at": now,
    }


def reasons_as_data(reasons: Iterable[Reason]) -> list[dict]:
    """Return the reasons as they are kept: {"code", "weight", "da", "en"} each."""
    return [
        {"code": reason.code, "weight": round(reason.weight, 3), "da": reason.danish, "en": reason.english}
        for reason in reasons
    ]


def reasons_from_data(data: Iterable[dict]) -> tuple[Reason, ...]:
    """Return the reasons of which reasons_as_data made this."""
    return tuple(Reason(kept["code"], kept["weight"], kept["da"], kept["en"]) for kept in data)
