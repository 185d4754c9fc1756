"""Words that very many have: nothing is lost, counted wrongly or shown twice, and they are found as few are.

The limits from which a hit is one of many are set to one here, so that a dozen businesses are many.
"""

from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.utils import translation
from wagtail.search.models import IndexEntry

from core.models import Place
from directory.models import Category
from search import engine, entries
from search.engine import search_for
from search.entries import Scope
from search.result_types import everything
from tests import builders
from tests.reading import soup, texts

pytestmark = pytest.mark.django_db

WORD = "kvarkelse"


@pytest.fixture(params=["few", "many"])
def number_of_finds(request, monkeypatch):
    """Whether the hits are to be taken for few or for many."""
    if request.param == "many":
        monkeypatch.setattr(engine, "MOST_WEIGHED", 1)
        monkeypatch.setattr(entries, "MOST_FETCHED", 1)


@pytest.fixture
def names():
    """The names of thirty businesses that have the word, beside an article and a business that have it not."""
    builders.article(title="Artikel", introduction="Noget andet.")
    builders.business(name="Noget andet")
    made = [f"Virksomhed {number:02}" for number in range(30)]
    for number, name in enumerate(made):
        place = Place.objects.get(slug="glumsoe" if number % 3 else "fuglebjerg")
        builders.business(name=name, introduction=f"Her er {WORD}.", place=place, employees=number % 12)
    return made


def read_through(client, address: str, selector: str) -> list[str]:
    """What all pages of a list show, one after the other."""
    found = []
    while address:
        response = client.get(address)
        found += texts(response, selector)
        following = soup(response).select_one("a[rel=next]")
        address = following and f"{urlsplit(address).path}?{urlsplit(following['href']).query}"
    return found


@pytest.mark.parametrize(
    ("address", "selector"),
    [(f"/virksomheder/?q={WORD}", ".business-card h3"), (f"/soeg/?q={WORD}", ".search-result h3")],
)
def test_every_find_is_reached_once_and_always_in_the_same_place(client, names, number_of_finds, address, selector):
    found = read_through(client, address, selector)

    assert sorted(found) == names
    assert read_through(client, address, selector) == found


def test_filters_count_and_leave_the_same(client, names, number_of_finds):
    response = client.get("/virksomheder/", {"q": WORD, "place": "fuglebjerg", "size": "pilot"})

    assert sorted(business.name for business in response.context["businesses"]) == [
        f"Virksomhed {number:02}" for number in range(30) if number % 3 == 0 and number % 12 <= 1
    ]
    numbers = {choice.value: choice.number for choice in response.context["facets"]["place"].choices}
    assert numbers == {
        "fuglebjerg": 3,
        "glumsoe": sum(1 for number in range(30) if number % 3 and number % 12 <= 1),
    }


def test_what_is_not_public_is_not_among_them(client, names, number_of_finds):
    builders.business(name="Virksomhed ikke ude", introduction=f"Her er {WORD}.", live=False)

    assert sorted(read_through(client, f"/virksomheder/?q={WORD}", ".business-card h3")) == names
    assert sorted(read_through(client, f"/soeg/?q={WORD}", ".search-result h3")) == names


def test_several_words_that_many_have_are_found_by_name_first(names, number_of_finds):
    builders.business(name=f"Virksomhed med {WORD}")
    for number in range(3):
        builders.business(introduction=f"En virksomhed med {WORD}, nummer {number}.")

    with translation.override("da"):
        results = search_for(f"virksomhed med {WORD}", everything(), "da")
        found = list(results.best_first.values_list("title_text", flat=True))

    assert results.total == len(found)
    assert found[0] == f"Virksomhed med {WORD}"


def test_words_are_found_by_their_index_and_not_by_reading_everything():
    """In a table as small as this one, PostgreSQL would rather read all of it."""
    builders.business(introduction=f"Her er {WORD}.")
    before = whole_readings()

    with translation.override("da"):
        scope = everything()
        assert scope.has(f"'da={WORD}'")
        assert scope.find(f"'da={WORD}'")

    assert whole_readings() == before


def whole_readings() -> int:
    """How often this transaction has read the whole index."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = %s", [IndexEntry._meta.db_table])
        return cursor.fetchone()[0]


def test_a_thing_whose_key_is_no_number_harms_no_search():
    entry = IndexEntry.objects.get(title_text=builders.business(introduction=f"Her er {WORD}.").name)
    IndexEntry.objects.create(
        content_type_id=Scope.of((Category.objects.all(), [Category])).visible[0][1][0],
        object_id="5f0c4d7e-no-number",
        title=entry.title,
        body=entry.body,
        autocomplete="",
    )

    with translation.override("da"):
        assert search_for(WORD, everything(), "da").total == 1
