"""Mails that ask the holder of an email address to confirm a registration: so many an hour, the others later."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from registrations import notifications
from registrations.models import Registration, RegistrationStatus

HOUR = timedelta(hours=1)


def ask(registration: Registration, now: datetime | None = None) -> bool:
    """Mail the link that confirms a registration. Where many were mailed this hour a job mails it later.

    Without `now` that hour ends when the registration was last changed. Returns whether it is mailed.
    """
    now = now or registration.changed_at
    asked = Registration.objects.filter(status=RegistrationStatus.UNCONFIRMED, mailed_at__gt=now - HOUR)
    if asked.count() >= settings.DIRECTORY_CONFIRMATIONS_AN_HOUR:
        return False
    # Whoever of two at once is second finds it mailed.
    if Registration.objects.filter(pk=registration.pk, mailed_at=registration.mailed_at).update(mailed_at=now):
        registration.mailed_at = now
        notifications.ask_to_confirm(registration)
    return True


@transaction.atomic
def mail_late(now: datetime) -> int:
    """Mail what could not be mailed at once. Returns how many."""
    due = late().select_for_update(skip_locked=True).order_by("changed_at")
    return sum(ask(registration, now) for registration in due)


def late() -> QuerySet:
    """Return the registrations whose mail is still to be sent."""
    return Registration.objects.filter(status=RegistrationStatus.UNCONFIRMED, mailed_at=None)
