"""Makes sheets byte by byte, and imports them without a browser."""

import csv
from io import BytesIO, StringIO

from openpyxl import Workbook

from directory.models import Business
from directory.spreadsheets.importing.plan import LineStatus, Plan
from directory.spreadsheets.importing.planning import plan_import
from directory.spreadsheets.importing.reading import read_table
from directory.spreadsheets.importing.writing import Import, write
from tests import builders

NEW = {
    "Navn": "Røgeriet på Ærø",
    "Kategori": "haandvaerk",
    "Postnummer": "4250",
    "Sted": "Fuglebjerg",
    "Kort fortalt (på dansk)": "Vi ryger sild.",
}
"""A row with what a new business needs."""


def csv_of(*rows: dict, separator: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """A CSV file of these rows, below the headings of all of them."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    file = StringIO(newline="")
    writer = csv.DictWriter(file, headings, restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode(encoding)


def workbook_of(*rows: list) -> bytes:
    """An Excel workbook of these rows."""
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def plan(content: bytes, *, publish: bool = True) -> Plan:
    """What would become of a file."""
    return plan_import(read_table(content), publish=publish)


def import_(content: bytes, *, publish: bool = True, user=None) -> Plan:
    """Write a file, which must be one that can be written."""
    wanted = Import(read_table(content), "ark.csv", publish)
    shown = plan_import(wanted.table, publish=publish)
    assert shown.can_be_written, (shown.counts, faults(shown))
    return write(wanted, user or builders.editor(), shown.fingerprint)


def counts(plan: Plan) -> dict[str, int]:
    """How many rows there are of each status that there is."""
    return {status: number for status, number in plan.counts.items() if number}


def faults(plan: Plan) -> list[str]:
    """Why rows are refused."""
    return [
        f"{line.number} {fault.column.key if fault.column else '-'}: {fault.message}"
        for line in plan.lines_that_are(LineStatus.REFUSED)
        for fault in line.faults
    ]


def changes(plan: Plan) -> list[tuple[str, str, str]]:
    """What would change, field by field."""
    return [
        (change.column.key, change.old, change.new)
        for line in plan.lines_that_are(LineStatus.CHANGED)
        for change in line.changes
    ]


def made(name: str = NEW["Navn"]) -> Business:
    """The business that was made of a row."""
    return Business.objects.get(name=name, locale=builders.locale("da"))


def english_of(danish: Business) -> Business:
    """The English version of a business."""
    return danish.get_translation(builders.locale("en"))
