"""A row of a sheet becomes a business, once."""

from decimal import Decimal

import pytest

from directory.models import Category, Network
from tests.directory.spreadsheets.making import NEW, counts, csv_of, faults, import_, made, plan

pytestmark = pytest.mark.django_db


def test_a_new_business_has_what_stands_in_its_row():
    network = Network.objects.first()
    import_(
        csv_of(
            NEW
            | {
                "Telefon": "55 77 12 34",
                "CVR-nr.": "DK 13748136",
                "Hjemmeside": "www.example.org",
                "Netværk": network.name_da,
                "Ansatte ud over ejeren": "3",
                "Breddegrad": "55,30601",
                "Længdegrad": "11.5477",
            }
        )
    )

    business = made()
    assert (business.slug, business.live, business.phone) == ("roegeriet-paa-aeroe", True, "+4555771234")
    assert (business.cvr, business.website, business.employees) == ("13748136", "https://www.example.org", 3)
    assert (business.latitude, business.longitude) == (Decimal("55.30601"), Decimal("11.54770"))
    assert [row.network for row in business.business_networks.all()] == [network]
    assert business.place.slug == "fuglebjerg"


def test_new_businesses_are_drafts_where_that_was_chosen():
    import_(csv_of(NEW), publish=False)

    business = made()
    assert not business.live
    assert business.latest_revision is not None


def test_the_headings_may_be_english_and_stand_in_any_order():
    row = {
        "IN SHORT  (in danish)": "Vi ryger sild.",
        "place": "Fuglebjerg",
        "Category": Category.objects.get(slug="mad").name_en,
        "name ": "Smokehouse",
    }

    assert counts(plan(csv_of(row))) == {"new": 1}


def test_columns_that_nobody_knows_are_named_and_passed_over():
    found = plan(csv_of(NEW | {"Bemærkninger": "x", "Status": "Udgivet"}))

    assert (found.unknown, found.told) == (("Bemærkninger",), ("Status",))
    assert counts(found) == {"new": 1}


def test_what_a_new_business_lacks_is_named():
    found = plan(csv_of({"Navn": "Kun et navn"}))

    assert faults(found) == [
        f"2 {column}: A new business needs this." for column in ("category", "place", "introduction_da")
    ]


def test_the_same_sheet_twice_changes_nothing():
    sheet = csv_of(NEW | {"Telefon": "55771234", "Kort fortalt (på engelsk)": "We smoke herring."})
    import_(sheet)

    assert counts(plan(sheet)) == {"unchanged": 1}


def test_the_same_sheet_twice_changes_nothing_in_drafts_either():
    sheet = csv_of(NEW | {"Kort fortalt (på engelsk)": "We smoke herring."})
    import_(sheet, publish=False)

    assert counts(plan(sheet, publish=False)) == {"unchanged": 1}
    assert counts(plan(sheet, publish=True)) == {"unchanged": 1}
