"""manage.py install_site"""

from django.core.management.base import BaseCommand

from home.installation import install


class Command(BaseCommand):
    help = (
        "Makes what a new site needs and has not: languages, home and section pages, menus, places, groups. "
        "Rights that came with a release are given to the editors, once."
    )

    def handle(self, *args, **options):
        if new := install():
            names = ", ".join(sorted(f"{right.content_type.app_label}.{right.codename}" for right in new))
            self.stdout.write(f"Editors were given rights that are new: {names}")
