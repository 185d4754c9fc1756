"""Takes a word back to its stem: Snowball's rules applied until they change nothing more, and what they do not know."""

import re
from functools import lru_cache

import snowballstemmer

from search.words.lexicon import lexicon

_SNOWBALL = {"da": snowballstemmer.stemmer("danish"), "en": snowballstemmer.stemmer("english")}

# Words of one syllable that end in a vowel: byen, søerne, træets. Snowball leaves them as they are.
_SHORT = re.compile(r"([^aeiouyæøå]{0,4}[aeiouyæøå])(?:en|et|er|erne|ene)s?")
# cykel and cykler, artikel and artikler: the e goes when an ending comes.
_EL = re.compile(r"(.{2,}[^aeiouyæøå])el")

# ægget and æg: a consonant is doubled before an ending.
_DOUBLED = re.compile(r"(.+([bdfgklmnprst]))\2")

_MOST_STEPS = 12


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a normal word. The stem of a stem is the stem itself."""
    seen: list[str] = []
    while word not in seen and len(seen) < _MOST_STEPS:
        seen.append(word)
        word = _step(word, language)
    return min(seen[seen.index(word) :]) if word in seen else word


def _step(word: str, language: str) -> str:
    words = lexicon(language)
    if word in words.irregular:
        return words.irregular[word]
    if language == "da":
        if base := _irregular_ending(word):
            return base
        if match := _SHORT.fullmatch(word):
            return match.group(1)
    shorter = _SNOWBALL[language].stemWord(word)
    return _mended(shorter) if language == "da" else shorter


def _mended(shorter: str) -> str:
    """What Snowball left of a word, without what only stands there because of the ending."""
    if match := _DOUBLED.fullmatch(shorter):
        return match.group(1)
    if match := _EL.fullmatch(shorter):
        return f"{match.group(1)}l"
    return shorter


def _irregular_ending(word: str) -> str:
    """The word with its last part as dictionaries have it, where that part is irregular; else nothing."""
    for form, base in lexicon("da").irregular_endings.items():
        if word.endswith(form) and len(word) > len(form) + 1:
            return word.removesuffix(form) + base
    return ""
