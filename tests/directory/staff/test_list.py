"""The list of businesses in the admin: found, filtered, counted in queries, and exported as it is filtered."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Revision
from wagtail_localize.operations import translate_object

from directory.models import Business, BusinessNetwork, Category, Network
from tests import builders
from tests.reading import texts

pytestmark = pytest.mark.django_db

LIST = reverse("wagtailsnippets_directory_business:list")


@pytest.fixture(autouse=True)
def _logged_in(client):
    client.force_login(builders.editor())


def listed(client, **query) -> list[str]:
    response = client.get(LIST, {"locale": "da", **query})
    assert response.status_code == 200
    return [business.name for business in response.context["object_list"]]


@pytest.fixture
def own():
    """Three businesses of our own, by where they stand."""
    changed = builders.business(name="Ændret")
    changed.street = "Nyvej 1"
    changed.save_revision()
    return {"published": builders.business(name="Udgivet"), "changed": changed} | {
        "unpublished": builders.business(name="Kladde", live=False)
    }


@pytest.mark.parametrize("status", ["published", "changed", "unpublished"])
def test_it_is_filtered_by_where_businesses_stand(client, own, status):
    names = listed(client, status=status)

    assert [key for key, business in own.items() if business.name in names] == [status]


def test_it_is_filtered_by_the_english_words(client, django_capture_on_commit_callbacks):
    both = Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))
    none, draft = builders.business(name="Uden"), builders.business(name="Begyndt")
    translate_object(draft, [builders.locale("en")])
    found = {state: listed(client, english=state) for state in ("published", "waiting", "missing")}

    assert both.name in found["published"]
    assert none.name in found["missing"]
    assert draft.name in found["waiting"]
    with django_capture_on_commit_callbacks(execute=True):
        both.introduction = "Nye ord."
        both.save_revision().publish()
    assert both.name in listed(client, english="waiting")


def test_it_is_filtered_by_what_and_where_a_business_is(client):
    network, category = Network.objects.first(), Category.objects.last()
    business = builders.business(name="Den rette", category=category)
    builders.business(name="En anden", category=Category.objects.first())
    business.business_networks = [BusinessNetwork(network=network)]
    business.save()

    for query in (
        {"category": category.pk},
        {"network": network.pk},
        {"place": business.place_id, "category": category.pk},
        {"municipality": business.place.municipality_id, "network": network.pk},
    ):
        names = listed(client, **query)
        assert "Den rette" in names, query
        assert "En anden" not in names, query


def test_it_is_filtered_by_when_businesses_were_changed(client):
    old = Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))
    Revision.objects.filter(pk=old.latest_revision_id).update(created_at=timezone.now() - timedelta(days=400))

    assert listed(client, changed_to=(timezone.localdate() - timedelta(days=300)).isoformat()) == [old.name]
    assert old.name not in listed(client, changed_from=(timezone.localdate() - timedelta(days=300)).isoformat())


@pytest.mark.parametrize(
    "words", ["prøvesøg", "Prøvesøgning", "55 77 12 34", "13748136", "find@example.org", "nyvej 7"]
)
def test_it_is_searched_by_name_number_and_address(client, words):
    builders.business(
        name="Prøvesøgning", phone="+4555771234", cvr="13748136", email="find@example.org", street="Nyvej 7"
    )

    assert "Prøvesøgning" in listed(client, q=words)


def test_a_search_and_filters_go_together(client):
    builders.business(name="Den fundne", live=False)
    builders.business(name="Den fundne anden")

    assert listed(client, q="fundne", status="unpublished") == ["Den fundne"]
    assert listed(client, q="findesikke") == []


def test_a_row_leads_to_the_history(client):
    business = builders.business(name="Aaa")
    response = client.get(LIST, {"locale": "da", "q": "Aaa"})

    assert reverse("wagtailsnippets_directory_business:history", args=[business.pk]) in response.content.decode()


def test_a_row_leads_to_the_english_version_or_to_its_translation(client):
    with_english = Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))
    without = builders.business(name="Aaa")
    english = with_english.get_translation(builders.locale("en"))

    content = client.get(LIST, {"locale": "da", "q": "smedje"}).content.decode()
    assert reverse("wagtailsnippets_directory_business:edit", args=[english.pk]) in content
    content = client.get(LIST, {"locale": "da", "q": "Aaa"}).content.decode()
    where = ["directory", "business", without.pk]
    assert reverse("wagtail_localize:submit_snippet_translation", args=where) in content


def test_more_businesses_cost_no_more_queries(client):
    def queries(**query) -> int:
        client.get(LIST, query)
        with CaptureQueriesContext(connection) as captured:
            client.get(LIST, query)
        return len(captured)

    pages = ({"locale": "da"}, {"q": "prøve"}, {"check": "english"}, {"export": "csv"}, {"export": "xlsx"})
    builders.business().save_revision()
    before = [queries(**page) for page in pages]
    for _ in range(20):
        business = builders.business()
        business.business_networks = [BusinessNetwork(network=Network.objects.first())]
        business.save_revision()

    assert [queries(**page) for page in pages] == before


def exported(client, **query) -> list[dict]:
    response = client.get(LIST, {"export": "csv", "locale": "da", **query})
    content = response.content.decode("utf-8")
    assert content.startswith("\ufeff")
    return list(csv.DictReader(StringIO(content[1:], newline=""), delimiter=";"))


def test_the_export_is_of_what_the_list_shows(client):
    builders.business(name="=HYPERLINK(1)", live=False, introduction="Linje\r\nto", phone="+4555771234")

    rows = exported(client, status="unpublished", q="hyperlink")
    assert [(row["Navn"], row["Telefon"]) for row in rows] == [("'=HYPERLINK(1)", "55 77 12 34")]
    assert rows[0]["Kort fortalt (på dansk)"] == "Linje\nto"


def test_a_business_is_one_row_with_both_languages(client):
    rows = exported(client, q="smedje", locale="")

    assert len([row for row in rows if row["Adresseord"] == "den-opdigtede-smedje"]) == 1
    row = rows[0]
    assert (row["Postnummer"], row["Sted"], row["Kommune"]) == ("4160", "Herlufmagle", "Næstved")
    assert row["Kort fortalt (på dansk)"].startswith("I Den Opdigtede Smedje")
    assert row["Kort fortalt (på engelsk)"].startswith("At the Made-up Forge")


def test_words_that_wait_for_a_translation_are_blank(client, django_capture_on_commit_callbacks):
    danish = Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))
    danish.introduction = "Nye ord."
    with django_capture_on_commit_callbacks(execute=True):
        danish.save_revision().publish()

    row = exported(client, q="smedje")[0]
    assert row["Kort fortalt (på engelsk)"] == ""
    assert row["Tilbyder (på engelsk)"] != ""


def test_a_workbook_has_text_as_text_and_numbers_as_numbers(client):
    builders.business(name="=1+1", opening_hours="9-17", employees=3, live=False)

    response = client.get(LIST, {"export": "xlsx", "locale": "da", "status": "unpublished"})
    rows = list(load_workbook(BytesIO(response.content)).active.iter_rows())
    cells = {head.value: cell for head, cell in zip(rows[0], rows[1], strict=True)}
    assert (cells["Navn"].value, cells["Navn"].data_type) == ("'=1+1", "s")
    assert (cells["Åbningstider (på dansk)"].value, cells["Postnummer"].value) == ("9-17", "4250")
    assert cells["Ansatte ud over ejeren"].value == 3


def test_the_list_offers_import_to_those_who_may(client):
    assert "Importér et ark" in texts(client.get(LIST), ".w-dropdown__content a, a")
