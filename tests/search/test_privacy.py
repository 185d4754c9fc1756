"""A page that not everybody may see betrays none of its words: not in results, counts, excerpts or suggestions."""

from datetime import date

import pytest
from django.utils import translation
from wagtail.models import PageViewRestriction

from directory.models import DirectoryPage
from projects.models import ProjectUpdatePage
from search import vocabulary
from search.engine import search_for
from search.models import Word
from search.result_types import everything
from tests import builders
from tests.reading import words

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 26)
ADDRESSES = ("/soeg/", "/en/search/")


def hide(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="x")


def asked(query: str, language: str = "da"):
    with translation.override(language):
        return search_for(query, everything(), language)


@pytest.fixture(params=["private", "draft", "business draft"])
def secret(request):
    """Something with the word »kvarkelsen« that not everybody may see."""
    if request.param == "business draft":
        return builders.business(name="Kvarkelsen", live=False)
    article = builders.article(
        title="Om kvarkelsen", introduction="Kun for bestyrelsen.", live=request.param != "draft"
    )
    if request.param == "private":
        hide(article)
    return article


def test_its_words_are_not_found(client, secret):
    assert Word.objects.filter(word="kvarkelsen").exists()  # staff find it

    for address in ADDRESSES:
        for query in ("kvarkelsen", "kvarkelse", "bestyrelsen kvarkelsen"):
            shown = words(client.get(address, {"q": query}))
            assert "Om kvarkelsen" not in shown
            assert "Kun for" not in shown
    assert asked("kvarkelsen").total == 0


@pytest.mark.parametrize("typo", ["kvarkelsn", "kvarkelse", "kvarklsen", "kvark", "kvarkelseskursus"])
def test_its_words_are_not_suggested(client, secret, typo):
    results = asked(typo)

    assert "kvarkelsen" not in (results.read_as + results.suggestion)
    assert "kvarkelsen" not in words(client.get("/soeg/", {"q": typo}))


def test_the_same_words_are_suggested_when_a_page_for_everybody_has_them():
    builders.article(title="Om kvarkelsen")

    assert asked("kvarkelsn").read_as == "kvarkelsen"


def test_what_is_below_a_private_page_is_private():
    section = builders.project(title="Lukket projekt")
    hide(section)
    section.add_child(instance=ProjectUpdatePage(title="Kvarkelsen er kommet", slug="kvarkelsen"))

    assert asked("kvarkelsen").total == 0


def test_the_businesses_of_a_private_directory_are_private():
    builders.business(name="Kvarkelsen")
    assert asked("kvarkelsen").total == 1

    hide(builders.section(DirectoryPage))

    assert asked("kvarkelsen").total == 0


def test_a_page_made_private_later_is_gone_from_the_next_search():
    article = builders.article(title="Om kvarkelsen")
    assert asked("kvarkelsen").total == 1

    hide(article)

    assert asked("kvarkelsen").total == 0


def test_a_form_that_only_private_pages_have_is_not_what_is_shown():
    builders.article(title="Om kvarkelse")
    for _number in range(3):
        hide(builders.article(title="Om kvarkelsen"))
    vocabulary.recount(TODAY)

    assert asked("kvarkelsn").read_as == "kvarkelse"


def test_a_word_that_is_common_on_private_pages_alone_is_not_asked_for():
    builders.article(title="Om kvarkelsem")
    for _number in range(10):
        hide(builders.article(title="Om kvarkelsen"))
    vocabulary.recount(TODAY)

    results = asked("kvarkelsem")

    assert (results.total, results.suggestion) == (1, "")
