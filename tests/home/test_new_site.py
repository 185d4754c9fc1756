"""What a new site begins with."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Locale, Page, Site

from core.models import Footer, Menu, OrganisationSettings, Place
from directory.models import Business
from home.installation import install
from home.models import HomePage, Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("bare_site")]


@pytest.fixture(scope="module")
def bare_site(module_transaction):
    """A database as it is after the migrations: Wagtail's welcome page and groups, and one language."""
    Business.objects.all().delete()
    Menu.objects.all().delete()
    Footer.objects.all().delete()
    for home in HomePage.objects.all():
        home.get_descendants(inclusive=True).delete()
    root = Page.get_first_root_node()
    root.refresh_from_db()
    welcome = root.add_child(instance=Page(title="Welcome", slug="home"))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=welcome, is_default_site=True)
    Locale.objects.filter(language_code="en").delete()
    Group.objects.filter(name="Redaktører").update(name="Moderators")
    Group.objects.filter(name="Skribenter").update(name="Editors")


def test_a_bare_database_becomes_a_site_in_two_languages(client):
    install()

    for path in ("/", "/projekter/", "/artikler/", "/virksomheder/", "/en/", "/en/projects/", "/en/businesses/"):
        assert client.get(path).status_code == 200, path
    assert not Page.objects.filter(title="Welcome").exists()
    assert Menu.objects.count() == Footer.objects.count() == 2
    assert Place.objects.filter(postcode="4684", post_town="Holmegaard", municipality__name="Næstved").exists()


def test_a_new_site_tells_of_no_new_rights():
    Role.objects.all().delete()

    assert install() == []
    assert Group.objects.get(name="Redaktører").permissions.filter(codename="decide_registration").exists()


def test_only_editors_may_start_translations():
    install()

    def may(group: str) -> bool:
        return Group.objects.get(name=group).permissions.filter(codename="submit_translation").exists()

    assert may("Redaktører")
    assert not may("Skribenter")


def test_the_site_knows_its_address_and_where_to_write_to_staff(settings, client):
    settings.WAGTAILADMIN_BASE_URL = "https://landliv.example.org"

    install()

    assert b"<loc>https://landliv.example.org/projekter/</loc>" in client.get("/sitemap.xml").content
    site = Site.objects.get(is_default_site=True)
    assert OrganisationSettings.for_site(site).notification_email == settings.DEFAULT_FROM_EMAIL
