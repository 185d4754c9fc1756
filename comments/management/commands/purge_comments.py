"""manage.py purge_comments"""

from django.core.management.base import BaseCommand

from comments import services


class Command(BaseCommand):
    help = "Erases comments that were rejected long enough ago. Run it every day."

    def handle(self, *args, **options):
        self.stdout.write(f"Erased {services.purge_rejected()} rejected comments.")
