"""Finds the parts of a Danish compound: landdistriktsudvikling is made of land, distrikt and udvikling.

A word is only split where both sides are words that somebody knows: the words of the site itself, from four letters on,
or a short list of our own. That is what keeps »mikrofon« whole and »mikrovirksomhed« not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from search.words.lexicon import lexicon
from search.words.stems import stem

LINKS = ("", "s", "e")
"""What Danish puts between two parts: gård-butik, landdistrikt-s-udvikling, børn-e-bog."""
SHORTEST = 4
SHORTEST_COMPOUND = 5
_DEEPEST = 3


@dataclass
class KnownWords:
    """What a compound can be made of: forms with their stems."""

    stems: dict[str, str] = field(default_factory=dict)
    bases: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, words: Mapping[str, str]) -> "KnownWords":
        """The words of a site, by form, with our own list on top."""
        known = cls()
        for form, base in words.items():
            known.add(form, base)
        for part in lexicon("da").parts:
            known.stems[part] = stem(part, "da")
            known.bases.add(known.stems[part])
        return known

    def add(self, form: str, base: str) -> None:
        """Know a word, where it can be a part of others."""
        refused = lexicon("da").not_parts
        if len(form) >= SHORTEST and form.isalpha() and form not in refused and base not in refused:
            self.stems[form] = base
            if len(base) >= SHORTEST:
                self.bases.add(base)

    def base_of(self, part: str) -> str:
        """The stem of a part, empty where nobody knows it."""
        if part in lexicon("da").not_parts:
            return ""
        return self.stems.get(part, "") or (part if part in self.bases else "")


def parts_of(word: str, known: KnownWords) -> frozenset[str]:
    """Return the stems of the parts of a compound, and of their parts; nothing where it is none."""
    base = stem(word, "da")
    found = _parts(base, known, _DEEPEST) or (_parts(word, known, _DEEPEST) if word != base else set())
    return frozenset(found - {base})


def _parts(word: str, known: KnownWords, depth: int) -> set[str]:
    """The parts of the best split: the one whose last part is longest, for that is what a compound is a kind of."""
    if depth == 0 or len(word) < SHORTEST_COMPOUND or not word.isalpha():
        return set()
    for head, last in _splits(word, known):
        for link in LINKS:
            if not head.endswith(link) or (link and len(head) <= len(link) + 1):
                continue
            first = head[: len(head) - len(link)]
            base, deeper = known.base_of(first), _parts(first, known, depth - 1)
            if base or deeper:
                return {base or stem(first, "da"), last} | deeper | _parts(last, known, depth - 1)
    return _with_unknown_head(word, known)


def _with_unknown_head(word: str, known: KnownWords) -> set[str]:
    """The parts of a compound whose head nobody knows, where a linking s shows that it is one: surdej-s-brød."""
    for head, last in _splits(word, known):
        if head.endswith("s") and len(head) > SHORTEST_COMPOUND and len(last) >= SHORTEST:
            return {stem(head[:-1], "da"), last}
    return set()


def _splits(word: str, known: KnownWords) -> Iterator[tuple[str, str]]:
    """Where a known last part begins: what stands before it, and its stem. The longest last part comes first."""
    for place in range(2, len(word) - 1):
        if base := known.base_of(word[place:]):
            yield word[:place], base
