"""manage.py backup"""

import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.backups import BackupError, archive, postgresql, retention
from core.models import LastRun

MEGABYTE = 1_000_000


class Command(BaseCommand):
    help = (
        "Writes the database and the uploads to one dated archive in BACKUP_ROOT, reads it again to see that every sum "
        "is right, and removes old ones: all of two days are kept, then one a day for two weeks, one a week for two "
        "months."
    )

    def handle(self, *args, **options):
        folder, now = Path(settings.BACKUP_ROOT), timezone.now()
        target = retention.path_for(folder, now)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            number = self._write(target)
            LastRun.note(LastRun.Name.BACKUP, now)
            gone = retention.thin(folder, now)
        except (BackupError, OSError) as error:
            raise CommandError(f"No backup was made. {error}") from error
        self.stdout.write(
            f"{target}: the database and {number} uploads, {target.stat().st_size / MEGABYTE:.1f} MB, all sums right."
        )
        for path in gone:
            self.stdout.write(f"{path}: old, removed.")

    @staticmethod
    def _write(target: Path) -> int:
        """Write and read an archive, which gets its name when it is good. Returns how many uploads it holds."""
        with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=target.parent) as unfinished:
            database, whole = Path(unfinished, archive.DATABASE), Path(unfinished, target.name)
            postgresql.dump(database)
            number = archive.write(whole, database, Path(settings.MEDIA_ROOT))
            archive.verify(whole)
            with whole.open("rb") as file:
                os.fsync(file.fileno())
            whole.rename(target)
        return number
