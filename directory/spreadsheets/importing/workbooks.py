"""The sheet of an Excel workbook that has the businesses.

A workbook is a parcel of compressed files, which may be far larger than it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from directory.spreadsheets.importing.faulty_cells import in_words
from directory.spreadsheets.importing.tables import MAX_COLUMNS, UnreadableError

SIGNATURE = b"PK\x03\x04"
MAX_UNPACKED = 16 * 1024 * 1024
MAX_PARTS = 200
VISIBLE = "visible"
LAST_ROW = 20_000
"""Where reading ends. Blank rows count here, since a row may say of itself that it is the millionth."""


def is_workbook(content: bytes) -> bool:
    """Whether this may be a workbook, by how it begins."""
    return content.startswith(SIGNATURE)


def read(content: bytes) -> tuple[Iterable[list[str]], list[str]]:
    """Return the rows of the first visible sheet that has any, and what is to be said of the other sheets."""
    _refuse_bombs(content)
    try:
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheets = workbook.worksheets
        filled = [sheet for sheet in sheets if _has_content(sheet)]
        # What is visible before what is hidden.
        chosen = min(filled or sheets, key=lambda sheet: sheet.sheet_state != VISIBLE)
        notices = [_passed_over(sheet, chosen) for sheet in filled if sheet is not chosen]
        rows = [[_text(value) for value in row] for row in _rows(chosen)]
    except Exception as error:  # openpyxl answers a broken workbook with whatever its parts raise
        raise UnreadableError(_("This workbook cannot be opened. Save the sheet anew, or as CSV.")) from error
    if len(rows) > LAST_ROW:
        raise UnreadableError(_("The sheet has rows below row %(limit)d. Delete them.") % {"limit": LAST_ROW})
    if chosen.sheet_state != VISIBLE:
        notices.insert(0, _("The sheet »%(name)s« is hidden, and is the one that is read.") % {"name": chosen.title})
    return rows, notices


def _rows(sheet) -> Iterator[tuple]:
    # One column and one row more than may be, to know whether there are too many.
    return sheet.iter_rows(max_col=MAX_COLUMNS + 1, max_row=LAST_ROW + 1, values_only=True)


def _has_content(sheet) -> bool:
    return any(value not in (None, "") for row in _rows(sheet) for value in row)


def _passed_over(sheet, chosen) -> str:
    said = {"name": sheet.title, "read": chosen.title}
    if sheet.sheet_state != VISIBLE:
        return _("The hidden sheet »%(name)s« has content too. Only »%(read)s« is read.") % said
    return _("The sheet »%(name)s« has content too. Only »%(read)s« is read.") % said


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
    if isinstance(value, bool | datetime | date | time | timedelta):
        return in_words(value)
    return str(value)
