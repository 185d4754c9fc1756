"""Fixtures of the tests of language versions: a page of each type in both languages, and an editor."""

import pytest
from wagtail.models import Page

from tests import builders
from tests.core.translations.language_versions.pages import PAGE_TYPES, both_versions


@pytest.fixture(params=PAGE_TYPES, ids=lambda model: model.__name__)
def versions(request) -> tuple[Page, Page]:
    """The Danish and the English version of a page, for each page type of the site."""
    return both_versions(request.param)


@pytest.fixture(params=["da", "en"])
def ordered(request, versions) -> tuple[Page, Page]:
    """The same, beginning with either: the one that something is done to."""
    return versions if request.param == "da" else versions[::-1]


@pytest.fixture
def editor(client):
    """An editor, logged in."""
    user = builders.editor()
    client.force_login(user)
    return user
