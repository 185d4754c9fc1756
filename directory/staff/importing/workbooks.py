"""The first sheet of an Excel workbook. A workbook is a parcel of compressed files, which may be far larger than it."""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from directory.staff.importing.tables import MAX_COLUMNS, UnreadableError

SIGNATURE = b"PK\x03\x04"
MAX_UNPACKED = 16 * 1024 * 1024
MAX_PARTS = 200
LAST_ROW = 20_000
"""Where reading ends. Blank rows count here, since a row may say of itself that it is the millionth."""


def is_workbook(content: bytes) -> bool:
    """Whether this may be a workbook, by how it begins."""
    return content.startswith(SIGNATURE)


def rows_of(content: bytes) -> Iterator[list[str]]:
    """Read the first sheet row by row."""
    _refuse_bombs(content)
    try:
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        # One column and one row more than may be, to know whether there are too many.
        cells = sheet.iter_rows(max_col=MAX_COLUMNS + 1, max_row=LAST_ROW + 1, values_only=True)
        rows = [[_text(value) for value in row] for row in cells]
    except Exception as error:  # openpyxl answers a broken workbook with whatever its parts raise
        raise UnreadableError(_("This workbook cannot be opened. Save the sheet anew, or as CSV.")) from error
    if len(rows) > LAST_ROW:
        raise UnreadableError(_("The sheet has rows below row %(limit)d. Delete them.") % {"limit": LAST_ROW})
    yield from rows


def _refuse_bombs(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as parcel:
            parts = parcel.infolist()
    except (BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableError(_("This workbook cannot be opened. Save the sheet anew, or as CSV.")) from error
    # The sizes may lie, but no more is unpacked than they say.
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise UnreadableError(_("This workbook is too large when it is unpacked. Save the sheet as CSV."))


def _text(value) -> str:
    """A cell's value as it would stand in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)
