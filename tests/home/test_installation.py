"""What installing again leaves as staff made it."""

import pytest
from wagtail.models import Site

from core.models import Place
from home.installation import install
from home.models import HomePage

pytestmark = pytest.mark.django_db


def test_installing_again_leaves_the_home_page_alone():
    home = HomePage.objects.get(locale__language_code="da")
    home.hero_heading = "Noget helt andet"
    home.save()

    install()

    home.refresh_from_db()
    assert home.hero_heading == "Noget helt andet"
    assert HomePage.objects.count() == 2


def test_places_are_staffs_from_then_on():
    Place.objects.filter(slug="sandved").update(slug="sandved-ved-skoven")
    Place.objects.get(slug="karrebaeksminde").businesses.all().delete()
    Place.objects.get(slug="karrebaeksminde").delete()

    install()

    assert Place.objects.filter(name="Sandved").count() == 1
    assert not Place.objects.filter(slug="karrebaeksminde").exists()


def test_an_address_that_staff_gave_the_site_stays(settings):
    Site.objects.filter(is_default_site=True).update(hostname="www.example.org")
    settings.WAGTAILADMIN_BASE_URL = "https://landliv.example.org"

    install()

    assert Site.objects.get(is_default_site=True).hostname == "www.example.org"
