"""Who is near whom, and how far away."""

import pytest
from django.utils import translation

from core.models import Place
from directory.distances import distance_km
from directory.models import Business
from directory.neighbours import NEARBY_KM, SHOWN, neighbours_of
from directory.templatetags.directory_tags import distance
from tests import builders


def far_away() -> Place:
    """A place in Jutland, where nobody else is."""
    return Place.objects.create(
        name="Klitmøller",
        slug="klitmoeller",
        postcode="7700",
        municipality=Place.objects.first().municipality,
        latitude=57.04,
        longitude=8.48,
    )


def neighbours(business: Business) -> list[tuple[str, int | None]]:
    near = neighbours_of(business, Business.objects.visible_in(builders.locale("da")))
    return [(other.business.name, other.kilometres and round(other.kilometres)) for other in near]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ((55.2299, 11.7609), (55.2299, 11.7609), 0),
        ((0, 0), (0, 1), 111.195),  # a degree of the equator on a sphere of 6371.0088 km
        ((0, 0), (0, 180), 20015.115),  # half around it
        (
            (36.12, -86.67),
            (33.94, -118.40),
            2886.45,
        ),  # Nashville to Los Angeles: the example of Rosetta Code, R = 6372.8
        ((55.9115, 11.5976), (55.2299, 11.7609), 76.5),  # Højby to Næstved
    ],
)
def test_distances_over_the_earth(here, there, expected):
    assert distance_km(here, there) == pytest.approx(expected, rel=1e-3)
    assert distance_km(there, here) == pytest.approx(distance_km(here, there))


@pytest.mark.parametrize(
    ("kilometres", "danish", "english"),
    [(2.4, "2 km", "2 km"), (0.2, "under 1 km", "under 1 km"), (0.6, "1 km", "1 km"), (1234.5, "1.234 km", "1,234 km")],
)
def test_distances_as_they_are_read(kilometres, danish, english):
    for language, expected in (("da", danish), ("en", english)):
        with translation.override(language):
            assert distance(kilometres).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.django_db
def test_the_nearest_come_first():
    place = far_away()
    here = builders.business(place=place, latitude="57.0400", longitude="8.4800")
    builders.business(name="Tre", place=place, latitude="57.0670", longitude="8.4800")
    builders.business(name="En", place=place, latitude="57.0400", longitude="8.4965")
    builders.business(name="Kun byen", place=place)
    builders.business(name="For langt", place=place, latitude="57.2000", longitude="8.4800")

    assert neighbours(here) == [("Kun byen", None), ("En", 1), ("Tre", 3)]


@pytest.mark.django_db
def test_a_business_without_coordinates_is_where_its_place_is():
    near = neighbours(builders.business(place=Place.objects.get(slug="glumsoe")))

    assert len(near) == SHOWN
    assert [kilometres for _name, kilometres in near] == [None] * 4 + [6, 6]
    assert all(kilometres is None or kilometres <= NEARBY_KM for _name, kilometres in near)


@pytest.mark.django_db
def test_half_a_coordinate_is_none():
    place = far_away()
    here = builders.business(place=place, latitude=57.5)
    builders.business(name="Nabo", place=place, longitude=9)

    assert neighbours(here) == [("Nabo", None)]


@pytest.mark.django_db
def test_where_nobody_knows_the_coordinates_the_place_has_to_do():
    here = Business.objects.filter(place__slug="karrebaeksminde", locale=builders.locale("da")).first()

    others = neighbours(here)

    assert [kilometres for _name, kilometres in others] == [None]
    assert here.name not in dict(others)


@pytest.mark.django_db
def test_a_business_is_not_its_own_neighbour_in_another_language():
    place = far_away()
    danish = builders.business(place=place)
    english = builders.business("en", place=place, translation_key=danish.translation_key, slug=danish.slug)

    assert neighbours(english) == []


@pytest.mark.django_db
def test_drafts_are_nobodys_neighbours():
    place = far_away()
    here = builders.business(place=place)
    builders.business(place=place, live=False)

    assert neighbours(here) == []
