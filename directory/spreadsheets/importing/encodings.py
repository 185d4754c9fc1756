"""The text of a CSV file, in whatever encoding a program wrote it.

A byte order mark, UTF-16 and UTF-8 can be told for certain. The others (Windows, Mac Roman, the code pages of DOS) give
every byte a meaning, so each reading is weighed by how its letters stand in Danish text. What is not clearly best, and
what holds characters that nobody writes, is refused: a business must not become »S¿ndergŒrds«.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from directory.spreadsheets.importing.tables import UnreadableError

BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
SINGLE_BYTE = ("cp1252", "mac_roman", "cp865", "cp850", "cp437")
WHITE_SPACE = frozenset("\t\n\r\x0b\x0c\x1a")
"""Control characters that text may have; DOS programs end a file with the last of them."""
DELETE = "\x7f"

DANISH = frozenset("æøåÆØÅ")
NEAR_DANISH = frozenset("éÉöÖäÄüÜ")
FREE_SYMBOLS = frozenset("£§©«®°±²³´µ·¹»¼½¾×÷„‰‹›‘“”•–—™€…\u00a0\u00ad")
"""Signs that stand by themselves, beside words or figures."""
WITHIN_WORDS = frozenset("’–—·´\u00ad\u00a0")
ODD, IMPROBABLE = 6, 10
CLEARLY_BETTER = 3
WEIGHED = 20_000
"""So many characters beyond ASCII are weighed."""

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_RUNS = re.compile(r"[^\x00-\x7f\W\d_]{4,}")


@dataclass(frozen=True)
class Weight:
    """How odd a reading of a file is."""

    cost: int
    is_improbable: bool
    """Whether nobody writes so."""


def decoded(content: bytes) -> str:
    """Return the text of a file. Raises UnreadableError where it is no text, or its letters cannot be told for sure."""
    encoding = _told_for_certain(content)
    text = _decode(content, encoding) if encoding else _decode(content, "utf-8") or _most_likely(content)
    if text is None or _controls(text) - WHITE_SPACE:
        raise UnreadableError(_("This is no text file. Save the sheet as CSV or as an Excel workbook (.xlsx)."))
    return text.rstrip("\x1a")


def _told_for_certain(content: bytes) -> str | None:
    for mark, name in BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return name
    # Without a mark: every other byte of Danish in UTF-16 is a zero, and no other encoding has any.
    first_zero = content[:2].find(b"\0")
    return ("utf-16-be", "utf-16-le")[first_zero] if first_zero >= 0 else None


def _decode(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _controls(text: str) -> set[str]:
    """The control characters of a text. (Others that cannot be printed, as a soft hyphen, do no harm.)"""
    return {letter for letter in set(text) if letter < " " or letter == DELETE}


def _most_likely(content: bytes) -> str | None:
    """The reading whose letters stand best. Encodings that give the same text are one reading."""
    readings = {text: _weigh(text) for name in SINGLE_BYTE if (text := _decode(content, name)) is not None}
    if not readings or any(_controls(text) - WHITE_SPACE for text in readings):
        return next(iter(readings), None)
    best, *others = sorted(readings, key=lambda text: readings[text].cost)
    is_clear = all(readings[other].cost - readings[best].cost >= CLEARLY_BETTER for other in others)
    if not is_clear or readings[best].is_improbable:
        raise UnreadableError(
            _(
                "It cannot be told for sure which letters this file has: æ, ø and å may become others. "
                "Save the sheet as »CSV UTF-8« or as an Excel workbook (.xlsx)."
            )
        )
    return best


def _weigh(text: str) -> Weight:
    """Weigh how the characters beyond ASCII stand between their neighbours."""
    found = islice(_BEYOND_ASCII.finditer(text), WEIGHED)
    places = (match.start() for match in found)
    around = Counter(
        (text[place - 1 : place] or " ", text[place], text[place + 1 : place + 2] or " ") for place in places
    )
    costs = {context: _cost(*context) for context in around}
    return Weight(
        sum(costs[context] * number for context, number in around.items()),
        is_improbable=IMPROBABLE in costs.values() or _is_of_another_script(text),
    )


def _is_of_another_script(text: str) -> bool:
    """Whether letters of another script are read as accented ones: no language has four of those in a row."""
    return any(not DANISH.issuperset(run[0]) for run in islice(_RUNS.finditer(text), WEIGHED))


def _cost(before: str, letter: str, behind: str) -> int:
    """How odd it is that a character stands between these two in Danish: from 0 to IMPROBABLE."""
    if letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN") and letter not in "ªº":
        return _cost_of_letter(before, letter, behind)
    is_within = before.isalpha() and behind.isalpha()
    if letter in WITHIN_WORDS and (is_within or letter not in "’´"):
        return 1
    if letter not in FREE_SYMBOLS | {"’"} or is_within:
        return IMPROBABLE
    return 1 if _is_at_its_edge(before, letter, behind) else ODD


def _cost_of_letter(before: str, letter: str, behind: str) -> int:
    cost = 0 if letter in DANISH else 1 if letter in NEAR_DANISH else 4
    if not (before.isalpha() or behind.isalpha()):
        return cost + (1 if letter in DANISH or letter in "àéÉ" else 5)
    is_alike = letter.isupper() or not (before.isupper() and behind.isupper())
    if letter.isupper() and before.isalpha():
        is_alike = before.isupper() and (behind.isupper() or not behind.isalpha())
    return cost if is_alike else cost + ODD


def _is_at_its_edge(before: str, letter: str, behind: str) -> bool:
    """Whether a sign that opens stands before a word, one that closes behind it, and others beside none or figures."""
    if letter in "„‘“«‹»›”’":
        return not (before.isalnum() and behind.isalnum())
    return letter in "…®™©•" or not (before.isalpha() or behind.isalpha()) or letter in "°€£§½¼¾²³"
