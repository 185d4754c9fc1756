"""A workflow's approval publishes what is finished, and leaves the draft of what is not."""

import pytest
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from tests import builders, staff
from tests.journeys.translating import english_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(client):
    """An article on its way into English, in an editor's hands."""
    client.force_login(builders.editor())
    danish = builders.article()
    staff.send_to_translation(client, danish)
    return english_of(danish)


def approve(page) -> None:
    """Send a page through a workflow of one task, and approve it there."""
    workflow = Workflow.objects.create(name="Godkendelse")
    task = GroupApprovalTask.objects.create(name="Læs")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    state = workflow.start(page, builders.superuser())
    state.current_task_state.approve(user=builders.superuser())
    state.refresh_from_db()
    assert state.status == state.STATUS_APPROVED


def test_an_unfinished_translation_stays_a_draft(english, caplog):
    with caplog.at_level("WARNING", logger="core.translations.workflows"):
        approve(english)

    english.refresh_from_db()
    assert not english.live
    assert f"{english.title} was approved, and is not published" in caplog.text


def test_a_finished_translation_is_published(client, english):
    staff.translate_everything(client, english)

    approve(english_of(english))

    english.refresh_from_db()
    assert english.live


def test_a_page_that_is_no_translation_is_published():
    page = builders.article()
    page.unpublish()
    page.save_revision()

    approve(page)

    page.refresh_from_db()
    assert page.live
