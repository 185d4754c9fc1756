"""What the file of a language (data/*.toml) says: stop words, irregular forms, synonyms, parts of compounds."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from search.words.letters import plain

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that rules cannot know."""

    stop_words: frozenset[str]
    irregular: Mapping[str, str]
    """By inflected form, the form that stands in dictionaries: bøger, bog."""
    irregular_plain: Mapping[str, str]
    """The same by the form's plain letters: boger, bog."""
    irregular_endings: Mapping[str, str]
    """Those of them that compounds end in: købmænd, købmand."""
    groups: tuple[frozenset[str], ...]
    """Words that mean the same to somebody who searches."""
    parts: frozenset[str]
    """What compounds are commonly made of, short words among it."""
    not_parts: frozenset[str]
    """What looks like a word at the end or the beginning of a longer one, and is an ending or a prefix."""


@cache
def lexicon(language: str) -> Lexicon:
    """Return what the file of a language says."""
    data = tomllib.loads((DATA / f"{language}.toml").read_text(encoding="utf-8"))
    irregular = _by_form(data["irregular"])
    endings = _by_form(data.get("irregular_endings", {}))
    every = {**irregular, **endings}
    stop_words = frozenset(data["stop_words"].split())
    compounds = data.get("compounds", {"parts": "", "not_parts": ""})
    return Lexicon(
        stop_words=stop_words,
        irregular=every,
        irregular_plain={plain(form): base for form, base in every.items() if plain(form) != form},
        irregular_endings=endings,
        groups=tuple(frozenset(group) for group in data["same"]["groups"]),
        parts=frozenset(compounds["parts"].split()),
        not_parts=frozenset(compounds["not_parts"].split()) | stop_words,
    )


def _by_form(table: Mapping[str, str]) -> dict[str, str]:
    return {form: base for base, forms in table.items() for form in forms.split()}
