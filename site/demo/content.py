"""Reads the data files: a Danish one with words and facts, and an English one with the same words in English."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FOLDER = Path(__file__).parent / "content"
PICTURES = Path(__file__).parent / "pictures"


class ContentError(Exception):
    """A data file is not what it should be. The message names the file and what is wrong."""


@dataclass(frozen=True)
class Entry:
    """One thing in both languages: `danish` has its words and facts, `english` its words (empty: not translated)."""

    key: str
    danish: dict
    english: dict

    @property
    def is_translated(self) -> bool:
        """Whether there is English for it."""
        return bool(self.english)

    @cached_property
    def children(self) -> list["Entry"]:
        """The updates of a project, as entries of their own."""
        english = {row["key"]: row for row in self.english.get("updates", [])}
        return [Entry(row["key"], row, english.get(row["key"], {})) for row in self.danish.get("updates", [])]


def read(name: str) -> dict:
    """Return what a file below the content folder says."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def pages(kind: str) -> Iterator[Entry]:
    """Yield the entries of a folder of page files (articles, projects, pages), in the order of their names."""
    for path in sorted((FOLDER / "da" / kind).glob("*.toml")):
        danish = read(f"da/{kind}/{path.name}")
        if danish["key"] != path.stem:
            raise ContentError(f"da/{kind}/{path.name}: its key is {danish['key']}, not its name.")
        yield Entry(path.stem, danish, read(f"en/{kind}/{path.name}"))


def rows(file: str, table: str) -> list[Entry]:
    """Return the rows of a table that stands in a file of each language, matched by their keys."""
    english = {row["key"]: row for row in read(f"en/{file}")[table]}
    return [Entry(row["key"], row, english.get(row["key"], {})) for row in read(f"da/{file}")[table]]
