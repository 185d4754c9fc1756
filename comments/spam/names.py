"""Reads what somebody calls himself: a name, the words of a search, or what a program puts together."""

import re
import tomllib
from functools import cache
from pathlib import Path

from comments.spam.model import shipped, token_key

LONGEST = 200
"""So many characters of a name are read."""

_WORD = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[^\W_]+")
_SENTENCE = 4
_MOST_PARTS = 4
_SHORTEST_GIVEN = 5
_LONGEST_ENDING = 7
_CAPITAL_WITHIN = re.compile(r"([A-Z][a-z]{2,})[A-Z]+[a-z]*[A-Z]*\Z")
_SMALL_FIRST = re.compile(r"[a-z]{3,}[A-Z][a-z]+")
_SMALL_OF_FAMILIES = ("van", "von", "mac", "del", "den", "der", "the")
_FEW = 4
_SMALL_WORDS = frozenset(
    (
        "en", "et", "den", "af", "fra", "til", "på", "i", "og", "med", "som", "der", "jeg", "er", "ved", "a", "an",
        "the", "by", "my", "just", "your", "local", "happy", "old", "un", "une", "ein", "eine", "una",
    )
)  # fmt: skip
"""What stands in people's descriptions of themselves, and in searches too."""
_ARTICLES = frozenset({"en", "et", "én", "a", "an", "ein", "eine", "une", "una"})
_OF_FAMILIES = frozenset({"Mac", "Van", "Von", "Fitz", "San", "Saint"})
_FIGURES_IN_WORD = re.compile(r"(?=.*[^\W\d_])(?=.*\d.*\d)")


class ParsedName:
    """What a name consists of."""

    def __init__(self, name: str) -> None:
        """Read the first LONGEST characters of a name."""
        self.name = name[:LONGEST].strip()
        self.lowered = self.name.lower()
        self.words = _WORD.findall(self.lowered)
        """The words in lower case, in order."""
        self.is_uncased = self.lowered == self.name.upper()
        """Whether it is in a script that has no capitals: neither large nor small."""
        self.is_sentence = not self.is_uncased and self._reads_like_a_sentence()
        """Whether it has many words and hardly a capital among them."""
        self.is_small = bool(self.words) and not self.is_uncased and (self.name == self.lowered or self.is_sentence)
        """Whether it is written like the words of a search. So are names by people who do without capitals."""
        ordinary = (word for word in self.words if token_key(word) in shipped().ordinary)
        self.ordinary = [word for word in ordinary if word not in _table("given")]
        """The words in it that English writes small, as “garden”: no names."""

    @property
    def speaks_of_people(self) -> bool:
        """Whether it says who somebody is: »mor til tre«."""
        said = _table("people").intersection(self.words)
        return bool(said - _SMALL_WORDS) or (bool(said) and len(self.words) <= _FEW)

    @property
    def is_description(self) -> bool:
        """Whether it is a sentence about somebody: »En, der sælger fra gården«. Nobody searches by an article."""
        return self.is_sentence and self.words[0] in _ARTICLES

    @property
    def trades(self) -> list[str]:
        """The words in it that say what is sold, as “plumber” and »udlejning«."""
        return [word for word in self.words if word in _table("trade")]

    @property
    def is_of_a_person(self) -> bool:
        """Whether it may well be somebody's: nothing at all, a small word, or up to four that begin with capitals."""
        if not self.name:
            return True
        parts = self.name.split()
        if self.trades or self.is_uncased or any(map(str.isdigit, self.name)) or len(parts) > _MOST_PARTS:
            return False
        is_small = len(parts) == 1 and not self.ordinary
        return is_small or (parts[0][0].isupper() and parts[-1][:1].isupper() and len(self.ordinary) < len(self.words))

    @property
    def begins_with_figures(self) -> bool:
        """Whether it is a number, or a word that begins with one: »188bet«."""
        return self.name[:1].isdigit()

    @property
    def has_figures(self) -> bool:
        """Whether figures stand in one of several words, as in »slot918 download«."""
        parts = _PARTS.findall(self.lowered)
        return len(parts) > 1 and any(map(_FIGURES_IN_WORD.match, parts))

    def _reads_like_a_sentence(self) -> bool:
        small = [word for word in self.name.split() if word[0].islower()]
        has_capital = self.name != self.lowered
        return has_capital and len(self.words) >= _SENTENCE and len(small) > len(self.words) / 2

    @property
    def is_made_up(self) -> bool:
        """Whether letters hang on a given name that no real name has there: »RichardWrobe«, »Justinhab«."""
        if not (self.name.isascii() and self.name.isalpha()):
            return False
        if _SMALL_FIRST.fullmatch(self.name) and not self.lowered.startswith(_SMALL_OF_FAMILIES):
            return True
        if joined := _CAPITAL_WITHIN.match(self.name):
            return joined[1].lower() in _table("given")
        return self.name.istitle() and any(
            self.lowered[:length] in _table("given") and not self.lowered.endswith(tuple(_table("endings")))
            for length in range(max(_SHORTEST_GIVEN, len(self.name) - _LONGEST_ENDING), len(self.name) - 1)
        )

    @property
    def is_joined(self) -> bool:
        """Whether it is one word with a capital in it, as programs and some people write: »CyberPuck«."""
        joined = _CAPITAL_WITHIN.match(self.name)
        return joined is not None and joined[1] not in _OF_FAMILIES


@cache
def _table(name: str) -> frozenset[str]:
    path = Path(__file__).parent / "data" / "names.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))[name].split())
