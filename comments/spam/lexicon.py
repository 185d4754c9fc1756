"""Finds words and phrases of a list in a text. Each word is looked up: a long list costs no more than a short one."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

_WORD = re.compile(r"[^\W_]+\+?")
_DANISH_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ö": "oe", "ä": "ae"})
_SHORTEST_STEM = 3


@dataclass(frozen=True)
class Subject:
    """Something that spam is about."""

    code: str
    danish: str
    english: str


@dataclass(frozen=True)
class Hit:
    """A phrase of the list that was found."""

    subject: Subject
    phrase: str
    """In the letters in which it is compared."""
    written: str
    """As it stands in the comment."""
    is_strong: bool


_Phrases = list[tuple[tuple[str, ...], Subject, bool]]
"""What follows the words that a phrase is found by, what it is about, and whether it is strong."""


class Lexicon:
    """Phrases by their first two words. A word that ends in * stands for all words that begin so.

    Those that are `unspaced` are found within words too, for scripts that put no spaces between them.
    """

    def __init__(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        self.subjects: dict[str, Subject] = {}
        self._by_word: dict[str, _Phrases] = defaultdict(list)
        self._by_pair: dict[tuple[str, str], _Phrases] = defaultdict(list)
        self._firsts: set[str] = set()
        for code, entry in table.items():
            self.subjects[code] = Subject(code, entry["danish"], entry["english"])
            for is_strong, phrases in ((True, entry["strong"]), (False, entry["weak"])):
                for phrase in phrases:
                    self._add(phrase, self.subjects[code], is_strong=is_strong)
        self._subject_of = {
            phrase.translate(_DANISH_LETTERS): self.subjects[code]
            for code, entry in table.items()
            for phrase in entry.get("unspaced", ())
        }
        longest_first = sorted(self._subject_of, key=lambda phrase: (-len(phrase), phrase))
        self._unspaced = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._stem_lengths = sorted({len(first) - 1 for first in self._firsts if first.endswith("*")})

    def _add(self, phrase: str, subject: Subject, *, is_strong: bool) -> None:
        first, *rest = phrase.translate(_DANISH_LETTERS).replace("-", " ").replace("'", " ").split()
        self._firsts.add(first)
        if rest and not rest[0].endswith("*"):
            self._by_pair[first, rest[0]].append((tuple(rest), subject, is_strong))
        else:
            self._by_word[first].append((tuple(rest), subject, is_strong))

    def find(self, text: str) -> list[Hit]:
        """Return what of the list stands in a text, each phrase once."""
        return [*self._between_spaces(text), *self._without_spaces(text.lower())]

    def _without_spaces(self, text: str) -> list[Hit]:
        if self._unspaced is None or text.isascii():
            return []
        found = dict.fromkeys(self._unspaced.findall(text))
        return [Hit(self._subject_of[phrase], phrase, phrase, is_strong=True) for phrase in found]

    def _between_spaces(self, text: str) -> list[Hit]:
        words = _Words(text)
        found: dict[tuple[str, str], Hit] = {}
        following = [*words.compared[1:], ""]
        for position, (word, second) in enumerate(zip(words.compared, following, strict=False)):
            for first in self._entries(word):
                for rest, subject, is_strong in (
                    *self._by_word.get(first, ()),
                    *self._by_pair.get((first, second), ()),
                ):
                    if _stands_at(words.compared, position + 1, rest):
                        last = position + len(rest)
                        phrase = " ".join(words.compared[position : last + 1])
                        before = found.get((subject.code, phrase))
                        if before is None or is_strong:
                            found[subject.code, phrase] = Hit(subject, phrase, words.written(position, last), is_strong)
        return list(found.values())

    def _entries(self, word: str) -> Iterator[str]:
        if word in self._firsts:
            yield word
        for length in self._stem_lengths:
            if length > len(word):
                break
            stem = word[:length] + "*"
            if stem in self._firsts:
                yield stem


class _Words:
    """The words of a text: in the letters in which they are compared, and as they were written."""

    def __init__(self, text: str) -> None:
        self._lowered = text.lower()
        self._text = text if len(text) == len(self._lowered) else self._lowered  # a Turkish İ is two small characters
        self.compared = _WORD.findall(self._lowered.translate(_DANISH_LETTERS))

    def written(self, first: int, last: int) -> str:
        """Return what stands in the text from one word to another, on one line."""
        return " ".join(self._text[self._places[first][0] : self._places[last][1]].split())

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return [match.span() for match in _WORD.finditer(self._lowered)]


def _stands_at(words: list[str], position: int, phrase: tuple[str, ...]) -> bool:
    if position + len(phrase) > len(words):
        return False
    return all(
        words[position + number].startswith(word[:-1]) if word.endswith("*") else words[position + number] == word
        for number, word in enumerate(phrase)
    )


@cache
def foreign_phrases() -> Lexicon:
    """Return the list of what spam is about in other languages (data/foreign_phrases.toml)."""
    path = Path(__file__).parent / "data" / "foreign_phrases.toml"
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))


@cache
def spam_phrases() -> Lexicon:
    """Return the list of what spam is about (data/spam_phrases.toml)."""
    path = Path(__file__).parent / "data" / "spam_phrases.toml"
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))
