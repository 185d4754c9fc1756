"""What the site does by itself: everything that is due, whatever happens to the rest."""

from datetime import timedelta
from io import StringIO
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from comments import services
from comments.models import Comment, ModeratorMail, ModeratorPreference
from core import jobs
from tests import builders


@pytest.fixture
def registered(monkeypatch) -> dict:
    """A list of jobs of the test's own."""
    monkeypatch.setattr(jobs, "_jobs", {})
    return jobs._jobs


def run_jobs() -> str:
    """What `manage.py run_jobs` prints."""
    out = StringIO()
    call_command("run_jobs", stdout=out)
    return out.getvalue()


def test_jobs_run_in_order_and_say_what_they_did(registered):
    jobs.register("first")(lambda now: "3 done")
    jobs.register("idle")(lambda now: "")
    jobs.register("last")(lambda now: f"at {now.year}")

    assert list(jobs.run_all()) == ["first", "last"]
    assert run_jobs().splitlines()[0] == "first: 3 done"


def test_one_that_fails_stops_no_other(registered, caplog):
    def fail(now):
        raise RuntimeError("broken")

    jobs.register("failing")(fail)
    jobs.register("other")(lambda now: "done")

    with caplog.at_level("ERROR", logger="core.jobs"):
        assert jobs.run_all() == {"other": "done"}

    assert "failing" in caplog.text
    assert "broken" in caplog.text


@pytest.mark.django_db
def test_the_site_has_its_jobs_and_with_nothing_to_do_they_say_nothing():
    run_jobs()

    assert run_jobs() == ""
    assert {"mails", "comments: Akismet", "comments: digests", "comments: retention"} <= set(jobs._jobs)


@pytest.mark.django_db
def test_running_the_jobs_prints_what_was_done(settings, time_machine):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    run_jobs()
    article = builders.article()
    comment = builders.comment(article, author_email="anna@example.org")
    services.subscribe(comment, "da")
    withdrawn = builders.comment(article)
    services.withdraw(withdrawn)

    assert "mails: 1 sent, 0 left" in run_jobs()

    time_machine.move_to(timezone.now() + timedelta(days=31))
    printed = run_jobs()
    assert printed.startswith("comments: retention: ")
    assert "1 unconfirmed subscriptions" in printed
    assert not Comment.objects.filter(pk=withdrawn.pk).exists()


def test_two_at_once_do_everything_once(really_written, settings):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    moderator = builders.editor()
    moderator.email = "vagt@example.org"
    moderator.save()
    ModeratorPreference.objects.create(user=moderator, mail=ModeratorMail.HOURLY)
    article = builders.article()
    comments = [builders.comment(article, status=status) for status in ("awaiting", "published", "binned")]
    services.subscribe(comments[1], "da")
    together, wrong = Barrier(2), []

    def work():
        together.wait()
        try:
            jobs.run_all()
        except Exception as error:  # noqa: BLE001 -- for the assertion in the other thread
            wrong.append(error)
        connection.close()

    threads = [Thread(target=work) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    jobs.run_all()

    assert wrong == []
    assert sorted(message.to[0] for message in mail.outbox) == ["reader@example.org", "vagt@example.org"]
    assert Comment.objects.on(article).count() == 3
