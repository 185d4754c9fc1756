"""A reader goes on from an article, or a project, to the networks that it is about, and finds it on their pages."""

import pytest

from blog.models import ArticleNetwork
from directory.models import Network
from projects.models import ProjectNetwork
from tests import builders
from tests.reading import in_danish, one, soup, texts

pytestmark = pytest.mark.django_db

PAGES = {
    "da": ("/artikler/naar-ordren-er-for-stor-til-en/", "/projekter/lokalvaerk/", "/virksomheder/netvaerk/"),
    "en": ("/en/articles/when-the-order-is-too-big/", "/en/projects/lokalvaerk/", "/en/businesses/network/"),
}


def networks_on(client, address: str) -> dict[str, str]:
    """The names of the networks that a page leads to, by where it leads."""
    below = tuple(networks for _article, _project, networks in PAGES.values())
    links = soup(client.get(address)).select("aside.byline a, dl.fact-sheet a")
    return {link["href"]: link.get_text() for link in links if link["href"].startswith(below)}


@pytest.mark.parametrize("language", PAGES)
def test_both_lead_on_to_their_networks_and_these_lead_back(client, language):
    article, project, networks = PAGES[language]

    of_article, of_project = networks_on(client, article), networks_on(client, project)

    assert list(of_article) == [f"{networks}lokalvaerk/", f"{networks}glumsoe-egnen/"]
    assert list(of_project) == [f"{networks}lokalvaerk/"]
    for address, name in of_article.items():
        response = client.get(address)
        assert one(response, "h1").get_text() == name
        assert article in [link["href"] for link in soup(response).select("[aria-labelledby=articles-heading] a")]


def test_an_article_without_networks_says_nothing_of_them(client):
    facts = texts(client.get(builders.article().url), "aside.byline dt")

    assert in_danish("Published", "site") in facts
    assert in_danish("Networks", "site") not in facts


def test_where_there_is_no_directory_networks_are_named_and_lead_nowhere(client):
    network = Network.objects.create(name_da="Prøvenet", name_en="Test net", slug="proevenet")
    article, project = builders.article(), builders.project()
    article.networks, project.networks = [ArticleNetwork(network=network)], [ProjectNetwork(network=network)]
    article.save()
    project.save()
    assert networks_on(client, article.url) == networks_on(client, project.url) != {}

    builders.directory().unpublish()

    for page, facts in ((article, "aside.byline"), (project, "dl.fact-sheet")):
        assert "Prøvenet" in texts(client.get(page.url), f"{facts} dd")
        assert networks_on(client, page.url) == {}
