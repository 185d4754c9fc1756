"""A pytest plugin that gives a run what it needs before the first conftest is read: Django and a database, or neither.

Tests of plain Python (`plain_tests` in pyproject.toml) need no Django, and a run of nothing else does without it. Every
other run gets a test database of its own, which `django_db_setup` fills from the prepared one.
"""

import gc
import os
import sys
from pathlib import Path

import pytest

from devtools import ROOT

SETTINGS = "landliv.settings.test"
NOTHING_FOUND = "No test was found: nothing is named so, or nothing stands there."


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the list of plain tests."""
    parser.addini("plain_tests", "Files and folders of tests that need neither Django nor a database.", type="paths")


@pytest.hookimpl(wrapper=True)  # before pytest-django, which reads the settings here
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]):
    """Name the settings and the database, unless nothing but plain Python is tested."""
    if not _is_plain(early_config.known_args_namespace.file_or_dir, early_config.getini("plain_tests")):
        from devtools.database import ensure_database_url
        from devtools.prepared_database import claim_name

        ensure_database_url()
        os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
        os.environ["TEST_DATABASE"] = claim_name()
    return (yield)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make the prepared database where it is missing, before several workers would wait for it."""
    config = session.config
    if "TEST_DATABASE" not in os.environ or config.option.collectonly or "PYTEST_XDIST_WORKER" in os.environ:
        return
    from devtools import prepared_database

    reporter = config.pluginmanager.get_plugin("terminalreporter")
    try:
        prepared_database.prepare(reporter.write_line, anew=config.option.create_db)
    except prepared_database.PreparationError as error:
        pytest.exit(str(error), returncode=pytest.ExitCode.INTERNAL_ERROR)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let the garbage collector leave alone what the whole run keeps: looking at it took a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_collection_modifyitems() -> None:
    """Refuse a plain test that is none: it would pass or fail by what else runs."""
    if "TEST_DATABASE" not in os.environ and "django.db" in sys.modules:
        raise pytest.UsageError("A test of plain_tests (pyproject.toml) imports Django. Take it off that list.")


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int):
    """Let a run of no test fail as any other does, for the sentence below says why."""
    result = yield
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        session.config.stash[_nothing_found] = True
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in a sentence that no test was found."""
    if config.stash.get(_nothing_found, False):
        terminalreporter.write_line(NOTHING_FOUND, red=True)


_nothing_found = pytest.StashKey[bool]()


def _is_plain(named: list[str], plain: list[Path]) -> bool:
    paths = [(ROOT / name.partition("::")[0]).resolve() for name in named]
    return bool(paths) and all(any(path.is_relative_to(folder) for folder in plain) for path in paths)
