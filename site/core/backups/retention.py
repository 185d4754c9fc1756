"""Which backups are kept: all of two days, then one a day for two weeks, then one a week for two months."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

NAME = "landliv-%Y%m%d-%H%M%S.tar"
"""Of an archive, by the moment at which it was begun, in UTC."""

ALL, DAILY, WEEKLY = timedelta(days=2), timedelta(days=14), timedelta(days=60)


def path_for(folder: Path, moment: datetime) -> Path:
    """Where the backup of a moment goes."""
    return folder / moment.astimezone(UTC).strftime(NAME)


def moment_of(path: Path) -> datetime | None:
    """Of which moment a backup is; None where the file is none of ours."""
    try:
        return datetime.strptime(path.name, NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def superfluous(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return those of these backups that may go. Of a day or week the newest is kept, and the newest of all always."""
    kept, seen = set(), set()
    newest_first = sorted(moments, reverse=True)
    for moment in newest_first:
        age = now - moment
        span = None
        if age <= ALL:
            span = moment
        elif age <= DAILY:
            span = moment.date()
        elif age <= WEEKLY:
            span = moment.isocalendar()[:2]
        if span is not None and span not in seen:
            seen.add(span)
            kept.add(moment)
    return set(newest_first[1:]) - kept


def thin(folder: Path, now: datetime) -> list[Path]:
    """Remove the backups of a folder that may go. Returns which. What is no backup is never touched."""
    backups = {moment: path for path in folder.iterdir() if (moment := moment_of(path))}
    gone = [backups[moment] for moment in sorted(superfluous(backups, now))]
    for path in gone:
        path.unlink(missing_ok=True)
    return gone
