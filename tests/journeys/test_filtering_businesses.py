"""A visitor narrows the directory down: each choice is a link that says how many businesses it leads to."""

from typing import NamedTuple

import pytest

from core.models import Place
from directory.models import Business, BusinessNetwork, Category, Network
from directory.views import BUSINESSES_A_PAGE
from tests import builders
from tests.reading import follow_language_switch, in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

DANISH, ENGLISH = "/virksomheder/", "/en/businesses/"
NARROWED = [
    "",
    "?category=mad",
    "?network=oplevelser&size=eu",
    "?category=design&category=it-medier",
    "?q=eksempel&seeks=yes",
]


@pytest.fixture
def category() -> Category:
    """A line of business that is nobody's yet."""
    return Category.objects.create(name_da="Prøver", name_en="Tests", slug="proever")


@pytest.fixture
def network() -> Network:
    """A network without members."""
    return Network.objects.create(name_da="Prøvenet", name_en="Test net", slug="proevenet")


class Offer(NamedTuple):
    """A choice as a visitor sees it."""

    filter: str
    label: str
    address: str
    number: int
    is_chosen: bool


def found(client, address=DANISH, **choices) -> list[str]:
    """The names of the businesses that a list shows, on all its pages."""
    response = client.get(address, choices)
    assert response.status_code == 200
    pages = response.context["businesses"].paginator.num_pages
    every = [response, *(client.get(address, {**choices, "page": number}) for number in range(2, pages + 1))]
    return [name for page in every for name in texts(page, ".business-card h3")]


def number_of(response) -> int:
    """How many businesses a list says that it has; the first page must show them, or be full."""
    number = int(one(response, ".result-count").get_text().split()[0])
    assert len(texts(response, ".business-card h3")) == min(number, BUSINESSES_A_PAGE)
    return number


def choices_of(response) -> list[Offer]:
    """Every choice of every filter, on the map's list and beside the businesses."""
    offers = []
    for link in soup(response).select(".facet a, .finder .place-list a"):
        facet = link.find_parent(class_="facet")
        count = link.select_one(".count") or link.find_next_sibling("span")
        offers.append(
            Offer(
                facet["aria-labelledby"] if facet else "place",
                link.select_one(".choice-label").get_text() if facet else link.get_text(),
                link["href"].removesuffix("#results"),
                int(count.get_text(" ").split()[0]),
                "aria-current" in link.attrs,
            )
        )
    return offers


def offered(response, name: str) -> dict[str, int]:
    """The choices of one filter with their numbers."""
    return {offer.label: offer.number for offer in choices_of(response) if offer.filter.endswith(name)}


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
@pytest.mark.parametrize("field", ["category", "place", "municipality", "network", "size", "seeks"])
def test_an_unknown_choice_is_named_and_the_rest_is_kept(client, address, field):
    other = "size" if field != "size" else "seeks"
    response = client.get(address, {field: "findes-ikke", "q": "bageri", other: "eu" if other == "size" else "yes"})

    message = "This choice does not exist (any more). Choose another."
    (error,) = texts(response, ".field-error")
    assert response.status_code == 400
    assert language_of(response) == ("en" if address == ENGLISH else "da")
    assert error.endswith(f": {message if address == ENGLISH else in_danish(message)}")
    assert one(response, "#filter-q")["value"] == "bageri"
    assert one(response, f"input[type=hidden][name={other}]")
    assert not soup(response).select(".business-card, .result-count")


@pytest.mark.parametrize(
    "choices", [{"q": "x" * 101}, {"category": "x\x01y"}, {"place": "x" * 5_000}, {"size": ["eu", "x"]}]
)
def test_a_choice_that_nobody_can_have_made_is_no_fault_of_the_site(client, choices):
    assert client.get(DANISH, choices).status_code == 400


def test_the_second_page_keeps_the_filters(client, category):
    for number in range(25):
        builders.business(name=f"Nr. {number:02}", category=category)

    first = client.get(DANISH, {"category": "proever", "q": ""})
    second = client.get(DANISH + one(first, ".pagination a[rel=next]")["href"])

    assert texts(second, ".business-card h3") == ["Nr. 24"]
    assert texts(second, ".active-filters li") == ["Fjern Kategori: Prøver"]


def test_an_empty_choice_is_none(client):
    assert number_of(client.get(DANISH, {"q": "", "category": "", "place": ""})) == number_of(client.get(DANISH))


