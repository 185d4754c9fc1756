"""Text as people type and paste it: which characters draw nothing, and which of those are kept.

Joiners (ZWJ, ZWNJ), soft hyphens and variation selectors belong to the words that they stand in: right spelling in
Persian, families and flags in emoji, break opportunities in long Danish compounds. Names and texts keep them, and what
compares texts leaves them out. What comes along when people copy from a web page or a document (zero-width spaces,
bidirectional embeddings, byte order marks) is left out of names, and out of identifiers such as mail addresses and
telephone numbers together with everything else that cannot be seen.

Plain Python: it knows neither Django nor the site.
"""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""Beside \\n: Word's soft returns, page breaks, and the separators of Unicode."""
_CONTROLS = re.compile(r"[^\S\n]*[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufff9-\ufffb]+[^\S\n]*")
"""Tabs and control characters, with the space around them: nobody types them, and some programs paste them."""
_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""What XML, spreadsheets or PostgreSQL refuse, and what ends a line."""

_EMBEDDINGS = "\u202a-\u202e\u2066-\u2069\u206a-\u206f"
_PASTED = re.compile(rf"[\u200b\u2060-\u2064\ufeff\ufff9-\ufffb{_EMBEDDINGS}]")
_TAGS_OUTSIDE_FLAGS = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+")
_BEFORE_WORDS, _BEHIND_WORDS = "\u00ad\u200c\u200d\u200e\u200f\u061c ", "\u00ad\u200e\u200f\u061c "

_FILLERS = "\u115f\u1160\u3164\uffa0\u2800\ufffc\U00013441\U00013442\U0001d159"
"""Letters and symbols by their category that draw nothing: Hangul fillers, the Braille blank, and their like."""
_DEFAULT_IGNORABLE = re.compile("[\u2065\ufff0-\ufff8\U000e0000-\U000e0fff]")
_DRAWS_NOTHING_ALONE = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"})

_SELECTORS = "\u034f\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_AMONG_ASCII = re.compile(rf"(?<![^\x00-\x7f])[\u200c\u200d{_SELECTORS}]+|[\u200c\u200d]+(?![^\x00-\x7f])")
_IGNORED = re.compile(
    rf"[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\ufeff\ufff0-\ufffb{_EMBEDDINGS}{_SELECTORS}\U000e0000-\U000e0fff]"
)


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen: no name, and no comment."""
    return not any(map(_draws, text))


def _draws(letter: str) -> bool:
    if letter in _FILLERS or _DEFAULT_IGNORABLE.match(letter):
        return False
    return unicodedata.category(letter) not in _DRAWS_NOTHING_ALONE


def printable(text: str) -> str:
    """Return a line of text with spaces for control characters and line ends, which feeds and spreadsheets refuse."""
    return _UNPRINTABLE.sub(" ", text)


def plain_lines(text: str) -> str:
    """Return a text of several lines as it is kept: with one kind of line end, and without control characters."""
    return _CONTROLS.sub(" ", _LINE_ENDS.sub("\n", text)).strip()


def one_line(text: str) -> str:
    """Return a name or a title as it is kept: composed, on one line, without what came along when it was pasted."""
    visible = _TAGS_OUTSIDE_FLAGS.sub("", _PASTED.sub("", unicodedata.normalize("NFC", text)))
    return " ".join(printable(visible).split()).lstrip(_BEFORE_WORDS).rstrip(_BEHIND_WORDS)


def identifier(text: str) -> str:
    """Return a mail address, web address, postcode, registration or telephone number as it is checked and kept.

    Everything that cannot be seen is left out, and every kind of space is a common one. Joiners stay between letters
    beyond ASCII, where they are part of the spelling of internationalised addresses.
    """
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(
        letter
        for letter in composed
        if letter in "\u200c\u200d" or not (unicodedata.category(letter) == "Cf" or letter in _FILLERS)
    )
    return " ".join(printable(_AMONG_ASCII.sub("", seen)).split())


def comparable(text: str) -> str:
    """Return what two spellings of one text have in common: composed, without case, invisible characters and spaces
    beyond one between words."""
    return " ".join(unicodedata.normalize("NFC", _IGNORED.sub("", text)).casefold().split())
