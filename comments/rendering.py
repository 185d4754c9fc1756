"""A reader's text as it is shown: paragraphs of lines of words and links, each to be escaped by the template.

Links are made of pieces of the text, never by changing markup, so nothing a reader writes can become markup.
"""

import re
import unicodedata
from dataclasses import dataclass

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_LONGEST = 2_000
"""Characters of an address that are read."""
_NEVER_IN_AN_ADDRESS = frozenset(' <>"\\^`{|}')
"""The printable ASCII characters that no address has unless they are encoded (RFC 3986)."""
_NEVER_IN_A_HOST = frozenset("'’*()~,;!")
_BEYOND_ASCII = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}’")
"""What an address may have beside letters, marks and digits of any script (RFC 3987): joiners are right spelling."""
_BRACKETS = {")": "(", "]": "["}
_AFTER_A_SENTENCE = ".,;:!?"
_QUOTES_AND_STRESS = "'’*~"
_OPENS_STRESS = re.compile(r"(?<!\w)_(?=\S)|(?<!\w)_$")
SHOWN = 60
"""How many characters of an address are shown; the link leads to all of it."""


@dataclass(frozen=True)
class Piece:
    """Some words, or a link."""

    text: str
    url: str = ""


def paragraphs(text: str) -> list[list[list[Piece]]]:
    """Return the paragraphs of a text, each a list of lines, each a list of pieces."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return [[_pieces(line) for line in block.split("\n")] for block in blocks]


def _pieces(line: str) -> list[Piece]:
    pieces, end = [], 0
    for scheme in _SCHEME.finditer(line):
        if scheme.start() < end:  # part of the address before it, as in an archive of web pages
            continue
        address = _address_at(line, scheme)
        if not address:
            continue
        if scheme.start() > end:
            pieces.append(Piece(line[end : scheme.start()]))
        pieces.append(Piece(_shortened(address), address))
        end = scheme.start() + len(address)
    if end < len(line):
        pieces.append(Piece(line[end:]))
    return pieces


def _address_at(line: str, scheme: re.Match) -> str:
    """The address that begins with a scheme, up to where a person would say that it ends; nothing where it is none."""
    found = _possible(line[scheme.end() : scheme.end() + _LONGEST])
    before = line[: scheme.start()]
    rest = _without_punctuation(_in_balance(found), has_stress=bool(_OPENS_STRESS.search(before)))
    # A host begins with a letter or a digit; one in square brackets is an address of IPv6.
    return scheme[0] + rest if rest[:1].isalnum() or rest.startswith("[") else ""


def _possible(text: str) -> str:
    """The beginning of a text that consists of what may stand in an address."""
    is_host = True
    for place, letter in enumerate(text):
        is_host = is_host and letter not in "/?#"
        if not _may_stand(letter) or (is_host and letter in _NEVER_IN_A_HOST):
            return text[:place]
    return text


def _may_stand(letter: str) -> bool:
    if letter.isascii():
        return letter.isprintable() and letter not in _NEVER_IN_AN_ADDRESS
    # Quotation marks, dashes, emoji, arrows, and the full stops of other scripts are none of these.
    return letter in _BEYOND_ASCII or unicodedata.category(letter)[0] in "LMN"


def _in_balance(address: str) -> str:
    """Leave out what comes with a bracket that has no partner within the address."""
    open_at: list[int] = []
    for place, letter in enumerate(address):
        if letter in _BRACKETS.values():
            open_at.append(place)
        elif letter in _BRACKETS:
            if not open_at or address[open_at[-1]] != _BRACKETS[letter]:
                return address[: open_at[0] if open_at else place]
            open_at.pop()
    return address[: open_at[0]] if open_at else address


def _without_punctuation(address: str, *, has_stress: bool) -> str:
    """Leave out what ends the sentence, the quotation or the stress, and not the address.

    An underscore is left out where one opened a stress before: numbers of films may well end with one.
    """
    return address.rstrip(_AFTER_A_SENTENCE + _QUOTES_AND_STRESS + ("_" if has_stress else ""))


def _shortened(address: str) -> str:
    shown = address.split("://", 1)[1]
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"
