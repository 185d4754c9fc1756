"""Columns of charts, in the whole numbers that a drawing takes. Each measure has its own: no colour says anything."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comments.staff.quality import Month

HEIGHT = 120
"""Of the highest column."""
ROOM_ABOVE = 20
"""For the number above it."""
STEP = 40
WIDTH = 24


@dataclass(frozen=True)
class Column:
    """One month."""

    first: datetime
    value: int
    x: int
    y: int
    height: int

    @property
    def middle(self) -> int:
        """Where what is written above and below it stands."""
        return self.x + WIDTH // 2

    @property
    def above(self) -> int:
        """Where its number stands."""
        return self.y - 6


@dataclass(frozen=True)
class Chart:
    """One measure over the months."""

    key: str
    title: str
    columns: list[Column]

    @property
    def total(self) -> int:
        """Of all months."""
        return sum(column.value for column in self.columns)


def chart(key: str, title: str, months: list[Month], measure: Callable[[Month], int]) -> Chart:
    """Draw a measure. Heights are in proportion within the chart."""
    highest = max([1, *map(measure, months)])
    columns = []
    for number, month in enumerate(months):
        height = round(measure(month) / highest * HEIGHT)
        x, y = number * STEP + (STEP - WIDTH) // 2, ROOM_ABOVE + HEIGHT - height
        columns.append(Column(month.first, measure(month), x, y, height))
    return Chart(key, title, columns)
