"""What machines are told of the site's health, and that nobody is told more than that."""

from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from mailer.models import Message

from blog.models import ArticlePage
from core.models import LastRun, MailFailure
from tests import builders
from tests.outages import database_away
from tests.reading import soup

CHECKS = {"database", "disk", "migrations", "mails", "schedule", "jobs", "backup"}
OUTSIDE = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_REAL_IP": "192.0.2.7"}
"""How a visitor's request arrives from the server in front, which runs on the machine itself."""


@pytest.fixture
def monitor() -> Client:
    """A program that watches, on the machine itself."""
    return Client()


@pytest.fixture
def all_well(db) -> None:
    """A site of which nothing needs a person."""
    for name in LastRun.Name:
        LastRun.note(name, timezone.now())


def failing(response) -> set[str]:
    return {name for name, check in response.json()["checks"].items() if check["status"] != "ok"}


def waiting_mail(since: timedelta) -> Message:
    message = Message(priority=2, when_added=timezone.now() - since)
    message.email = mail.EmailMessage("Emne", "Tekst", "landliv@example.org", ["privat@example.org"])
    message.save()
    return message


def test_the_process_answers_whatever_the_database_does(monitor, db):
    with database_away():
        response = monitor.get("/healthz")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_where_all_is_well_it_says_so(monitor, all_well):
    response = monitor.get("/readyz")

    assert response.json()["status"] == "ok", response.json()
    assert response.status_code == 200
    assert response.json()["checks"].keys() == CHECKS
    assert "no-store" in response["Cache-Control"]
    assert "Set-Cookie" not in response


def test_a_database_that_is_away_is_the_one_thing_that_is_said(monitor, all_well):
    with database_away():
        response = monitor.get("/readyz")

    assert (response.status_code, failing(response)) == (503, {"database"})
    assert "no-store" in response["Cache-Control"]
    assert monitor.get("/readyz").status_code == 200


def test_a_migration_that_is_missing(monitor, all_well):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'demo'")

    assert failing(monitor.get("/readyz")) == {"migrations"}


def test_a_mail_that_is_late_and_one_that_has_a_pause(monitor, all_well):
    later = waiting_mail(timedelta(hours=3))
    MailFailure.objects.create(message=later, failed_at=timezone.now(), retry_at=timezone.now() + timedelta(minutes=30))
    assert monitor.get("/readyz").json()["checks"]["mails"] == {"status": "ok", "late_seconds": 0, "waiting": 1}

    waiting_mail(timedelta(hours=2))
    late = monitor.get("/readyz")
    assert failing(late) == {"mails"}
    assert 7190 < late.json()["checks"]["mails"]["late_seconds"] < 7300
    assert "privat" not in late.content.decode()


def test_a_page_that_should_have_been_taken_down(monitor, all_well):
    ArticlePage.objects.filter(pk=ArticlePage.objects.live().first().pk).update(
        expire_at=timezone.now() - timedelta(hours=1)
    )

    assert failing(monitor.get("/readyz")) == {"schedule"}


@pytest.mark.parametrize(("name", "longest"), [("jobs", timedelta(minutes=15)), ("backup", timedelta(hours=36))])
def test_what_must_be_done_again_and_again(monitor, all_well, name, longest):
    LastRun.note(name, timezone.now() - longest + timedelta(minutes=1))
    assert failing(monitor.get("/readyz")) == set()

    LastRun.note(name, timezone.now() - longest - timedelta(minutes=1))
    assert failing(monitor.get("/readyz")) == {name}

    LastRun.objects.filter(name=name).delete()
    never = monitor.get("/readyz")
    assert failing(never) == {name}
    assert never.json()["checks"][name]["age_seconds"] is None


def test_a_disk_that_is_nearly_full(monitor, all_well, monkeypatch):
    monkeypatch.setattr("core.health.checks.shutil.disk_usage", lambda folder: SimpleNamespace(free=10 * 1024**2))

    response = monitor.get("/readyz")

    assert failing(response) == {"disk"}
    assert response.json()["checks"]["disk"]["free_megabytes"] == 10


def test_uploads_have_no_folder_yet(monitor, all_well, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "not" / "there")

    assert failing(monitor.get("/readyz")) == set()
    assert not Path(settings.MEDIA_ROOT).exists()


