"""The moment until which a page holds, where it says something that time alone makes untrue."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_moments: ContextVar[list[datetime] | None] = ContextVar("moments at which the page of a request ends", default=None)


def holds_until(moment: datetime) -> None:
    """Say that what is shown of the page that is being made holds until then: whoever comes later gets it anew.

    For a closing time, the end of an event, midnight. Several may be said of one page: the first one counts. A moment
    that is past changes nothing any more. Outside of a request nothing happens.
    """
    moments = _moments.get()
    if moments is not None and moment > timezone.now():
        moments.append(moment)


@contextmanager
def collected() -> Iterator[list[datetime]]:
    """Collect what is said while a page is made."""
    moments: list[datetime] = []
    token = _moments.set(moments)
    try:
        yield moments
    finally:
        _moments.reset(token)
