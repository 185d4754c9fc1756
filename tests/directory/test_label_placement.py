"""The names on the map leave each other alone, whatever places there are."""

from itertools import combinations
from random import Random

import pytest

from directory.label_placement import EDGE, MOST_NAMED, Dot, arrange

WIDTH, HEIGHT = 720, 921


def scattered(number: int, seed: int) -> tuple[Dot, ...]:
    """Dots all over the map, with names of many lengths."""
    random = Random(seed)  # noqa: S311 -- no secret
    return tuple(
        Dot(random.randrange(60, 660), random.randrange(40, 880), "Næstved-Karrebæk"[: random.randrange(3, 16)])
        for _ in range(number)
    )


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("number", [1, 5, 14, 30])
def test_no_name_lies_on_another_or_on_a_dot_or_over_the_edge(number, seed):
    dots = scattered(number, seed)
    labels = [label for label in arrange(dots, WIDTH, HEIGHT) if label]

    assert labels
    for one, other in combinations(labels, 2):
        assert not one.box.meets(other.box), (one, other)
    for label in labels:
        assert not any(label.box.holds(dot.x, dot.y) for dot in dots)
        assert label.box.left >= EDGE
        assert label.box.right <= WIDTH - EDGE
        assert label.box.top >= EDGE
        assert label.box.bottom <= HEIGHT - EDGE


@pytest.mark.parametrize("seed", range(20))
def test_no_line_runs_through_another_name(seed):
    labels = [label for label in arrange(scattered(30, seed), WIDTH, HEIGHT) if label]

    for one in labels:
        for other in labels:
            assert one is other or not any(other.box.holds(*point) for point in one.line)


@pytest.mark.parametrize("seed", range(20))
def test_a_dozen_places_all_find_room(seed):
    assert None not in arrange(scattered(12, seed), WIDTH, HEIGHT)


def test_of_very_many_places_the_first_have_names():
    dots = scattered(400, seed=1)
    named = [dot for dot, label in zip(dots, arrange(dots, WIDTH, HEIGHT), strict=True) if label]

    assert named
    assert set(named) <= set(dots[:MOST_NAMED])


def test_the_same_places_always_get_the_same_labels():
    dots = scattered(14, seed=1)
    first = arrange(dots, WIDTH, HEIGHT)
    arrange.cache_clear()

    assert arrange(dots, WIDTH, HEIGHT) == first


def test_a_name_that_has_room_stands_beside_its_dot():
    (label,) = arrange((Dot(300, 400, "Glumsø 4"),), WIDTH, HEIGHT)

    assert label.y == 400
    assert label.anchor == "start"
    assert label.x - 300 < 25


def test_at_the_right_edge_it_stands_to_the_left():
    (label,) = arrange((Dot(700, 400, "Glumsø 4"),), WIDTH, HEIGHT)

    assert label.anchor == "end"


def test_two_places_on_one_spot_each_get_a_label():
    labels = arrange((Dot(300, 400, "Her"), Dot(300, 400, "Også her")), WIDTH, HEIGHT)

    assert not labels[0].box.meets(labels[1].box)


def test_where_there_is_no_room_a_dot_goes_without():
    labels = arrange(
        tuple(Dot(x, y, "x" * 20) for x in range(100, 600, 20) for y in range(100, 800, 20)), WIDTH, HEIGHT
    )

    assert None in labels
