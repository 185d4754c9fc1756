"""The business directory."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Business directory")

    def ready(self) -> None:
        # Registering is what they are imported for.
        from directory import entry_locks, jobs, reindex_on_rename, searchable, signal_handlers  # noqa: F401, PLC0415 -- see above
        from directory.staff.importing import keeping  # noqa: F401, PLC0415 -- likewise
        from directory.upkeep import signal_handlers as upkeep_handlers  # noqa: F401, PLC0415 -- likewise
