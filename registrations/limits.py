"""How much one sender may do, and what is said to one who does more."""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpResponse

RATE_WINDOW = timedelta(minutes=10)


class TooManyError(Exception):
    """One sender sends more than people do, or an address gets more than it should. `retry_after` is in seconds."""

    def __init__(self, retry_after: timedelta):
        super().__init__()
        self.retry_after = int(retry_after.total_seconds())


def refuse_many(rows: QuerySet, sender: str, now: datetime) -> None:
    """Raise TooManyError where one sender made many of these rows within a moment."""
    recent = rows.filter(created_at__gt=now - RATE_WINDOW)
    if sender and recent.filter(sender=sender).count() >= settings.DIRECTORY_PER_SENDER:
        raise TooManyError(RATE_WINDOW)


def slow_down(error: TooManyError, show: Callable[..., HttpResponse]) -> HttpResponse:
    """Say when to try again, on the page that `show` makes, with everything that was typed."""
    response = show(wait_minutes=ceil(error.retry_after / 60), status=429)
    response["Retry-After"] = str(error.retry_after)
    return response
