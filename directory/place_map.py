"""Where places lie on the map, where their names stand, and how many businesses each has."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from django.db.models import Count
from django.utils.translation import ngettext
from wagtail.models import Locale

from core.caching.shared import shared
from core.models import Place
from core.translations.active_language import active_locale
from directory.distances import Point
from directory.facets import Facet
from directory.label_placement import Dot, Label, arrange
from directory.models.business import Business
from directory.selection import Selection

# The map is 720 units wide. It begins at 10.85° E, 56.06° N and reaches to 12.75° E, 54.68° N, in an equirectangular
# projection true to scale at 55.4° N. The coastline in templates/directory/coast.html was drawn by these figures.
WEST, EAST, NORTH = 10.85, 12.75, 56.06
SQUEEZE = cos(radians(55.4))
WIDTH, HEIGHT = 720, 921
SCALE = WIDTH / ((EAST - WEST) * SQUEEZE)


@dataclass(frozen=True)
class Spot:
    """A place as the map and the list beside it show it: its number of businesses, and where its link leads."""

    place: Place
    number: int
    target: Selection
    is_chosen: bool = False
    is_here: bool = False
    """Whether the business that is shown lies there."""

    @property
    def description(self) -> str:
        """What its link is called where only the map is seen, or heard: »Fuglebjerg: 6 virksomheder«."""
        return ngettext("%(place)s: %(number)d business", "%(place)s: %(number)d businesses", self.number) % {
            "place": self.place.name,
            "number": self.number,
        }


@dataclass(frozen=True)
class Mark:
    """A spot on the map: its dot and, where there is room for one, its label."""

    spot: Spot
    x: int
    y: int
    label: Label | None


def project(latitude: float, longitude: float) -> tuple[int, int]:
    """Return where a point on the earth, in degrees, lies on the map."""
    return round((longitude - WEST) * SQUEEZE * SCALE), round((NORTH - latitude) * SCALE)


def is_on_map(point: Point) -> bool:
    """Whether a point on the earth lies within the map."""
    x, y = project(*point)
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def spots_of_facet(facet: Facet, known: Iterable[Place]) -> list[Spot]:
    """Return those of the places that the other filters leave businesses in, in Danish order."""
    places = {place.slug: place for place in known}
    return [Spot(places[choice.value], choice.number, choice.target, choice.is_chosen) for choice in facet.choices]


@shared(Business, Place, Locale)
def spots_of_all() -> list[Spot]:
    """Return every place that has businesses, in Danish order."""
    visible = Business.objects.visible_in(active_locale())
    return spots_of(Place.objects.filter(pk__in=visible.values("place")))


def spots_of(places: Iterable[Place], here: Place | None = None) -> list[Spot]:
    """Return these places, each once and in Danish order, with the number of businesses in each."""
    known = sorted(set(places), key=lambda place: (place.sort_key, place.pk))
    visible = Business.objects.visible_in(active_locale()).filter(place__in=known).order_by()
    numbers = dict(visible.values_list("place").annotate(Count("pk")))
    return [
        Spot(place, numbers.get(place.pk, 0), Selection.of("", [("place", place.slug)]), is_here=place == here)
        for place in known
    ]


def marks(spots: Iterable[Spot]) -> list[Mark]:
    """Return those of the spots that lie on the map, with labels that leave each other alone.

    Where there are too many for labels, those with the most businesses have them.
    """
    shown = [spot for spot in spots if spot.place.point and is_on_map(spot.place.point)]
    dots = [Dot(*project(*spot.place.point), f"{spot.place.name} {spot.number}") for spot in shown]
    by_number = sorted(range(len(shown)), key=lambda index: -shown[index].number)
    labels = dict(zip(by_number, arrange(tuple(dots[index] for index in by_number), WIDTH, HEIGHT), strict=True))
    return [Mark(spot, dot.x, dot.y, labels[index]) for index, (spot, dot) in enumerate(zip(shown, dots, strict=True))]
