"""Every page of the site answers, in its own language, in a fixed number of queries."""

import pytest
from wagtail.models import Page

from directory.models import Business, Network
from tests.visiting import addresses

pytestmark = pytest.mark.django_db


def test_the_sitemap_knows_every_page_business_and_network(client):
    found = addresses(client)

    assert len(found) == len(set(found))
    pages = Page.objects.live().public().filter(depth__gte=2)
    assert {page.url for page in pages} <= set(found)
    networks_in_both_languages = 2 * Network.objects.count()
    assert len(found) == pages.count() + Business.objects.live().count() + networks_in_both_languages


@pytest.mark.long  # one page of each kind is read at each stop (tests/browser), and all when the database is prepared
def test_every_page_of_the_sitemap_answers_in_the_language_of_its_address(client):
    for path in addresses(client):
        response = client.get(path)

        assert response.status_code == 200, path
        language = "en" if path.startswith("/en/") else "da"
        assert f'<html lang="{language}">' in response.content.decode(), path
        assert response["Content-Language"] == language, path
