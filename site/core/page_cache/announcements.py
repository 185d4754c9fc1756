"""Announcements of changes, which PostgreSQL sends to every connection that listens when a transaction has ended.

The triggers of core.caching send them. A connection hears of its own changes together with the end of its transaction,
whatever made them, so the version is another one before the writer's answer is on its way. All other processes, on
this machine and on others, hear of it a moment later.
"""

import logging
from functools import cache
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from psycopg import sql

from core.caching.triggers import CHANNEL
from core.page_cache.content_version import ContentVersion

logger = logging.getLogger(__name__)


@cache
def content_version() -> ContentVersion | None:
    """The version that the processes of this machine share; none where its file cannot be written."""
    try:
        return ContentVersion(Path(settings.PAGE_CACHE_VERSION_FILE))
    except OSError as error:
        logger.warning("There is no page cache: %s cannot be written (%s).", settings.PAGE_CACHE_VERSION_FILE, error)
        return None


def listen(connection, **kwargs) -> None:
    """Let a new connection to the database hear of changes. A receiver of Django's signal `connection_created`."""
    version = content_version() if settings.PAGE_CACHE_MEGABYTES and connection.alias == DEFAULT_DB_ALIAS else None
    if version:
        hear(connection.connection, version)


def hear(connection: psycopg.Connection, version: ContentVersion) -> None:
    """Let a connection tell a version of every change from now on. It hears with whatever it does next."""
    connection.add_notify_handler(lambda notification: version.announce(notification.payload))
    connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
