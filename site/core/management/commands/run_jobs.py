"""manage.py run_jobs"""

import time

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from core import jobs


class Command(BaseCommand):
    help = (
        "Runs the scheduled jobs: sends mails, publishes and takes down what has a time, asks again what could not be "
        "answered, erases what may not be kept any longer. Run it every minute, or once with --every."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what is due, and do nothing")
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on for ever, with this pause in between")

    def handle(self, *args, every: int | None = None, dry_run: bool = False, **options):
        if dry_run:
            self._dry_run()
            return
        self._run()
        while every:
            time.sleep(every)
            close_old_connections()
            self._run()

    def _dry_run(self) -> None:
        for name, said in jobs.dry_run_all().items():
            self.stdout.write(f"{name}: {'cannot say beforehand' if said is None else said or 'nothing is due'}")

    def _run(self) -> None:
        for name, said in jobs.run_all().items():
            self.stdout.write(f"{name}: {said}")
