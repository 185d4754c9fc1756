"""Scheduled jobs of the site: each app registers its own, `manage.py run_jobs` runs them.

A job looks for what is due and does it. It may be run any number of times, by two processes at once, and be killed at
any moment: what was not finished is still due the next time.
"""

import logging
from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

logger = logging.getLogger(__name__)

Job = Callable[[datetime], str]
"""Takes the time that it is, and returns what it did, in a few words; nothing where there was nothing to do."""

DryRun = Callable[[datetime], str]
"""Takes the time that it is, and returns what its job would do, in a few words, without doing it."""

_jobs: dict[str, Job] = {}
_dry_runs: dict[str, DryRun] = {}


def register(name: str, *, dry_run: DryRun | None = None) -> Callable[[Job], Job]:
    """Make a function a scheduled job. They run in the order in which they were registered."""

    def remember(job: Job) -> Job:
        _jobs[name] = job
        if dry_run:
            _dry_runs[name] = dry_run
        return job

    return remember


def dry_run_all(now: datetime | None = None) -> dict[str, str | None]:
    """Return what every job would do: nothing where nothing is due, None where it cannot tell beforehand."""
    moment = now or timezone.now()
    return {name: _dry_runs[name](moment) if name in _dry_runs else None for name in _jobs}


def run_all(now: datetime | None = None) -> dict[str, str]:
    """Run every job once. Returns what those did that had something to do. One that fails stops no other."""
    done = {}
    for name, job in _jobs.items():
        try:
            said = job(now or timezone.now())
        except Exception:
            logger.exception("The job »%s« failed; it is tried again the next time", name)
            continue
        if said:
            done[name] = said
    return done
