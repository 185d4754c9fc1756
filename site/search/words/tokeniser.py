"""Cuts a text into words, and remembers where each one stood."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from search.words.letters import UNSEEN

MAX_WORD = 50
"""Letters of a word that count: no Danish compound is longer, and what is longer is no word."""

# A figure with its points and commas (115.600), or letters with apostrophes and what cannot be seen between them.
_WORD = re.compile(rf"\d+(?:[.,]\d+)+|[^\W_]+(?:(?:['’]|[{UNSEEN}]+)[^\W_]+)*")
_SEPARATORS = re.compile("[.,]")


@dataclass(frozen=True)
class Token:
    """A word of a text, and its place in it."""

    text: str
    start: int
    end: int
    joins: bool
    """Whether nothing but a hyphen stands between it and the word before it."""


def composed(text: str) -> str:
    """Return a text in which a letter with its accent is one character. Places are counted in this one."""
    return unicodedata.normalize("NFC", text)


def tokenise(text: str) -> Iterator[Token]:
    """Yield the words of a composed text in their order."""
    before = -1
    for match in _WORD.finditer(text):
        start, end = match.span()
        joins = before >= 0 and text[before:start] in ("-", "\N{NON-BREAKING HYPHEN}")
        word = match.group()
        figure = _SEPARATORS.sub("", word) if word[0].isdigit() else word
        yield Token(figure[:MAX_WORD], start, end, joins)
        before = end
