"""News of projects, and the list of projects."""

from datetime import date

import pytest

from projects.models import ProjectPage, ProjectStatus, ProjectUpdatePage
from tests import builders
from tests.reading import soup

pytestmark = pytest.mark.django_db


def update(project: ProjectPage, **fields) -> ProjectUpdatePage:
    """A published piece of news of a project."""
    page = ProjectUpdatePage(**{"introduction": "Kort sagt.", **fields})
    project.add_child(instance=page)
    return page


def links(response) -> list[str]:
    """The addresses that a page leads to from its main part."""
    return [link["href"] for link in soup(response).select("main a[href]")]


def test_a_project_shows_its_news_with_the_latest_first(client):
    project = builders.project()
    old = update(project, title="Vi begynder", date=date(2024, 1, 1))
    new = update(project, title="Vi er i gang", date=date(2024, 6, 1))

    shown = links(client.get(project.url))

    assert shown.index(new.url) < shown.index(old.url)


def test_news_that_is_a_draft_is_seen_by_nobody(client):
    project = builders.project()
    draft = update(project, title="Ikke endnu", date=date(2024, 1, 1), live=False)

    assert draft.url not in links(client.get(project.url))
    assert client.get(draft.url).status_code == 404


def test_news_leads_back_to_its_project(client):
    project = builders.project()

    assert project.url in links(client.get(update(project, title="Nyt", date=date(2024, 1, 1)).url))


def test_news_belongs_to_its_own_project_alone(client):
    project, other = builders.project(), builders.project()
    page = update(project, title="Nyt", date=date(2024, 1, 1))

    assert page.url not in links(client.get(other.url))


@pytest.mark.parametrize("status", ProjectStatus.values)
def test_a_project_of_every_status_is_on_the_list_once(client, status):
    project = builders.project(status=status)

    assert links(client.get("/projekter/")).count(project.url) == 1


@pytest.mark.parametrize(
    ("status", "is_over"), [("planned", False), ("under_way", False), ("finished", True), ("continued", True)]
)
def test_a_project_is_over_when_it_is_finished_or_continued(status, is_over):
    assert ProjectPage(status=status).is_over is is_over


def test_a_project_that_is_a_draft_is_not_on_the_list(client):
    project = builders.project(live=False)

    assert project.title not in client.get("/projekter/").content.decode()
