"""A visitor finds out about a network: who is in it, what it is good for, who runs it; and staff say all that."""

import re

import pytest
from django.urls import reverse

from blog.models import ArticleNetwork
from core.models import Person
from directory.models import BusinessNetwork, Network
from projects.models import ProjectNetwork, ProjectPage
from tests import builders
from tests.reading import follow_language_switch, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

DANISH, ENGLISH = "/virksomheder/netvaerk/lokalvaerk/", "/en/businesses/network/lokalvaerk/"


@pytest.fixture
def network() -> Network:
    """A network of which nothing is known but its name."""
    return Network.objects.create(name_da="Prøvenet", name_en="Test net", slug="proevenet")


def members(response) -> list[str]:
    return texts(response, ".business-card h3")


def joined(network: Network, language: str = "da", **fields):
    """A business in the network."""
    business = builders.business(language, **fields)
    BusinessNetwork.objects.create(business=business, network=network)
    return business


def test_the_page_says_it_all_in_both_languages(client):
    danish = client.get(DANISH)
    english = follow_language_switch(client, danish)

    assert (language_of(danish), language_of(english)) == ("da", "en")
    assert one(danish, "h1").get_text() == one(english, "h1").get_text() == "Lokalværk"
    assert one(danish, ".together").get_text().strip().startswith("Det kan I sammen")
    assert "You can learn from each other." in one(english, ".together").get_text()
    assert len(one(danish, ".together").select("p")) == 2
    assert members(danish) == members(english) == sorted(members(danish))
    assert texts(danish, "[aria-labelledby=projects-heading] h3") == ["Lokalværk"]
    assert texts(danish, "[aria-labelledby=articles-heading] h3") == ["Når ordren er for stor til én"]
    assert texts(english, "[aria-labelledby=articles-heading] h3") == ["When the order is too big for one"]


def test_both_versions_name_each_other_to_search_engines_and_are_in_the_sitemap(client):
    sitemap = client.get("/sitemap.xml").content.decode()

    for address in (DANISH, ENGLISH):
        response = client.get(address)
        versions = {link["hreflang"]: link["href"] for link in soup(response).select("link[hreflang]")}
        assert versions == {
            "da": f"http://testserver{DANISH}",
            "en": f"http://testserver{ENGLISH}",
            "x-default": f"http://testserver{DANISH}",
        }
        assert one(response, "link[rel=canonical]")["href"] == f"http://testserver{address}"
        (entry,) = [entry for entry in sitemap.split("</url>") if f"{address}</loc>" in entry]
        assert re.search(f'hreflang="da" href="[^"]+{DANISH}"', entry)
        assert re.search(f'hreflang="en" href="[^"]+{ENGLISH}"', entry)


def test_the_way_back_and_the_ways_to_it(client):
    assert texts(client.get(DANISH), ".breadcrumbs a") == ["Forside", "Virksomheder"]
    ways = {
        "/virksomheder/": "#networks a",
        "/virksomheder/det-taenkte-mosteri/": ".fact-sheet a",
        "/projekter/lokalvaerk/": ".fact-sheet a",
        "/artikler/naar-ordren-er-for-stor-til-en/": ".byline a",
    }
    for address, selector in ways.items():
        assert DANISH in [link["href"] for link in soup(client.get(address)).select(selector)], address
    assert client.get("/virksomheder/netvaerk/")["Location"] == "/virksomheder/#networks"
    assert client.get("/en/businesses/network/")["Location"] == "/en/businesses/#networks"


def test_the_networks_are_listed_where_nothing_is_chosen_yet(client):
    assert texts(client.get("/virksomheder/"), "#networks h3") == [network.name_da for network in Network.objects.all()]
    assert not soup(client.get("/virksomheder/?category=mad")).select("#networks")


def test_who_runs_it(client, network):
    address = "/virksomheder/netvaerk/proevenet/"
    assert "Netværksdriver" not in words(client.get(address))

    network.coordinator = Person.objects.create(name="Prøve Person", role_da="Frivillig", role_en="Volunteer")
    network.save()

    assert "Netværksdriver Prøve Person, Frivillig" in words(client.get(address))
    assert "Network coordinator Prøve Person, Volunteer" in words(client.get("/en/businesses/network/proevenet/"))
    network.coordinator.delete()
    assert client.get(address).status_code == 200


def test_members_are_businesses_that_everybody_can_see_each_once(client, network):
    danish = joined(network, name="Begge sprog")
    joined(network, "en", name="Begge sprog", translation_key=danish.translation_key, slug=danish.slug)
    joined(network, name="Kun dansk")
    joined(network, name="Kladde", live=False)
    BusinessNetwork.objects.create(business=danish, network=network)

    for address in ("/virksomheder/netvaerk/proevenet/", "/en/businesses/network/proevenet/"):
        assert members(client.get(address)) == ["Begge sprog", "Kun dansk"]


