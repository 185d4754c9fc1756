"""The email address for the upkeep, whose holder may change the business: a change of it, and a lost link."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from comments import screening
from core.locks import lock_rows
from registrations import notifications
from registrations.lifecycle import locked
from registrations.limits import refuse_many
from registrations.models import LinkRequest, Registration
from registrations.states import STATES

WITH_LINK = [status for status, state in STATES.items() if state.has_link]
PAUSE = timedelta(hours=1)
"""How long after a mail that somebody asked for no other is sent."""


@transaction.atomic
def ask(registration: Registration, email: str, now: datetime | None = None) -> bool:
    """Mail a link to a new email address. Returns False where one was mailed just now."""
    now = now or timezone.now()
    registration = locked(registration)
    if registration.mailed_at and registration.mailed_at > now - PAUSE:
        return False
    registration.new_email, registration.mailed_at = email, now
    registration.save(update_fields=["new_email", "mailed_at"])
    notifications.ask_new_email(registration)
    return True


@transaction.atomic
def take(registration: Registration) -> Registration:
    """The holder of the new email address says that it is theirs. All links of before stop working."""
    registration = locked(registration)
    if not registration.new_email:
        return registration
    old, registration.email, registration.new_email = registration.email, registration.new_email, ""
    registration.link_version += 1
    registration.save(update_fields=["email", "new_email", "link_version"])
    if old:
        notifications.notify_old_email(registration, old)
    notifications.send_private_link(registration)
    return registration


@transaction.atomic
def request_link(email: str, language: str, network_address: str, now: datetime | None = None) -> None:
    """Take down that somebody lost a link. The same is done whether or not anybody has this email address."""
    now = now or timezone.now()
    sender = screening.sender_hash(network_address, now)
    refuse_many(LinkRequest.objects.all(), sender, now)
    LinkRequest.objects.create(email=email, language=language, created_at=now, sender=sender)


def answer_requests(now: datetime) -> int:
    """Mail the links that were asked for to those email addresses that are known. Returns how many mails."""
    mailed = 0
    for request in LinkRequest.objects.order_by("pk"):
        with transaction.atomic():
            # Whoever of two at once is second finds it gone.
            if LinkRequest.objects.filter(pk=request.pk).delete()[0]:
                mailed += _answer(request, now)
    return mailed


def _answer(request: LinkRequest, now: datetime) -> int:
    rested = Q(mailed_at=None) | Q(mailed_at__lt=now - PAUSE)
    found = Registration.objects.of_email(request.email).filter(rested, status__in=WITH_LINK)
    registrations = list(Registration.objects.filter(pk__in=lock_rows(found)))
    if not registrations:
        return 0
    Registration.objects.filter(pk__in=[registration.pk for registration in registrations]).update(mailed_at=now)
    notifications.send_links(registrations, registrations[0].email, request.language)
    return 1
