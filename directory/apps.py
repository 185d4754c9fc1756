"""The business directory."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Business directory")

    def ready(self) -> None:
        # Registering is what they are imported for.
        from directory import business_locks, reindex_on_rename, searchable, signal_handlers
        from directory.spreadsheets.importing import upload_store
