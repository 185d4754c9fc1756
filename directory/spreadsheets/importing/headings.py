"""Which column of a table is which: in Danish or English, whatever the case, the spaces and the order."""

from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from directory.spreadsheets.columns import BY_KEY, COLUMNS, Column
from directory.spreadsheets.importing.tables import Table, UnreadableError

FINDS = ("slug", "cvr", "name")
"""The columns by which a business is found. One of them must be there."""


@dataclass(frozen=True)
class Headings:
    """The columns of a table that are known, by their position, and what is passed over."""

    columns: dict[int, Column]
    unknown: tuple[str, ...]
    told: tuple[str, ...]


def recognise(table: Table) -> Headings:
    """Find out which column is which; refuse a table that cannot be one of businesses."""
    columns: dict[int, Column] = {}
    unknown = []
    for position, heading in enumerate(table.headings):
        column = _known().get(_bare(heading))
        if column is None:
            unknown.append(heading or _("(column %(number)d, without a heading)") % {"number": position + 1})
        elif column in columns.values():
            raise UnreadableError(_("There are two columns for »%(name)s«.") % {"name": column.heading})
        else:
            columns[position] = column
    read = {position: column for position, column in columns.items() if not column.is_told}
    if not {column.key for column in read.values()} & set(FINDS):
        raise UnreadableError(_no_way_to_find(table))
    return Headings(read, tuple(unknown), tuple(column.heading for column in columns.values() if column.is_told))


def _no_way_to_find(table: Table) -> str:
    wanted = " · ".join(BY_KEY[key].heading for key in FINDS)
    read = " · ".join(heading[:40] for heading in table.headings[:10])
    return _(
        "One of these columns must be there, since a business is found by it: %(wanted)s. "
        "The first row of the sheet has these headings: %(read)s"
    ) % {"wanted": wanted, "read": read}


@cache
def _known() -> dict[str, Column]:
    return {_bare(heading): column for column in COLUMNS for heading in column.headings}


def _bare(heading: str) -> str:
    """A heading without what people write in different ways."""
    return "".join(letter for letter in heading.casefold() if letter.isalnum())
