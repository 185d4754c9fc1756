"""A reader follows the articles in a feed reader."""

from xml.etree import ElementTree

import pytest

from blog.models import ArticlePage, Topic
from tests import builders
from tests.reading import soup

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/artikler/feed/", "da"),
        ("/en/articles/feed/", "en"),
        ("/artikler/emne/netvaerk/feed/", "da"),
        ("/en/articles/topic/netvaerk/feed/", "en"),
    ],
)
def test_a_feed_reader_follows_rss(client, address, language):
    response = client.get(address)
    channel = ElementTree.fromstring(response.content).find("channel")
    links = [channel.findtext("link"), *(item.findtext("link") for item in channel.findall("item"))]

    assert response["Content-Type"].startswith("application/rss+xml")
    assert channel.findtext("language") == language
    assert len(links) > 1
    assert all(link.startswith("http://testserver/en/") == (language == "en") for link in links)
    assert all(client.get(link).status_code == 200 for link in links)


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/artikler/atom/", "da"),
        ("/en/articles/atom/", "en"),
        ("/artikler/emne/netvaerk/atom/", "da"),
        ("/en/articles/topic/netvaerk/atom/", "en"),
    ],
)
def test_a_feed_reader_follows_atom(client, address, language):
    response = client.get(address)
    feed = ElementTree.fromstring(response.content)
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]

    assert response["Content-Type"].startswith("application/atom+xml")
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert f"http://testserver{address}" in links
    assert len(feed.findall(f"{ATOM}entry")) > 1
    assert all(link.startswith("http://testserver/en/") == (language == "en") for link in links)


def test_the_feed_of_a_topic_has_only_its_articles_and_the_newest_first(client):
    topic = Topic.objects.get(slug="netvaerk")

    feed = ElementTree.fromstring(client.get("/artikler/emne/netvaerk/atom/").content)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]

    expected = ArticlePage.objects.live().filter(locale=builders.locale("da")).about(topic).order_by("-date")
    assert titles == [article.title for article in expected]
    assert len(titles) < ArticlePage.objects.live().filter(locale=builders.locale("da")).count()


def test_the_list_names_its_feeds(client):
    for address in ("/artikler/", "/artikler/emne/netvaerk/", "/en/articles/", "/en/articles/topic/netvaerk/"):
        feeds = [link["href"] for link in soup(client.get(address)).select("link[rel=alternate][type]")]

        assert feeds == [f"{address}feed/", f"{address}atom/"]
