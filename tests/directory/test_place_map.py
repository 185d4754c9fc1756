"""The map shows places where they are, and as many businesses as they have."""

from types import SimpleNamespace

import pytest
from django.utils import translation

from core.models import Place
from directory.label_placement import MOST_NAMED
from directory.models import Business
from directory.place_map import HEIGHT, WIDTH, is_on_map, marks, project, spots_of, spots_of_all
from tests import builders


def test_the_corners_of_the_projection():
    assert project(56.06, 10.85) == (0, 0)
    assert project(56.06, 12.75)[0] == WIDTH
    assert abs(project(54.68, 12.75)[1] - HEIGHT) <= 1


@pytest.mark.parametrize(
    ("name", "point", "expected"),
    [("Glumsø", (55.3568, 11.6856), True), ("Klitmøller", (57.04, 8.48), False), ("Malmö", (55.6, 13.0), False)],
)
def test_what_lies_outside_the_map_is_left_to_the_list(name, point, expected):
    assert is_on_map(point) == expected


@pytest.mark.django_db
def test_places_lie_where_they_are():
    with translation.override("da"):
        by_slug = {mark.spot.place.slug: mark for mark in marks(spots_of_all())}

    assert by_slug["hoejby"].y < by_slug["glumsoe"].y < by_slug["vordingborg"].y  # north is up
    assert by_slug["fuglebjerg"].x < by_slug["fensmark"].x
    assert all(mark.label for mark in by_slug.values())


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_place_knows_how_many_businesses_it_has(language):
    expected = Business.objects.live().filter(place__slug="fuglebjerg", locale=builders.locale("da")).count()
    builders.business(live=False)

    with translation.override(language):
        (spot,) = [spot for spot in spots_of_all() if spot.place.slug == "fuglebjerg"]

        assert spot.number == expected
        assert spot.description == f"Fuglebjerg: {expected} {'virksomheder' if language == 'da' else 'businesses'}"
        assert spot.target.query == "?place=fuglebjerg"


def test_of_very_many_places_those_with_the_most_businesses_have_names():
    def spot(number: int) -> SimpleNamespace:
        point = (55.0 + number % 10 / 10, 11.2 + number // 10 / 10)
        return SimpleNamespace(place=SimpleNamespace(name="By", point=point), number=number)

    placed = marks([spot(number) for number in range(100)])

    assert [mark.spot.number for mark in placed] == list(range(100))
    named = [mark.spot.number for mark in placed if mark.label]
    assert named
    assert min(named) >= 100 - MOST_NAMED


@pytest.mark.django_db
def test_a_place_without_coordinates_or_with_half_of_them_is_not_on_the_map():
    place = Place.objects.get(slug="karrebaeksminde")
    place.latitude = 55.17
    spot = SimpleNamespace(place=place, number=1)

    assert marks([spot]) == []


@pytest.mark.django_db
def test_chosen_places_come_once_each_and_one_of_them_may_be_here():
    here, there = Place.objects.get(slug="glumsoe"), Place.objects.get(slug="fensmark")

    with translation.override("da"):
        spots = spots_of([here, there, here], here)

    assert [(spot.place.slug, spot.is_here) for spot in spots] == [("fensmark", False), ("glumsoe", True)]
