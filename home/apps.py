"""The home page, the plain pages and the contact form."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home and plain pages")

    def ready(self) -> None:
        from home import jobs, searchable, signal_handlers
