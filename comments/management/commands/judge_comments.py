"""Classifies comments from standard input: how the filter is measured. It asks neither the database nor the network."""

import io
import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from comments.spam import Classification, LocalCounts, Submission, classify, features, proves_right


class Command(BaseCommand):
    """Read an object a line, write an object a line.

    In:  {"id", "text", "author", "url", "page_lang", "site_langs", "page_title", "page_text"}; any
    may be missing.
    Out: {"id", "verdict": "publish" | "hold" | "spam" | "discard", "score": 0..1, "reasons": [{"code", "weight", "da",
    "en"}]}, the weightiest reason first. A line that is no JSON object is answered by {"id": null, "error": "..."}.
    """

    help = "Classifies comments, one JSON object a line on standard input, without database and network."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser) -> None:
        parser.add_argument("--jsonl", action="store_true", help="read and write JSON lines (there is no other format)")
        parser.add_argument("--learn", metavar="FILE", help='learn first from lines that have a "label", spam or ham')

    def handle(self, *_args, **options) -> None:
        decisions = _Decisions()
        if options["learn"]:
            decisions.learn_from(options["learn"])
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        for line in sys.stdin:
            if line.strip():
                self.stdout.write(json.dumps(_answer(line, decisions)))
                self.stdout.flush()


class _Decisions:
    """Decisions, counted in memory as the database counts those of moderators."""

    def __init__(self) -> None:
        self._examples: list[tuple[list[int], bool]] = []
        self._counts: dict[bool, Counter[int]] = {True: Counter(), False: Counter()}

    def learn_from(self, path: str) -> None:
        """Learn each labelled line of a file; lines that say nothing are passed over."""
        try:
            with Path(path).open(encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    row = _row(line)
                    if row and row.get("label") in {"spam", "ham"}:
                        self._learn(_submission(row), is_spam=row["label"] == "spam")
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error}") from error

    def counts_for(self, submission: Submission) -> LocalCounts:
        """Return what was learned about the features of a comment."""
        if not self._examples:
            return LocalCounts()
        seen = {key: (self._counts[True][key], self._counts[False][key]) for key in features(submission)}
        spam = sum(is_spam for _keys, is_spam in self._examples)
        return LocalCounts(spam, len(self._examples) - spam, seen, *self._proof)

    @cached_property
    def _proof(self) -> tuple[bool, bool]:
        return proves_right(self._examples)

    def _learn(self, submission: Submission, *, is_spam: bool) -> None:
        keys = list(features(submission))
        self._examples.append((keys, is_spam))
        self._counts[is_spam].update(keys)


def _answer(line: str, decisions: _Decisions) -> dict:
    row = _row(line)
    if row is None:
        return {"id": None, "error": "This line is no JSON object."}
    submission = _submission(row)
    classification = classify(submission, local=decisions.counts_for(submission))
    return {"id": row.get("id"), **_as_dict(classification)}


def _as_dict(classification: Classification) -> dict:
    return {
        "verdict": str(classification.decision),
        "score": classification.probability,
        "reasons": [
            {"code": reason.code, "weight": round(reason.weight, 3), "da": reason.danish, "en": reason.english}
            for reason in classification.reasons
        ],
    }


def _row(line: str) -> dict | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _submission(row: dict) -> Submission:
    languages = row.get("site_langs")
    site_languages = tuple(_texts(languages)) if isinstance(languages, list) else ()
    return Submission(
        text=_text(row.get("text")),
        author_name=_text(row.get("author")),
        author_url=_text(row.get("url")),
        page_language=_text(row.get("page_lang")) or "da",
        site_languages=site_languages or ("da", "en"),
        page_title=_text(row.get("page_title")),
        page_text=_text(row.get("page_text")),
    )


def _texts(values: list) -> Iterator[str]:
    return (value for value in values if isinstance(value, str) and value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
