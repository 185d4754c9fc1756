"""Finds words and phrases of a list in a text. Each word is looked up: a long list costs no more than a short one."""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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
    is_strong: bool


class Lexicon:
    """Phrases by their first word. One that ends in * stands for all words that begin so."""

    def __init__(self, table: dict) -> None:
        self.subjects: dict[str, Subject] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Subject, bool]]] = defaultdict(list)
        for code, entry in table.items():
            subject = self.subjects[code] = Subject(code, entry["danish"], entry["english"])
            for is_strong, phrases in ((True, entry["strong"]), (False, entry["weak"])):
                for phrase in phrases:
                    first, *rest = phrase.split()
                    self._phrases[first].append((tuple(rest), subject, is_strong))
        self._stem_lengths = sorted({len(first) - 1 for first in self._phrases if first.endswith("*")})

    def find(self, text: str) -> list[Hit]:
        """Return what of the list stands in a text in lower case, each phrase once."""
        words = _WORD.findall(text.translate(_DANISH_LETTERS))
        found: dict[tuple[str, str], Hit] = {}
        for position, word in enumerate(words):
            for first in self._entries(word):
                for rest, subject, is_strong in self._phrases[first]:
                    if _stands_at(words, position + 1, rest):
                        phrase = " ".join((word, *words[position + 1 : position + 1 + len(rest)]))
                        before = found.get((subject.code, phrase))
                        if before is None or is_strong:
                            found[subject.code, phrase] = Hit(subject, phrase, is_strong)
        return list(found.values())

    def _entries(self, word: str):
        if word in self._phrases:
            yield word
        for length in self._stem_lengths:
            if length > len(word):
                break
            stem = word[:length] + "*"
            if stem in self._phrases:
                yield stem


def _stands_at(words: list[str], position: int, phrase: tuple[str, ...]) -> bool:
    if position + len(phrase) > len(words):
        return False
    return all(
        words[position + number].startswith(word[:-1]) if word.endswith("*") else words[position + number] == word
        for number, word in enumerate(phrase)
    )


@cache
def lures() -> Lexicon:
    """Return the list of what spam is about (data/lures.toml)."""
    path = Path(__file__).parent / "data" / "lures.toml"
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))
