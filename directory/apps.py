"""The business directory."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Business directory")

    def ready(self) -> None:
        from directory import signal_handlers  # noqa: F401, PLC0415 -- registering is what it is imported for
        from directory.staff.importing import keeping  # noqa: F401, PLC0415 -- likewise
