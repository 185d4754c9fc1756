"""Sheets as people and programs really write them: understood, or refused by cell with what to do."""

import unicodedata
from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook

from core.models import Place
from directory.models import Business, Network
from directory.spreadsheets.export import export
from directory.spreadsheets.importing.plan import LineStatus
from tests import builders
from tests.directory.spreadsheets.making import NEW, changes, counts, csv_of, faults, import_, made, plan, workbook_of

pytestmark = pytest.mark.django_db


def values(**cells) -> dict:
    """What the first row of a sheet with a new business would write."""
    found = plan(csv_of(NEW | cells))
    assert counts(found) == {"new": 1}, faults(found)
    return found.lines[0].values


class TestLetters:
    def test_a_sheet_of_decomposed_letters_is_about_the_same_businesses(self, forge):
        """As Macs write them: the letter, then its ring."""
        content = export(Business.objects.filter(pk=forge.pk), "csv").content.decode()

        found = plan(unicodedata.normalize("NFD", content).encode())

        assert counts(found) == {"unchanged": 1}
        assert not found.unknown

    def test_a_new_name_is_composed(self):
        assert values(Navn=unicodedata.normalize("NFD", "Røgeriet på Åen"))["name"] == "Røgeriet på Åen"

    @pytest.mark.parametrize("encoding", ["mac_roman", "cp865", "cp850"])
    def test_old_encodings_are_read(self, encoding):
        found = plan(csv_of(NEW | {"Navn": "Søndergårds Æbler"}, encoding=encoding))

        assert found.lines[0].values["name"] == "Søndergårds Æbler"


class TestInvisible:
    @pytest.mark.parametrize(
        ("column", "typed", "key", "kept"),
        [
            ("E-mail", "post@example.org\u200b", "email", "post@example.org"),
            ("E-mail", "\u202apost@EXAMPLE.org\u202c", "email", "post@example.org"),
            ("Hjemmeside", "https://exam\u00adple.org\u200b", "website", "https://example.org"),
            ("Telefon", "\u206855\u00a077 12 34\u2069", "phone", "+4555771234"),
            ("CVR", "DK\u00a013\u200b748136", "cvr", "13748136"),
            ("Navn", "\ufeffRøgeriet\u200b på\u00a0Ærø", "name", "Røgeriet på Ærø"),
            ("Navn", "Mikro\u00advirksomheds\u00adhuset", "name", "Mikro\u00advirksomheds\u00adhuset"),
        ],
    )
    def test_what_came_along_is_left_out_and_spelling_kept(self, column, typed, key, kept):
        assert values(**{column: typed})[key] == kept

    @pytest.mark.parametrize("name", ["\u200b", "\u3164", "\u2800", "\u00ad"])
    def test_what_draws_nothing_is_no_name(self, name):
        assert faults(plan(csv_of(NEW | {"Navn": name}))) == ["2 name: A new business needs this."]

    def test_a_postcode_with_something_unseen_is_a_postcode(self):
        assert counts(plan(csv_of(NEW | {"Postnummer": "42\u200b50"}))) == {"new": 1}


class TestPlaces:
    @pytest.mark.parametrize(
        "written",
        ["Fuglebjerg", "4250 Fuglebjerg", "DK-4250 Fuglebjerg", "dk 4250  FUGLEBJERG", "D-4250 Fuglebjerg",
         "Fuglebjerg 4250", "4250, Fuglebjerg", "4250", "DK-4250", "Fuglebjerg (4250)", "4250 Fuglebjerg, Danmark",
         "4250\u00a0Fuglebjerg", "4250\nFuglebjerg"],
    )  # fmt: skip
    @pytest.mark.parametrize("postcode", ["", "4250", "DK-4250"])
    def test_a_place_is_understood_however_it_is_written(self, written, postcode):
        place = Place.objects.get(slug="fuglebjerg")
        # Alone the postcode is enough where no other place has it.
        Place.objects.filter(postcode="4250").exclude(pk=place.pk).update(postcode="4251")

        assert values(Sted=written, Postnummer=postcode)["place"] == place.pk

    def test_postcode_and_town_in_the_column_of_the_postcode(self):
        assert values(Sted="", Postnummer="4250 Fuglebjerg")["place"] == Place.objects.get(slug="fuglebjerg").pk

    def test_two_postcodes_that_differ_are_no_place(self):
        assert len(faults(plan(csv_of(NEW | {"Sted": "4690 Fuglebjerg"})))) == 1


