"""What search engines read of a business is what it gave, and can break nothing."""

import json

import pytest

from core.text import one_line, plain_lines
from tests import builders
from tests.reading import one, soup

pytestmark = pytest.mark.django_db

HOSTILE = 'Den "onde" </script><script>alert(1)</script> <!-- & \' \u2028 \n😀'


def data_of(response) -> dict:
    """The data in the page, which must be the only block of its kind."""
    return json.loads(one(response, 'script[type="application/ld+json"]').string)


def test_everything_that_was_given(client):
    business = builders.business(
        name="Prøven",
        phone="55771234",
        email="proeve@example.org",
        website="https://example.org/",
        street="Eksempelvej 1",
        cvr="13748136",
        latitude="55.30000",
        longitude="11.50000",
    )
    address = f"http://testserver/virksomheder/{business.slug}/"

    assert data_of(client.get(address)) == {
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "@id": f"{address}#business",
        "name": "Prøven",
        "description": "Vi prøver.",
        "url": "https://example.org/",
        "mainEntityOfPage": address,
        "telephone": "+4555771234",
        "email": "proeve@example.org",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Eksempelvej 1",
            "postalCode": "4250",
            "addressLocality": "Fuglebjerg",
            "addressCountry": "DK",
        },
        "containedInPlace": {"@type": "AdministrativeArea", "name": "Næstved Kommune"},
        "geo": {"@type": "GeoCoordinates", "latitude": 55.3, "longitude": 11.5},
        "identifier": {"@type": "PropertyValue", "propertyID": "CVR", "value": "13748136"},
    }


def test_nothing_that_was_not_given(client):
    business = builders.business()
    address = f"http://testserver/virksomheder/{business.slug}/"

    data = data_of(client.get(address))

    assert set(data) == {
        "@context",
        "@type",
        "@id",
        "name",
        "description",
        "url",
        "mainEntityOfPage",
        "address",
        "containedInPlace",
    }
    assert data["url"] == address
    assert "streetAddress" not in data["address"]


def test_both_addresses_of_one_business_are_the_same_to_search_engines(client):
    business = builders.business()

    pages = [client.get(f"{section}{business.slug}/") for section in ("/virksomheder/", "/en/businesses/")]

    assert data_of(pages[0]) == data_of(pages[1])


def test_hostile_words_stay_words(client):
    business = builders.business(
        name=HOSTILE[:120], introduction=HOSTILE, offers=HOSTILE, seeks=HOSTILE, street=HOSTILE
    )

    response = client.get(f"/virksomheder/{business.slug}/")

    assert data_of(response)["description"] == plain_lines(HOSTILE)
    assert data_of(response)["address"]["streetAddress"] == one_line(HOSTILE)
    assert one(response, "h1").get_text() == one_line(HOSTILE[:120])
    scripts = soup(response).select("script")
    assert not [script for script in scripts if not script.get("src") and script.get("type") != "application/ld+json"]
    assert b"<script>alert" not in response.content
