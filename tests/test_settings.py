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


PRODUCTION, DEVELOPMENT = "landliv.settings.production", "landliv.settings.dev"


def manage(*arguments: str, settings: str = PRODUCTION, **environment: str) -> subprocess.CompletedProcess:
    """Run manage.py with these settings (with none, if empty), and nothing in the environment but what is given."""
    named = {"DJANGO_SETTINGS_MODULE": settings} if settings else {}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **named, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def settings_in_use(**environment: str) -> subprocess.CompletedProcess:
    """Let a command say which settings it runs with, where none are named."""
    code = "from django.conf import settings; print(settings.SETTINGS_MODULE, settings.MAILER_EMAIL_BACKEND)"
    return manage("shell", "--verbosity=0", "--no-imports", "--command", code, settings="", **environment)


def test_on_the_server_a_command_finds_the_settings_of_production_by_itself():
    run = settings_in_use(**COMPLETE)

    assert run.stdout.split() == [PRODUCTION, "django.core.mail.backends.smtp.EmailBackend"], run.stderr


def test_on_a_developers_machine_it_finds_those_for_development():
    run = settings_in_use(DATABASE_URL=COMPLETE["DATABASE_URL"], BASE_URL="http://127.0.0.1:8001")

    assert run.stdout.split() == [DEVELOPMENT, "django.core.mail.backends.console.EmailBackend"], run.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "DEFAULT_FROM_EMAIL", "EMAIL_URL"])
def test_half_an_environment_of_production_is_no_developers_machine(name):
    run = settings_in_use(**{name: "x"})

    assert run.returncode != 0
    assert "cannot start in production without: " in run.stderr


@pytest.mark.parametrize("command", ["check", "run_jobs", "migrate"])
def test_developers_settings_are_refused_beside_what_only_production_has(command):
    run = manage(command, settings=DEVELOPMENT, **COMPLETE)

    assert run.returncode != 0
    assert "SECRET_KEY, DEFAULT_FROM_EMAIL belongs to production" in run.stderr
    assert "DJANGO_SETTINGS_MODULE=landliv.settings.production" in run.stderr


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
