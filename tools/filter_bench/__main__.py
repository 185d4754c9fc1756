"""Measures the filter and prints one table: `python -m tools.filter_bench [DATA_FOLDER…]`.

Without folders of labelled comments (see tools/filter_training) only what needs none is measured: attacks, comments
written by hand, and cost.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from comments.spam import Submission, classify
from tools.filter_bench import attacks, cost
from tools.filter_bench.measures import Row, called_spam, held, published, share, table

BY_HAND = Path(__file__).parents[2] / "tests" / "comments" / "spam" / "data"
_TIMED = 3_000


def main(*folders: Path) -> None:
    """Print the table. With folders it takes some minutes."""
    rows = [*_by_hand(), *attacks.rows()]
    texts = [row["text"] for name in ("danish_readers", "tricky_ham", "danish_spam") for row in _rows(name)]
    if folders:
        measured, texts = _on_corpora(folders)
        rows += measured
    print(table([*rows, *cost.rows(texts)]))


def _on_corpora(folders: Sequence[Path]) -> tuple[list[Row], list[str]]:
    """Return what cross-validation says, and texts to take the time of."""
    from tools.filter_bench import by_source, learning  # noqa: PLC0415 -- needs what training needs
    from tools.filter_training.corpora import load  # noqa: PLC0415
    from tools.filter_training.validation import folds  # noqa: PLC0415

    examples = load(*folders)
    rows = [*by_source.rows(folds(examples)), *learning.rows(examples)]
    comments = [one.text for one in examples if one.source.startswith("blog:") or one.is_danish]
    return rows, comments[:: max(1, len(comments) // _TIMED)]


def _by_hand() -> Iterator[Row]:
    spam = [classify(Submission(row["text"])) for row in _rows("danish_spam")]
    yield Row("Danish spam by hand called spam", len(spam), share(called_spam(spam), len(spam)), "≥ 92")
    yield Row("Danish spam by hand published", len(spam), share(published(spam), len(spam)), "")
    for name in ("danish_readers", "tricky_ham"):
        good = [classify(Submission(row["text"])) for row in _rows(name) if row.get("lang") in (None, "da", "en")]
        yield Row(f"good comments by hand ({name}) called spam", len(good), share(called_spam(good), len(good)), "0")
        yield Row(f"good comments by hand ({name}) held", len(good), share(held(good), len(good)), "≤ 8")
    foreign = [classify(Submission(row["text"])) for row in _rows("tricky_ham") if row.get("lang") not in ("da", "en")]
    yield Row(
        "good comments in other languages called spam", len(foreign), share(called_spam(foreign), len(foreign)), "≤ 1.5"
    )


def _rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (BY_HAND / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
