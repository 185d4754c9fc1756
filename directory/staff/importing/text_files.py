"""CSV as spreadsheet programs write it: in four encodings, with three separators."""

import csv
from collections.abc import Iterator
from io import StringIO

from django.utils.translation import gettext as _

from directory.staff.importing.tables import UnreadableError

SEPARATORS = ";,\t"
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
WHITE_SPACE = frozenset("\t\n\r\x0b\x0c")
DELETE = "\x7f"
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


def decoded(content: bytes) -> str:
    """Return the text of a file: by its mark, else UTF-16 or UTF-8 where it is, else Windows-1252."""
    text = _decode(content)
    if text is None or _controls(text) - WHITE_SPACE:
        raise UnreadableError(_("This is no text file. Save the sheet as CSV or as an Excel workbook (.xlsx)."))
    return text


def _decode(content: bytes) -> str | None:
    marked = next((name for mark, name in BYTE_ORDER_MARKS.items() if content.startswith(mark)), None)
    # Without a mark: every other byte of Danish in UTF-16 is a zero, and no other encoding has any.
    first_zero = content[:2].find(b"\0")
    unmarked = ("utf-16-be", "utf-16-le")[first_zero] if first_zero >= 0 else None
    for encoding in (marked or unmarked,) if marked or unmarked else ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _controls(text: str) -> set[str]:
    """The control characters of a text. (Others that cannot be printed, as a soft hyphen, do no harm.)"""
    return {letter for letter in set(text) if letter < " " or letter == DELETE}


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
