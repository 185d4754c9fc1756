"""A row of a sheet changes a business: only what it says, and nothing that cannot be right."""

import pytest
from wagtail.models import ModelLogEntry

from core.models import Place
from directory.models import Business, BusinessNetwork, Network
from tests import builders
from tests.directory.spreadsheets.making import changes, counts, csv_of, english_of, faults, import_, plan

pytestmark = pytest.mark.django_db


def test_a_changed_field_is_shown_before_and_after_and_nothing_else(forge):
    found = plan(csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1", "Telefon": "", "Navn": forge.name}))

    assert changes(found) == [("street", forge.street, "Nyvej 1")]


def test_a_change_is_a_version_in_the_history_and_reaches_the_english_version(
    forge, django_capture_on_commit_callbacks
):
    editor = builders.editor()
    with django_capture_on_commit_callbacks(execute=True):
        import_(csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"}), user=editor)

    forge.refresh_from_db()
    assert (forge.street, forge.has_unpublished_changes) == ("Nyvej 1", False)
    assert english_of(forge).street == "Nyvej 1"
    log = ModelLogEntry.objects.for_instance(forge).filter(user=editor).values_list("action", flat=True)
    assert set(log) == {"directory.import", "wagtail.publish"}


def test_changes_wait_in_a_draft_where_that_was_chosen(forge):
    old = forge.street
    sheet = csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"})
    import_(sheet, publish=False)

    forge.refresh_from_db()
    assert (forge.street, forge.has_unpublished_changes) == (old, True)
    assert forge.get_latest_revision_as_object().street == "Nyvej 1"
    assert counts(plan(sheet)) == {"unchanged": 1}


def test_a_business_that_is_off_the_site_is_not_put_there(forge):
    forge.unpublish()
    import_(csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"}))

    forge.refresh_from_db()
    assert not forge.live
    assert forge.get_latest_revision_as_object().street == "Nyvej 1"


def test_a_draft_of_somebody_is_not_published_along(forge):
    forge.seeks = "Halvfærdige ord"
    forge.save_revision()

    found = plan(csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"}))
    assert faults(found) == ["2 -: There are changes that are not published. Publish or discard them first."]


def test_a_locked_business_is_not_changed(forge):
    Business.objects.filter(pk=forge.pk).update(locked=True)

    assert faults(plan(csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"}))) == ["2 -: The entry is locked."]


def test_a_blank_cell_leaves_a_field_and_a_word_empties_it(forge):
    BusinessNetwork.objects.create(business=forge, network=Network.objects.get(slug="lokalvaerk"))
    found = plan(csv_of({"Adresseord": forge.slug, "Telefon": "", "E-mail": "(tom)", "Netværk": "(empty)"}))

    assert [(key, new) for key, _old, new in changes(found)] == [("email", ""), ("networks", "")]


@pytest.mark.parametrize("column", ["Navn", "Kort fortalt", "Ansatte ud over ejeren", "Kategori"])
def test_what_must_be_there_is_not_emptied(forge, column):
    assert len(faults(plan(csv_of({"Adresseord": forge.slug, column: "(tom)"})))) == 1


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        ("Telefon", "12", "phone"),
        ("CVR", "12345678", "cvr"),
        ("Hjemmeside", "javascript:alert(1)", "website"),
        ("E-mail", "ikke en adresse", "email"),
        ("Ansatte", "-1", "employees"),
        ("Ansatte", "mange", "employees"),
        ("Breddegrad", "12", "latitude"),
        ("Kategori", "Rumfart", "category"),
        ("Netværk", "Lokalværk; Rumfart", "networks"),
        ("Kort fortalt", "x" * 251, "introduction_da"),
        ("Postnummer", "1000", "place"),
        ("Sted", "Atlantis", "place"),
    ],
)
def test_a_value_that_cannot_be_right_is_refused_with_its_row_and_column(forge, column, value, key):
    row = {"Adresseord": forge.slug, column: value}
    found = faults(plan(csv_of({"Adresseord": "andet"} | {"Navn": ""}, row)))

    assert next(fault for fault in found if fault.startswith("3 ")).startswith(f"3 {key}: ")


def test_a_place_that_a_postcode_leaves_open_is_named_or_stays(forge):
    for number in (1, 2):
        Place.objects.create(
            name=f"Landsby {number}", slug=f"landsby-{number}", postcode="4999", municipality=forge.place.municipality
        )
    assert "4999 Landsby 1, 4999 Landsby 2" in faults(plan(csv_of({"Adresseord": forge.slug, "Postnr": "4999"})))[0]

    Business.objects.filter(pk=forge.pk).update(place=Place.objects.get(slug="landsby-2"))
    assert counts(plan(csv_of({"Adresseord": forge.slug, "Postnr": "4999"}))) == {"unchanged": 1}
    assert counts(plan(csv_of({"Adresseord": forge.slug, "Postnr": "4999", "By": "landsby 1"}))) == {"changed": 1}


def test_a_postcode_and_a_name_that_contradict_each_other_are_refused(forge):
    assert faults(plan(csv_of({"Adresseord": forge.slug, "Postnummer": "4573", "Sted": "Glumsø"}))) == [
        "2 place: There is no place »4573 Glumsø«. Add it under Snippets → Places first."
    ]
