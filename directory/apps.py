"""The business directory."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Business directory")

    def ready(self) -> None:
        from directory import findable, signal_handlers  # noqa: F401, PLC0415 -- registering is what they are for
        from directory.staff.importing import keeping  # noqa: F401, PLC0415 -- likewise
