"""Command that takes the metadata out of the pictures that are stored."""

from django.core.management.base import BaseCommand

from core.images.stored import clean_all


class Command(BaseCommand):
    help = (
        "Makes of every stored picture what an upload becomes today: upright, within bounds, and without GPS, Exif, "
        "XMP, IPTC and comments. Renditions that have such are removed, and made anew when a page asks for them. "
        "It can be run any number of times."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")

    def handle(self, *args, dry_run, **options):
        lines = 0
        for line in clean_all(dry_run=dry_run):
            self.stdout.write(line)
            lines += 1
        self.stdout.write("Nothing to do." if not lines else f"{lines} files.")
