"""An address leads to its page with as many queries at any depth, as Wagtail's own way does."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import ArticleIndexPage, ArticlePage
from directory.models import DirectoryPage
from home.models import HomePage, StandardPage
from tests import builders

pytestmark = pytest.mark.django_db


def standard_page(parent, **fields) -> StandardPage:
    return parent.add_child(instance=StandardPage(**fields))


@pytest.fixture
def below():
    """A page three levels below the home page, and those above it."""
    pages = [builders.section(HomePage)]
    for slug in ("foerste", "anden", "tredje"):
        pages.append(standard_page(pages[-1], title=slug.title(), slug=slug))
    return pages[1:]


def test_a_page_is_found_at_any_depth(client, below):
    for page in below:
        response = client.get(page.url)
        assert response.status_code == 200
        assert response.context["page"] == page


def test_a_deeper_page_costs_no_more_queries(client, below):
    def queries(page) -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as asked:
            client.get(page.url)
        return len(asked)

    cache.clear()
    assert queries(below[2]) <= queries(below[0])


def test_below_an_unpublished_page_pages_are_found(client, below):
    below[1].unpublish()

    assert client.get(below[1].url).status_code == 404
    assert client.get(below[2].url).status_code == 200


def test_what_a_page_answers_itself_comes_before_the_pages_below_it(client):
    index = builders.section(ArticleIndexPage)
    article = index.add_child(instance=ArticlePage(title="Feed", slug="article"))
    ArticlePage.objects.filter(pk=article.pk).update(slug="feed", url_path=f"{index.url_path}feed/")

    assert client.get(f"{index.url}feed/").headers["Content-Type"].startswith("application/rss+xml")


@pytest.mark.parametrize(
    "path",
    [
        "/findes-ikke/",
        "/artikler/findes-ikke/",
        "/artikler/to-boelger/findes-ikke/",
        "/findes-ikke/to-boelger/",
        "/artikler//to-boelger/x/",
        "/virksomheder/findes-ikke/",
        "/en/artikler/to-boelger/",
        "/%C3%A6%C3%B8%C3%A5/%25/",
        "/" + "a/" * 1000,
        "/" + "a" * 3000 + "/",
        "/artikler/" * 500,
    ],
    ids=lambda path: path[:30],
)
def test_where_there_is_no_page_the_answer_is_404(client, path):
    with CaptureQueriesContext(connection) as asked:
        response = client.get(path)

    assert response.status_code == 404
    assert max(len(query["sql"]) for query in asked) < 20_000


def test_the_page_knows_the_page_above_it(client, below):
    page = client.get(below[2].url).context["page"]

    with CaptureQueriesContext(connection) as asked:
        assert page.get_parent().title == "Anden"
    assert len(asked) == 0


def test_the_directory_answers_below_itself(client):
    business = builders.business()

    assert client.get(f"{builders.section(DirectoryPage).url}{business.slug}/").status_code == 200
