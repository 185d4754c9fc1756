"""A sheet is read whatever program wrote it, and what is no sheet is refused with a reason."""

import random
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from directory.spreadsheets.importing.headings import recognise
from directory.spreadsheets.importing.reading import read_table, read_upload
from directory.spreadsheets.importing.tables import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, UnreadableError
from tests.directory.spreadsheets.making import workbook_of

TEXT = "Navn{0}Sted\r\nÆrlig Øl på Åen{0}Højby\r\n"


def rows(content: bytes) -> list[tuple[str, ...]]:
    table = read_table(content)
    return [table.headings, *(row.cells for row in table.rows)]


def refusal(content: bytes) -> str:
    with translation.override("en"), pytest.raises(UnreadableError) as refused:
        recognise(read_table(content))
    return str(refused.value)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"", "cp1252"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_every_encoding_and_separator_is_understood(mark, encoding, separator):
    content = mark + TEXT.format(separator).encode(encoding)

    assert rows(content) == [("Navn", "Sted"), ("Ærlig Øl på Åen", "Højby")]


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_every_line_ending_is_understood(ending):
    assert rows(f"Navn;Sted{ending}A;B{ending}".encode()) == [("Navn", "Sted"), ("A", "B")]


def test_excels_line_with_the_separator_is_no_heading():
    assert rows(b"sep=;\r\nNavn;Sted\r\nA;B") == [("Navn", "Sted"), ("A", "B")]


def test_line_breaks_separators_and_quotation_marks_stand_in_quotes():
    assert rows(b'Navn;Sted\r\n"En; ""lille""\r\nvirksomhed";B') == [
        ("Navn", "Sted"),
        ('En; "lille"\nvirksomhed', "B"),
    ]


def test_a_comma_in_the_headings_does_not_hide_the_semicolons():
    assert rows(b'Navn;"Vej, nummer";Sted\nA;"B, 1";C')[0] == ("Navn", "Vej, nummer", "Sted")


def test_rows_keep_the_numbers_of_the_spreadsheet():
    table = read_table(b'Navn;Sted\n\n"A\nA";B\n;\nC;D\n')

    assert [(row.number, row.cells[0]) for row in table.rows] == [(3, "A\nA"), (5, "C")]


def test_a_workbook_is_read_as_its_cells_show():
    content = workbook_of(["Navn", "Postnummer", "Breddegrad", "CVR"], ["Ærlig Øl", 4250, 55.306, 13748136.0], [None])

    assert rows(content) == [
        ("Navn", "Postnummer", "Breddegrad", "CVR"),
        ("Ærlig Øl", "4250", "55.306", "13748136"),
    ]


def test_the_guard_against_formulas_is_taken_off_again():
    assert rows(b"Navn;Sted\n'=1+1;'t Hof") == [("Navn", "Sted"), ("=1+1", "'t Hof")]


HOSTILE = {
    "nothing": (b"", "There is nothing in the sheet."),
    "blank lines": (b";;\n;;\n", "There is nothing in the sheet."),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "This is no text file. Save the sheet as CSV or as an Excel"),
    "a NUL": (b"Navn;Sted\nA\x00;B", "This is no text file."),
    "an old Excel file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "This is no text file."),
    "half a letter of UTF-16": (b"\xff\xfeN\x00a", "This is no text file."),
    "an unclosed quotation mark": (b'Navn;Sted\nA;"B\n' + b"C;D\n" * 9, "Row 2 cannot be read"),
    "letters behind a quotation mark": (b'Navn;Sted\n"A"B;C\n', "Row 2 cannot be read"),
    "an enormous cell": (b"Navn\n" + b"A" * 20_001, "A cell in row 2 has more than"),
    "an even larger cell": (b"Navn\n" + b"A" * 200_000, "Row 2 cannot be read"),
    "a hundred thousand columns": (b"Navn" + b";A" * 100_000, "Row 1 has more than 100 columns."),
    "a parcel that is no workbook": (b"PK\x03\x04" + b"A" * 50, "This workbook cannot be opened."),
}


