"""A visit to every public page, after which the pictures of the prepared test database have the sizes that pages show.

    python -m tests.visiting

Otherwise each test would have them made again for the pages that it opens, and taken back at its end.
"""

import re
from urllib.parse import urlsplit

import django
from django.test import Client
from django.test.utils import setup_test_environment


def addresses(client: Client) -> list[str]:
    """Every address of the sitemap, as a path."""
    sitemap = client.get("/sitemap.xml").content.decode()
    return [urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", sitemap)]


def visit_all() -> None:
    """Ask for every page. Raises AssertionError where one does not answer."""
    client = Client()
    for path in addresses(client):
        response = client.get(path)
        assert response.status_code == 200, f"{path} answers {response.status_code}."


if __name__ == "__main__":
    django.setup()
    setup_test_environment()
    visit_all()
