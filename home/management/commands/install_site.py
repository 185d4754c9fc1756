"""manage.py install_site"""

from django.core.management.base import BaseCommand

from home.installation import install


class Command(BaseCommand):
    help = "Makes what a new site needs and has not: languages, home and section pages, menus, places, groups."

    def handle(self, *args, **options):
        install()