def test_the_job_runner_leaves_a_sign_of_life(db):
    call_command("run_jobs", stdout=StringIO())

    assert timezone.now() - LastRun.moment_of("jobs") < timedelta(seconds=30)


def test_a_dry_run_leaves_none(db):
    call_command("run_jobs", dry_run=True, stdout=StringIO())

    assert LastRun.moment_of("jobs") is None


class TestWhoAsks:
    """The machine itself is answered over plain http and by any name; everybody else as by any page."""

    @pytest.fixture(autouse=True)
    def production(self, settings, all_well):
        settings.SECURE_SSL_REDIRECT = True
        settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        settings.CLIENT_ADDRESS_HEADER = "HTTP_X_REAL_IP"
        settings.ALLOWED_HOSTS = ["landliv.example.org"]

    @pytest.mark.parametrize("address", ["/healthz", "/readyz"])
    @pytest.mark.parametrize("remote", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
    def test_the_machine_itself(self, address, remote):
        assert Client().get(address, REMOTE_ADDR=remote, HTTP_HOST="127.0.0.1:8000").status_code == 200

    @pytest.mark.parametrize("address", ["/healthz", "/readyz"])
    def test_a_visitor_over_https_is_told_no_figures(self, address):
        response = Client().get(address, HTTP_HOST="landliv.example.org", **OUTSIDE)

        assert response.status_code == 200
        assert all(check == {"status": "ok"} for check in response.json().get("checks", {}).values())

    @pytest.mark.parametrize("address", ["/healthz", "/readyz"])
    def test_a_visitor_over_http_is_led_to_https(self, address):
        arrived = {**OUTSIDE, "HTTP_X_FORWARDED_PROTO": "http"}

        assert Client().get(address, HTTP_HOST="landliv.example.org", **arrived).status_code == 301

    @pytest.mark.parametrize("address", ["/healthz", "/readyz"])
    def test_a_visitor_by_another_name_is_refused(self, address):
        assert Client().get(address, HTTP_HOST="evil.example", **OUTSIDE).status_code == 400

    @pytest.mark.parametrize("address", ["/", "/healthz/", "/readyz/x", "/admin/login/"])
    def test_no_other_address_is_answered_so(self, address):
        assert Client().get(address, REMOTE_ADDR="127.0.0.1", HTTP_HOST="landliv.example.org").status_code == 301

    def test_another_machine_is_not_this_one(self):
        arrived = {"REMOTE_ADDR": "192.0.2.7", "HTTP_HOST": "127.0.0.1"}

        assert Client().get("/readyz", **arrived).status_code in (301, 400)

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_it_can_only_be_read(self, method):
        assert getattr(Client(), method)("/readyz").status_code == 405


class TestFirstScreen:
    """What staff read when they log in."""

    @pytest.fixture
    def first_screen(self, client, all_well):
        """What an editor reads there of the site's health; nothing where all is well."""
        client.force_login(builders.editor())

        def read() -> str:
            panel = soup(client.get("/admin/")).select_one("section[id*=site-health]")
            return " ".join(panel.get_text(" ").split()) if panel else ""

        return read

    def test_nothing_is_said_where_all_is_well(self, first_screen):
        assert first_screen() == ""

    def test_an_old_backup_and_none(self, first_screen):
        LastRun.note("backup", timezone.make_aware(datetime(2026, 1, 2, 3, 4)))  # noqa: DTZ001 -- made aware here
        assert "Den seneste gode sikkerhedskopi er fra 02.01.2026" in first_screen()

        LastRun.objects.filter(name="backup").delete()
        assert "Der er ingen sikkerhedskopi" in first_screen()

    def test_jobs_that_do_not_run(self, first_screen):
        LastRun.note("jobs", timezone.now() - timedelta(days=1))
        assert "Ingen e-mail bliver sendt" in first_screen()

    def test_a_disk_that_is_nearly_full(self, first_screen, monkeypatch):
        monkeypatch.setattr("core.health.checks.shutil.disk_usage", lambda folder: SimpleNamespace(free=10 * 1024**2))

        assert "10 MB" in first_screen()
