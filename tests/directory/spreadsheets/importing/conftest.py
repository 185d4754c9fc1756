"""What the tests of the import share."""

import pytest
from django.utils import translation

from directory.models import Business
from tests import builders


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def forge() -> Business:
    """A business of the demonstration content, in both languages."""
    return Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))
