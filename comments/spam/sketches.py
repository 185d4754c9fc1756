"""Tells whether two texts are nearly the same without keeping either: sketches of their pairs of words.

A. Z. Broder, On the resemblance and containment of documents, 1997: of the hashes of all shingles the smallest few are
kept ("bottom-k"); the share of them that two texts have in common estimates the share of shingles in common.
"""

import re
import unicodedata
from itertools import pairwise

from comments.spam.keys import stable_key

SKETCH_SIZE = 20
"""How many numbers a sketch has at most; short texts have fewer."""

_MAX_SKETCHED = 20_000
_WORDS = re.compile(r"[^\W\d_]+")
# Scripts that put no space between words: there each character counts as a word.
_UNSPACED = re.compile(r"([\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])")


def sketch(text: str) -> tuple[int, ...]:
    """Return the sketch of a text: at most SKETCH_SIZE signed 64-bit numbers, ascending; none for a text without words.

    Case, digits, punctuation and the kind of spaces make no difference.
    """
    words = _words(text)
    pairs = {f"{first} {second}" for first, second in pairwise(words)} or set(words)
    return tuple(sorted(stable_key(pair) for pair in pairs)[:SKETCH_SIZE])


def resemblance(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """Return how much two sketched texts have in common, from 0 (nothing) to 1 (all)."""
    if not first or not second:
        return 0.0
    smallest = sorted({*first, *second})[: max(len(first), len(second))]
    common = {*first} & {*second}
    return sum(number in common for number in smallest) / len(smallest)


def text_key(text: str) -> int:
    """Return one signed 64-bit number for a text: the same for all texts with the same words and digits in order."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return stable_key(" ".join(re.findall(r"[^\W_]+", plain)) or plain.strip())


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text[:_MAX_SKETCHED]).casefold()
    return _WORDS.findall(_UNSPACED.sub(r" \1 ", plain))
