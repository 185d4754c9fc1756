"""A business as search engines read it: schema.org's LocalBusiness in JSON-LD. What was given, and nothing else."""

import json

from directory.models.business import Business

_HARMLESS = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}
"""What could end the block or the line that the data stand in, written so that only a reader of JSON understands it."""


def local_business(business: Business, address: str) -> dict:
    """Return what is known of a business whose page has this address.

    Opening hours are free text, which schema.org has no place for. Coordinates are the business's own: where only its
    village is known, it would be wrong to point at a spot.
    """
    known = {
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "@id": f"{address}#business",
        "name": business.name,
        "description": business.introduction,
        "url": business.website or address,
        "mainEntityOfPage": address,
        "telephone": business.phone,
        "email": business.email,
        "address": _postal_address(business),
        "containedInPlace": {"@type": "AdministrativeArea", "name": f"{business.place.municipality} Kommune"},
        "geo": _coordinates(business),
        "identifier": _register_number(business),
    }
    return {name: value for name, value in known.items() if value}


def _postal_address(business: Business) -> dict:
    street = {"streetAddress": business.street} if business.street else {}
    return {
        "@type": "PostalAddress",
        **street,
        "postalCode": business.place.postcode,
        "addressLocality": business.place.post_district,
        "addressCountry": "DK",
    }


def _coordinates(business: Business) -> dict:
    if not business.point:
        return {}
    latitude, longitude = business.point
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def _register_number(business: Business) -> dict:
    return {"@type": "PropertyValue", "propertyID": "CVR", "value": business.cvr} if business.cvr else {}


def as_json_block(data: dict) -> str:
    """Return data as JSON that can stand between the tags of a script element whatever is in it."""
    return json.dumps(data, ensure_ascii=False).translate(_HARMLESS)
