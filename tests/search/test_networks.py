"""A visitor finds a network by the search of the site, in the words of the language that is read."""

import pytest
from wagtail.models import PageViewRestriction

from directory.models import Business, Category, DirectoryPage, Network
from tests import builders
from tests.reading import one, soup, texts, words

pytestmark = pytest.mark.django_db

SIDES = [
    ("/soeg/", "Kvarkelsenettet", "Netværk", "Vi kvarkler sammen hver onsdag.", "kvarkelsenettet onsdage"),
    ("/en/search/", "The quarkling net", "Network", "We quarkle together on Wednesdays.", "quarkling wednesday"),
]


@pytest.fixture
def network() -> Network:
    return Network.objects.create(
        name_da="Kvarkelsenettet",
        name_en="The quarkling net",
        slug="kvarkelsenettet",
        description_da="Vi kvarkler sammen hver onsdag.",
        description_en="We quarkle together on Wednesdays.",
        together_da="I kan låne en kvarkelovn.",
        together_en="You can borrow a quarkling oven.",
    )


@pytest.mark.parametrize(("address", "name", "kind", "description", "query"), SIDES)
def test_it_is_found_and_shown_in_the_readers_language(client, network, address, name, kind, description, query):
    response = client.get(address, {"q": query})

    assert texts(response, ".search-result .card-kicker") == [kind]
    assert texts(response, ".search-result h3") == [name]
    assert description in words(response).replace(" .", ".")
    page = client.get(one(response, ".search-result a")["href"])
    assert page.status_code == 200
    assert one(page, "h1").get_text() == name


def test_its_english_words_are_not_shown_to_who_reads_danish(client, network):
    response = client.get("/soeg/", {"q": "quarkling"})

    assert texts(response, ".search-result h3") == ["Kvarkelsenettet"]
    assert "oven" not in words(response).split()
    assert "Wednesdays" not in words(response)


def test_networks_are_a_kind_to_choose(client, network):
    builders.article(title="Om kvarkelsenettet")

    response = client.get("/soeg/", {"q": "kvarkelsenettet", "kind": "networks"})

    assert texts(response, ".search-result h3") == ["Kvarkelsenettet"]
    assert [link.get_text(" ", strip=True) for link in soup(response).select(".result-types a")] == [
        "Alt 2",
        "Artikler 1",
        "Netværk 1",
    ]


@pytest.mark.parametrize("query", ["kvarkelsenettet", "kvarkelseovn", "låne kvarkelovnen"])
def test_it_is_found_as_everything_is(client, network, query):
    assert texts(client.get("/soeg/", {"q": query}), ".search-result h3")[0] == "Kvarkelsenettet"


def test_below_a_private_directory_it_is_private(client, network):
    PageViewRestriction.objects.create(
        page=builders.section(DirectoryPage), restriction_type=PageViewRestriction.PASSWORD, password="x"
    )

    assert texts(client.get("/soeg/", {"q": "kvarkelsenettet"}), ".search-result h3") == []
    assert texts(client.get("/en/search/", {"q": "quarkling"}), ".search-result h3") == []  # private in both


def test_a_renamed_network_is_found_by_its_new_name(client):
    network = Network.objects.create(name_da="Zyxelringen", name_en="Zyxel ring", slug="zyxelringen")
    network.name_da = "Mjavklubben"
    network.save()

    assert texts(client.get("/soeg/", {"q": "mjavklubben"}), ".search-result h3") == ["Mjavklubben"]
    assert texts(client.get("/soeg/", {"q": "zyxelringen"}), ".search-result h3") == []


def test_the_directory_finds_businesses_and_no_networks(client, network):
    business = builders.business(name="Kvarkelsenettets ven")

    assert Business.objects.matching("kvarkelsenettet") == [business.pk]


def test_a_category_is_none_of_what_visitors_find(client):
    Category.objects.create(name_da="Kvarkelsefaget", name_en="Quarkling trade", slug="kvarkelsefaget")

    assert not texts(client.get("/soeg/", {"q": "kvarkelsefaget"}), ".search-result h3")
