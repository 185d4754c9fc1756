"""The shared base of the site."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("The site")

    def ready(self) -> None:
        from core import mail_queue, signal_handlers  # noqa: F401, PLC0415 -- registering is what they are imported for
        from core.images import signal_handlers as _portraits  # noqa: F401, PLC0415 -- likewise
