"""Where places lie on the map, where their names stand, and how many businesses each has."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from django.db.models import Count, Q, QuerySet
from django.utils.translation import ngettext

from core.models import Place
from core.translations import active_locale
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


def spots_of_all() -> list[Spot]:
    """Return every place that has businesses, in Danish order."""
    return [_spot(place) for place in _counted_places().filter(number__gt=0)]


def spots_of(places: Iterable[Place], here: Place | None = None) -> list[Spot]:
    """Return these places, each once and in Danish order, with the number of businesses in each."""
    counted = _counted_places().filter(pk__in={place.pk for place in places})
    return [_spot(place, is_here=place == here) for place in counted]


def _counted_places() -> QuerySet:
    visible = Business.objects.visible_in(active_locale()).values("pk")
    counted = Place.objects.annotate(number=Count("businesses", filter=Q(businesses__in=visible)))
    return counted.order_by("sort_key")


def _spot(place: Place, *, is_here: bool = False) -> Spot:
    return Spot(place, place.number, Selection.of("", [("place", place.slug)]), is_here=is_here)


def marks(spots: Iterable[Spot]) -> list[Mark]:
    """Return those of the spots that lie on the map, with labels that leave each other alone."""
    shown = [spot for spot in spots if spot.place.point and is_on_map(spot.place.point)]
    dots = tuple(Dot(*project(*spot.place.point), f"{spot.place.name} {spot.number}") for spot in shown)
    labels = arrange(dots, WIDTH, HEIGHT)
    return [Mark(spot, dot.x, dot.y, label) for spot, dot, label in zip(shown, dots, labels, strict=True)]
