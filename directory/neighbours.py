"""The businesses near another one."""

from dataclasses import dataclass
from math import cos, radians

from django.db.models import Case, ExpressionWrapper, F, FloatField, QuerySet, Value, When
from django.db.models.functions import Cast

from directory.distances import KM_A_DEGREE, Point, distance_km
from directory.models.business import Business

NEARBY_KM = 15
SHOWN = 6


@dataclass(frozen=True)
class Neighbour:
    """A business near another one, and how far away it is: nothing where only the place that they share is known."""

    business: Business
    kilometres: float | None


def neighbours_of(business: Business, businesses: QuerySet) -> list[Neighbour]:
    """Return the nearest of the businesses, by their own coordinates or else their place's, the nearest first.

    A business whose whereabouts nobody knows has those of its own place for neighbours.
    """
    others = businesses.exclude(translation_key=business.translation_key)
    here = business.whereabouts
    if here is None:
        return [Neighbour(other, None) for other in others.filter(place=business.place_id).as_cards()[:SHOWN]]
    # Cards are read for the nearest alone, in the order of names, which sorting keeps among those equally far away.
    cards = businesses.model.objects.filter(pk__in=_near(here, others).values("pk")).as_cards()
    nearest = [Neighbour(other, _kilometres(business, here, other)) for other in cards]
    return sorted(nearest, key=lambda neighbour: neighbour.kilometres or 0)


def _kilometres(business: Business, here: Point, other: Business) -> float | None:
    if other.place_id == business.place_id and not (business.point and other.point):
        return None
    return distance_km(here, other.whereabouts)


def _near(here: Point, businesses: QuerySet) -> QuerySet:
    """The nearest within reach, found on a plane: over so few kilometres the earth's curve changes no order."""
    latitude, longitude = here
    squeeze = cos(radians(latitude))
    reach, wide_reach = NEARBY_KM / KM_A_DEGREE, NEARBY_KM / KM_A_DEGREE / squeeze
    north = F("at_latitude") - Value(latitude)
    east = (F("at_longitude") - Value(longitude)) * Value(squeeze)
    return (
        businesses.alias(at_latitude=_coordinate("latitude"), at_longitude=_coordinate("longitude"))
        .filter(
            at_latitude__range=(latitude - reach, latitude + reach),
            at_longitude__range=(longitude - wide_reach, longitude + wide_reach),
        )
        .alias(apart=ExpressionWrapper(north * north + east * east, FloatField()))
        .order_by("apart", "sort_key", "pk")[:SHOWN]
    )


def _coordinate(name: str) -> Case:
    """A coordinate of the business where it has both of its own, else its place's."""
    own = When(latitude__isnull=False, longitude__isnull=False, then=Cast(F(name), FloatField()))
    return Case(own, default=Cast(F(f"place__{name}"), FloatField()))
