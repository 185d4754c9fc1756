"""Services of the registration form: what can happen to a registration before staff see it.

These services and those of self_service and staff are the only writers of registrations. The status is written by
registrations.lifecycle alone.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from comments import screening
from comments.signed_links import read_form_token
from core.rate_limits import TooManyError
from registrations.answers import prose_of
from registrations.lifecycle import Action, Actor, allows, apply
from registrations.limits import refuse_many
from registrations.models import Registration, RegistrationStatus

FORM_KEY = UUID("5f0d5d1c-6c2b-4d0e-9d54-0a6f7c3f1a52")
"""What the token of the first form is signed for."""
DAY = timedelta(days=1)


@dataclass(frozen=True)
class RequestSignals:
    """What speaks for or against a sender, as it came with the first form."""

    network_address: str = ""
    token: str = ""
    trap: str = ""


@transaction.atomic
def begin(answers: dict, language: str, request_signals: RequestSignals, now: datetime | None = None) -> Registration:
    """Keep the first step of a registration. Raises TooManyError where one sender begins many."""
    now = now or timezone.now()
    sender = screening.sender_hash(request_signals.network_address, now)
    refuse_many(Registration.objects.all(), sender, now)
    return Registration.objects.create(
        language=language,
        answers=answers,
        evidence={"token": request_signals.token, "trap": request_signals.trap},
        sender=sender,
        created_at=now,
        changed_at=now,
    )


@transaction.atomic
def keep(draft: Registration, answers: dict, language: str, now: datetime | None = None) -> Registration:
    """Keep what was typed in a step, right or wrong. What is sent already is not changed by an old tab."""
    draft = Registration.objects.select_for_update().get(pk=draft.pk)
    if allows(draft, Action.SEND):
        draft.answers |= answers
        draft.language = language
        draft.changed_at = now or timezone.now()
        draft.save(update_fields=["answers", "language", "changed_at"])
    return draft


def send(draft: Registration, network_address: str, now: datetime | None = None) -> Registration:
    """Send a registration whose answers are valid: a mail asks to confirm it. Sent twice, it is one registration.

    Raises TooManyError, and screening.RefusedError where the filter does not take it. What the filter takes for spam
    waits for staff, and nothing is mailed: the email address may be a stranger's.
    """
    now = now or timezone.now()
    with transaction.atomic():
        registration = Registration.objects.select_for_update().get(pk=draft.pk)
        if not allows(registration, Action.SEND):
            return registration
        email = registration.answers["upkeep_email"]
        _refuse_pestering(email, now)
        screened = _screen(registration, email, network_address, now)
        if not screened.is_refused:
            _take(registration, email, screened, now)
    if screened.is_refused:
        raise screening.RefusedError(screened.reasons_in_words)
    return registration


def _screen(registration: Registration, email: str, network_address: str, now: datetime) -> screening.Screening:
    return screening.screen(
        prose_of(registration.answers),
        author_email=email,
        language=registration.language,
        request_signals=screening.RequestSignals(
            network_address,
            token=read_form_token(registration.evidence.get("token", ""), FORM_KEY, now),
            trap=registration.evidence.get("trap", ""),
        ),
        now=now,
    )


def _take(registration: Registration, email: str, screened: screening.Screening, now: datetime) -> None:
    answers = {name: value for name, value in registration.answers.items() if name not in ("upkeep_email", "consent")}
    kept = {"email": email, "answers": answers, "evidence": {}, "sender": "", "changed_at": now}
    if screened.is_spam or screened.is_doubtful:
        kept |= {"probability": screened.probability, "reasons": screened.as_data}
    if screened.is_spam:
        apply(registration, Action.HOLD, by=Actor.FILTER, **kept)
    else:
        apply(registration, Action.SEND, by=Actor.BUSINESS, **kept)


@transaction.atomic
def confirm(registration: Registration, now: datetime | None = None) -> Registration:
    """The holder of the email address says that it is theirs: staff are told, and the private link is mailed."""
    now = now or timezone.now()
    registration = Registration.objects.select_for_update().get(pk=registration.pk)
    if allows(registration, Action.CONFIRM):
        apply(registration, Action.CONFIRM, by=Actor.BUSINESS, changed_at=now, mailed_at=None)
    return registration


@transaction.atomic
def deny(registration: Registration) -> None:
    """The holder of the email address says that the registration is not theirs: nothing is kept of it."""
    registration = Registration.objects.select_for_update().get(pk=registration.pk)
    if allows(registration, Action.DENY):
        apply(registration, Action.DENY, by=Actor.BUSINESS)


def _refuse_pestering(email: str, now: datetime) -> None:
    """Raise TooManyError where an email address got enough mails today that nobody has confirmed."""
    unconfirmed = Registration.objects.of_email(email).filter(
        status__in=[RegistrationStatus.UNCONFIRMED, RegistrationStatus.HELD], changed_at__gt=now - DAY
    )
    if unconfirmed.count() >= settings.DIRECTORY_CONFIRMATIONS_AN_ADDRESS:
        raise TooManyError(DAY)
