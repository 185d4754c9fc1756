"""A pytest plugin that is loaded before the settings are read: they ask for DATABASE_URL."""

from workbench.database import ensure_database_url

ensure_database_url()
