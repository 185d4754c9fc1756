"""A visitor looks for a business: by words, by filters, in the list, on its own page."""

import pytest

from core.models import Place
from directory.models import Business, BusinessNetwork, Category, Network
from tests import builders
from tests.reading import follow_language_switch, in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

DANISH, ENGLISH = "/virksomheder/", "/en/businesses/"


@pytest.fixture
def category() -> Category:
    """A line of business that is nobody's yet."""
    return Category.objects.create(name_da="Prøver", name_en="Tests", slug="proever")


@pytest.fixture
def network() -> Network:
    """A network without members."""
    return Network.objects.create(name_da="Prøvenet", name_en="Test net", slug="proevenet")


def found(client, address=DANISH, **choices) -> list[str]:
    response = client.get(address, choices)
    assert response.status_code == 200
    return texts(response, ".business-card h3")


def bilingual() -> Business:
    return Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))


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


def test_the_filters_narrow_each_other(client, category, network):
    place = Place.objects.get(slug="glumsoe")
    fits = builders.business(name="Alt passer", category=category, place=place, employees=1)
    BusinessNetwork.objects.create(business=fits, network=network)
    builders.business(name="Andet sted", category=category, employees=1)
    builders.business(name="For stor", category=category, place=place, employees=2)
    builders.business(name="Intet net", category=category, place=place)

    assert len(found(client, category="proever")) == 4
    assert len(found(client, category="proever", place="glumsoe")) == 3
    assert len(found(client, category="proever", place="glumsoe", size="pilot")) == 2
    assert found(client, category="proever", place="glumsoe", size="pilot", network="proevenet") == ["Alt passer"]
    assert found(client, category="proever", network="proevenet", q="passer") == ["Alt passer"]
    assert found(client, category="proever", network="proevenet", q="intet") == []


def test_the_two_limits_of_size(client, category):
    for employees in (0, 1, 2, 9, 10):
        builders.business(name=f"Med {employees}", category=category, employees=employees)

    assert found(client, category="proever", size="pilot") == ["Med 0", "Med 1"]
    assert found(client, category="proever", size="eu") == ["Med 0", "Med 1", "Med 2", "Med 9"]
    assert len(found(client, category="proever")) == 5


@pytest.mark.parametrize("address", [DANISH, ENGLISH])
@pytest.mark.parametrize("field", ["category", "place", "network", "size"])
def test_an_unknown_choice_is_marked_in_the_form(client, address, field):
    response = client.get(address, {field: "findes-ikke", "q": "bageri"})

    message = "This choice does not exist (any more). Choose another."
    assert response.status_code == 400
    assert language_of(response) == ("en" if address == ENGLISH else "da")
    assert texts(response, ".field-error") == [message if address == ENGLISH else in_danish(message)]
    assert soup(response).select_one(f"#filter-{field}")["aria-invalid"] == "true"
    assert one(response, "#filter-q")["value"] == "bageri"


@pytest.mark.parametrize("choices", [{"q": "x" * 101}, {"category": "x\x01y"}, {"place": "x" * 5_000}])
def test_a_choice_that_nobody_can_have_made_is_no_fault_of_the_site(client, choices):
    assert client.get(DANISH, choices).status_code == 400


def test_the_second_page_keeps_the_filters(client, category):
    for number in range(25):
        builders.business(name=f"Nr. {number:02}", category=category)

    first = client.get(DANISH, {"category": "proever", "q": ""})
    second = client.get(DANISH + one(first, ".pagination a[rel=next]")["href"])

    assert texts(second, ".business-card h3") == ["Nr. 24"]
    assert one(second, "#filter-category option[selected]")["value"] == "proever"


def test_a_business_has_a_page_in_both_languages(client):
    danish = client.get(f"{DANISH}{bilingual().slug}/")
    english = follow_language_switch(client, danish)

    for response in (danish, english):
        versions = {link["hreflang"]: link["href"] for link in soup(response).select("link[hreflang]")}
        assert one(response, "h1").get_text() == bilingual().name
        assert versions["da"] == versions["x-default"] == f"http://testserver{DANISH}{bilingual().slug}/"
        assert versions["en"] == f"http://testserver{ENGLISH}{bilingual().slug}/"
        assert not soup(response).select(".notice")
        assert "lang" not in one(response, "p.lead").attrs
    assert one(danish, "p.lead").get_text() != one(english, "p.lead").get_text()


def test_a_business_without_english_shows_its_danish_words_and_says_so(client):
    business = builders.business(introduction="Vi taler dansk.", offers="Brød", opening_hours="Hver dag")

    english = client.get(f"{ENGLISH}{business.slug}/")

    assert english.status_code == 200
    assert language_of(english) == "en"
    assert "This business describes itself in Danish only." in words(english)
    assert one(english, "p.lead[lang=da]").get_text() == "Vi taler dansk."
    assert one(english, "[aria-labelledby=offers] [lang=da]").get_text(strip=True) == "Brød"
    assert one(english, "link[rel=canonical]")["href"] == f"http://testserver{DANISH}{business.slug}/"


def test_a_business_without_english_names_no_english_version_to_search_engines(client):
    business = builders.business()

    for address in (DANISH, ENGLISH):
        assert not soup(client.get(f"{address}{business.slug}/")).select("link[hreflang]")


def test_a_business_without_english_is_marked_as_danish_in_the_english_list(client):
    builders.business(name="Kun dansk", introduction="Vi taler dansk.")

    card = one(client.get(ENGLISH, {"q": "dansk"}), ".business-card p[lang=da]")

    assert card.get_text() == "Vi taler dansk."


def test_an_english_draft_does_not_hide_the_danish_words(client):
    business = builders.business(name="Halvvejs", introduction="På dansk.")
    draft = business.copy_for_translation(builders.locale("en"))
    draft.live, draft.introduction = False, "In English."
    draft.save()

    assert one(client.get(f"{ENGLISH}{business.slug}/"), "p.lead").get_text() == "På dansk."


def test_an_unpublished_business_has_no_page(client):
    business = builders.business(live=False)

    assert client.get(f"{DANISH}{business.slug}/").status_code == 404
    assert client.get(f"{ENGLISH}{business.slug}/").status_code == 404


def test_the_page_shows_facts_as_danes_write_them_and_trusts_no_website(client):
    business = builders.business(
        phone="55771234", cvr="13748136", website="https://www.example.org/", employees=1, street="Storegade 1"
    )

    response = client.get(f"{DANISH}{business.slug}/")

    website = one(response, ".fact-sheet a.external")
    assert one(response, ".fact-sheet a[href^=tel]")["href"] == "tel:+4555771234"
    assert one(response, ".fact-sheet a[href^=tel]").get_text() == "55 77 12 34"
    assert "13 74 81 36" in words(response)
    assert website["rel"] == ["nofollow", "ugc", "noopener"]
