"""The labelled comments that training learns from."""

import json
import lzma
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from comments.spam.keys import stable_key
from comments.spam.model_tokens import tokens
from comments.spam.parsed_text import ParsedText
from comments.spam.sketches import text_key
from tools.filter_training.leftovers import LEFTOVERS

TEXTS = Path(__file__).parent / "texts"
"""Invented comments: no Danish spam that could be had was labelled."""

_INVENTED = (
    ("danish_spam.txt", "da", True),
    ("danish_ham.txt", "da", False),
    ("english_ham.txt", "en", False),
    ("other_ham.txt", "xx", False),
)
_DANISH_FILES = frozenset({"da_dkhate", "da_lcc_web_sentences", "da_affald_issues", "invented"})
_LATE = "2009"


@dataclass(frozen=True)
class Example:
    """A labelled comment, read."""

    text: str
    author: str
    """The writer's name; the corpora have none of good comments."""
    is_spam: bool
    language: str
    source: str
    """The blog or collection that it is from: what no fold of cross-validation divides."""
    is_danish: bool
    """Whether it is from a Danish corpus: those are balanced by themselves, lest Danish be evidence."""
    tokens: tuple[str, ...] = field(repr=False)
    parsed: ParsedText = field(repr=False)


def load(*folders: Path) -> list[Example]:
    """Return all examples of folders of .jsonl.xz files and the invented ones, each text once a label.

    Left out are published comments that were found to be spam after all (see leftovers).
    """
    seen: set[tuple[int, bool]] = set()
    examples = []
    for row in (*chain.from_iterable(map(_rows, folders)), *_invented()):
        mark = (text_key(row["text"]), row["spam"])
        if mark in seen or (not row["spam"] and mark[0] in LEFTOVERS):
            continue
        seen.add(mark)
        examples.append(_example(row))
    return examples


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl.xz")):
        collection = path.name.partition(".")[0]
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield {
                    "text": row["text"],
                    "author": row.get("author") or "",
                    "spam": row["label"] == "spam",
                    "language": row["lang"],
                    "source": _source(collection, row),
                    "danish": collection in _DANISH_FILES,
                }


def _source(collection: str, row: Mapping[str, Any]) -> str:
    """Return the source; the one big blog and the Danish corpora in halves, so that each can be left out in turn."""
    if row["source"] == "blog:haacked":
        return "blog:haacked late" if (row.get("date") or "") >= _LATE else "blog:haacked early"
    if collection in _DANISH_FILES:
        return f"{collection} {stable_key(row['text']) % 2}"
    return row["source"] if collection == "blogcomments" else collection


def _invented() -> Iterator[dict[str, Any]]:
    for name, language, is_spam in _INVENTED:
        for line in (TEXTS / name).read_text(encoding="utf-8").splitlines():
            source = f"invented {stable_key(line) % 2}"
            facts = {"spam": is_spam, "language": language, "source": source, "danish": language == "da"}
            yield {"text": line, "author": "", **facts}


def _example(row: Mapping[str, Any]) -> Example:
    parsed = ParsedText(row["text"])
    return Example(
        text=row["text"],
        author=row["author"],
        is_spam=row["spam"],
        language=row["language"],
        source=row["source"],
        is_danish=row["danish"],
        tokens=tuple(tokens(parsed)),
        parsed=parsed,
    )
