"""manage.py load_demo"""

from contextlib import nullcontext

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate
from wagtail.signal_handlers import disable_reference_index_auto_update

from demo import snippets
from demo.builder import Builder
from demo.pages import PageWriter
from search import vocabulary

REFERENCES = "references"
"""The key under which it is remembered that Wagtail's index of references has what was loaded."""


class Command(BaseCommand):
    help = "Writes the demonstration content, each piece once. What staff wrote, changed or deleted stays as it is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--in-production",
            action="store_true",
            help="Write it although this is no development site.",
        )

    def handle(self, *args, **options):
        if not (settings.DEMO_CONTENT_ALLOWED or options["in_production"]):
            raise CommandError(
                "This is no development site. To write the demonstration content here, add --in-production."
            )
        builder = Builder()
        # What refers to what is written at once in the end: at every save it took a quarter of the time.
        with nullcontext() if builder.has_written(REFERENCES) else disable_reference_index_auto_update():
            self._write(builder)
        builder.once(REFERENCES, self._rebuild_references)
        vocabulary.recount(localdate())  # how common each word is: the job would do it within a minute

    @staticmethod
    def _write(builder: Builder) -> None:
        snippets.write_topics(builder)
        snippets.write_vocabulary(builder)
        PageWriter(builder).write()
        snippets.write_businesses(builder)
        snippets.write_navigation(builder)
        snippets.write_comments(builder)

    @staticmethod
    def _rebuild_references() -> None:
        call_command("rebuild_references_index", verbosity=0)
