"""Where places lie on the map, and where their names stand beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from django.db.models import Count, Q

from core.models import Place
from core.translations import active_locale
from directory.models import Business

# The map is 720 units wide. It begins at 10.85° E, 56.06° N and reaches to 12.75° E, 54.68° N, in an equirectangular
# projection true to scale at 55.4° N. The coastline in templates/directory/place_map.html was drawn by these figures.
WEST, EAST, NORTH = 10.85, 12.75, 56.06
SQUEEZE = cos(radians(55.4))
SCALE = 720 / ((EAST - WEST) * SQUEEZE)

# Names are placed by hand: the places lie close, and their names must be readable on a phone.
LABELS = {
    "hoejby": (250, 175, "start"),
    "glumsoe": (330, 398, "start"),
    "herlufmagle": (400, 440, "start"),
    "fuglebjerg": (205, 440, "end"),
    "fensmark": (425, 498, "start"),
    "naestved": (395, 600, "start"),
    "vordingborg": (455, 690, "start"),
    "nykoebing-falster": (440, 850, "start"),
}
LEADER_GAP, LEADER_RISE = 6, 8


@dataclass(frozen=True)
class Mark:
    """A place on the map: its dot, and the name with a line to it. All in the map's units."""

    place: Place
    x: int
    y: int
    label_x: int
    label_y: int
    anchor: str

    @property
    def leader_x(self) -> int:
        """Where the line ends, just short of the name."""
        return self.label_x + (LEADER_GAP if self.anchor == "end" else -LEADER_GAP)

    @property
    def leader_y(self) -> int:
        """Where the line ends, at half the name's height."""
        return self.label_y - LEADER_RISE


def project(latitude: float, longitude: float) -> tuple[int, int]:
    """Return where a point on the earth, in degrees, lies on the map."""
    return round((longitude - WEST) * SQUEEZE * SCALE), round((NORTH - latitude) * SCALE)


def places_with_businesses():
    """Return the places that have businesses in the reader's language, each with their `number`, in Danish order."""
    visible = Business.objects.visible_in(active_locale()).values("pk")
    counted = Place.objects.annotate(number=Count("businesses", filter=Q(businesses__in=visible)))
    return counted.filter(number__gt=0).order_by("sort_key")


def marks(places: Iterable[Place]) -> list[Mark]:
    """Return those of the places that have coordinates and a name on the map."""
    return [
        Mark(place, *project(float(place.latitude), float(place.longitude)), *LABELS[place.slug])
        for place in places
        if place.slug in LABELS and place.latitude is not None and place.longitude is not None
    ]
