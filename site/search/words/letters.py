"""Letters: what is the same word, whoever typed it and on whatever keyboard."""

import re
import unicodedata

DIGRAPHS = (("aa", "å"), ("oe", "ø"), ("ae", "æ"))
"""How Danish letters are written where a keyboard has none, and å in old names."""

_SPELT_OUT = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "u", "ð": "d", "ł": "l"})
_LONG_A, _LONG_O = re.compile("aa+"), re.compile("oe+")
UNSEEN = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\ufeff"
"""What may stand within a word without being seen: where it may be broken, and how its letters join."""

_DROPPED = str.maketrans("", "", "'’" + UNSEEN)


def normal(word: str) -> str:
    """Return a word without case, apostrophes and what cannot be seen: »EU’s« and »eus« are written alike."""
    return unicodedata.normalize("NFKC", word).casefold().translate(_DROPPED)


def danish(word: str) -> str:
    """Return a word with Danish letters for their spellings: gaard becomes gård, aeroe becomes ærø."""
    for spelling, letter in DIGRAPHS:
        word = word.replace(spelling, letter)
    return word


def plain(word: str) -> str:
    """Return the one key under which all spellings meet: Glumsø, Glumsoe and Glumso are all »glumso«."""
    parts = unicodedata.normalize("NFD", word.translate(_SPELT_OUT))
    letters = "".join(letter for letter in parts if not unicodedata.combining(letter))
    ascii_like = letters.translate(_SPELT_OUT)  # once more: ǽ is an æ only now that its accent is gone
    return _LONG_O.sub("o", _LONG_A.sub("a", ascii_like))
