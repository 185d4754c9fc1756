"""The test databases: the site with its content, made once and kept, and a copy of it for each process that tests.

The kept one is named for the fingerprint of all that it is made of (MADE_OF), so a change of any of that makes another.
Needs a role that may create databases, as Django's own test databases do.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from devtools import ROOT, VAR

FILES = VAR / "tests"
"""One folder a database, for the pictures and documents that belong to its rows."""

MADE_OF = (
    "requirements/development.txt",
    "site/landliv/settings/*.py",
    *("*/migrations/*.py", "site/*/migrations/*.py"),
    *("*/models/*.py", "site/*/models.py", "site/*/models/*.py"),
    "home/data/*",
    "home/installation.py",
    "home/roles.py",
    "site/demo/**/*.py",
    "site/demo/**/*.toml",
    "site/demo/**/*.webp",
    "site/core/blocks/*.py",
    "site/core/caching/triggers.py",
    "site/core/data/*",
    "site/core/fields.py",
    "site/core/row_order.py",
    "site/core/translations/signal_handlers.py",
    "site/core/slugs.py",
    "site/core/sorting.py",
    "site/search/indexing.py",
    "site/search/vocabulary.py",
    "site/search/words/**/*",
    "tests/visiting.py",
)
"""The files whose content decides what is in the database. What only reads it is left out: it changes all the time."""

STEPS = (
    ("manage.py", "migrate", "--verbosity=0", "--no-input"),
    ("manage.py", "install_site"),
    ("manage.py", "load_demo"),
    ("-m", "tests.visiting"),
)

PREFIX = "prepared"

KEPT = 2
"""How many prepared databases are kept: the one in use, and the one of the branch before."""


class PreparationError(Exception):
    """A step that fills the database failed. Its output is the message."""


def fingerprint() -> str:
    """Return what stands for the content of all files of MADE_OF, and for the version of Python, in 12 characters."""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for path in sorted({path for pattern in MADE_OF for path in files_of(pattern)}):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def files_of(pattern: str) -> list[Path]:
    """The files of the project that a pattern of MADE_OF names."""
    return [path for path in ROOT.glob(pattern) if path.is_file() and path.suffix != ".pyc"]


def prepare(say: Callable[[str], None] = lambda text: None, *, anew: bool = False) -> str:
    """Make sure that there is a prepared database, and return its name. With `anew` it is made in any case.

    Processes that ask at once wait for the first. Raises PreparationError where it cannot be made.
    """
    name = f"{PREFIX}_{fingerprint()}"
    with _server() as connection, _lock(connection, "prepare"):
        kept = _prepared(connection)
        if anew or name not in kept:
            say(_why(kept, anew=anew) + " This takes a minute or two.")
            _make(connection, name)
            say("It is kept for the next run.")
        os.utime(FILES / name)
        _remove_old(connection)
    return name


def copy(prepared: str, name: str) -> None:
    """Make a database of this name as a copy of the prepared one, its files included. One of that name is replaced."""
    with _server() as connection:
        _drop(connection, name)
        _execute(connection, "CREATE DATABASE {} TEMPLATE {}", name, prepared)
    shutil.copytree(FILES / prepared, FILES / name)


def discard(name: str) -> None:
    """Remove a database and its files, whoever is still connected."""
    with _server() as connection:
        _drop(connection, name)


def claim_name(base: str = "test_landliv") -> str:
    """Return the name of a test database that no other process uses, and keep it from others while this one runs."""
    claims = psycopg.connect(_url("postgres"), autocommit=True)
    number = 1
    while not _locks(claims, name := base if number == 1 else f"{base}_{number}"):
        number += 1
    _claims.append(claims)  # the lock lasts as long as its connection
    return name


_claims: list[psycopg.Connection] = []


def _why(kept: set[str], *, anew: bool) -> str:
    if anew:
        return "Making the test database anew, as asked."
    if kept:
        return "Making the test database anew: what it is made of has changed."
    return "Making the test database, with the site and its content."


def _make(connection: psycopg.Connection, name: str) -> None:
    unfinished = f"{name}_unfinished"
    for database in (unfinished, name):
        _drop(connection, database)
    _execute(connection, "CREATE DATABASE {}", unfinished)
    try:
        for step in STEPS:
            _run(step, unfinished)
    except PreparationError:
        _drop(connection, unfinished)
        raise
    _execute(connection, "ALTER DATABASE {} RENAME TO {}", unfinished, name)
    (FILES / unfinished).mkdir(parents=True, exist_ok=True)
    (FILES / unfinished).rename(FILES / name)


def _run(step: tuple[str, ...], database: str) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": _url(database),
        "DJANGO_SETTINGS_MODULE": "landliv.settings.test",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "TEST_DATABASE": database,
    }
    run = subprocess.run(
        [sys.executable, *step], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise PreparationError(f"{' '.join(step)} failed:\n{run.stdout}{run.stderr}")


def _remove_old(connection: psycopg.Connection) -> None:
    """Keep those used last. One that somebody copies at this moment stays until the next time."""
    prepared = sorted(_prepared(connection), key=lambda name: _last_used(FILES / name), reverse=True)
    for name in prepared[KEPT:]:
        try:
            _execute(connection, "DROP DATABASE {}", name)
        except psycopg.errors.ObjectInUse:
            continue
        shutil.rmtree(FILES / name, ignore_errors=True)


def _last_used(folder: Path) -> float:
    return folder.stat().st_mtime if folder.exists() else 0


def _prepared(connection: psycopg.Connection) -> set[str]:
    """The prepared databases whose files are there, too."""
    rows = connection.execute("SELECT datname FROM pg_database").fetchall()
    names = [name for (name,) in rows if re.fullmatch(rf"{PREFIX}_[0-9a-f]{{12}}", name)]
    return {name for name in names if (FILES / name).is_dir()}


def _drop(connection: psycopg.Connection, name: str) -> None:
    _execute(connection, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
    shutil.rmtree(FILES / name, ignore_errors=True)


def _execute(connection: psycopg.Connection, statement: str, *names: str) -> None:
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _server() -> psycopg.Connection:
    return psycopg.connect(_url("postgres"), autocommit=True)


def _url(database: str) -> str:
    """DATABASE_URL with another database of the same server."""
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}"))


@contextmanager
def _lock(connection: psycopg.Connection, name: str) -> Iterator[None]:
    connection.execute("SELECT pg_advisory_lock(hashtext(%s))", [f"landliv tests {name}"])
    try:
        yield
    finally:
        connection.execute("SELECT pg_advisory_unlock(hashtext(%s))", [f"landliv tests {name}"])


def _locks(connection: psycopg.Connection, name: str) -> bool:
    row = connection.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [f"landliv tests {name}"]).fetchone()
    return bool(row and row[0])
