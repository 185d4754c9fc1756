"""A telephone number finds its business, however it is written; a part of one finds nothing."""

import pytest

from tests import builders
from tests.reading import soup, words

pytestmark = pytest.mark.django_db

FOUND = [
    "55771239",
    "55 77 12 39",
    "5577 1239",
    "55-77-12-39",
    "55.77.12.39",
    "+45 55 77 12 39",
    "+4555771239",
    "0045 55771239",
    "(+45) 55 77 12 39",
    "55\u00a077\u00a012\u00a039",
]
NOT_FOUND = ["5577", "55 77", "557712", "771239", "55 77 12 38", "+46 55 77 12 39"]
PLACES = ["/soeg/", "/en/search/", "/virksomheder/", "/en/businesses/"]


@pytest.fixture(autouse=True)
def _business():
    builders.business(name="Ringes Op", slug="ringes-op", phone="+45 55 77 12 39")


def is_found(client, address: str, typed: str) -> bool:
    page = soup(client.get(address, {"q": typed}))
    return bool(page.main.select("a[href$='/ringes-op/']"))


@pytest.mark.parametrize("address", PLACES)
@pytest.mark.parametrize("typed", FOUND)
def test_a_number_finds_its_business(client, address, typed):
    assert is_found(client, address, typed)


@pytest.mark.parametrize("address", PLACES)
@pytest.mark.parametrize("typed", NOT_FOUND)
def test_a_part_or_another_number_does_not(client, address, typed):
    assert not is_found(client, address, typed)


def test_a_foreign_number_is_found_by_its_own_digits(client):
    builders.business(name="Fra Sverige", slug="fra-sverige", phone="+46 40 12 34 56")

    for typed in ("+46 40 12 34 56", "0046401 23456"):
        assert soup(client.get("/soeg/", {"q": typed})).main.select("a[href$='/fra-sverige/']")


def test_the_numbers_that_it_is_found_by_are_not_shown_as_text(client):
    page = soup(client.get("/soeg/", {"q": "55771239"}))

    assert "4555771239" not in page.main.get_text()


def test_a_year_beside_another_number_is_still_two_words(client):
    builders.article(title="Regnskab 2024 for 17 landsbyer")

    for typed in ("2024 17", "17 2024 landsbyer", "2024 17 landsbyer"):
        assert "Regnskab 2024" in words(client.get("/soeg/", {"q": typed}))
