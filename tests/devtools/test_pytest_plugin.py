"""What a run of pytest starts, and what it says where it found nothing."""

import os
import subprocess
import sys

import pytest

from devtools import ROOT
from devtools.pytest_plugin import NOTHING_FOUND

NOT_HANDED_ON = ("DJANGO_SETTINGS_MODULE", "TEST_DATABASE", "PYTEST_XDIST_WORKER")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run pytest on its own, with a database address that nothing answers at."""
    nowhere = "postgresql://nobody@127.0.0.1:1/nothing"
    kept = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:randomly", *arguments],
        cwd=ROOT,
        env={**kept, "DATABASE_URL": nowhere, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_plain_tests_pass_without_a_database():
    done = run("tests/core/test_spreadsheets.py")

    assert done.returncode == 0, done.stdout
    assert "settings:" not in done.stdout  # pytest-django says which it uses, where it uses any


def test_a_plain_test_beside_another_gets_what_that_one_needs():
    done = run("tests/core/test_spreadsheets.py", "tests/core/test_slugs.py")

    assert "connection" in done.stdout + done.stderr  # it asked for the database, which is nowhere


def test_a_run_that_finds_nothing_says_so_in_a_sentence():
    done = run("tests/core/test_spreadsheets.py", "-k", "no_such_thing")

    assert NOTHING_FOUND in done.stdout
    assert done.returncode == pytest.ExitCode.TESTS_FAILED


def test_a_test_that_is_not_plain_cannot_be_listed_as_such():
    done = run("tests/core/test_slugs.py", "--override-ini=plain_tests=tests/core/test_slugs.py")

    assert "Take it off that list" in done.stdout + done.stderr
    assert done.returncode != 0
