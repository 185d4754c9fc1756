"""Checks of what the site stands on and of what must happen again and again. No personal data is in what they say."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Min
from django.utils import timezone

from core import mail_failures, scheduled_publishing
from core.models import LastRun

MEGABYTE = 1024**2


@dataclass(frozen=True)
class Health:
    """What a check found: whether all is well, and figures that say how well."""

    is_well: bool
    figures: dict[str, int | str | None] = field(default_factory=dict)


def check_all(now: datetime | None = None) -> dict[str, Health]:
    """Return what each check finds, by its name. What needs the database is not asked where that does not answer."""
    moment = now or timezone.now()
    found = {"database": database(moment), "disk": disk(moment)}
    if found["database"].is_well:
        found |= {name: _asked(check, moment) for name, check in IN_DATABASE.items()}
    return found


def database(_now: datetime) -> Health:
    """Whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, InterfaceError):
        return Health(is_well=False)
    return Health(is_well=True)


def migrations(_now: datetime) -> Health:
    """Whether the database has all migrations of this release."""
    missing = _missing_migrations()
    return Health(missing == 0, {"missing": missing})


def mails(now: datetime) -> Health:
    """Whether mails are sent: how long the oldest has waited that is due, and how many wait in all."""
    waiting = mail_failures.waiting()
    due = waiting.exclude(failure__retry_at__gt=now).aggregate(oldest=Min("when_added"))["oldest"]
    late = _lateness(due, now)
    return Health(late.is_well, {**late.figures, "waiting": waiting.count()})


def schedule(now: datetime) -> Health:
    """Whether pages go live and are taken down in time: how late the one is that is latest."""
    return _lateness(scheduled_publishing.oldest_due(now), now)


def jobs(now: datetime) -> Health:
    """Whether the scheduled jobs run: how long ago they last did."""
    return _freshness(LastRun.Name.JOBS, now, timedelta(minutes=settings.HEALTH_LATE_MINUTES))


def backup(now: datetime) -> Health:
    """Whether there is a backup that is not too old; well where the settings do not ask for one."""
    if not settings.HEALTH_BACKUP_HOURS:
        return Health(is_well=True)
    return _freshness(LastRun.Name.BACKUP, now, timedelta(hours=settings.HEALTH_BACKUP_HOURS))


def disk(_now: datetime) -> Health:
    """Whether there is room for what staff upload."""
    place = Path(settings.MEDIA_ROOT)
    free = shutil.disk_usage(next(folder for folder in (place, *place.parents) if folder.exists())).free
    megabytes = free // MEGABYTE
    return Health(megabytes >= settings.HEALTH_FREE_MEGABYTES, {"free_megabytes": megabytes})


IN_DATABASE: dict[str, Callable[[datetime], Health]] = {
    "migrations": migrations,
    "mails": mails,
    "schedule": schedule,
    "jobs": jobs,
    "backup": backup,
}


def _asked(check: Callable[[datetime], Health], now: datetime) -> Health:
    """What a check finds; nothing good where the database goes away meanwhile, or lacks the table that is asked."""
    try:
        return check(now)
    except (DatabaseError, InterfaceError):
        return Health(is_well=False)


def _missing_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _lateness(due_since: datetime | None, now: datetime) -> Health:
    """The health of what should have been done at a moment and was not yet; well where there is nothing to do."""
    seconds = int((now - due_since).total_seconds()) if due_since else 0
    return Health(seconds <= settings.HEALTH_LATE_MINUTES * 60, {"late_seconds": seconds})


def _freshness(name: LastRun.Name, now: datetime, longest: timedelta) -> Health:
    """The health of what must be done at least so often; not well where it never was."""
    moment = LastRun.moment_of(name)
    age = now - moment if moment else None
    return Health(age is not None and age <= longest, {"age_seconds": int(age.total_seconds()) if age else None})
