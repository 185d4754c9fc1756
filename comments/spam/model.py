"""The learned model that is shipped: what it knows of each token, and what it makes of a text.

Two linear models look at the same tokens. The first combines how much each token by itself tells (R. A. Fisher's method
of combining probabilities, as G. Robinson proposed it for mail: A Statistical Approach to the Spam Problem, Linux
Journal 107, 2003), the second is a logistic regression, which knows that tokens come together. What either gets
wrong, the other often gets right. A third, a regression as well, learned from Danish alone and is asked of it alone.
`tools.filter_training` writes the file.
"""

import json
import lzma
import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from zlib import crc32

MODEL_VERSION = "2026.4"
"""To be raised when a model with other weights is shipped."""

MODEL_PATH = Path(__file__).parent / "data" / "model.xz"

MOST_COMBINED = 150
"""So many tokens are combined by Fisher's method, the most significant ones."""

LEAST_TELLING = 0.405
"""Tokens nearer to 0 than this (in log-odds; 0.6 as a probability) are left out of it."""

_REPLACEMENTS: "list[Model]" = []

_QUANTUM = 9.2 / 127
"""A token's log-odds are kept in steps of this: at most ±9.2, one to ten thousand."""


@dataclass(frozen=True)
class Model:
    """The weights of tokens, by the numbers of their names, and how both opinions are weighed."""

    version: str
    keys: "array[int]"
    """crc32 of each known token, ascending."""
    significance: bytes
    """For each the log-odds of spam where it stands, in _QUANTUM, plus 128."""
    regression: bytes
    """For each its weight in the regression, in steps of `regression_step`, plus 128."""
    danish: bytes
    """For each its weight in the regression of Danish, in steps of `danish_step`, plus 128."""
    spoken: frozenset[int]
    """The numbers of the words that good Danish and English comments use: what is in none is foreign here."""
    ordinary: frozenset[int]
    """The numbers of the words that English writes small within a sentence: what is none of them may be a name."""
    common: frozenset[int]
    """The numbers of the words that are common in good comments of either language: they tell nothing of any."""
    settings: Mapping[str, float]
    """`regression_step`, `regression_intercept`, `danish_step`, `danish_intercept`; `fisher`, `regression`, `danish`:
    the weights of the three in the sum; `intercept`, `slope`: see classifier."""

    def position(self, token: str) -> int | None:
        """Return where a token stands in the tables; None for one that training never saw."""
        key = token_key(token)
        position = bisect_left(self.keys, key)
        return position if position < len(self.keys) and self.keys[position] == key else None

    def opinion(self, tokens: Sequence[str], *, is_danish: bool = False) -> tuple[float, float, dict[str, float]]:
        """Return the log-odds of the tokens, those of Danish alone, and what each known token adds."""
        known = {token: position for token in tokens if (position := self.position(token)) is not None}
        fisher = combined([(self.significance[position] - 128) * _QUANTUM for position in known.values()])
        shares = self._shares("regression", known, len(tokens))
        general = self.settings["fisher"] * fisher + self._weighed("regression", shares)
        if not is_danish:
            return general, 0.0, shares
        shares = self._shares("danish", known, len(tokens))
        return general, self._weighed("danish", shares), shares

    def _shares(self, regression: str, known: Mapping[str, int], length: int) -> dict[str, float]:
        """Return what each token adds; the more there are of them, the less."""
        step = self.settings[f"{regression}_step"] * 3 / math.sqrt(max(1, length))
        weights: bytes = getattr(self, regression)
        return {token: step * (weights[position] - 128) for token, position in known.items()}

    def _weighed(self, regression: str, shares: Mapping[str, float]) -> float:
        return self.settings[regression] * (self.settings[f"{regression}_intercept"] + sum(shares.values()))