class TestNumbers:
    @pytest.mark.parametrize(
        ("written", "number"),
        [("1.000", 1000), ("1.000,0", 1000), ("1,000", 1000), ("1 000", 1000), ("1\u00a0000", 1000), ("1'000", 1000),
         ("2,0", 2), ("2.00", 2), ("3", 3), ("12.345", 12345), ("0", 0)],
    )  # fmt: skip
    def test_a_thousand_is_a_thousand(self, written, number):
        assert values(**{"Ansatte ud over ejeren": written})["employees"] == number

    @pytest.mark.parametrize("written", ["1.000,5", "1,5", "1.00.0", "1.0000", "2-3", "ca. 5", "1.000.000", "1..000"])
    def test_what_is_no_whole_number_is_refused(self, written):
        assert len(faults(plan(csv_of(NEW | {"Ansatte ud over ejeren": written})))) == 1

    @pytest.mark.parametrize("written", ["55,306", "55.306", " 55,30600"])
    def test_degrees_have_decimals(self, written):
        assert float(values(Breddegrad=written, Længdegrad="11,5")["latitude"]) == 55.306

    @pytest.mark.parametrize(("column", "written"), [("Telefon", "4,55771E+09"), ("CVR", "1,37481E+07")])
    def test_a_number_that_a_program_has_rounded_is_not_guessed(self, column, written):
        (fault,) = faults(plan(csv_of(NEW | {column: written})))

        assert "has shortened this number" in fault


class TestFaultyCells:
    @pytest.mark.parametrize(
        "error",
        ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#REFERENCE!", "#I/T", "#NAVN?", "#VÆRDI!", "#DIVISION/0!",
         "#NUL!", "#NUM!", "#OVERLØB!", "#FEJL!", "#ERROR!", "Err:502", "Fejl:508", "#####", "#ref!"],
    )  # fmt: skip
    @pytest.mark.parametrize(
        "column", ["Navn", "Sted", "Postnummer", "Kort fortalt (på dansk)", "Ansatte ud over ejeren"]
    )
    def test_an_error_of_the_spreadsheet_is_no_value(self, error, column):
        found = [
            fault for fault in faults(plan(csv_of(NEW | {column: error}))) if "is an error of the spreadsheet" in fault
        ]

        assert len(found) == 1

    def test_words_about_an_error_are_words(self):
        assert values(**{"Kort fortalt (på dansk)": "Vi retter #REF! i dit regneark."})

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            (datetime.fromisoformat("2026-09-17"), "17.09.2026"),
            (datetime.fromisoformat("2026-09-17T08:30"), "17.09.2026 08.30"),
            (date(2026, 10, 14), "14.10.2026"),
            (time(9, 30), "09.30"),
            (True, "TRUE"),
            (False, "FALSE"),
        ],
    )
    @pytest.mark.parametrize("column", ["Åbningstider (på dansk)", "Navn", "Ansatte ud over ejeren", "Postnummer"])
    def test_dates_times_and_yes_or_no_are_no_words(self, value, shown, column):
        row = NEW | {column: value}

        found = faults(plan(workbook_of(list(row), list(row.values()))))

        assert [fault for fault in found if f"»{shown}«" in fault and "Format the cell as text" in fault]

    def test_an_error_in_a_cell_of_a_workbook(self):
        row = NEW | {"Navn": "#REF!"}

        assert "is an error of the spreadsheet" in faults(plan(workbook_of(list(row), list(row.values()))))[0]

    def test_a_letter_that_was_lost_is_noticed(self):
        assert "A letter was lost" in faults(plan(csv_of(NEW | {"Navn": "S\ufffdndergård"})))[0]

    def test_figures_in_cells_for_words_are_words(self):
        row = NEW | {"Navn": 1904, "Telefon": 55771234, "Postnummer": 4250, "CVR": 13748136.0}
        found = plan(workbook_of(list(row), list(row.values())))

        assert counts(found) == {"new": 1}, faults(found)
        assert (found.lines[0].values["name"], found.lines[0].values["phone"]) == ("1904", "+4555771234")