def test_many_members_are_paged(client, network):
    for number in range(25):
        joined(network, name=f"Nr. {number:02}")

    first = client.get("/virksomheder/netvaerk/proevenet/")
    second = client.get("/virksomheder/netvaerk/proevenet/" + one(first, ".pagination a[rel=next]")["href"])

    assert members(second) == ["Nr. 24"]
    assert one(second, "link[rel=canonical]")["href"].endswith("/netvaerk/proevenet/?page=2")
    assert client.get("/virksomheder/netvaerk/proevenet/?page=3").status_code == 404


def test_a_network_without_anything_says_so_and_without_english_words_shows_no_danish(client, network):
    Network.objects.filter(pk=network.pk).update(description_da="Vi prøver.", together_da="Prøve.")

    assert "Ingen virksomhed i oversigten er med i netværket endnu." in words(
        client.get("/virksomheder/netvaerk/proevenet/")
    )
    english = client.get("/en/businesses/network/proevenet/")
    assert "prøver" not in words(english)
    assert not soup(english).select(".together, .map")


@pytest.mark.parametrize("address", ["/virksomheder/netvaerk/findes-ikke/", "/en/businesses/network/gone/"])
def test_a_network_that_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_projects_and_articles_that_not_everybody_may_see_are_not_shown(client, network):
    project, article = builders.project(title="Hemmeligt projekt"), builders.article(title="Hemmelig artikel")
    project.networks = [ProjectNetwork(network=network), ProjectNetwork(network=network)]
    article.networks = [ArticleNetwork(network=network)]
    project.save()
    article.save()
    address = "/virksomheder/netvaerk/proevenet/"
    assert texts(client.get(address), ".row-list h3, .card h3") == ["Hemmeligt projekt", "Hemmelig artikel"]

    project.unpublish()
    article.unpublish()

    assert not soup(client.get(address)).select(".row-list, .card")


def test_a_business_shows_the_projects_of_its_networks_once(client, network):
    other = Network.objects.create(name_da="Andet net", name_en="Other net", slug="andet-net")
    business = joined(network)
    BusinessNetwork.objects.create(business=business, network=other)
    project = builders.project(title="Fælles projekt")
    project.networks = [ProjectNetwork(network=network), ProjectNetwork(network=other)]
    project.save()

    response = client.get(f"/virksomheder/{business.slug}/")

    assert texts(response, "[aria-labelledby=projects-heading] h3") == ["Fælles projekt"]


def test_hostile_words_stay_words(client, network):
    hostile = "<script>alert(1)</script>\n\n\"'&"
    Network.objects.filter(pk=network.pk).update(name_da=hostile, description_da=hostile, together_da=hostile)

    response = client.get("/virksomheder/netvaerk/proevenet/")

    assert b"<script>alert" not in response.content
    assert "<script>alert(1)</script>" in one(response, ".together").get_text()


def test_staff_write_what_the_page_says(client, network):
    client.force_login(builders.editor())
    person = Person.objects.create(name="Prøve Person")
    edit = reverse("wagtailsnippets_directory_network:edit", args=[network.pk])
    form = {field["name"]: field.get("value", "") for field in soup(client.get(edit)).select("main form [name]")}
    form.update({"together_da": "Mødes.", "together_en": "Meet.", "coordinator": str(person.pk)})
    form.update({"description_da": "", "description_en": ""})

    assert client.post(edit, form).status_code == 302

    assert "Mødes." in words(client.get("/virksomheder/netvaerk/proevenet/"))
    assert "Meet." in words(client.get("/en/businesses/network/proevenet/"))
    assert "Prøve Person" in words(client.get("/en/businesses/network/proevenet/"))


def test_a_network_chosen_on_a_danish_page_holds_on_the_english_one(
    client, network, django_capture_on_commit_callbacks
):
    project = ProjectPage.objects.get(slug="mikromekka", locale=builders.locale("da"))
    project.networks = [ProjectNetwork(network=network)]
    project.save()

    with django_capture_on_commit_callbacks(execute=True):
        project.save_revision().publish()

    for address in ("/virksomheder/netvaerk/proevenet/", "/en/businesses/network/proevenet/"):
        assert texts(client.get(address), ".row-list h3") == ["Mikromekka"]
    assert "Mikromekka" not in texts(client.get("/en/businesses/network/oplevelser/"), ".row-list h3")
