"""Limits on how much one sender may send, of whatever kind, and the answer to one who sends more."""

from collections.abc import Callable
from datetime import timedelta
from math import ceil

from django.http import HttpResponse

RATE_WINDOW = timedelta(minutes=10)
"""In which what one sender sends is counted against a limit."""
DOUBLE_CLICK = timedelta(minutes=10)
"""Within which the same words of the same writer are one, not two."""


class TooManyError(Exception):
    """One sender sends faster than people do, or an email address gets more than it should. `retry_after`: seconds."""

    def __init__(self, retry_after: timedelta = RATE_WINDOW):
        super().__init__()
        self.retry_after = int(retry_after.total_seconds())


def slow_down(error: TooManyError, show: Callable[..., HttpResponse]) -> HttpResponse:
    """Say when to try again, on the page that `show` makes, with everything that was typed.

    `show` is called with `wait_minutes`, for its context, and with the `status` of its response.
    """
    response = show(wait_minutes=ceil(error.retry_after / 60), status=429)
    response["Retry-After"] = str(error.retry_after)
    return response
