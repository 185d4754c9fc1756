"""Production starts with all that it needs, or not at all."""

import os
import subprocess
import sys

import pytest

from devtools import ROOT

COMPLETE = {
    "SECRET_KEY": "k" * 25 + "0123456789" * 3,
    "DATABASE_URL": os.environ["DATABASE_URL"],
    "ALLOWED_HOSTS": "landliv.example.org",
    "BASE_URL": "https://landliv.example.org",
    "DEFAULT_FROM_EMAIL": "landliv@example.org",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run manage.py in production, with nothing in the environment but what is given."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "landliv.settings.production", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_with_everything_it_needs_the_deployment_check_is_silent():
    run = manage("check", "--deploy", "--fail-level", "INFO", **COMPLETE)

    assert run.returncode == 0, run.stderr
    assert "no issues" in run.stdout


@pytest.mark.parametrize("missing", COMPLETE)
def test_without_one_of_them_it_refuses_in_a_sentence_that_names_it(missing):
    run = manage("check", **{name: value for name, value in COMPLETE.items() if name != missing})

    assert run.returncode != 0
    assert f"cannot start in production without: {missing} (" in run.stderr


def test_all_that_is_missing_is_named_at_once():
    run = manage("check")

    assert all(name in run.stderr for name in COMPLETE)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "1", "DEBUG cannot be on in production"),
        ("SECRET_KEY", "short", "SECRET_KEY is too short"),
        ("BASE_URL", "http://landliv.example.org", "BASE_URL must begin with https://"),
        ("BASE_URL", "https://", "BASE_URL must begin with https://"),
        ("ALLOWED_HOSTS", "landliv.example.org, *", "ALLOWED_HOSTS must name the hosts"),
    ],
)
def test_what_would_be_unsafe_is_refused(name, value, sentence):
    run = manage("check", **{**COMPLETE, name: value})

    assert run.returncode != 0
    assert sentence in run.stderr


def test_demonstration_content_is_not_written_in_production_by_accident():
    run = manage("load_demo", **COMPLETE)

    assert run.returncode != 0
    assert "--in-production" in run.stderr
