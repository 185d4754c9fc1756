"""Websites are of the web, and businesses lie in Denmark."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from directory.models import Business
from projects.models import ProjectPage, ProjectPartner
from tests import builders

pytestmark = pytest.mark.django_db

MODELS = (Business, ProjectPage, ProjectPartner)


def check(model, **values):
    """Check the values as they are checked when staff save them."""
    for name, value in values.items():
        model._meta.get_field(name).clean(value, model())


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("address", ["ftp://example.org/", "ftps://example.org/", "javascript:alert(1)"])
def test_other_addresses_than_those_of_the_web_are_refused(model, address):
    with pytest.raises(ValidationError):
        check(model, website=address)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("address", ["https://example.org/æble?q=1", "http://example.org"])
def test_addresses_of_the_web_are_taken(model, address):
    check(model, website=address)


@pytest.mark.parametrize(("name", "value"), [("latitude", "12.5"), ("latitude", "58.1"), ("longitude", "55.4")])
def test_a_business_does_not_lie_outside_denmark(name, value):
    with pytest.raises(ValidationError):
        check(Business, **{name: Decimal(value)})


def test_a_business_lies_in_denmark():
    check(Business, latitude=Decimal("55.4"), longitude=Decimal("11.55"))


def test_the_form_of_the_admin_still_asks_for_an_address(client):
    client.force_login(builders.editor())

    response = client.get(reverse("wagtailsnippets_directory_business:add"))

    assert 'type="url"' in response.content.decode()
