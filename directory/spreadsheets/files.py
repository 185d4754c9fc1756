"""Files of sheets: CSV that a Danish Excel opens rightly (UTF-8 with its mark, semicolons), and workbooks."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import BytesIO, StringIO

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter

from core.spreadsheets import as_words
from core.text import printable
from directory.spreadsheets.display import number_in_words

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
NARROW, WIDE = 18, 50
LONG_TEXT = 60
MARK = "\ufeff"


def download(name: str, kind: str, headings: list[str], rows: Iterable[list]) -> HttpResponse:
    """Answer with rows of numbers and texts below their headings, as a file of this kind."""
    content = {"csv": _as_csv, "xlsx": _as_xlsx}[kind](headings, list(rows))
    filename = f"{slugify(name)}-{timezone.localdate().isoformat()}.{kind}"
    return HttpResponse(
        content,
        content_type=FORMATS[kind],
        headers={"Content-Disposition": f'attachment; filename="{filename}"', "Cache-Control": "no-store"},
    )


def _as_csv(headings: list[str], rows: list[list]) -> bytes:
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";")
    writer.writerows([_text(value) for value in row] for row in (headings, *rows))
    return (MARK + buffer.getvalue()).encode()


def _as_xlsx(headings: list[str], rows: list[list]) -> bytes:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    sheet.freeze_panes = "B2"
    for number in range(len(headings)):
        is_wide = any(isinstance(row[number], str) and len(row[number]) > LONG_TEXT for row in rows)
        sheet.column_dimensions[get_column_letter(number + 1)].width = WIDE if is_wide else NARROW
    for row in (headings, *rows):
        sheet.append(_workbook_cells(sheet, row))
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def _workbook_cells(sheet, row: list) -> Iterator[WriteOnlyCell]:
    for value in row:
        is_text = isinstance(value, str)
        cell = WriteOnlyCell(sheet, _text(value) if is_text else value)
        if is_text:
            # Text stays text: postcodes keep their zeros, »9-17« does not become a date, »=1« no formula.
            cell.data_type, cell.number_format = "s", "@"
        yield cell


def in_a_cell(value) -> str:
    """Return a value as text in a sheet: without control characters, and with one kind of line break."""
    if value is None:
        return ""
    text = number_in_words(value) if isinstance(value, Decimal) else str(value)
    return "\n".join(printable(line) for line in text.splitlines()).strip()


def _text(value) -> str:
    """A value as a cell holds it: nothing that a spreadsheet would calculate."""
    return as_words(in_a_cell(value))
