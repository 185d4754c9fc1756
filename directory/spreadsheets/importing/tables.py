"""A sheet as a program wrote it: rows of cells. What is none is refused with a reason that staff can act on."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.spreadsheets import as_written
from core.text import is_blank
from directory.spreadsheets.importing.faulty_cells import WorkbookValue

MAX_BYTES = 2 * 1024 * 1024
MAX_ROWS = 5_000
MAX_COLUMNS = 100
MAX_CELL = 20_000


class UnreadableError(Exception):
    """The file cannot be read. Its message is for whoever uploaded it."""


@dataclass(frozen=True)
class Row:
    """A row with its number, as spreadsheet programs count: the headings are in row 1."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.cells


@dataclass(frozen=True)
class Table:
    """The headings, and the rows below them that are not blank."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    notices: tuple[str, ...] = ()
    """What whoever imports it should know of the rest of the file."""


def table_of(rows: Iterable[list[str]], notices: Iterable[str] = ()) -> Table:
    """Take rows of cells, one by one, as a table; stop at the first that is too much."""
    kept: list[Row] = []
    for number, cells in enumerate(rows, start=1):
        if len(cells) > MAX_COLUMNS and any(cells[MAX_COLUMNS:]):
            raise UnreadableError(
                _("Row %(row)d has more than %(limit)d columns.") % {"row": number, "limit": MAX_COLUMNS}
            )
        row = Row(number, _without_blank_end(tuple(_cell(cell, number) for cell in cells[:MAX_COLUMNS])))
        if row.is_blank:
            continue
        kept.append(row)
        if len(kept) > MAX_ROWS + 1:
            raise UnreadableError(
                _("The sheet has more than %(limit)d rows. Split it, and import the parts.") % {"limit": MAX_ROWS}
            )
    if not kept:
        raise UnreadableError(_("There is nothing in the sheet."))
    return Table(kept[0].cells, tuple(kept[1:]), tuple(notices))


def _cell(text: str, number: int) -> str:
    """A cell as somebody wrote it: line breaks, the guard against formulas and letters in two parts (a˚ for å) are the
    programs' doing."""
    if len(text) > MAX_CELL:
        raise UnreadableError(
            _("A cell in row %(row)d has more than %(limit)d characters.") % {"row": number, "limit": MAX_CELL}
        )
    if isinstance(text, WorkbookValue):
        return text
    written = "\n".join(as_written(unicodedata.normalize("NFC", text).strip()).splitlines()).strip()
    return "" if is_blank(written) else written


def _without_blank_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells
