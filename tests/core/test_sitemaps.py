"""A large site's sitemap comes in parts, which together say what the whole one says."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import sitemaps
from tests import builders

pytestmark = pytest.mark.django_db


def addresses(text: str) -> list[str]:
    return re.findall(r"<loc>([^<]+)</loc>", text)


def entries(text: str) -> list[str]:
    """The entries, with all that they say of an address, in an order of their own."""
    return sorted(re.sub(r"\s+", "", entry) for entry in re.findall(r"<url>(.*?)</url>", text, re.DOTALL))


@pytest.fixture
def whole(client) -> str:
    """The sitemap of the site before it is in parts."""
    return client.get("/sitemap.xml").content.decode()


@pytest.fixture
def parts(whole, client, monkeypatch) -> list[str]:
    """The parts of the same sitemap."""
    monkeypatch.setattr(sitemaps, "PAGES_A_PART", 5)
    index = client.get("/sitemap.xml")
    assert index.headers["Content-Type"] == "application/xml"
    assert "<sitemapindex" in index.content.decode()
    return [client.get(address).content.decode() for address in addresses(index.content.decode())]


def test_the_parts_say_of_each_address_what_the_whole_says(whole, parts):
    assert len(parts) > 3
    assert sorted(entry for part in parts for entry in entries(part)) == entries(whole)


def test_each_address_stands_in_one_part(parts):
    found = [address for part in parts for address in addresses(part)]

    assert len(found) == len(set(found))


def test_pages_that_not_everybody_may_see_stand_in_no_part(client, monkeypatch):
    article = builders.article()
    article.unpublish()
    monkeypatch.setattr(sitemaps, "PAGES_A_PART", 5)
    index = client.get("/sitemap.xml").content.decode()

    assert not any(article.slug in client.get(address).content.decode() for address in addresses(index))


@pytest.mark.parametrize("number", [0, 99, 50_001, 10**30])
def test_a_part_that_there_is_not(client, number):
    assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_a_part_costs_no_more_queries_the_more_pages_there_are(client, monkeypatch):
    def queries() -> int:
        client.get("/sitemap-1.xml")  # what pages share is made anew after a write
        with CaptureQueriesContext(connection) as asked:
            client.get("/sitemap-1.xml")
        return len(asked)

    monkeypatch.setattr(sitemaps, "PAGES_A_PART", 40)
    before = queries()
    for _ in range(10):
        builders.article()

    assert queries() <= before


def test_a_part_answers_304(client):
    first = client.get("/sitemap-1.xml")

    assert client.get("/sitemap-1.xml", headers={"If-None-Match": first["ETag"]}).status_code == 304
