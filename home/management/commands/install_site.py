"""manage.py install_site"""

from django.core.management.base import BaseCommand

from home.installation import install


class Command(BaseCommand):
    help = (
        "Makes what a new site needs and has not: languages, home and section pages, menus, places, groups. "
        "Rights that came with a release are given to the editors, once."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--set-address",
            action="store_true",
            help="Give the site the address of BASE_URL, also where staff gave it another one.",
        )

    def handle(self, *args, set_address: bool = False, **options):
        if new := install(set_address=set_address):
            names = ", ".join(sorted(f"{right.content_type.app_label}.{right.codename}" for right in new))
            self.stdout.write(f"Editors were given rights that are new: {names}")
