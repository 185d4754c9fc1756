"""What the filter is told of where a comment stands."""

import pytest
from django.core.cache import cache

from comments.services import surroundings
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_remembered():
    cache.delete(surroundings.CACHE_KEY)
    yield
    cache.delete(surroundings.CACHE_KEY)


def test_businesses_of_the_directory_are_neighbours():
    builders.business(website="https://www.nabo-smedjen.example/om")

    assert "nabo-smedjen.example" in surroundings.known_hosts()


def test_a_business_that_is_not_shown_is_none():
    builders.business(website="https://www.skjult-smedje.example/", live=False)

    assert "skjult-smedje.example" not in surroundings.known_hosts()


def test_what_staff_link_to_in_a_page_is_known():
    article = builders.article()
    article.body = [("text", '<p>Se <a href="https://kilde.example/rapport">rapporten</a>.</p>')]
    article.save()

    assert "kilde.example" in surroundings.known_hosts()


def test_the_page_tells_its_title_and_its_text():
    article = builders.article()
    article.body = [("text", "<p>Vi lagde solceller på laden.</p>")]

    title, text = surroundings.words_of(article)

    assert title == article.title
    assert "solceller på laden" in text


def test_without_a_page_there_are_no_words():
    assert surroundings.words_of(None) == ("", "")
