"""The thread that listens for changes on a connection of its own, and knows how far what is kept can be trusted."""

import logging
import select
import threading
import time

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

from core.page_cache.announcements import hear
from core.page_cache.content_version import ContentVersion

logger = logging.getLogger(__name__)

BEAT = 0.25
"""Seconds after which the database is asked whether it is still there, where it says nothing by itself."""

TRUSTED_FOR = 1.0
"""Seconds for which what was heard holds: a connection that is lost without a sign is noticed after that."""

CONNECT_TIMEOUT = 2
"""Seconds for one attempt to reach the database."""

FATAL = "FATAL"
"""What PostgreSQL begins a refusal with. Where an error has it, the database is there, and may be written to."""

OPTIONS = {"connect_timeout": CONNECT_TIMEOUT, "tcp_user_timeout": 1000 * CONNECT_TIMEOUT}


class Listener:
    """Hears of every change while it is connected to the database, and renews the version when it comes back to it."""

    def __init__(self, version: ContentVersion):
        self._version = version
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self.trusted_until = 0.0
        """Until when, by time.monotonic(), what is kept may be given to visitors."""
        self.is_database_away = False
        """Whether the database cannot be reached: nobody can write then, and what is kept is the best there is."""

    def start(self) -> None:
        """Begin to listen, once in a process; again in one that a server has forked."""
        if self._thread and self._thread.is_alive():
            return
        with self._lock:
            if not (self._thread and self._thread.is_alive()):
                self._thread = threading.Thread(target=self._run, name="page cache listener", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """Stop listening, and wait until the connection is closed."""
        self._stopped.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        while not self._stopped.is_set():
            database = connections.create_connection(DEFAULT_DB_ALIAS)
            options = {**database.settings_dict["OPTIONS"], **OPTIONS}
            database.settings_dict = {**database.settings_dict, "OPTIONS": options}  # all connections share the first
            try:
                database.connect()
            except psycopg.Error as error:  # as it comes: Django makes it its own only in queries
                self._not_connected(error)
                self._stopped.wait(BEAT)
                continue
            try:
                self._listen(database.connection)
            except psycopg.Error as error:
                logger.warning("The page cache lost its connection to the database: %s", error)
            finally:
                self.trusted_until = 0.0
                database.close()

    def _not_connected(self, error: psycopg.Error) -> None:
        self.is_database_away = FATAL not in str(error)
        self.trusted_until = time.monotonic() + BEAT + CONNECT_TIMEOUT + TRUSTED_FOR if self.is_database_away else 0.0

    def _listen(self, connection: psycopg.Connection) -> None:
        hear(connection, self._version)
        self._version.renew()  # for what was written while nobody listened
        self.is_database_away = False
        while not self._stopped.is_set():
            connection.execute("SELECT 1")  # hears what was said, and fails where the connection is gone
            self.trusted_until = time.monotonic() + TRUSTED_FOR
            select.select([connection.fileno()], [], [], BEAT)
