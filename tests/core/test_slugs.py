"""Addresses that a Dane can read."""

import pytest

from core.slugs import danish_slug
from tests import builders


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Blåbær på Ærø", "blaabaer-paa-aeroe"),
        ("Når små og store mødes", "naar-smaa-og-store-moedes"),
        ("ÆBLER & ØL", "aebler-oel"),
        ("Café Zürich – 15 %", "cafe-zuerich-15"),
        ("…", ""),
    ],
)
def test_danish_letters_are_spelt_out(title, slug):
    assert danish_slug(title) == slug


def test_a_slug_is_cut_to_its_length_without_a_hyphen_at_its_end():
    assert danish_slug("ord " * 10, max_length=8) == "ord-ord"


@pytest.mark.django_db
def test_a_page_saved_without_an_address_gets_one_from_its_danish_title():
    page = builders.article(title="Sådan gør du på Østerågade", slug="")

    assert page.slug == "saadan-goer-du-paa-oesteraagade"


@pytest.mark.django_db
def test_two_pages_of_one_title_get_two_addresses():
    builders.article(title="Ærlig snak", slug="")

    assert builders.article(title="Ærlig snak", slug="").slug == "aerlig-snak-2"
