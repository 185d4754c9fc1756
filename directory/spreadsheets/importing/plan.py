"""What an import would do, row by row, before anything is written."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from directory.spreadsheets.columns import Column
from directory.spreadsheets.rows import BusinessRow

MAX_WRITTEN = 500
"""How many businesses are written at once: each has a history, a search and a translation, and somebody waits."""


class LineStatus(StrEnum):
    """What becomes of a row."""

    REFUSED = "refused"
    CHANGED = "changed"
    NEW = "new"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Change:
    """A field before and after, in words."""

    column: Column
    old: str
    new: str

    @property
    def is_confirmed(self) -> bool:
        """Whether the words stay, and only count as the translation of new Danish ones from now on."""
        return self.old == self.new


@dataclass(frozen=True)
class Fault:
    """Why a row is refused: in which column (none where it is about the row as a whole), and what to do."""

    column: Column | None
    message: str


@dataclass
class Line:
    """A row of the sheet, and what becomes of it."""

    number: int
    name: str
    business_row: BusinessRow | None = None
    values: dict = field(default_factory=dict)
    """What is written into the business, by the keys of the columns."""
    english: dict = field(default_factory=dict)
    """What is written as translation, by field."""
    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    doubles: list[str] = field(default_factory=list)
    """Which business a new one may be already, in words."""
    is_published: bool = False
    """Whether the business is published with it, or keeps a draft."""

    @property
    def status(self) -> LineStatus:
        """What becomes of the row."""
        if self.faults:
            return LineStatus.REFUSED
        if self.business_row is None:
            return LineStatus.NEW
        return LineStatus.CHANGED if self.changes else LineStatus.UNCHANGED

    def refuse(self, column: Column | None, messages: str | Iterable[str]) -> None:
        """Say why the row cannot be written."""
        for message in [messages] if isinstance(messages, str) else messages:
            self.faults.append(Fault(column, message))


@dataclass(frozen=True)
class Plan:
    """An import before it is written: the rows, and the columns that are passed over."""

    lines: tuple[Line, ...]
    unknown: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    """What is to be known of the rest of the file."""

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many rows there are of each status."""
        found = Counter(line.status for line in self.lines)
        return {status.value: found[status] for status in LineStatus}

    @property
    def number_to_write(self) -> int:
        """How many businesses it would make or change."""
        return self.counts[LineStatus.NEW] + self.counts[LineStatus.CHANGED]

    @property
    def is_too_much(self) -> bool:
        """Whether these are more than can be written at once."""
        return self.number_to_write > MAX_WRITTEN

    @property
    def can_be_written(self) -> bool:
        """Whether there is something to write, and nothing that is refused: it is all or nothing."""
        return 0 < self.number_to_write <= MAX_WRITTEN and not self.counts[LineStatus.REFUSED]

    @property
    def likely_doubles(self) -> list[Line]:
        """The new rows that may be about a business that is there already."""
        return [line for line in self.lines_that_are(LineStatus.NEW) if line.doubles]

    def lines_that_are(self, status: LineStatus) -> list[Line]:
        """The rows of a status, in the order of the sheet."""
        return [line for line in self.lines if line.status == status]

    @cached_property
    def fingerprint(self) -> str:
        """Tells this plan from another: the same where the sheet and what it is compared with are the same."""
        seen = [
            (
                line.number,
                line.status,
                line.business_row and line.business_row.business.pk,
                line.is_published,
                [(change.column.key, change.old, change.new) for change in line.changes],
                [(fault.column and fault.column.key, fault.message) for fault in line.faults],
                line.doubles,
            )
            for line in self.lines
        ]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()
