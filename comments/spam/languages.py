"""Guesses the language of a text from its script and its commonest words. Short texts have none, and that is fine."""

import re
import tomllib
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u052f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
)
_VIETNAMESE = re.compile(r"[\u1ea0-\u1ef9\u0103\u0111\u01a1\u01b0]")
"""Letters that no other language has."""
_FEWEST_VIETNAMESE = 2
_BEYOND_LATIN = re.compile(
    r"[\u0103\u0111\u01a1\u01b0\u0102\u0110\u01a0\u01af\u0370-\u0fff\u1100-\u11ff\u1ea0-\u1ef9\u3040-\ud7af]"
)
"""Whether there is anything to look at: most texts have none of it."""
_SHARE_OF_SCRIPT = 0.3
_FEWEST_HITS = 2
_LEAST_LEAD = 1.3
_LOOKED_AT = 300
_LETTERS_LOOKED_AT = 2_000


def language_of(text: str, words: list[str]) -> str:
    """Return the language of a text as `da`, or nothing where it cannot be told; for a script its chief language.

    `text` is the text without links and markup, `words` its words in lower case.
    """
    return _by_script(text[:_LETTERS_LOOKED_AT]) or _by_words(words[:_LOOKED_AT])


def _by_script(text: str) -> str:
    if text.isascii():
        return ""
    if not _BEYOND_LATIN.search(text):
        return ""
    letters = sum(map(str.isalpha, text))
    for language, pattern in _SCRIPTS:
        if letters and len(pattern.findall(text)) > _SHARE_OF_SCRIPT * letters:
            return language
    return "vi" if len(_VIETNAMESE.findall(text.lower())) >= _FEWEST_VIETNAMESE else ""


def has_common_word(words: list[str], languages: frozenset[str]) -> bool:
    """Whether one of the commonest words that only these languages have is among the words."""
    return any(word in _languages_of_word() and languages.issuperset(_languages_of_word()[word]) for word in words)


def _by_words(words: list[str]) -> str:
    hits: Counter[str] = Counter()
    for word in words:
        for language in _languages_of_word().get(word, ()):
            hits[language] += 1
    if hits["no"] <= hits["da"]:
        del hits["no"]  # short texts do not tell Danish from Norwegian, and nothing need
    (best, number), (_, second) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
    return best if number >= _FEWEST_HITS and number >= _LEAST_LEAD * second else ""


@cache
def _languages_of_word() -> dict[str, list[str]]:
    path = Path(__file__).parent / "data" / "common_words.toml"
    languages = defaultdict(list)
    for language, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for word in set(words.split()):
            languages[word].append(language)
    return dict(languages)
