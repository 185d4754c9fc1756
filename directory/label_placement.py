"""Where the names on the map stand: beside their dots where there is room, further off and with a line where not.

Greedy point-feature labelling: the dots with the most neighbours choose first, and each takes the nearest free spot.
(J. Christensen, J. Marks, S. Shieber: An Empirical Study of Algorithms for Point-Feature Label Placement, 1995.) The
same dots always get the same labels. All measures are units of the map, whose y grows to the south.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from math import hypot

LETTER_WIDTH = 17.5
"""Of an average letter at the largest size that css/map.css gives a name (32 units). Generous: Ms are wide."""
LINE_HEIGHT = 36
DOT = 11
EDGE = 5
CROWD = 110  # how near another dot must be to be in the way
STEPS = 24  # in how many places a line is looked at for what it crosses
MOST_NAMED = 40  # of how many dots at most the names are placed
SQUARE = 48  # the side of the squares by which the map is looked at
REACHES = (20, 34, 50, 75, 105, 140, 180, 225, 275)
RISES = (0, 14, 28, 45, 65, 90, 120, 155, 195)
# How far a label may stand from its dot: to the right or the left, and up or down; the nearest first. Up and down cost
# more than aside, since a level line is the easiest to follow.
OFFSETS = sorted(
    ((side * reach, turn * rise) for reach in REACHES for rise in RISES for side in (1, -1) for turn in (1, -1)),
    key=lambda offset: (hypot(offset[0], 1.3 * offset[1]), -offset[0], offset[1]),
)

Square = tuple[int, int]
"""A square of the map, by its column and row."""


@dataclass(frozen=True)
class Dot:
    """A point on the map, and the words that belong to it."""

    x: int
    y: int
    text: str


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def contains(self, other: "Box") -> bool:
        """Whether the other lies within it."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left < x < self.right and self.top < y < self.bottom


@dataclass(frozen=True)
class Label:
    """The words of a dot in their place: x is where they begin or (anchor "end") end, y their middle."""

    dot: Dot
    x: int
    y: int

    @property
    def anchor(self) -> str:
        """Which end of the words stands at x, as SVG calls it."""
        return "start" if self.x > self.dot.x else "end"

    @cached_property
    def box(self) -> Box:
        """What the words cover."""
        width = LETTER_WIDTH * len(self.dot.text)
        left = self.x if self.anchor == "start" else self.x - width
        return Box(left, self.y - LINE_HEIGHT / 2, left + width, self.y + LINE_HEIGHT / 2)

    @property
    def line_end(self) -> int:
        """Where the line from the dot ends, just short of the words."""
        return self.x + (-EDGE if self.anchor == "start" else EDGE)

    @cached_property
    def line(self) -> list[tuple[float, float]]:
        """Points all along the line from the dot to the words."""
        run, rise = (self.line_end - self.dot.x) / STEPS, (self.y - self.dot.y) / STEPS
        return [(self.dot.x + step * run, self.dot.y + step * rise) for step in range(STEPS + 1)]


class Ground:
    """What is taken of the map, by squares: a question about a spot is answered by what lies near it."""

    def __init__(self) -> None:
        self._boxes: dict[Square, list[Box]] = defaultdict(list)
        self._points: dict[Square, list[tuple[float, float]]] = defaultdict(list)

    def take(self, box: Box, line: Iterable[tuple[float, float]] = ()) -> None:
        """Take what a box and the points of a line cover."""
        for square in _squares(box):
            self._boxes[square].append(box)
        for point in line:
            self._points[_square(*point)].append(point)

    def has_room_for(self, label: Label, own: Box) -> bool:
        """Whether a label would meet nothing but the box of its own dot, and its line would neither."""
        box = label.box
        for square in _squares(box):
            if any(box.meets(other) for other in self._boxes[square] if other is not own):
                return False
            if any(box.holds(*point) for point in self._points[square]):
                return False
        # A dot that lies on this one is in the way of no line: the line begins in it.
        return not any(
            other.holds(*point) and not other.holds(label.dot.x, label.dot.y)
            for point in label.line
            for other in self._boxes[_square(*point)]
        )


def _square(x: float, y: float) -> Square:
    return int(x // SQUARE), int(y // SQUARE)


def _squares(box: Box) -> Iterator[Square]:
    (left, top), (right, bottom) = _square(box.left, box.top), _square(box.right, box.bottom)
    return product(range(left, right + 1), range(top, bottom + 1))


@lru_cache(maxsize=128)
def arrange(dots: tuple[Dot, ...], width: int, height: int) -> tuple[Label | None, ...]:
    """Return a label for each dot, in their order. None where a map of this size has no room for it.

    Of many dots only those that come first in the order are tried: a map is full long before all have a name.
    """
    page = Box(EDGE, EDGE, width - EDGE, height - EDGE)
    boxes = {dot: Box(dot.x - DOT, dot.y - DOT, dot.x + DOT, dot.y + DOT) for dot in dots}
    ground = Ground()
    for box in boxes.values():
        ground.take(box)
    placed: dict[Dot, Label] = {}
    named = list(boxes)[:MOST_NAMED]
    for dot in sorted(named, key=lambda dot: (-_crowd(dot, dots), dot.y, dot.x, dot.text)):
        free = (
            label for label in _candidates(dot) if page.contains(label.box) and ground.has_room_for(label, boxes[dot])
        )
        if label := next(free, None):
            placed[dot] = label
            ground.take(label.box, label.line)
    return tuple(placed.get(dot) for dot in dots)


def _crowd(dot: Dot, dots: tuple[Dot, ...]) -> int:
    return sum(hypot(other.x - dot.x, other.y - dot.y) < CROWD for other in dots)


def _candidates(dot: Dot) -> Iterator[Label]:
    return (Label(dot, dot.x + aside, dot.y + down) for aside, down in OFFSETS)
