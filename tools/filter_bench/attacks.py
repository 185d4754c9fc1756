"""Attacks on the filter: good words before a spam link, copied comments with a link, and recommendations on topic."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from comments.spam import Classification, Submission, classify
from tools.filter_bench.measures import Row, published, share
from tools.filter_bench.plugs import Plug, plugs

TEXTS = Path(__file__).parent / "texts"
GOOD_DANISH = Path(__file__).parents[1] / "filter_training" / "texts" / "danish_ham.txt"

_FEWEST_WORDS, _MOST_WORDS = 40, 120
_EACH = 40
_COPIES = 40


def rows() -> Iterator[Row]:
    """Yield what comes through of each attack."""
    good = GOOD_DANISH.read_text(encoding="utf-8").splitlines()
    for kind, endings in _endings().items():
        found = [classify(Submission(f"{text} {ending}")) for text, ending in _with_endings(good, endings)]
        yield Row(f"long good Danish, then a {kind} link: published", len(found), _published(found), "≤ 5")
    copies = [classify(Submission(f'{text} <a href="https://eksempel.example/">her</a>')) for text in good[:_COPIES]]
    yield Row("a copied Danish comment and a link in HTML: published", len(copies), _published(copies), "0")
    for language in ("da", "en"):
        for has_address in (True, False):
            chosen = [
                plug
                for plug in plugs()
                if plug.is_for_measuring and plug.language == language and plug.has_address == has_address
            ]
            name = f"recommended on topic ({language}, {'with' if has_address else 'without'} an address): published"
            yield Row(
                name, len(chosen), _published([_classified(plug) for plug in chosen]), "0" if has_address else "≤ 50"
            )


def _classified(plug: Plug) -> Classification:
    return classify(
        Submission(plug.text, page_language=plug.language, page_title=plug.page_title, page_text=plug.page_text)
    )


def _published(found: Sequence[Classification]) -> str:
    return share(published(found), len(found))


def _endings() -> dict[str, list[str]]:
    endings: dict[str, list[str]] = {}
    for line in (TEXTS / "endings.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, _bar, ending = line.partition(" | ")
            endings.setdefault(kind, []).append(ending)
    return endings


def _with_endings(good: Sequence[str], endings: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield paragraphs put together of good comments, each with an ending: the same in every run."""
    chance = random.Random(1)  # noqa: S311 -- nothing secret
    for number in range(_EACH):
        length, words = chance.randint(_FEWEST_WORDS, _MOST_WORDS), ""
        while len(words.split()) < length:
            words += f" {chance.choice(good)}"
        yield words.strip(), endings[number % len(endings)]
