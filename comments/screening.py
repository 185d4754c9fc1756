"""The site's spam protection for forms of other apps: the same classifier, the same fingerprints, the same limits.

Other apps ask here and know nothing of how it is done.
"""

from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime

from django import forms
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language

from comments.forms import CommentForm
from comments.models import Fingerprint
from comments.services import TRAP_FIELD, RequestSignals, fingerprints
from comments.services.classification import classify_here, policy_for, reasons_as_data, submission_of
from comments.services.submission import refuse_floods
from comments.spam import Decision, Reason, Writer, in_percent
from core.addresses import mail_address

__all__ = [
    "TRAP_FIELD",
    "RefusedError",
    "RequestSignals",
    "Screening",
    "clear",
    "forget",
    "in_percent",
    "screen",
    "sender_hash",
    "trap_field",
]


def trap_field() -> forms.Field:
    """Return the field that people do not see, and that programs fill in, for another form."""
    return deepcopy(CommentForm.base_fields[TRAP_FIELD])


class RefusedError(Exception):
    """The filter does not take at all what was sent by a form. `reasons` says why, in the reader's words."""

    def __init__(self, reasons: list[str]):
        super().__init__()
        self.reasons = reasons


@dataclass(frozen=True)
class Screening:
    """What is thought of what somebody sent."""

    is_refused: bool
    """It is plainly a program's: not to be taken at all, but to be given back with the reasons."""
    is_spam: bool
    is_doubtful: bool
    """A person should look before anything else happens."""
    probability: float
    """Of being spam, from 0 to 1."""
    reasons: tuple[Reason, ...]

    @property
    def reasons_in_words(self) -> list[str]:
        """What speaks against it, in the language of the one who reads."""
        against = [reason for reason in self.reasons if reason.weight > 0]
        return [reason.english if get_language() == "en" else reason.danish for reason in against]

    @property
    def as_data(self) -> list[dict]:
        """The reasons as they can be kept: {"code", "weight", "da", "en"} each."""
        return reasons_as_data(self.reasons)


@transaction.atomic
def screen(
    text: str,
    *,
    author_email: str,
    language: str,
    request_signals: RequestSignals,
    author_name: str = "",
    at_most: int | None = None,
    now: datetime | None = None,
) -> Screening:
    """Classify what was sent by a form, and remember that it was. Raises TooManyError where one sender sends too much.

    `text` is all that somebody wrote freely, `language` that of the page. What is a fact and no prose (a telephone
    number in its own field, a web address that the form asks for) does not belong in it: there it says nothing bad.
    Nor does a name: that of a business says what it sells, as it should. `author_name` is that of a person, if the form
    asks for one. `at_most` is how much one sender may send in ten minutes, where that is less than of comments.
    """
    now, author_email = now or timezone.now(), mail_address(author_email)
    sent = fingerprints.of(text, author_email, request_signals.network_address, now)
    history = fingerprints.history_of(sent, now)
    refuse_floods(history, at_most)
    submission = submission_of(
        text,
        author_name,
        author_email,
        language=language,
        history=history,
        writer=Writer(),
        request_signals=request_signals,
    )
    classification = classify_here(submission, replace(policy_for(None), is_for_readers=False))
    decision = classification.decision
    is_refused, is_spam = decision == Decision.DISCARD, decision == Decision.SPAM
    fingerprints.keep(sent, now, is_spam=is_refused or is_spam, comment=None)
    return Screening(
        is_refused,
        is_spam,
        classification.decision == Decision.HOLD,
        classification.probability,
        classification.reasons,
    )


def sender_hash(network_address: str, now: datetime | None = None) -> str:
    """Return by what an app may count one sender's requests: a hash under the key of the day, of no use tomorrow."""
    return fingerprints.of("", "", network_address, now or timezone.now()).sender


def clear(text: str) -> None:
    """Remember that what was sent by a form is no spam after all: the same words may come again."""
    sent = fingerprints.of(text, "", "", timezone.now())
    Fingerprint.objects.filter(comment=None, text_key=sent.text_key).update(is_spam=False)


def forget(text: str, author_email: str, now: datetime | None = None) -> None:
    """Forget what was sent by a form, as it is erased. What is older than today is nobody's any more anyway."""
    sent = fingerprints.of(text, author_email, "", now or timezone.now())
    Fingerprint.objects.filter(comment=None).filter(Q(address=sent.address) | Q(text_key=sent.text_key)).delete()
