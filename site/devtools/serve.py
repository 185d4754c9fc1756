"""`make run`: from a fresh checkout to the site in the browser, saying what it does on the way."""

import os
import secrets
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from devtools import ROOT, catalogues
from devtools.address import Address, AddressError, chosen
from devtools.database import ensure_database_url

RUN_JOBS_EVERY = 5  # seconds
STOPPED = 130
"""The exit status of a program that Ctrl-C ended, by the custom of shells."""


class EarlierDatabaseError(Exception):
    """The database was made by an earlier state of the site, whose tables nothing brings up to date."""


def main() -> int:
    """Prepare the site step by step, then serve it until Ctrl-C. Returns the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        return run(chosen())
    except (AddressError, EarlierDatabaseError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        step("Stopped.")
        return STOPPED


def run(address: Address) -> int:
    """Prepare the site and serve it there. Raises AddressError or EarlierDatabaseError where that is not possible."""
    address.ensure_free()
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "landliv.settings.dev")
    os.environ.setdefault("BASE_URL", address.url)
    os.environ.setdefault("ALLOWED_HOSTS", ",".join(address.allowed_hosts))

    step("Starting the database" if not os.environ.get("DATABASE_URL") else "Using the database of DATABASE_URL")
    ensure_database_url()
    step("Compiling the Danish texts")
    catalogues.compile_all()
    prepare()
    url = os.environ["BASE_URL"]
    step(f"Serving {url}/ and {url}/en/ (staff: {url}/admin/). Stop with Ctrl-C.")
    return serve(address)


def prepare() -> None:
    """Bring the database up to date. Every step may run any number of times; none removes what was written."""
    import django

    django.setup()
    from django.core.management import call_command

    refuse_an_earlier_database()
    step("Updating the tables")
    call_command("migrate", verbosity=0, interactive=False)
    step("Making sure that the site has its home, sections, menus and groups in both languages")
    call_command("install_site", set_address=True)
    step("Loading the demonstration content, once")
    call_command("load_demo")
    make_first_login()


def refuse_an_earlier_database() -> None:
    """Raise EarlierDatabaseError where the database has migrations of ours that are none of the site's any more."""
    from django.apps import apps
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    ours = {config.label for config in apps.get_app_configs() if ROOT / ".venv" not in Path(config.path).parents}
    migrations = MigrationLoader(connection)
    if any(app in ours for app, _name in set(migrations.applied_migrations) - set(migrations.disk_migrations)):
        raise EarlierDatabaseError(
            "The database was made by an earlier state of the site, and cannot be brought up to date. "
            "`make clean` removes the one in var/ with all that was written into it; then `make run` makes a new one."
        )


def make_first_login() -> None:
    """Create a staff login with a random password where nobody can log in yet, and print it."""
    from django.contrib.auth import get_user_model

    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return
    password = secrets.token_urlsafe(15)
    users.create_superuser("landliv", "staff@example.org", password)
    step(f"Made a login for staff: name landliv, password {password} (write it down, it is shown this once)")


def serve(address: Address) -> int:
    """Run Django's development server, and beside it what does everything that is due; end both with this.

    Each has a process group of its own: Ctrl-C reaches only this program, which then ends them in order.
    """
    server, job_runner = (
        subprocess.Popen([sys.executable, "manage.py", *command], cwd=ROOT, start_new_session=True)
        for command in (["runserver", str(address)], ["run_jobs", "--every", str(RUN_JOBS_EVERY)])
    )
    try:
        return server.wait()
    finally:
        for process in (server, job_runner):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in (server, job_runner):
            process.wait()


def step(text: str) -> None:
    """Say what happens next."""
    print(f"* {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
