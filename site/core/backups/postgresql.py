"""PostgreSQL's own programs, which write the database to a file and read it back."""

import os
import subprocess
from pathlib import Path

from django.conf import settings
from django.db import connection

from core.backups import BackupError

REPLACE = ("--command=DROP SCHEMA public CASCADE", "--command=CREATE SCHEMA public")
"""What comes before a database that takes the place of another one, in the same transaction."""


def dump(target: Path) -> None:
    """Write the whole database to a file, as it is at one moment. Raises BackupError."""
    _run(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}"])


def restore(source: Path, *, replacing: bool = False) -> None:
    """Read a database from a file that `dump` wrote: all of it or, where that fails, nothing. Raises BackupError.

    With replacing, what is there goes in the same transaction; else the database must be empty.
    """
    script = source.with_suffix(".sql")
    _run(["pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(source)], names_database=False)
    before = REPLACE if replacing else ()
    _run(
        ["psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--single-transaction", *before, f"--file={script}"]
    )


def is_empty() -> bool:
    """Whether the database has no tables."""
    return not connection.introspection.table_names()


def _run(command: list[str], *, names_database: bool = True) -> None:
    """Run a program of PostgreSQL. Raises BackupError with what it said, where it fails or is missing."""
    where, environment = _connection()
    program = str(Path(settings.POSTGRES_PROGRAMS, command[0])) if settings.POSTGRES_PROGRAMS else command[0]
    try:
        subprocess.run(  # noqa: S603 -- the programs are PostgreSQL's, the arguments the settings'
            [program, *command[1:], *([f"--dbname={where}"] if names_database else [])],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=True,
        )
    except FileNotFoundError as error:
        raise BackupError(
            f"{program} is not there. It comes with PostgreSQL (Debian: postgresql-client). Where the programs are not "
            "on the PATH, POSTGRES_PROGRAMS names their folder."
        ) from error
    except subprocess.CalledProcessError as error:
        raise BackupError(f"{command[0]} failed: {error.stderr.strip()}") from error


def _connection() -> tuple[str, dict[str, str]]:
    """Return how the programs reach the site's database, and their environment: no list of processes shows a password.

    The connection is closed: what it has locked would be waited for.
    """
    connection.ensure_connection()
    info = connection.connection.info
    where, password = info.dsn, info.password
    if not connection.in_atomic_block:
        connection.close()
    return where, {**os.environ, **({"PGPASSWORD": password} if password else {})}
