"""The shared base of the site."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("The site")

    def ready(self) -> None:
        # Registering is what they are imported for, jobs in this order.
        from core.health import jobs as _heartbeat  # isort: skip
        from core import mail_queue, scheduled_publishing
        from core.caching import triggers
        from core.images import signal_handlers as _portraits
        from core.page_cache import announcements
        from core.translations import signal_handlers as _translations
        from core.translations.language_versions import place, privacy, publication

        post_migrate.connect(triggers.install, sender=self)
        connection_created.connect(announcements.listen)
