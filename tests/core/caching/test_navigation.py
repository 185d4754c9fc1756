"""Menu and footer show at once what staff have changed, also of the pages that they lead to."""

import json

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page, PageViewRestriction

from core.models import Footer, Menu, OrganisationSettings
from directory.models import DirectoryPage
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(client):
    """The words in a part of a page, after the part was shown, and so was shared, once."""

    def words(part: str, path: str = "/kontakt/") -> str:
        return BeautifulSoup(client.get(path).content, "html.parser").select_one(part).get_text(" ", strip=True)

    words(".main-nav")
    return words


def change_links(thing, text: str) -> None:
    links = [{"type": "address", "value": {"address": "https://example.org/", "text": text}}]
    type(thing).objects.filter(pk=thing.pk).update(links=json.dumps(links))


def test_a_changed_menu(shown):
    change_links(Menu.objects.get(locale=builders.locale()), "Et helt nyt sted")

    assert "Et helt nyt sted" in shown(".main-nav")
    assert "Et helt nyt sted" in shown(".site-footer")


def test_changed_links_and_words_in_the_footer(shown):
    footer = Footer.objects.get(locale=builders.locale())
    change_links(footer, "Et helt nyt sted")
    Footer.objects.filter(pk=footer.pk).update(text="<p>Nye ord i bunden</p>")

    assert "Et helt nyt sted" in shown(".site-footer")
    assert "Nye ord i bunden" in shown(".site-footer")


def test_a_changed_telephone_number(shown):
    OrganisationSettings.objects.update(phone="+4512345678")

    assert "12 34 56 78" in shown(".site-footer")


def test_a_page_with_another_title(shown):
    Page.objects.filter(pk=builders.section(DirectoryPage).pk).update(title="Lokale mestre")
    Menu.objects.filter(locale=builders.locale()).update(
        links=json.dumps([{"type": "page", "value": {"page": builders.section(DirectoryPage).pk, "text": ""}}])
    )

    assert "Lokale mestre" in shown(".main-nav")


def test_a_page_that_is_taken_offline_leaves_menu_and_footer(shown):
    page = builders.section(DirectoryPage)
    assert page.title in shown(".main-nav")

    page.unpublish()

    assert page.title not in shown(".main-nav")
    assert page.title not in shown(".site-footer")


def test_a_page_that_becomes_private_leaves_menu_and_footer(shown):
    page = builders.section(DirectoryPage)

    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert page.title not in shown(".main-nav")
    assert page.title not in shown(".site-footer")


def test_each_language_has_its_own(shown):
    assert shown(".main-nav", "/en/contact/") != shown(".main-nav")
    assert shown(".site-footer", "/en/contact/") != shown(".site-footer")
