"""Finds the place that somebody typed: by post code, by town, or by both."""

import re

from core.models import Place
from core.slugs import danish_slug

_POSTCODE_AND_TOWN = re.compile(r"(?P<postcode>\d{4})\s+(?P<town>\S.*)")


def label(place: Place) -> str:
    """Return a place as the form offers it: 4250 Fuglebjerg; 4684 Fensmark."""
    return f"{place.postcode} {place.name}"


def find(typed: str) -> Place | None:
    """Return the place that is meant, None where it is not on the list, or where several could be."""
    wanted = danish_slug(typed)
    matches = [place for place in Place.objects.all() if wanted and wanted in _names(place)]
    return matches[0] if len(matches) == 1 else None


def is_postcode_and_town(typed: str) -> bool:
    """Whether it says enough for staff to find the place on a map."""
    return bool(_POSTCODE_AND_TOWN.fullmatch(typed))


def imagined(typed: str) -> Place:
    """Return a place that is not on the list as it can be shown in a preview. Never to be saved."""
    match = _POSTCODE_AND_TOWN.fullmatch(typed)
    return Place(name=match["town"], postcode=match["postcode"]) if match else Place(name=typed)


def _names(place: Place) -> set[str]:
    return {danish_slug(name) for name in (place.name, place.postcode, place.post_line, label(place))}
