"""What can happen to a registration before staff see it.

These services and those of self_service and staff are the only writers of registrations.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from comments import screening
from comments.signed_links import read_form_token
from core import mail
from registrations import notifications
from registrations.answers import prose_of
from registrations.limits import TooManyError, refuse_many
from registrations.models import Registration, RegistrationStatus

FORM_KEY = UUID("5f0d5d1c-6c2b-4d0e-9d54-0a6f7c3f1a52")
"""What the token of the first form is signed for."""
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class RefusedError(Exception):
    """The filter does not take the registration at all. `reasons` says why, in words."""

    def __init__(self, reasons: list[str]):
        super().__init__()
        self.reasons = reasons


@dataclass(frozen=True)
class Evidence:
    """What speaks for or against a sender, as it came with the first form."""

    network_address: str = ""
    token: str = ""
    trap: str = ""


@transaction.atomic
def begin(answers: dict, language: str, evidence: Evidence, now: datetime | None = None) -> Registration:
    """Keep the first step of a registration. Raises TooManyError where one sender begins many."""
    now = now or timezone.now()
    sender = screening.sender_hash(evidence.network_address, now)
    refuse_many(Registration.objects.all(), sender, now)
    return Registration.objects.create(
        language=language,
        answers=answers,
        evidence={"token": evidence.token, "trap": evidence.trap},
        sender=sender,
        created_at=now,
        changed_at=now,
    )


@transaction.atomic
def keep(draft: Registration, answers: dict, language: str, now: datetime | None = None) -> Registration:
    """Keep what was typed in a step, right or wrong. What is sent already is not changed by an old tab."""
    draft = Registration.objects.select_for_update().get(pk=draft.pk)
    if draft.status == RegistrationStatus.DRAFT:
        draft.answers |= answers
        draft.language = language
        draft.changed_at = now or timezone.now()
        draft.save(update_fields=["answers", "language", "changed_at"])
    return draft


def send(draft: Registration, network_address: str, now: datetime | None = None) -> Registration:
    """Send a registration whose answers are valid: a mail asks to confirm it. Sent twice, it is one registration.

    Raises TooManyError, and RefusedError where the filter does not take it. What the filter takes for spam waits for
    staff, and nothing is mailed: the address may be a stranger's.
    """
    now = now or timezone.now()
    with transaction.atomic():
        registration = Registration.objects.select_for_update().get(pk=draft.pk)
        if registration.status != RegistrationStatus.DRAFT:
            return registration
        address = registration.answers["upkeep_email"]
        _refuse_pestering(address, now)
        screened = _screen(registration, address, network_address, now)
        if not screened.is_refused:
            _take(registration, address, screened, now)
    if screened.is_refused:
        raise RefusedError(screened.reasons_in_words)
    return registration


def _screen(registration: Registration, address: str, network_address: str, now: datetime) -> screening.Screening:
    try:
        return screening.screen(
            prose_of(registration.answers),
            author_email=address,
            language=registration.language,
            evidence=screening.Evidence(
                network_address,
                token=read_form_token(registration.evidence.get("token", ""), FORM_KEY, now),
                trap=registration.evidence.get("trap", ""),
            ),
            now=now,
        )
    except screening.TooManyError as error:
        raise TooManyError(timedelta(seconds=error.retry_after)) from error


def _take(registration: Registration, address: str, screened: screening.Screening, now: datetime) -> None:
    registration.status = RegistrationStatus.HELD if screened.is_spam else RegistrationStatus.UNCONFIRMED
    registration.email = address
    registration.answers = {
        name: value for name, value in registration.answers.items() if name not in ("upkeep_email", "consent")
    }
    registration.evidence, registration.sender = {}, ""
    if screened.is_spam or screened.is_doubtful:
        registration.probability, registration.reasons = screened.probability, screened.as_data
    registration.changed_at = now
    registration.save()
    if not screened.is_spam:
        ask_to_confirm(registration, now)


def ask_to_confirm(registration: Registration, now: datetime) -> bool:
    """Mail the link that confirms a registration. Where many were mailed this hour a job mails it later."""
    asked = Registration.objects.filter(status=RegistrationStatus.UNCONFIRMED, mailed_at__gt=now - HOUR)
    if asked.count() >= settings.DIRECTORY_CONFIRMATIONS_AN_HOUR:
        return False
    # Whoever of two at once is second finds it mailed.
    if Registration.objects.filter(pk=registration.pk, mailed_at=registration.mailed_at).update(mailed_at=now):
        registration.mailed_at = now
        notifications.ask_to_confirm(registration)
    return True


@transaction.atomic
def mail_late_confirmations(now: datetime) -> int:
    """Mail what could not be mailed at once. Returns how many."""
    due = late_confirmations().select_for_update(skip_locked=True).order_by("changed_at")
    return sum(ask_to_confirm(registration, now) for registration in due)


def late_confirmations():
    """Return the registrations whose mail is still to be sent."""
    return Registration.objects.filter(status=RegistrationStatus.UNCONFIRMED, mailed_at=None)


@transaction.atomic
def confirm(registration: Registration, now: datetime | None = None) -> Registration:
    """The holder of the address says that it is theirs: staff are told, and the private link is mailed."""
    now = now or timezone.now()
    registration = Registration.objects.select_for_update().get(pk=registration.pk)
    if registration.status == RegistrationStatus.UNCONFIRMED:
        registration.status, registration.changed_at, registration.mailed_at = RegistrationStatus.AWAITING, now, None
        registration.save(update_fields=["status", "changed_at", "mailed_at"])
        notifications.notify_staff(registration)
        notifications.send_private_link(registration)
    return registration


@transaction.atomic
def deny(registration: Registration) -> None:
    """The holder of the address says that the registration is not theirs: nothing is kept of it."""
    registration = Registration.objects.select_for_update().get(pk=registration.pk)
    if registration.status == RegistrationStatus.UNCONFIRMED:
        forget(registration)


def forget(registration: Registration) -> None:
    """Erase a registration of which no business was made: with its fingerprints, and the mails that still wait."""
    if registration.email:
        screening.forget(prose_of(registration.answers), registration.email)
    mail.retract(registration)
    registration.delete()


def _refuse_pestering(address: str, now: datetime) -> None:
    """Raise TooManyError where an address got enough mails today that nobody has confirmed."""
    unconfirmed = Registration.objects.of_email(address).filter(
        status__in=[RegistrationStatus.UNCONFIRMED, RegistrationStatus.HELD], changed_at__gt=now - DAY
    )
    if unconfirmed.count() >= settings.DIRECTORY_CONFIRMATIONS_AN_ADDRESS:
        raise TooManyError(DAY)
