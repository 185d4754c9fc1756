"""Pages go live and expire at the time that staff gave them, by the process that does everything else that is due."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry

from blog.models import ArticlePage
from core import jobs
from core.scheduled_publishing import keep_schedule, what_is_due
from tests import builders

pytestmark = pytest.mark.django_db

NOW = timezone.now()
LATER = NOW + timedelta(hours=2)


@pytest.fixture
def scheduled() -> ArticlePage:
    """An article that is to go live in an hour."""
    page = builders.article(live=False, go_live_at=NOW + timedelta(hours=1))
    page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    return page


@pytest.fixture
def expiring() -> ArticlePage:
    """An article that is to be taken down in an hour."""
    return builders.article(expire_at=NOW + timedelta(hours=1))


def test_nothing_happens_before_its_time(scheduled, expiring):
    assert keep_schedule(NOW) == what_is_due(NOW) == ""

    assert not ArticlePage.objects.get(pk=scheduled.pk).live
    assert ArticlePage.objects.get(pk=expiring.pk).live


def test_a_page_goes_live_once(scheduled, client, time_machine):
    time_machine.move_to(LATER)
    assert what_is_due(LATER) == "1 published"

    assert keep_schedule(LATER) == "1 published"
    assert keep_schedule(LATER) == ""

    assert client.get(scheduled.url).status_code == 200
    assert PageLogEntry.objects.filter(page=scheduled.pk, action="wagtail.publish.scheduled").count() == 1


def test_a_page_is_taken_down_once(expiring, client, time_machine):
    time_machine.move_to(LATER)

    assert keep_schedule(LATER) == "1 taken down"
    assert keep_schedule(LATER) == ""

    assert client.get(expiring.url).status_code == 404
    assert ArticlePage.objects.get(pk=expiring.pk).expired


def test_one_that_cannot_be_published_holds_up_no_other(scheduled, expiring, monkeypatch, time_machine, caplog):
    def fail(*args, **kwargs):
        raise RuntimeError("broken")

    time_machine.move_to(LATER)
    monkeypatch.setattr("wagtail.models.Revision.publish", fail)

    with caplog.at_level("ERROR", logger="core.scheduled_publishing"):
        assert keep_schedule(LATER) == "1 taken down"

    assert f"Revision {scheduled.latest_revision_id}" in caplog.text


def test_the_process_that_does_what_is_due_does_it(scheduled, time_machine):
    assert "pages: schedule" in jobs._jobs
    time_machine.move_to(LATER)

    call_command("run_jobs")

    assert ArticlePage.objects.get(pk=scheduled.pk).live
