"""What the site does by itself, at regular times: each app registers its chores, `manage.py tend_site` runs them.

A chore looks for what is due and does it. It may be run any number of times, by two processes at once, and be killed at
any moment: what was not finished is still due the next time.
"""

import logging
from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

logger = logging.getLogger(__name__)

Chore = Callable[[datetime], str]
"""Takes the time that it is, and returns what it did, in a few words; nothing where there was nothing to do."""

Foresight = Callable[[datetime], str]
"""Takes the time that it is, and returns what its chore would do, in a few words, without doing it."""

_chores: dict[str, Chore] = {}
_foresights: dict[str, Foresight] = {}


def register(name: str, *, foresight: Foresight | None = None) -> Callable[[Chore], Chore]:
    """Make a function a chore. They run in the order in which they were registered."""

    def remember(chore: Chore) -> Chore:
        _chores[name] = chore
        if foresight:
            _foresights[name] = foresight
        return chore

    return remember


def foresee_all(now: datetime | None = None) -> dict[str, str | None]:
    """Return what every chore would do: nothing where nothing is due, None where it cannot tell beforehand."""
    moment = now or timezone.now()
    return {name: _foresights[name](moment) if name in _foresights else None for name in _chores}


def run_all(now: datetime | None = None) -> dict[str, str]:
    """Run every chore once. Returns what those did that had something to do. One that fails stops no other."""
    done = {}
    for name, chore in _chores.items():
        try:
            said = chore(now or timezone.now())
        except Exception:
            logger.exception("The chore »%s« failed; it is tried again the next time", name)
            continue
        if said:
            done[name] = said
    return done