@pytest.mark.parametrize(("content", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_sheet_is_refused_with_a_reason(content, reason):
    assert refusal(content).startswith(reason)


def test_the_reason_is_in_the_language_of_the_staff():
    with translation.override("da"), pytest.raises(UnreadableError, match="Der står ikke noget"):
        read_table(b"")


def test_as_many_rows_as_may_be_are_read_and_one_more_is_not():
    assert len(read_table(b"Navn\n" + b"A\n" * MAX_ROWS).rows) == MAX_ROWS
    assert "5000" in refusal(b"Navn\n" + b"A\n" * (MAX_ROWS + 1))


def test_blank_columns_beyond_the_last_are_no_columns():
    assert len(read_table(b"Navn;Sted" + b";" * 500).headings) == 2
    assert read_table(b";".join([b"A"] * MAX_COLUMNS))


class Endless:
    """A file of 50 MB that is made while it is read; reading it all would show."""

    size = 50 * 1024 * 1024
    given = 0

    def read(self, number: int) -> bytes:
        self.given += number
        return b"A" * number


def test_fifty_megabytes_are_refused_without_being_read():
    file = Endless()

    with pytest.raises(UnreadableError, match="2"):
        read_upload(file)
    assert file.given == 0


def test_a_file_that_is_just_small_enough_is_read():
    assert len(read_upload(SimpleUploadedFile("ark.csv", b"A" * MAX_BYTES))) == MAX_BYTES


def parcel(name: str, content: bytes, copies: int = 1) -> bytes:
    """A workbook with a part of its own making."""
    file = BytesIO(workbook_of(["Navn"], ["A"]))
    with ZipFile(file, "a", ZIP_DEFLATED) as archive:
        for number in range(copies):
            archive.writestr(name.format(number), content)
    return file.getvalue()


def test_a_workbook_that_unpacks_to_far_more_is_refused():
    bomb = parcel("xl/media/picture.png", bytes(17 * 1024 * 1024))

    assert len(bomb) < 100_000
    assert refusal(bomb).startswith("This workbook is too large when it is unpacked.")


def test_a_workbook_of_very_many_parts_is_refused():
    assert refusal(parcel("xl/media/{}.png", b"", copies=250)).startswith("This workbook is too large")


def sheet_with(rows: str, doctype: str = "") -> bytes:
    """A workbook with a sheet written by hand."""
    file = BytesIO()
    with ZipFile(BytesIO(workbook_of(["Navn"]))) as original, ZipFile(file, "w") as archive:
        for part in original.namelist():
            content = original.read(part)
            if part.endswith("sheet1.xml"):
                space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                content = f'{doctype}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()
            archive.writestr(part, content)
    return file.getvalue()


def test_a_row_that_says_it_is_the_billionth_costs_nothing():
    far = sheet_with('<row r="1"><c r="A1"><v>1</v></c></row><row r="999999999"><c r="A999999999"><v>2</v></c></row>')

    assert refusal(far).startswith("The sheet has rows below row")


def test_a_cell_in_the_last_column_of_all_is_too_far():
    far = sheet_with('<row r="1"><c r="CW1" t="str"><v>Navn</v></c></row>')

    assert refusal(far) == "Row 1 has more than 100 columns."


def test_entities_are_not_unfolded():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    content = sheet_with('<row r="1"><c r="A1" t="str"><v>Navn&b;</v></c></row>', laughs)

    assert refusal(content).startswith("This workbook cannot be opened.")


def never_fails(content: bytes) -> None:
    """A table, or a refusal with a reason; nothing else."""
    try:
        table = read_table(content)
        recognise(table)
    except UnreadableError:
        return
    assert all(isinstance(cell, str) for row in table.rows for cell in row.cells)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_refusal(content):
    never_fails(content)


@given(st.text(alphabet='Navn;,\t"\r\n=æ\u2028\x0b', max_size=60), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_is_a_table_or_a_refusal(text, encoding):
    never_fails(b"Navn;Sted\n" + text.encode(encoding, "ignore"))


@given(st.integers(0, 2**32), st.integers(1, 30))
def test_any_damaged_workbook_is_a_table_or_a_refusal(seed, number):
    content = bytearray(workbook_of(["Navn", "Sted"], ["A", 1.5], ["B", True]))
    dice = random.Random(seed)  # noqa: S311 -- damage, not a secret
    for _ in range(number):
        content[dice.randrange(4, len(content))] = dice.randrange(256)
    never_fails(bytes(content))
