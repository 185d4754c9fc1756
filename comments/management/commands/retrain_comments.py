"""Learns anew what moderators taught the filter of comments, or forgets it, or writes it down."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand

from comments import services


class Command(BaseCommand):
    help = (
        "Learn all decisions of moderators on comments anew; with --reset forget them; with --export write them down."
    )

    def add_arguments(self, parser):
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--reset", action="store_true", help="forget all that was learned on this site")
        choice.add_argument("--export", metavar="FILE", type=Path, help="write labels and counts (no words) as JSON")

    def handle(self, *args, reset: bool, export: Path | None, **options):
        if export:
            export.write_text(json.dumps(services.export_learning(), indent=1), encoding="utf-8")
            self.stdout.write(f"Written to {export}.")
        elif reset:
            self.stdout.write(f"{services.forget_all_learning()} decisions are forgotten.")
        else:
            self.stdout.write(f"Learned anew from {services.relearn()} decisions.")
