"""Compares the rows of a sheet with the businesses that there are."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from stdnum.dk import cvr as cvr_number

from core.text import identifier
from directory.models import Business
from directory.spreadsheets.choices import Choices
from directory.spreadsheets.columns import BY_KEY, DANISH_WORDS, ENGLISH_WORDS, NEEDED_BY_NEW, Column, danish_of
from directory.spreadsheets.display import shown
from directory.spreadsheets.files import in_a_cell
from directory.spreadsheets.importing.cells import CellReader
from directory.spreadsheets.importing.doubles import Doubles
from directory.spreadsheets.importing.faulty_cells import WorkbookValue
from directory.spreadsheets.importing.headings import recognise
from directory.spreadsheets.importing.matching import Finder, name_key
from directory.spreadsheets.importing.plan import Change, Line, Plan
from directory.spreadsheets.importing.tables import Row, Table
from directory.spreadsheets.rows import BusinessRow, load

PLACE_KEYS = ("postcode", "place")


def plan_import(table: Table, *, publish: bool) -> Plan:
    """Say what would become of each row. Asks the database the same few questions however many rows there are."""
    headings = recognise(table)
    planner = Planner(load(Business.objects.all()), Choices(), publish=publish)
    lines = [planner.line(row, _given(row, headings.columns)) for row in table.rows]
    for row, line in zip(table.rows, lines, strict=True):
        if any(row.cells[len(table.headings) :]):
            line.refuse(None, _("The row has more cells than there are headings. Is there a separator too many?"))
    return Plan(tuple(lines), headings.unknown, headings.told, table.notices)


def _given(row: Row, columns: dict[int, Column]) -> dict[str, str]:
    """The cells of a row that are not blank, by the keys of their columns."""
    return {
        column.key: _kept(column, row.cells[position])
        for position, column in columns.items()
        if position < len(row.cells) and row.cells[position]
    }


def _kept(column: Column, text: str) -> str:
    """A cell as it is compared. What is refused is refused with what the workbook holds."""
    return text if isinstance(text, WorkbookValue) else column.kept(text)


class Planner:
    """Looks at one row after the other, and remembers which businesses the rows before were about."""

    def __init__(self, business_rows: list[BusinessRow], choices: Choices, *, publish: bool):
        self.choices = choices
        self.cells = CellReader(choices)
        self.finder = Finder(business_rows, choices)
        self.doubles = Doubles(business_rows)
        self.publish = publish
        self._seen: dict[object, int] = {}

    def line(self, row: Row, given: dict[str, str]) -> Line:
        """Say what becomes of a row."""
        line = Line(row.number, given.get("name", ""))
        try:
            line.business_row = self._find(given)
        except ValidationError as error:
            line.refuse(None, error.messages)
            return line
        line.name = line.name or (str(line.business_row) if line.business_row else "")
        line.is_published = self.publish and (line.business_row is None or line.business_row.business.live)
        self._read_cells(line, given)
        if line.business_row is None:
            self._ask_for_what_is_needed(line, given)
        self._confirm_english(line, given)
        self._compare_english(line)
        self._refuse_what_cannot_be_changed(line)
        self._refuse_twice(line, given)
        if line.business_row is None:
            line.doubles = self.doubles.likely(line.values, line.number)
        return line

    def _find(self, given: dict[str, str]) -> BusinessRow | None:
        places = self.choices.places_of(given.get("postcode", ""), given.get("place", ""))
        postcodes = {place.postcode for place in places} if any(map(given.get, PLACE_KEYS)) else set()
        return self.finder.find(
            slug=identifier(given.get("slug", "")),
            cvr=cvr_number.compact(identifier(given["cvr"])) if "cvr" in given else "",
            name=given.get("name", ""),
            postcode=postcodes.pop() if len(postcodes) == 1 else "",
        )

    def _read_cells(self, line: Line, given: dict[str, str]) -> None:
        for key, text in given.items():
            column = BY_KEY[key]
            old = line.business_row.values[key] if line.business_row and key in line.business_row.values else None
            if key in PLACE_KEYS or (line.business_row and text == self._exported(column, old)):
                continue
            try:
                self._take(line, column, old, self.cells.read(column, text))
            except ValidationError as error:
                line.refuse(column, error.messages)
        if any(map(given.get, PLACE_KEYS)):
            self._read_place(line, given)

    def _exported(self, column: Column, value) -> str:
        """A value as an export of it is read again."""
        return column.kept(in_a_cell(shown(column, value, self.choices)))

    def _read_place(self, line: Line, given: dict[str, str]) -> None:
        column, old = BY_KEY["place"], line.business_row and line.business_row.values["place"]
        try:
            place = self.cells.place(given.get("postcode", ""), given.get("place", ""), old)
        except ValidationError as error:
            line.refuse(column, error.messages)
        else:
            self._take(line, column, old, place.pk)

    def _take(self, line: Line, column: Column, old, new) -> None:
        """Note a value where it is another than the one that is there."""
        if line.business_row is not None and new == old:
            return
        line.values[column.key] = new
        line.changes.append(Change(column, shown(column, old, self.choices), shown(column, new, self.choices)))

    def _ask_for_what_is_needed(self, line: Line, given: dict[str, str]) -> None:
        for key in NEEDED_BY_NEW:
            is_given = any(map(given.get, PLACE_KEYS)) if key == "place" else key in given
            if not is_given:
                line.refuse(BY_KEY[key], _("A new business needs this."))

    def _confirm_english(self, line: Line, given: dict[str, str]) -> None:
        """English words beside new Danish ones count as their translation, also where they are the same as before.

        Else they would wait for a translation after the import, and the same sheet would change something once more.
        """
        for column in ENGLISH_WORDS:
            old = line.business_row.values[column.key] if line.business_row else None
            is_same = old and given.get(column.key) == self._exported(column, old)
            if is_same and danish_of(column).key in line.values:
                line.values[column.key] = old
                line.changes.append(Change(column, old, old))

    def _compare_english(self, line: Line) -> None:
        """English words are the translation of the Danish ones of the same row."""
        for column in ENGLISH_WORDS:
            danish = danish_of(column)
            if column.key in line.values and not self._after(line, danish):
                line.refuse(column, _("There are no Danish words that these could be the translation of."))
        if line.business_row and line.business_row.english_is_by_hand and self._english_of(line):
            column = BY_KEY[next(iter(self._english_of(line)))]
            line.refuse(column, _("Its English entry is not kept as a translation. Change that one by itself."))
        line.english = {BY_KEY[key].field: line.values.pop(key) for key in self._english_of(line)}

    @staticmethod
    def _english_of(line: Line) -> list[str]:
        return [column.key for column in ENGLISH_WORDS if column.key in line.values]

    @staticmethod
    def _after(line: Line, column: Column):
        """What a column will hold."""
        old = line.business_row.values[column.key] if line.business_row else ""
        return line.values.get(column.key, old)

    def _refuse_what_cannot_be_changed(self, line: Line) -> None:
        if line.business_row is None or not line.changes:
            return
        business = line.business_row.business
        if line.business_row.danish is None:
            line.refuse(None, _("This business has an English entry only. Change it by hand."))
        if business.locked:
            line.refuse(None, _("The entry is locked."))
        if line.is_published and business.has_unpublished_changes:
            line.refuse(None, _("There are changes that are not published. Publish or discard them first."))
        words_change = any(column.key in line.values for column in DANISH_WORDS) or line.business_row.has_draft_words
        if line.english and not line.is_published and words_change:
            line.refuse(None, _("English words belong to published Danish ones. Import them when those are published."))

    def _refuse_twice(self, line: Line, given: dict[str, str]) -> None:
        """One row a business: the second one would change what the first one wrote."""
        for key in self._identities(line, given):
            first = self._seen.setdefault(key, line.number)
            if first != line.number:
                line.refuse(None, _("Row %(row)d is about the same business.") % {"row": first})
                return

    @staticmethod
    def _identities(line: Line, given: dict[str, str]) -> list:
        if line.business_row:
            return [line.business_row.business.pk]
        if "slug" in given:
            return [given["slug"]]
        return [name_key(line.name, str(line.values.get("place")))]
