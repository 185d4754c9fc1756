"""The limit on how many registrations one sender begins, and how many lost links it asks for."""

from datetime import datetime

from django.conf import settings
from django.db.models import QuerySet

from core.rate_limits import RATE_WINDOW, TooManyError


def refuse_many(rows: QuerySet, sender: str, now: datetime) -> None:
    """Raise TooManyError where one sender made many of these rows within the rate window."""
    recent = rows.filter(created_at__gt=now - RATE_WINDOW)
    if sender and recent.filter(sender=sender).count() >= settings.DIRECTORY_PER_SENDER:
        raise TooManyError
