"""CSV as spreadsheet programs write it: in many encodings, with three separators."""

import csv
from collections.abc import Iterator
from io import StringIO

from django.utils.translation import gettext as _

from directory.spreadsheets.importing.encodings import decoded
from directory.spreadsheets.importing.tables import UnreadableError

SEPARATORS = ";,\t"
EXCELS_HINT = "sep="
"""Excel writes the separator in a line of its own above the headings when it is told to."""


def rows_of(content: bytes) -> Iterator[list[str]]:
    """Read a CSV file row by row."""
    text = decoded(content)
    hinted, text = _take_hint(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=hinted or _separator(text), strict=True)
    number = 1
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableError(
                _(
                    "Row %(row)d cannot be read: a quotation mark that opens there is not closed as it should be, "
                    "or a cell is enormous."
                )
                % {"row": number}
            ) from error
        number += 1


def _take_hint(text: str) -> tuple[str, str]:
    """The separator that the first line names, and the text below that line."""
    first, _end, rest = text.partition("\n")
    hint = first.strip('\r" ')
    if hint.casefold().startswith(EXCELS_HINT) and len(hint) == len(EXCELS_HINT) + 1 and hint[-1] in SEPARATORS:
        return hint[-1], rest
    return "", text


def _separator(text: str) -> str:
    """The separator that makes the most of the headings."""
    return max(SEPARATORS, key=lambda separator: _number_of_headings(text, separator))


def _number_of_headings(text: str, separator: str) -> int:
    try:
        return len(next(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True), []))
    except csv.Error:
        return 0
