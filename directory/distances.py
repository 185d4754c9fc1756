"""How far apart two points are."""

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088
"""The mean radius R1 of the IUGG (H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000)."""
KM_A_DEGREE = 111.195
"""Of latitude, on that sphere."""

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def distance_km(here: Point, there: Point) -> float:
    """Return the way between two points over the earth in kilometres, as the crow flies.

    By the haversine formula (R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68, 1984).
    """
    latitude, longitude, other_latitude, other_longitude = (radians(degrees) for degrees in (*here, *there))
    haversine = (
        sin((other_latitude - latitude) / 2) ** 2
        + cos(latitude) * cos(other_latitude) * sin((other_longitude - longitude) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(haversine)))
