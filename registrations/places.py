"""Places as somebody types them: found by post code, by town, or by both."""

from core.models import Place
from core.slugs import danish_slug
from directory.postal import postcode_and_town


def label(place: Place) -> str:
    """Return a place as the form offers it: 4250 Fuglebjerg; 4684 Fensmark."""
    return f"{place.postcode} {place.name}"


def find(typed: str) -> Place | None:
    """Return the place that is meant, None where it is not on the list, or where several could be."""
    postcode, town = postcode_and_town(typed)
    wanted = danish_slug(f"{postcode} {town}")
    matches = [place for place in Place.objects.all() if wanted and wanted in _names(place)]
    return matches[0] if len(matches) == 1 else None


def is_postcode_and_town(typed: str) -> bool:
    """Whether it says enough for staff to find the place on a map."""
    return all(postcode_and_town(typed))


def imagined(typed: str) -> Place:
    """Return a place that is not on the list as it can be shown in a preview. Never to be saved."""
    postcode, town = postcode_and_town(typed)
    return Place(name=town, postcode=postcode) if postcode and town else Place(name=typed)


def _names(place: Place) -> set[str]:
    return {danish_slug(name) for name in (place.name, place.postcode, place.post_line, label(place))}
