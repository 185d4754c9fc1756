"""A sheet becomes businesses: what is new, what is changed, and that nothing is written twice or halfway."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import ModelLogEntry

from core.models import Place
from directory.models import Business, BusinessNetwork, Category, Network
from directory.staff.export import export
from directory.staff.importing import writing
from directory.staff.importing.reading import read_table
from directory.staff.importing.writing import ChangedMeanwhileError, Import, NotWrittenError
from tests import builders
from tests.directory.staff.sheets import NEW, changes, counts, csv_of, faults, import_, plan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def forge() -> Business:
    """A business of the demonstration content, in both languages."""
    return Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))


def english_of(danish: Business) -> Business:
    return danish.get_translation(builders.locale("en"))


def made(name: str = NEW["Navn"]) -> Business:
    return Business.objects.get(name=name, locale=builders.locale("da"))


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


def test_a_changed_field_is_shown_before_and_after_and_nothing_else(forge):
    found = plan(csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1", "Telefon": "", "Navn": forge.name}))

    assert changes(found) == [("street", forge.street, "Nyvej 1")]


def test_a_change_is_a_version_in_the_history_and_reaches_the_english_entry(forge, django_capture_on_commit_callbacks):
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


def test_a_locked_entry_is_not_changed(forge):
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


class TestFinding:
    """Which business a row is about."""

    def test_by_its_cvr_number_where_there_is_no_address_word(self):
        builders.business(name="Gammelt navn", cvr="13748136")

        assert changes(plan(csv_of({"CVR": "13 74 81 36", "Navn": "Nyt navn"}))) == [
            ("name", "Gammelt navn", "Nyt navn")
        ]

    def test_by_name_and_postcode_whatever_the_case(self):
        builders.business(name="Ullas Uld")

        found = plan(csv_of({"Navn": "ullas  uld", "Postnummer": "4250", "Vej": "Nyvej 1"}))
        assert [key for key, _old, _new in changes(found)] == ["name", "street"]

    def test_of_two_with_one_number_the_one_with_the_name(self):
        one, two = (builders.business(name=name, cvr="13748136") for name in ("Butikken", "Lageret"))

        sheet = {"CVR": "13748136", "Postnummer": "4250", "Vej": "Nyvej 1"}
        assert plan(csv_of(sheet | {"Navn": "Lageret"})).lines[0].record.danish == two
        assert f"Butikken ({one.slug}), Lageret ({two.slug})" in faults(plan(csv_of(sheet | {"Navn": "Andet"})))[0]

    def test_two_namesakes_in_one_place_are_named(self):
        one, two = builders.business(name="Ullas Uld"), builders.business(name="Ullas Uld")

        refused = faults(plan(csv_of({"Navn": "Ullas Uld", "Postnummer": "4250"})))
        assert len(refused) == 1
        assert all(business.slug in refused[0] for business in (one, two))

    def test_a_namesake_with_another_number_is_another_business(self):
        builders.business(name="Ullas Uld", cvr="13748136")

        refused = faults(plan(csv_of({"Navn": "Ullas Uld", "Postnummer": "4250", "CVR": "25313763"})))
        assert "another CVR no." in refused[0]

    def test_a_mistyped_address_word_does_not_make_a_second_business(self):
        business = builders.business(name="Ullas Uld")

        refused = faults(plan(csv_of({"Adresseord": "ullas-udl", "Navn": "Ullas Uld", "Postnummer": "4250"})))
        assert business.slug in refused[0]

    def test_two_rows_about_one_business_are_one_too_many(self, forge):
        row = {"Adresseord": forge.slug, "Vej": "Nyvej 1"}

        assert faults(plan(csv_of(row, row))) == ["3 -: Row 2 is about the same business."]
        assert faults(plan(csv_of(NEW, NEW))) == ["3 -: Row 2 is about the same business."]


def test_a_row_with_cells_beyond_the_headings_is_refused():
    assert faults(plan(b"Navn;CVR\nA;;for meget\n"))[-1].startswith("2 -: The row has more cells than")


def test_a_row_that_ends_early_leaves_the_rest_as_it_is(forge):
    assert counts(plan(f"Adresseord;Vej og nummer;Telefon\n{forge.slug};Nyvej 1\n".encode())) == {"changed": 1}


class TestEnglishWords:
    """English words are a translation of the Danish ones in their row."""

    def test_a_new_business_is_published_in_both_languages(self, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            import_(csv_of(NEW | {"Kort fortalt (på engelsk)": "We smoke <herring>\n& eel."}))

        english = english_of(made())
        assert english.live
        assert english.introduction == "We smoke <herring>\n& eel."

    def test_a_translation_of_which_words_are_missing_is_not_published(self, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            import_(csv_of(NEW | {"Tilbyder": "Sild", "Kort fortalt (på engelsk)": "We smoke herring."}))

        assert not english_of(made()).live

    def test_new_danish_words_alone_make_the_english_ones_wait(self, forge, django_capture_on_commit_callbacks):
        old = english_of(forge).introduction
        sheet = csv_of({"Adresseord": forge.slug, "Kort fortalt": "Helt andre ord."})
        with django_capture_on_commit_callbacks(execute=True):
            import_(sheet)

        assert english_of(forge).introduction == old
        assert counts(plan(sheet)) == {"unchanged": 1}

    def test_english_words_beside_new_danish_ones_count_as_their_translation(
        self, forge, django_capture_on_commit_callbacks
    ):
        old = english_of(forge).introduction
        sheet = csv_of({"Adresseord": forge.slug, "Kort fortalt": "Næsten de samme.", "Kort fortalt (på engelsk)": old})
        assert changes(plan(sheet))[-1] == ("introduction_en", old, old)
        with django_capture_on_commit_callbacks(execute=True):
            import_(sheet)

        assert counts(plan(sheet)) == {"unchanged": 1}
        assert english_of(forge).introduction == old

    def test_new_english_words_alone_are_published(self, forge, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            import_(csv_of({"Adresseord": forge.slug, "Kort fortalt (på engelsk)": "Other words."}))

        assert english_of(forge).introduction == "Other words."

    def test_without_danish_words_there_is_nothing_to_translate(self):
        assert faults(plan(csv_of(NEW | {"Tilbyder (på engelsk)": "Herring"}))) == [
            "2 offers_en: There are no Danish words that these could be the translation of."
        ]

    def test_they_cannot_be_emptied(self, forge):
        assert len(faults(plan(csv_of({"Adresseord": forge.slug, "Kort fortalt (på engelsk)": "(empty)"})))) == 1

    def test_they_cannot_belong_to_danish_words_in_a_draft(self, forge):
        sheet = csv_of({"Adresseord": forge.slug, "Kort fortalt": "Nye ord", "Kort fortalt (på engelsk)": "New words"})

        assert "English words belong to published Danish ones" in faults(plan(sheet, publish=False))[0]

    def test_an_english_entry_that_is_no_translation_is_left_alone(self):
        business = builders.business()
        builders.business("en", translation_key=business.translation_key, slug=business.slug, introduction="By hand")

        row = {"Adresseord": business.slug, "Kort fortalt (på engelsk)": "By hand"}
        assert counts(plan(csv_of(row))) == {"unchanged": 1}
        assert "not kept as a translation" in faults(plan(csv_of(row | {"Kort fortalt (på engelsk)": "Other"})))[0]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_was_exported_changes_nothing_when_it_is_imported(kind, language):
    hostile = builders.business(
        name="=1+1",
        introduction='En "lille" virksomhed;\r\nmed linjer\n',
        offers="- brød\n- kager",
        seeks="'=allerede med apostrof",
        opening_hours="9-17",
        phone="+46401234567",
        cvr="13748136",
        latitude=Decimal("55.10000"),
        longitude=Decimal("11.5"),
        employees=2,
    )
    draft = builders.business(name="Kladden")
    draft.street = "Kun i kladden 1"
    draft.save_revision()
    builders.business("en", name="English only", introduction="=2+2")
    builders.business(live=False)
    with translation.override(language):
        content = export(Business.objects.all(), kind).content
        found = plan(content)
        again = plan(content, publish=False)

    number = Business.objects.values("translation_key").distinct().count()
    assert counts(found) == counts(again) == {"unchanged": number}
    assert found.unknown == ()
    assert hostile.slug in {line.record.values["slug"] for line in found.lines}


def wanted(content: bytes) -> Import:
    return Import(read_table(content), "ark.csv", publish=True)


def test_a_failure_in_the_last_row_writes_nothing(monkeypatch):
    before = Business.objects.count(), ModelLogEntry.objects.count()
    sheet = csv_of(NEW, NEW | {"Navn": "Nummer to"}, NEW | {"Navn": "Den sidste"})
    original = writing.save

    def failing(entry, *args, **kwargs):
        if entry.name == "Den sidste":
            entry.name = ""
            entry.full_clean()
        return original(entry, *args, **kwargs)

    monkeypatch.setattr(writing, "save", failing)
    with pytest.raises(NotWrittenError, match="Row 4"):
        writing.write(wanted(sheet), builders.editor(), plan(sheet).fingerprint)

    assert (Business.objects.count(), ModelLogEntry.objects.count()) == before


def test_what_changed_after_the_preview_is_not_written_over(forge):
    sheet = csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"})
    shown = plan(sheet)
    forge.street = "Ændret i mellemtiden 2"
    forge.save_revision().publish()

    with pytest.raises(ChangedMeanwhileError):
        writing.write(wanted(sheet), builders.editor(), shown.fingerprint)
    forge.refresh_from_db()
    assert forge.street == "Ændret i mellemtiden 2"


def test_an_import_takes_its_turn(forge):
    sheet = csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"})
    shown = plan(sheet)
    with CaptureQueriesContext(connection) as captured:
        writing.write(wanted(sheet), builders.editor(), shown.fingerprint)

    waits = [number for number, query in enumerate(captured) if "pg_advisory_xact_lock" in query["sql"]]
    assert waits
    assert waits[0] < min(number for number, query in enumerate(captured) if "FOR UPDATE" in query["sql"])


def queries_of_a_preview(number: int) -> int:
    rows = [NEW | {"Navn": f"Nummer {row}", "CVR": "", "Telefon": "55771234"} for row in range(number)]
    content = csv_of(*rows, {"Adresseord": "den-opdigtede-smedje", "Vej og nummer": "Nyvej 1"})
    with CaptureQueriesContext(connection) as captured:
        assert counts(plan(content)) == {"new": number, "changed": 1}
    return len(captured)


def test_a_preview_of_two_thousand_rows_asks_no_more_than_one_of_ten():
    assert queries_of_a_preview(10) == queries_of_a_preview(2_000) <= 9
