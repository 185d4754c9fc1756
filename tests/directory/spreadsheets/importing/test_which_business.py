"""Which business a row of a sheet is about."""

import pytest

from tests import builders
from tests.directory.spreadsheets.making import NEW, changes, counts, csv_of, faults, plan

pytestmark = pytest.mark.django_db


def test_by_its_cvr_number_where_there_is_no_address_word():
    builders.business(name="Gammelt navn", cvr="13748136")

    assert changes(plan(csv_of({"CVR": "13 74 81 36", "Navn": "Nyt navn"}))) == [("name", "Gammelt navn", "Nyt navn")]


def test_by_name_and_postcode_whatever_the_case():
    builders.business(name="Ullas Uld")

    found = plan(csv_of({"Navn": "ullas  uld", "Postnummer": "4250", "Vej": "Nyvej 1"}))
    assert [key for key, _old, _new in changes(found)] == ["name", "street"]


def test_of_two_with_one_number_the_one_with_the_name():
    one, two = (builders.business(name=name, cvr="13748136") for name in ("Butikken", "Lageret"))

    sheet = {"CVR": "13748136", "Postnummer": "4250", "Vej": "Nyvej 1"}
    assert plan(csv_of(sheet | {"Navn": "Lageret"})).lines[0].business_row.danish == two
    assert f"Butikken ({one.slug}), Lageret ({two.slug})" in faults(plan(csv_of(sheet | {"Navn": "Andet"})))[0]


def test_two_namesakes_in_one_place_are_named():
    one, two = builders.business(name="Ullas Uld"), builders.business(name="Ullas Uld")

    refused = faults(plan(csv_of({"Navn": "Ullas Uld", "Postnummer": "4250"})))
    assert len(refused) == 1
    assert all(business.slug in refused[0] for business in (one, two))


def test_a_namesake_with_another_number_is_another_business():
    builders.business(name="Ullas Uld", cvr="13748136")

    refused = faults(plan(csv_of({"Navn": "Ullas Uld", "Postnummer": "4250", "CVR": "25313763"})))
    assert "another CVR no." in refused[0]


def test_a_mistyped_address_word_does_not_make_a_second_business():
    business = builders.business(name="Ullas Uld")

    refused = faults(plan(csv_of({"Adresseord": "ullas-udl", "Navn": "Ullas Uld", "Postnummer": "4250"})))
    assert business.slug in refused[0]


def test_two_rows_about_one_business_are_one_too_many(forge):
    row = {"Adresseord": forge.slug, "Vej": "Nyvej 1"}

    assert faults(plan(csv_of(row, row))) == ["3 -: Row 2 is about the same business."]
    assert faults(plan(csv_of(NEW, NEW))) == ["3 -: Row 2 is about the same business."]


def test_a_row_with_cells_beyond_the_headings_is_refused():
    assert faults(plan(b"Navn;CVR\nA;;for meget\n"))[-1].startswith("2 -: The row has more cells than")


def test_a_row_that_ends_early_leaves_the_rest_as_it_is(forge):
    assert counts(plan(f"Adresseord;Vej og nummer;Telefon\n{forge.slug};Nyvej 1\n".encode())) == {"changed": 1}
