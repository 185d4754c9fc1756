"""Every feed of the site validates, says whose words it brings as they were written, and answers 304."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date

from blog.models import ArticleAuthor, ArticlePage, Topic
from core.models import Person
from tests import builders
from tests.feeds import ATOM, DC, faults_of_atom, faults_of_rss, parsed

pytestmark = pytest.mark.django_db

NAME = "Familien 👨‍👩‍👧‍👦 Holm"
PERSIAN = "علی\u200cرضا"
TEXT = "Vi kommer begge to 🧑‍🌾👩🏽‍🌾❤️‍🔥\n\nسلام، می\u200cخواهم"

ATOM_FEEDS = [
    "/artikler/atom/",
    "/en/articles/atom/",
    "/artikler/emne/netvaerk/atom/",
    "/en/articles/topic/netvaerk/atom/",
    "/artikler/emne/tomt-emne/atom/",
    "/kommentarer/feed/",
    "/en/comments/feed/",
    "/kommentarer/feed/{key}/",
    "/en/comments/feed/{key}/",
    "/kommentarer/feed/{quiet}/",
]
RSS_FEEDS = [
    "/artikler/feed/",
    "/en/articles/feed/",
    "/artikler/emne/netvaerk/feed/",
    "/en/articles/topic/netvaerk/feed/",
    "/artikler/emne/tomt-emne/feed/",
]


@pytest.fixture
def article() -> ArticlePage:
    """An article by two people, that readers have commented on."""
    page = builders.article(title="Køb & salg: 1 < 2", introduction="Tal & tegn: 1 < 2")
    for name in ("Anna Holm", "Bo Bak"):
        page.article_authors.add(ArticleAuthor(person=Person.objects.create(name=name)))
    page.save()
    builders.comment(page, author_name=NAME, text=TEXT)
    builders.comment(page, author_name=f"{PERSIAN}\u202e", text="Hej\u202e\x7f")
    Topic.objects.create(name_da="Tomt emne", name_en="Empty topic", slug="tomt-emne")
    return page


@pytest.fixture
def at(article):
    """Return the address of a feed, with the key of the article, or of one without comments, in its place."""
    quiet = builders.article()
    return lambda address: address.format(key=article.translation_key, quiet=quiet.translation_key)


@pytest.mark.parametrize("address", ATOM_FEEDS)
def test_atom_validates(client, at, address):
    response = client.get(at(address))

    assert response["Content-Type"].startswith("application/atom+xml")
    assert faults_of_atom(response.content, f"http://testserver{at(address)}") == []


@pytest.mark.parametrize("address", RSS_FEEDS)
def test_rss_validates(client, at, address):
    response = client.get(at(address))

    assert response["Content-Type"].startswith("application/rss+xml")
    assert faults_of_rss(response.content, f"http://testserver{at(address)}") == []


def test_no_two_feeds_have_the_same_id(client, at):
    ids = [parsed(client.get(at(address)).content).findtext(f"{ATOM}id") for address in ATOM_FEEDS]

    assert len(ids) == len(set(ids))


def test_the_ids_stay_when_the_site_moves(client, settings, at):
    settings.ALLOWED_HOSTS = ["*"]

    def ids(address: str, host: str) -> list[str]:
        content = client.get(address, headers={"Host": host}).content
        return [element.text for element in parsed(content).iter(f"{ATOM}id")]

    for address in map(at, ATOM_FEEDS):
        assert ids(address, "testserver") == ids(address, "landliv.example.org")


@pytest.mark.parametrize("address", [*ATOM_FEEDS, *RSS_FEEDS])
def test_who_has_the_newest_is_told_so(client, at, address):
    first = client.get(at(address))

    by_tag = client.get(at(address), headers={"If-None-Match": first["ETag"]})
    by_date = client.get(at(address), headers={"If-Modified-Since": first["Last-Modified"]})

    assert (by_tag.status_code, by_tag.content) == (304, b"")
    assert (by_date.status_code, by_date.content) == (304, b"")


@pytest.mark.parametrize("change", ["publish", "unpublish"])
def test_who_has_not_gets_the_feed(client, article, change):
    ArticlePage.objects.update(first_published_at=None, last_published_at=None)
    long_ago = http_date((timezone.now() - timedelta(seconds=2)).timestamp())
    first = client.get("/artikler/feed/")
    if change == "publish":
        article.save_revision().publish()
    else:
        article.unpublish()

    assert client.get("/artikler/feed/", headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert client.get("/artikler/feed/", headers={"If-Modified-Since": long_ago}).status_code == 200


def test_the_sitemap_answers_304(client):
    first = client.get("/sitemap.xml")

    assert client.get("/sitemap.xml", headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert client.get("/sitemap.xml", headers={"If-Modified-Since": first["Last-Modified"]}).status_code == 304


def test_the_sitemap_tells_of_a_page_that_is_gone(client):
    long_ago = http_date((timezone.now() - timedelta(seconds=2)).timestamp())
    first = client.get("/sitemap.xml")
    ArticlePage.objects.live().first().unpublish()

    assert client.get("/sitemap.xml", headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert client.get("/sitemap.xml", headers={"If-Modified-Since": long_ago}).status_code == 200


@pytest.mark.parametrize("address", ["/artikler/atom/", "/artikler/feed/"])
def test_every_author_is_named(client, article, address):
    feed = parsed(client.get(address).content)
    names = [*(name.text for name in feed.iter(f"{ATOM}name")), *(name.text for name in feed.iter(f"{DC}creator"))]

    assert {"Anna Holm", "Bo Bak"} <= set(names)


def test_words_stand_in_feeds_as_they_were_written(client, at):
    for address in ("/kommentarer/feed/", "/kommentarer/feed/{key}/"):
        feed = parsed(client.get(at(address)).content)
        names = [name.text for name in feed.iter(f"{ATOM}name")]
        titles = [title.text for title in feed.iter(f"{ATOM}title")]
        summaries = [summary.text for summary in feed.iter(f"{ATOM}summary")]

        assert NAME in names
        assert PERSIAN in names  # without the mark that would turn what follows it
        assert any(title.startswith(f"{NAME} ") for title in titles)
        assert any("🧑‍🌾👩🏽‍🌾❤️‍🔥" in summary and "می\u200cخواهم" in summary for summary in summaries)


@pytest.mark.parametrize("address", ["/artikler/atom/", "/artikler/feed/"])
def test_a_title_is_text_and_an_introduction_is_html(client, article, address):
    feed = parsed(client.get(address).content)

    assert article.title in [title.text for title in (*feed.iter(f"{ATOM}title"), *feed.iter("title"))]
    described = [text.text for text in (*feed.iter(f"{ATOM}summary"), *feed.iter("description"))]
    assert "Tal &amp; tegn: 1 &lt; 2" in described
