"""A reader on a later page of a list changes the language, and lands on the same page of the same list."""

import re

import pytest

from blog.models import ArticlePage
from comments import conversation
from directory.models import Business
from tests import builders
from tests.reading import one, soup

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _short_pages(monkeypatch):
    """Lists of a few entries a page, so that the demonstration content fills several."""
    monkeypatch.setattr("blog.models.index.ARTICLES_A_PAGE", 3)
    monkeypatch.setattr("directory.views.BUSINESSES_A_PAGE", 2)
    monkeypatch.setattr("search.views.RESULTS_A_PAGE", 2)
    monkeypatch.setattr(conversation, "COMMENTS_A_PAGE", 2)


def canonical(page) -> str:
    return page.select_one("link[rel=canonical]")["href"].removeprefix("http://testserver")


def alternates(page) -> dict[str, str]:
    links = page.select("link[rel=alternate][hreflang]")
    return {link["hreflang"]: link["href"].removeprefix("http://testserver") for link in links}


LISTS = [
    ("/artikler/?page=2", "/en/articles/?page=2"),
    ("/virksomheder/?page=2", "/en/businesses/?page=2"),
    ("/virksomheder/?network=lokalvaerk&page=2", "/en/businesses/?network=lokalvaerk&page=2"),
]


@pytest.mark.parametrize(("danish", "english"), LISTS)
def test_page_two_has_its_own_addresses_and_switch(client, danish, english):
    page = soup(client.get(danish))

    assert page.select_one("a.language-switch")["href"] == english
    assert canonical(page) == danish
    assert alternates(page) == {"da": danish, "en": english, "x-default": danish}
    back = soup(client.get(english))
    assert back.select_one("a.language-switch")["href"] == danish
    assert canonical(back) == english


def test_the_first_page_says_nothing_of_pages(client):
    page = soup(client.get("/artikler/?page=1"))

    assert page.select_one("a.language-switch")["href"] == "/en/articles/"
    assert canonical(page) == "/artikler/"


def test_a_page_that_the_other_language_has_not_leads_to_its_last_one(client):
    english = ArticlePage.objects.filter(locale=builders.locale("en")).live().count()
    for _number in range(9):
        builders.article()
    last = -(-english // 3)

    page = soup(client.get(f"/artikler/?page={last + 2}"))

    switch = page.select_one("a.language-switch")["href"]
    assert switch == f"/en/articles/?page={last}"
    assert client.get(switch).status_code == 200
    assert alternates(page) == {}  # what is not the same page is no alternate of it


def test_a_list_that_is_empty_in_the_other_language_leads_to_its_first_page(client):
    for _number in range(4):
        builders.article(date="1999-05-01")

    page = one(client.get("/artikler/1999/?page=2"), "a.language-switch")

    assert page["href"] == "/en/articles/1999/"


def test_comments_have_the_same_pages_in_both_languages(client):
    danish = next(
        page
        for page in ArticlePage.objects.filter(locale=builders.locale("da")).live()
        if page.get_translation_or_none(builders.locale("en"))
    )
    english = danish.get_translation(builders.locale("en"))
    for _number in range(3):
        builders.comment(danish)

    page = soup(client.get(f"{danish.url}?page=2"))

    assert page.select_one("a.language-switch")["href"] == f"{english.url}?page=2"
    assert alternates(page)["en"] == f"{english.url}?page=2"


def test_a_search_keeps_its_words_its_kind_and_its_page(client):
    switch = one(client.get("/soeg/?q=netværk&kind=articles&page=2"), "a.language-switch")["href"]

    assert re.fullmatch(r"/en/search/\?q=netv%C3%A6rk&kind=articles(&page=2)?", switch)
    assert client.get(switch).status_code == 200


def test_a_search_in_the_directory_keeps_its_words(client):
    for number in range(3):
        builders.business(name=f"Hønsegården {number}")
    assert Business.objects.filter(name__startswith="Hønsegården").count() == 3

    switch = one(client.get("/virksomheder/?q=hønsegården&page=2"), "a.language-switch")["href"]

    assert switch == "/en/businesses/?q=h%C3%B8nseg%C3%A5rden&page=2"
    assert client.get(switch).status_code == 200


def test_members_of_a_network_are_turned_in_both_languages(client):
    networks = soup(client.get("/virksomheder/")).select("a[href*='/virksomheder/netvaerk/']")
    for link in networks:
        response = client.get(f"{link['href']}?page=2")
        if response.status_code == 200:
            switch = one(response, "a.language-switch")["href"]
            assert switch.endswith("?page=2")
            assert client.get(switch).status_code == 200
            return
    pytest.fail("no network has two pages of members")
