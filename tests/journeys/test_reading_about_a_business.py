"""A visitor reads the page of one business, in either language."""

import pytest
from django.urls import reverse

from core.models import Place
from directory.models import Business
from tests import builders
from tests.reading import follow_language_switch, in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

DANISH, ENGLISH = "/virksomheder/", "/en/businesses/"


def bilingual() -> Business:
    return Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))


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


def test_the_neighbours_stand_beside_the_map_with_their_distances(client):
    danish = client.get(f"{DANISH}eksempelvaerkstedet/")
    english = client.get(f"{ENGLISH}eksempelvaerkstedet/")

    near = texts(danish, ".neighbours .place")
    assert near[0] == "Fuglebjerg · Sundhed og velvære"
    assert near[3] == "Sandved · 5 km · Overnatning og oplevelser"
    assert texts(english, ".neighbours .place")[3] == "Sandved · 5 km · Places to stay and things to do"
    assert texts(danish, ".neighbours h3") == texts(english, ".neighbours h3")
    assert [link["aria-label"] for link in soup(danish).select(".map a")] == [
        "Fuglebjerg: 4 virksomheder",
        "Glumsø: 4 virksomheder",
        "Sandved: 1 virksomhed",
    ]
    assert one(danish, ".map [aria-current=location]")["href"] == f"{DANISH}?place=fuglebjerg"
    assert one(danish, "[aria-labelledby=nearby-heading] .more")["href"] == f"{DANISH}?place=fuglebjerg"


def test_a_business_in_the_middle_of_nowhere_has_no_map_and_says_that_it_is_alone(client):
    place = Place.objects.create(
        name="Ingensteder", slug="ingensteder", postcode="7700", municipality=Place.objects.first().municipality
    )
    business = builders.business(place=place)
    address = f"{DANISH}{business.slug}/"
    assert not soup(client.get(address)).select("#nearby-heading, .map")

    Place.objects.filter(pk=place.pk).update(latitude=54.9, longitude=11.1)

    assert in_danish("No other business nearby is in the directory yet.") in words(client.get(address))
    assert len(soup(client.get(address)).select(".map a")) == 1


def test_it_can_be_saved_as_a_contact(client):
    link = one(client.get(f"{DANISH}eksempelvaerkstedet/"), '.project-facts a[type="text/vcard"]')

    assert client.get(link["href"])["Content-Type"] == "text/vcard; charset=utf-8"


def test_staff_see_it_before_it_is_published(client):
    client.force_login(builders.superuser())
    business = bilingual()
    revision = business.save_revision()

    response = client.get(reverse("wagtailsnippets_directory_business:revisions_view", args=[business.pk, revision.pk]))

    assert response.status_code == 200
    assert business.name in words(response)


def test_words_and_names_of_any_kind_harm_nothing(client):
    hostile = "<b>\"'& 👩‍🌾 \n{{ 7|add:7 }} {% now 'Y' %}"
    business = builders.business(
        name=hostile, introduction=hostile, offers=hostile, seeks=hostile, opening_hours=hostile
    )
    builders.business(name=f"{hostile} 2")

    for address in (f"{DANISH}{business.slug}/", DANISH, f"{DANISH}?q=farmer&place=fuglebjerg"):
        response = client.get(address)
        assert response.status_code == 200
        assert b"<b>" not in response.content
        assert not soup(response).select("main b")
