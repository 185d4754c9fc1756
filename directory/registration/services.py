"""What can happen to a registration before staff see it.

These services and those of self_service and staff are the only writers of listings.
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
from directory import notifications
from directory.limits import TooManyError, refuse_many
from directory.models import Listing, ListingStatus
from directory.registration.entries import prose_of

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
class RequestSignals:
    """What speaks for or against a sender, as it came with the first form."""

    network_address: str = ""
    token: str = ""
    trap: str = ""


@transaction.atomic
def begin(answers: dict, language: str, evidence: RequestSignals, now: datetime | None = None) -> Listing:
    """Keep the first step of a registration. Raises TooManyError where one sender begins many."""
    now = now or timezone.now()
    sender = screening.sender_hash(evidence.network_address, now)
    refuse_many(Listing.objects.all(), sender, now)
    return Listing.objects.create(
        language=language,
        answers=answers,
        evidence={"token": evidence.token, "trap": evidence.trap},
        sender=sender,
        created_at=now,
        changed_at=now,
    )


@transaction.atomic
def keep(draft: Listing, answers: dict, language: str, now: datetime | None = None) -> Listing:
    """Keep what was typed in a step, right or wrong. What is sent already is not changed by an old tab."""
    draft = Listing.objects.select_for_update().get(pk=draft.pk)
    if draft.status == ListingStatus.DRAFT:
        draft.answers |= answers
        draft.language = language
        draft.changed_at = now or timezone.now()
        draft.save(update_fields=["answers", "language", "changed_at"])
    return draft


def send(draft: Listing, network_address: str, now: datetime | None = None) -> Listing:
    """Send a registration whose answers are valid: a mail asks to confirm it. Sent twice, it is one registration.

    Raises TooManyError, and RefusedError where the filter does not take it. What the filter takes for spam waits for
    staff, and nothing is mailed: the address may be a stranger's.
    """
    now = now or timezone.now()
    with transaction.atomic():
        listing = Listing.objects.select_for_update().get(pk=draft.pk)
        if listing.status != ListingStatus.DRAFT:
            return listing
        address = listing.answers["upkeep_email"]
        _refuse_pestering(address, now)
        screened = _screen(listing, address, network_address, now)
        if not screened.is_refused:
            _take(listing, address, screened, now)
    if screened.is_refused:
        raise RefusedError(screened.reasons_in_words)
    return listing


def _screen(listing: Listing, address: str, network_address: str, now: datetime) -> screening.Screening:
    try:
        return screening.screen(
            prose_of(listing.answers),
            author_email=address,
            language=listing.language,
            request_signals=screening.RequestSignals(
                network_address,
                token=read_form_token(listing.evidence.get("token", ""), FORM_KEY, now),
                trap=listing.evidence.get("trap", ""),
            ),
            now=now,
        )
    except screening.TooManyError as error:
        raise TooManyError(timedelta(seconds=error.retry_after)) from error


def _take(listing: Listing, address: str, screened: screening.Screening, now: datetime) -> None:
    listing.status = ListingStatus.HELD if screened.is_spam else ListingStatus.UNCONFIRMED
    listing.email = address
    listing.answers = {
        name: value for name, value in listing.answers.items() if name not in ("upkeep_email", "consent")
    }
    listing.evidence, listing.sender = {}, ""
    if screened.is_spam or screened.is_doubtful:
        listing.probability, listing.reasons = screened.probability, screened.as_data
    listing.changed_at = now
    listing.save()
    if not screened.is_spam:
        ask_to_confirm(listing, now)


def ask_to_confirm(listing: Listing, now: datetime) -> bool:
    """Mail the link that confirms a registration. Where many were mailed this hour a job mails it later."""
    asked = Listing.objects.filter(status=ListingStatus.UNCONFIRMED, mailed_at__gt=now - HOUR)
    if asked.count() >= settings.DIRECTORY_CONFIRMATIONS_AN_HOUR:
        return False
    # Whoever of two at once is second finds it mailed.
    if Listing.objects.filter(pk=listing.pk, mailed_at=listing.mailed_at).update(mailed_at=now):
        listing.mailed_at = now
        notifications.ask_to_confirm(listing)
    return True


@transaction.atomic
def mail_late_confirmations(now: datetime) -> int:
    """Mail what could not be mailed at once. Returns how many."""
    due = late_confirmations().select_for_update(skip_locked=True).order_by("changed_at")
    return sum(ask_to_confirm(listing, now) for listing in due)


def late_confirmations():
    """Return the registrations whose mail is still to be sent."""
    return Listing.objects.filter(status=ListingStatus.UNCONFIRMED, mailed_at=None)


@transaction.atomic
def confirm(listing: Listing, now: datetime | None = None) -> Listing:
    """The holder of the address says that it is theirs: staff are told, and the private link is mailed."""
    now = now or timezone.now()
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if listing.status == ListingStatus.UNCONFIRMED:
        listing.status, listing.changed_at, listing.mailed_at = ListingStatus.AWAITING, now, None
        listing.save(update_fields=["status", "changed_at", "mailed_at"])
        notifications.notify_staff(listing)
        notifications.send_private_link(listing)
    return listing


@transaction.atomic
def deny(listing: Listing) -> None:
    """The holder of the address says that the registration is not theirs: nothing is kept of it."""
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if listing.status == ListingStatus.UNCONFIRMED:
        forget(listing)


def forget(listing: Listing) -> None:
    """Erase a registration of which no entry was made: with its fingerprints, and the mails that still wait."""
    if listing.email:
        screening.forget(prose_of(listing.answers), listing.email)
    mail.retract(listing)
    listing.delete()


def _refuse_pestering(address: str, now: datetime) -> None:
    """Raise TooManyError where an address got enough mails today that nobody has confirmed."""
    unconfirmed = Listing.objects.of_address(address).filter(
        status__in=[ListingStatus.UNCONFIRMED, ListingStatus.HELD], changed_at__gt=now - DAY
    )
    if unconfirmed.count() >= settings.DIRECTORY_CONFIRMATIONS_AN_ADDRESS:
        raise TooManyError(DAY)
