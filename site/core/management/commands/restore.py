"""manage.py restore"""

import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.backups import BackupError, archive, postgresql


class Command(BaseCommand):
    help = (
        "Reads a backup into an empty database and an empty folder of uploads, after every sum in it was found right. "
        "Stop the server and run_jobs before."
    )
    requires_system_checks = []  # they ask the database, which is empty

    def add_arguments(self, parser):
        parser.add_argument("archive", type=Path, help="what manage.py backup wrote")
        parser.add_argument(
            "--replace",
            action="store_true",
            help="take the place of what is there: the whole database, and uploads of the same name; others stay",
        )

    def handle(self, *args, archive: Path, replace: bool, **options):
        try:
            number = self._restore(archive, replacing=replace)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{archive}: every sum was right. The database is restored, and {number} uploads in {settings.MEDIA_ROOT}. "
            "Now run migrate, if this release is newer than the backup, and start the server and run_jobs."
        )

    @staticmethod
    def _restore(source: Path, *, replacing: bool) -> int:
        uploads = Path(settings.MEDIA_ROOT)
        needed = archive.verify(source)
        if not replacing and not postgresql.is_empty():
            raise BackupError("Nothing was done: the database is not empty. --replace takes its place.")
        if not replacing and uploads.exists() and any(uploads.iterdir()):
            raise BackupError(f"Nothing was done: {uploads} is not empty. --replace writes over it.")
        uploads.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(uploads).free < needed:
            raise BackupError(f"Nothing was done: the uploads need {needed} bytes in {uploads}, and less is free.")
        with tempfile.TemporaryDirectory(dir=uploads.parent, prefix=".restore-") as folder:
            database = Path(folder, archive.DATABASE)
            archive.unpack_database(source, database)
            postgresql.restore(database, replacing=replacing)
        return archive.unpack_uploads(source, uploads)
