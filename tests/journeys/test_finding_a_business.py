"""A visitor looks for a business in the list, by words and by the alphabet. (Filters: test_filtering_businesses.py)"""

import pytest

from directory.models import Business, Category
from tests import builders
from tests.reading import in_danish, one, texts, words

pytestmark = pytest.mark.django_db

DANISH, ENGLISH = "/virksomheder/", "/en/businesses/"


@pytest.fixture
def category() -> Category:
    """A line of business that is nobody's yet."""
    return Category.objects.create(name_da="Prøver", name_en="Tests", slug="proever")


def found(client, address=DANISH, **choices) -> list[str]:
    response = client.get(address, choices)
    assert response.status_code == 200
    return texts(response, ".business-card h3")


def test_the_list_is_in_danish_order(client, category):
    for name in ("Aarhus Vin", "Zebraen", "Øl og Brød", "Æblet", "Åkanden", "abefabrikken"):
        builders.business(name=name, slug="", category=category)

    names = found(client, category="proever")

    assert names == ["abefabrikken", "Zebraen", "Æblet", "Øl og Brød", "Åkanden", "Aarhus Vin"]


def test_every_published_business_is_listed_once_in_each_language(client):
    builders.business(name="Kladden", live=False)
    expected = Business.objects.live().filter(locale=builders.locale("da")).count()

    for address in (DANISH, ENGLISH):
        pages = client.get(address).context["businesses"].paginator.num_pages
        names = [name for number in range(1, pages + 1) for name in found(client, address, page=number)]

        assert len(names) == len(set(names)) == expected
        assert "Kladden" not in names


def test_a_search_finds_other_forms_of_a_danish_word(client):
    builders.business(name="Sølvræven", introduction="Vi strikker til landdistrikterne.")

    assert "Sølvræven" in found(client, q="landdistrikt")
    assert "Sølvræven" in found(client, q="sølvræven")
    assert "Sølvræven" not in found(client, q="rumraket")


def test_a_search_finds_a_name_before_other_words(client):
    builders.business(name="Garnhuset", introduction="Garn.")
    builders.business(name="Kroen", introduction="Vi bor ved siden af Garnhuset.")

    assert found(client, q="garnhuset") == ["Garnhuset", "Kroen"]


def test_a_search_in_english_finds_other_forms_of_an_english_word(client):
    builders.business("en", name="The Silver Fox", introduction="We repair bicycles.")

    assert "The Silver Fox" in found(client, ENGLISH, q="repairing bicycle")


@pytest.mark.parametrize("query", ["%", "'", '"', "a:b & !c | (d", "\\", "😀", "-", "*", "ord " * 25])
def test_a_search_for_anything_at_all_is_answered(client, query):
    assert client.get(DANISH, {"q": query[:100]}).status_code == 200


def test_a_search_without_a_find_says_so_and_leads_on(client):
    response = client.get(DANISH, {"q": "rumraketter"})

    assert in_danish("No business fits your search") in words(response)
    assert one(response, ".empty a")["href"] == DANISH


def test_a_business_without_english_is_marked_as_danish_in_the_english_list(client):
    builders.business(name="Kun dansk", introduction="Vi taler dansk.")

    card = one(client.get(ENGLISH, {"q": "dansk"}), ".business-card p[lang=da]")

    assert card.get_text() == "Vi taler dansk."