@pytest.mark.parametrize("address", [*(DANISH + query for query in NARROWED), ENGLISH + NARROWED[2]])
def test_every_choice_leads_to_as_many_businesses_as_it_says(client, address):
    start = client.get(address)
    for offer in choices_of(start):
        response = client.get(offer.address)
        there = {(other.filter, other.label): other for other in choices_of(response)}

        assert response.status_code == 200
        if offer.is_chosen:
            assert not there.get((offer.filter, offer.label), offer._replace(is_chosen=False)).is_chosen
            continue
        of_this_filter = [other for other in there.values() if other.filter == offer.filter and other.is_chosen]
        assert offer.number > 0
        assert there[offer.filter, offer.label].number == offer.number
        assert sum(other.number for other in of_this_filter) == number_of(response)
        assert len(of_this_filter) == 1 or offer.filter == "facet-category"


@pytest.mark.parametrize(
    ("name", "value"), [("category", "mad"), ("place", "roervig"), ("municipality", "306"), ("network", "oplevelser")]
)
def test_the_other_choices_of_a_filter_stay_on_offer_with_their_numbers(client, name, value):
    before = offered(client.get(DANISH, {"size": "eu", "seeks": "yes"}), name)
    after = offered(client.get(DANISH, {"size": "eu", "seeks": "yes", name: value}), name)

    assert after == before
    assert len(after) > 1


def test_several_categories_show_the_businesses_of_each(client, category):
    other = Category.objects.create(name_da="Andre prøver", name_en="Other tests", slug="andre-proever")
    builders.business(name="A", category=category)
    builders.business(name="B", category=other)

    assert found(client, category=["proever", "andre-proever"]) == ["A", "B"]
    assert found(client, category=["proever", "proever"]) == ["A"]


def test_a_municipality_holds_all_its_places(client, category):
    for place in ("glumsoe", "fensmark", "hoejby"):
        builders.business(name=place, category=category, place=Place.objects.get(slug=place))

    response = client.get(DANISH, {"category": "proever"})

    assert offered(response, "municipality") == {"Næstved": 2, "Odsherred": 1}
    assert found(client, category="proever", municipality="370") == ["fensmark", "glumsoe"]
    assert offered(client.get(DANISH, {"category": "proever", "municipality": "370"}), "place") == {
        "Fensmark": 1,
        "Glumsø": 1,
    }


def test_those_who_seek_co_operation_are_found(client, category):
    builders.business(name="Søger", category=category, seeks="En varevogn at dele.")
    builders.business(name="Søger intet", category=category)

    assert offered(client.get(DANISH, {"category": "proever"}), "seeks") == {"Søger samarbejde": 1}
    assert found(client, category="proever", seeks="yes") == ["Søger"]


def test_choices_that_would_show_nothing_are_left_out_and_the_rest_is_in_danish_order(client, category):
    for name in ("Ømarken", "Aaby", "Zoo"):
        Network.objects.create(name_da=name, name_en=name, slug=name.lower().replace("ø", "oe"))
    Network.objects.create(name_da="Tomt", name_en="Empty", slug="tomt")
    business = builders.business(category=category)
    for network in Network.objects.filter(slug__in=["oemarken", "aaby", "zoo"]):
        BusinessNetwork.objects.create(business=business, network=network)

    response = client.get(DANISH, {"category": "proever"})

    assert list(offered(response, "network")) == ["Zoo", "Ømarken", "Aaby"]


def test_a_business_that_was_put_into_a_network_twice_counts_once(client, category, network):
    business = builders.business(name="Dobbelt", category=category)
    for _ in range(2):
        BusinessNetwork.objects.create(business=business, network=network)

    assert offered(client.get(DANISH, {"category": "proever"}), "network") == {"Prøvenet": 1}
    assert found(client, network="proevenet") == ["Dobbelt"]


def test_what_is_chosen_can_be_taken_off_one_by_one_or_all_at_once(client):
    address = f"{DANISH}?q=eksempel&category=mad&network=oplevelser"

    response = client.get(address)
    chips = soup(response).select(".active-filters a")

    assert [chip.get_text(" ", strip=True) for chip in chips][:3] == [
        "Fjern Søgeord: »eksempel«",
        "Fjern Kategori: Mad og gårdbutik",
        "Fjern Netværk: Turisme og oplevelser",
    ]
    assert [chip["href"].removesuffix("#results") for chip in chips] == [
        f"{DANISH}?category=mad&network=oplevelser",
        f"{DANISH}?q=eksempel&network=oplevelser",
        f"{DANISH}?q=eksempel&category=mad",
        DANISH,
    ]


