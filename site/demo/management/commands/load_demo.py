"""manage.py load_demo"""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from demo import snippets
from demo.builder import Builder
from demo.pages import PageWriter
from search import vocabulary


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
        snippets.write_topics(builder)
        snippets.write_vocabulary(builder)
        PageWriter(builder).write()
        snippets.write_businesses(builder)
        snippets.write_furniture(builder)
        snippets.write_comments(builder)
        vocabulary.recount(localdate())  # how common each word is: the chore would do it within a minute