def combined(log_odds: Sequence[float]) -> float:
    """Return how surely independent tests with these log-odds point to spam: the difference of two normal quantiles.

    By Fisher, -2 Σ ln p of n tests is distributed as χ² with 2n degrees of freedom; the quantile is the cube root
    approximation of Wilson and Hilferty (1931). One sum is for spam, one for ham; unlike the usual (1 + S - H) / 2
    their difference never sticks at 0 or 1.
    """
    chosen = sorted((odds for odds in log_odds if abs(odds) > LEAST_TELLING), key=abs, reverse=True)[:MOST_COMBINED]
    if not chosen:
        return 0.0
    against_ham = 2 * sum(math.log1p(math.exp(odds)) for odds in chosen)
    against_spam = 2 * sum(math.log1p(math.exp(-odds)) for odds in chosen)
    return _quantile(against_ham, 2 * len(chosen)) - _quantile(against_spam, 2 * len(chosen))


def token_key(token: str) -> int:
    """Return the number by which the file knows a token."""
    return crc32(token.encode("utf-8", "surrogatepass"))


def quantised(log_odds: float) -> int:
    """Return the byte that stands for the log-odds of a token."""
    return 128 + max(-127, min(127, round(log_odds / _QUANTUM)))


def _quantile(chi_square: float, degrees: int) -> float:
    spread = 2 / (9 * degrees)
    return (math.pow(chi_square / degrees, 1 / 3) - (1 - spread)) / math.sqrt(spread)


def packed(
    settings: Mapping[str, float | str],
    rows: Sequence[tuple[int, int, int, int]],
    spoken: Iterable[int] = (),
    ordinary: Iterable[int] = (),
    common: Iterable[int] = (),
) -> bytes:
    """Return the bytes of a model file: settings, rows of (key, significance, regression, danish), numbers of words.

    They are the same for the same, in whatever order it comes.
    """
    rows = sorted(rows)
    lists = sorted(set(spoken)), sorted(set(ordinary)), sorted(set(common))
    numbers = {"tokens": len(rows), "words": [len(words) for words in lists]}
    header = json.dumps({**settings, **numbers}, sort_keys=True).encode() + b"\n"
    columns = (bytes(row[column] for row in rows) for column in (1, 2, 3))
    body = b"".join((_packed_keys([row[0] for row in rows]), *columns, *map(_packed_keys, lists)))
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME}]
    return lzma.compress(header + body, format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, filters=filters)


def unpacked(data: bytes) -> Model:
    """Return the model of a file's bytes."""
    header, _newline, body = lzma.decompress(data).partition(b"\n")
    settings = json.loads(header)
    number, (spoken, ordinary, common) = settings.pop("tokens"), settings.pop("words")
    parts = accumulate((4 * number, number, number, number, 4 * spoken, 4 * ordinary, 4 * common), initial=0)
    keys, significance, regression, danish, words, small_words, common_words = (
        body[start:end] for start, end in pairwise(parts)
    )
    return Model(
        version=settings.pop("version"),
        keys=_unpacked_keys(keys),
        significance=significance,
        regression=regression,
        danish=danish,
        spoken=frozenset(_unpacked_keys(words)),
        ordinary=frozenset(_unpacked_keys(small_words)),
        common=frozenset(_unpacked_keys(common_words)),
        settings=settings,
    )


def _packed_keys(keys: Sequence[int]) -> bytes:
    gaps = array("I", (key - before for before, key in pairwise([0, *keys])))
    return b"".join(bytes(gaps)[byte::4] for byte in range(4))  # bytes of one rank together: they compress better


def _unpacked_keys(data: bytes) -> "array[int]":
    number = len(data) // 4
    interleaved = bytearray(4 * number)
    for byte in range(4):
        interleaved[byte::4] = data[byte * number : (byte + 1) * number]
    keys, key = array("I"), 0
    for gap in array("I", bytes(interleaved)):
        key += gap
        keys.append(key)
    return keys


def shipped() -> Model:
    """Return the model that comes with the package; it is read once a process."""
    return _REPLACEMENTS[-1] if _REPLACEMENTS else _read()


@contextmanager
def replaced_by(model: Model) -> Iterator[None]:
    """Let the classifier use another model, as when it is measured what one says that was trained on less."""
    _REPLACEMENTS.append(model)
    try:
        yield
    finally:
        _REPLACEMENTS.pop()


@cache
def _read() -> Model:
    return unpacked(MODEL_PATH.read_bytes())
