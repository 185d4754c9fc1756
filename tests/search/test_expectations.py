"""What visitors find: the table of expectations.toml, asked of the search as the page asks it."""

import tomllib
from pathlib import Path

import pytest
from django.utils import translation

from search.engine import search_for
from search.result_types import everything
from tests import builders

TABLE = tomllib.loads(Path(__file__).with_name("expectations.toml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(language, expected, id=f"{language} {expected['query']}")
    for language, rows in TABLE.items()
    for expected in rows
]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def additions(module_transaction):
    """What the demonstration content has no words for."""
    builders.article(title="En bæredygtig landsby", introduction="Vi bor i byen ved skoven.")
    builders.article(title="Landdistriktsudvikling for begyndere", introduction="Kom i gang.")
    builders.article(title="Landsbyklyngen samles", introduction="Fem landsbyer, ét fællesskab.")
    builders.article(title="Færgen til øen", introduction="Fra Sjælland til Ærø på en dag.")
    builders.article(title="Mændenes mødested", introduction="Et fællesskab om træ.")
    builders.business(name="Legestuen for børn", introduction="Sang og leg.")
    builders.business(name="Nørregaards Planteskole", introduction="Træer og buske.")
    builders.article("en", title="A room for children", introduction="Songs and games.")


def titles(language: str, query: str) -> tuple[list[str], str]:
    with translation.override(language):
        results = search_for(query, everything(), language)
        return list(results.best_first.values_list("title_text", flat=True)), results.read_as


@pytest.mark.parametrize(("language", "expected"), CASES)
def test_a_search_finds_what_is_expected(additions, language, expected):
    found, read_as = titles(language, expected["query"])

    def is_there(title: str) -> bool:
        return any(other.startswith(title) for other in found)

    assert read_as == expected.get("read_as", "")
    if "nothing" in expected:
        assert (not found) is expected["nothing"], found
    assert [title for title in expected.get("found", ()) if not is_there(title)] == [], found
    assert [title for title in expected.get("missing", ()) if is_there(title)] == []
    if "first" in expected:
        assert found, "nothing was found"
        assert found[0].startswith(expected["first"]), found[:5]


def test_the_table_is_large_enough_and_asks_nothing_twice():
    for language, rows in TABLE.items():
        queries = [row["query"] for row in rows]
        assert len(queries) == len(set(queries)), language
    assert len(CASES) >= 70


def test_the_directory_finds_the_same_businesses(additions, client):
    for query in ("værksted", "glumso", "gårdbutik", "keramkk", "børn"):
        with translation.override("da"):
            results = search_for(query, everything(), "da")
            entries = results.best_first.filter(content_type__model="business")
            expected = list(entries.values_list("title_text", flat=True)[:24])

        listed = [business.name for business in client.get("/virksomheder/", {"q": query}).context["businesses"]]

        assert listed == expected, query


def test_a_better_find_comes_first():
    """The very word before its stem, the stem before a compound, and those before what only means the same."""
    builders.article(title="Prøve 1", introduction="Her er kvarkelse.")
    builders.article(title="Prøve 2", introduction="Her er kvarkelser.")
    builders.article(title="Prøve 3", introduction="Her er kajakkvarkelser og mere.")

    found, _read_as = titles("da", "kvarkelse")

    assert found == ["Prøve 1", "Prøve 2", "Prøve 3"]


def test_a_name_counts_more_than_an_introduction_and_that_more_than_the_text():
    builders.business(name="Zyxel", introduction="Kort.", offers="Vi har mjav hver dag.")
    builders.business(name="Zyxal", introduction="Vi har mjav hver dag.")
    builders.business(name="Mjav", introduction="Kort.")

    assert titles("da", "mjav")[0] == ["Mjav", "Zyxal", "Zyxel"]
