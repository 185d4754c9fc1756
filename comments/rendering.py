"""A reader's text as it is shown: paragraphs of lines of words and links, each to be escaped by the template.

Links are made of pieces of the text, never by changing markup, so nothing a reader writes can become markup.
"""

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r"https?://[^\s<>\"'»«]{1,2000}", re.IGNORECASE)
_AFTER_A_SENTENCE = ".,;:!?…"
_BRACKETS = {")": "(", "]": "["}
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
    for found in _ADDRESS.finditer(line):
        address = _without_punctuation(found[0])
        if address.endswith("://"):  # nothing but punctuation behind it: no address, and no words for a link
            continue
        if found.start() > end:
            pieces.append(Piece(line[end : found.start()]))
        pieces.append(Piece(_shortened(address), address))
        end = found.start() + len(address)
    if end < len(line):
        pieces.append(Piece(line[end:]))
    return pieces


def _without_punctuation(address: str) -> str:
    """Leave out what ends the sentence and not the address."""
    while address and (
        address[-1] in _AFTER_A_SENTENCE
        or (address[-1] in _BRACKETS and address.count(address[-1]) > address.count(_BRACKETS[address[-1]]))
    ):
        address = address[:-1]
    return address


def _shortened(address: str) -> str:
    shown = address.split("://", 1)[1]
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"