def test_a_choice_that_leaves_nothing_can_still_be_taken_off(client):
    response = client.get(DANISH, {"category": "mad", "q": "rumraketter"})

    assert [offer.label for offer in choices_of(response)] == ["Mad og gårdbutik"]
    assert choices_of(response)[0].address == f"{DANISH}?q=rumraketter"


def test_new_words_keep_the_choices(client):
    form = one(client.get(DANISH, {"category": ["mad", "design"], "seeks": "yes"}), "form.search-form")

    assert [(field["name"], field["value"]) for field in form.select("input[type=hidden]")] == [
        ("category", "design"),
        ("category", "mad"),
        ("seeks", "yes"),
    ]


def test_the_language_switch_keeps_the_choices(client):
    english = follow_language_switch(client, client.get(DANISH, {"category": "mad", "size": "eu"}))

    assert language_of(english) == "en"
    assert texts(english, ".active-filters li")[0] == "Remove Category: Food and farm shops"
    assert one(english, "title").get_text().startswith("Businesses: Food and farm shops, Micro-enterprise (EU)")


@pytest.mark.parametrize(
    ("query", "is_found", "canonical"),
    [
        ("", True, ""),
        ("?page=2", True, "?page=2"),
        ("?category=mad", True, "?category=mad"),
        ("?place=glumsoe&category=", True, "?place=glumsoe"),
        ("?category=mad&category=design", False, "?category=design&category=mad"),
        ("?place=glumsoe&category=mad", False, "?category=mad&place=glumsoe"),
        ("?network=lokalvaerk", False, "?network=lokalvaerk"),
        ("?q=mad", False, "?q=mad"),
        ("?utm_source=x", True, ""),
        ("?seeks=yes&page=2", False, "?seeks=yes&page=2"),
    ],
)
def test_search_engines_list_what_is_worth_finding_and_no_combinations(client, query, is_found, canonical):
    response = client.get(DANISH + query)

    robots = [tag["content"] for tag in soup(response).select("meta[name=robots]")]
    assert robots == ([] if is_found else ["noindex, follow"])
    assert one(response, "link[rel=canonical]")["href"] == f"http://testserver{DANISH}{canonical}"


def test_search_engines_are_not_led_into_combinations(client):
    followed = [
        link["href"]
        for link in soup(client.get(DANISH, {"category": "mad"})).select(".facet a, .map a, .place-list a")
        if "nofollow" not in link.get("rel", [])
    ]

    assert followed == [f"{DANISH}#results"]  # the choice itself, taken off


@pytest.mark.parametrize("address", [DANISH, ENGLISH])
@pytest.mark.parametrize("query", NARROWED)
def test_the_map_and_the_list_beside_it_say_the_same(client, address, query):
    response = client.get(address + query)
    word = ("virksomhed", "virksomheder") if address == DANISH else ("business", "businesses")

    listed = [
        (offer.address, f"{offer.label}: {offer.number} {word[offer.number != 1]}")
        for offer in choices_of(response)
        if offer.filter == "place" and offer.label != "Karrebæksminde"  # whose coordinates nobody has entered
    ]
    mapped = [(link["href"].removesuffix("#results"), link["aria-label"]) for link in soup(response).select(".map a")]
    assert mapped == listed
    assert bool(mapped) == (number_of(response) > 0)


def test_a_place_that_staff_add_appears_on_the_map_once_it_has_a_business(client):
    neighbour = Place.objects.get(slug="glumsoe")
    place = Place.objects.create(
        name="Nyby", slug="nyby", postcode="4171", municipality=neighbour.municipality, latitude=55.36, longitude=11.69
    )
    assert "Nyby" not in words(client.get(DANISH))

    builders.business(place=place)

    link = one(client.get(DANISH), '.map a[aria-label="Nyby: 1 virksomhed"]')
    assert link["href"] == f"{DANISH}?place=nyby#results"
    assert link.select_one("text").get_text() == "Nyby 1"


def test_every_published_business_is_counted_in_each_language(client):
    expected = Business.objects.live().filter(locale=builders.locale("da")).count()

    for address in (DANISH, ENGLISH):
        assert sum(offered(client.get(address), "place").values()) == expected
