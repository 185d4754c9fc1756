"""Reads a text, or what somebody looks for, word by word: each in the forms under which the two can meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from search.words.letters import danish, normal, plain
from search.words.lexicon import lexicon
from search.words.stems import stem
from search.words.tokeniser import tokenise

LANGUAGES = ("da", "en")


@dataclass(frozen=True)
class Forms:
    """A word as it can be found: by itself, by its stem, by its stem in plain letters."""

    exact: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()

    def __or__(self, other: "Forms") -> "Forms":
        return Forms(self.exact | other.exact, self.stems | other.stems, self.plain | other.plain)

    def meets(self, other: "Forms") -> bool:
        """Whether the two have a form in common."""
        return bool(self.exact & other.exact or self.stems & other.stems or self.plain & other.plain)


@dataclass(frozen=True)
class WrittenWord:
    """A word of a text: where it stands, which number it is, and its forms."""

    start: int
    end: int
    position: int
    forms: Forms


def read(text: str, language: str) -> Iterator[WrittenWord]:
    """Yield the words of a composed text. Words joined by a hyphen are found together too: it-hjælp by ithjælp."""
    joined = ""
    for position, token in enumerate(tokenise(text), start=1):
        word = normal_word(token.text)
        forms = document_forms(word, language)
        joined = joined + word if token.joins else word
        if token.joins:
            forms |= document_forms(joined[:100], language)
        yield WrittenWord(token.start, token.end, position, forms)


def normal_word(text: str) -> str:
    """Return a word of a text without case and without a genitive's apostrophe: EU’s is EU."""
    for ending in ("'s", "’s", "'S", "’S"):
        text = text.removesuffix(ending)
    return normal(text)


def is_stop_word(word: str, language: str) -> bool:
    """Whether a word is so common that it says nothing about a text."""
    return word in lexicon(language).stop_words


@lru_cache(maxsize=50_000)
def document_forms(word: str, language: str) -> Forms:
    """Return the forms of a word that stands in a text. A stop word is only found by itself, inside a phrase."""
    if is_stop_word(word, language):
        return Forms(frozenset({word}))
    stems = {stem(word, language)}
    if "aa" in word:  # old spelling of å: Nørregaard
        stems.add(stem(word.replace("aa", "å"), language))
    return Forms(frozenset({word}), frozenset(stems), frozenset(key for base in stems if (key := plain(base)) != base))


def query_forms(word: str, language: str) -> Forms:
    """Return the forms of a word that somebody looks for, in the spellings that it may stand for."""
    spellings = {word, danish(word)}
    stems = {stem(spelling, language) for spelling in spellings}
    if base := lexicon(language).irregular_plain.get(plain(word)):
        stems.add(stem(base, language))
    return Forms(frozenset(spellings), frozenset(stems), frozenset(plain(form) for form in spellings | stems))


def related(forms: Forms, language: str) -> frozenset[str]:
    """Return the stems of words that mean the same to somebody who searches."""
    found = frozenset().union(*(same for base in forms.stems if (same := _groups(language).get(base))))
    return found - forms.stems


@cache
def _groups(language: str) -> dict[str, frozenset[str]]:
    by_stem: dict[str, frozenset[str]] = {}
    for group in lexicon(language).groups:
        stems = frozenset(stem(word, language) for word in group)
        for base in stems:
            by_stem[base] = by_stem.get(base, frozenset()) | stems
    return by_stem