class TestSheets:
    @staticmethod
    def workbook(*sheets: tuple[str, str, list]) -> bytes:
        """A workbook of sheets: name, state, rows."""
        book = Workbook()
        book.remove(book.active)
        for name, state, rows in sheets:
            sheet = book.create_sheet(name)
            sheet.sheet_state = state
            for row in rows:
                sheet.append(row)
        file = BytesIO()
        book.save(file)
        return file.getvalue()

    ROWS = [list(NEW), list(NEW.values())]

    def test_other_sheets_with_content_are_named(self):
        found = plan(
            self.workbook(("Liste", "visible", self.ROWS), ("Mere", "visible", [["x"]]), ("Tom", "visible", []))
        )

        assert counts(found) == {"new": 1}
        assert found.notices == ("The sheet »Mere« has content too. Only »Liste« is read.",)

    @pytest.mark.parametrize("state", ["hidden", "veryHidden"])
    def test_a_hidden_sheet_is_not_read_where_there_is_a_visible_one(self, state):
        found = plan(self.workbook(("Gammel", state, [["x"], ["y"]]), ("Liste", "visible", self.ROWS)))

        assert counts(found) == {"new": 1}
        assert found.notices == ("The hidden sheet »Gammel« has content too. Only »Liste« is read.",)

    def test_a_blank_sheet_before_the_list_is_passed_over(self):
        found = plan(self.workbook(("Ark1", "visible", []), ("Liste", "visible", self.ROWS)))

        assert (counts(found), found.notices) == ({"new": 1}, ())


class TestLines:
    def test_line_breaks_in_cells_of_one_line_are_joined(self):
        found = values(Navn="Røgeriet\npå Ærø", Gade="Nyvej 1\n\n", **{"Åbningstider (på dansk)": "man\r\ntir"})

        assert (found["name"], found["street"], found["opening_hours_da"]) == ("Røgeriet på Ærø", "Nyvej 1", "man tir")

    def test_texts_keep_theirs(self):
        assert values(**{"Kort fortalt (på dansk)": "En\nto\x0btre"})["introduction_da"] == "En\nto\ntre"

    def test_networks_may_stand_one_a_line(self, forge):
        names = [network.name for network in Network.objects.all()[:2]]
        found = plan(csv_of({"Adresseord": forge.slug, "Netværk": "\n".join(names)}))

        assert not faults(found)
        assert sorted(changes(found)[0][2].split("; ")) == sorted(names)


class TestDoubles:
    @pytest.fixture
    def known(self) -> Business:
        return builders.business(name="Ærø Røgeri ApS", phone="55771234", email="post@example.org")

    @pytest.mark.parametrize(
        ("cells", "reason"),
        [
            ({"Navn": "Helt andet", "Telefon": "+45 55 77 12 34"}, "the same telephone number"),
            ({"Navn": "Helt andet", "E-mail": "POST@example.org"}, "the same email address"),
            ({"Navn": "ærø  røgeri"}, "nearly the same name in the same place"),
            ({"Navn": "Aeroe Roegeri A/S"}, "nearly the same name in the same place"),
            ({"Navn": "Ærø-Røgeri, aps."}, "nearly the same name in the same place"),
            ({"Navn": "Æ\u00adrø Røge\u00adri"}, "nearly the same name in the same place"),
        ],
    )
    def test_a_likely_double_is_pointed_out(self, known, cells, reason):
        found = plan(csv_of(NEW | cells))

        assert counts(found) == {"new": 1}
        assert found.likely_doubles[0].doubles == [f"This may be the same as Ærø Røgeri ApS: {reason}."]

    @pytest.mark.parametrize("cells", [{}, {"Navn": "Ærø Røgeri", "Sted": "Sorø", "Postnummer": "4180"}])
    def test_others_are_not(self, known, cells):
        assert not plan(csv_of(NEW | cells)).likely_doubles

    def test_two_rows_may_be_one_business(self):
        found = plan(csv_of(NEW | {"CVR": "13748136"}, NEW | {"Navn": "En anden", "CVR": "13748136"}))

        assert [line.number for line in found.likely_doubles] == [3]
        assert "row 2 of this sheet: the same CVR number" in found.lines[1].doubles[0]

    def test_it_can_be_written_all_the_same(self, known):
        import_(csv_of(NEW | {"Telefon": "55 77 12 34"}))

        assert made().phone == known.phone


def test_a_change_is_no_double(forge):
    found = plan(csv_of({"Adresseord": forge.slug, "Navn": "Smedjen"}))

    assert [line.status for line in found.lines] == [LineStatus.CHANGED]
    assert not found.likely_doubles
    assert changes(found)
