"""Shares with their intervals, and the rows of the table that the benchmark prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from comments.spam import Classification, Decision

_Z = 1.96
STOPPED = frozenset({Decision.SPAM, Decision.DISCARD})


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    measured: str
    number: int
    found: str
    wanted: str


def share(hits: int, of: int) -> str:
    """Return a share in percent with its 95 % interval (E. B. Wilson, 1927), as »2.9 (1.8-4.6)«."""
    if not of:
        return "-"
    portion = hits / of
    middle = (portion + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    spread = _Z / (1 + _Z**2 / of) * sqrt(portion * (1 - portion) / of + _Z**2 / (4 * of**2))
    return f"{100 * portion:.1f} ({100 * max(0.0, middle - spread):.1f}-{100 * min(1.0, middle + spread):.1f})"


def called_spam(found: Iterable[Classification]) -> int:
    """Return how many are called spam, or not even kept."""
    return sum(one.decision in STOPPED for one in found)


def held(found: Iterable[Classification]) -> int:
    """Return how many wait for a moderator."""
    return sum(one.decision == Decision.HOLD for one in found)


def published(found: Iterable[Classification]) -> int:
    """Return how many are shown at once."""
    return sum(one.decision == Decision.PUBLISH for one in found)


def recall(spam: Sequence[Classification], good: Sequence[Classification], share_of_good: float) -> tuple[int, int]:
    """Return how much spam lies above the line that a share of the good ones lies above, and of how many."""
    ordered = sorted(one.probability for one in good)
    line = ordered[len(ordered) - 1 - int(share_of_good * len(ordered))]
    return sum(one.probability > line for one in spam), len(spam)


def table(rows: Iterable[Row]) -> str:
    """Return rows as a table in Markdown."""
    lines = [f"| {row.measured} | {row.number} | {row.found} | {row.wanted} |" for row in rows]
    return "\n".join(["| measured | comments | is, % | must |", "| --- | --- | --- | --- |", *lines])
