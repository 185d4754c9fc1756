"""No page is given, moved or copied to an address at which nobody could ever arrive."""

import pytest
from django.urls import reverse

from blog.models import ArticleIndexPage
from core.forms import is_reserved
from home.models import StandardPage
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return builders.section(ArticleIndexPage).get_parent()


@pytest.mark.parametrize("slug", ["en", "admin", "documents", "Media"])
def test_what_the_site_answers_itself_is_reserved_below_the_home_page_only(home, slug):
    assert is_reserved(home, slug)
    assert not is_reserved(home, f"{slug}-og-mere")
    assert not is_reserved(home.get_children().get(slug="om-landliv"), slug)


@pytest.mark.parametrize("slug", ["2013", "feed", "atom"])
def test_years_and_feeds_are_reserved_below_the_list_of_articles(slug):
    assert is_reserved(builders.section(ArticleIndexPage), slug)


def test_a_page_cannot_be_moved_out_of_reach(client, home):
    about = home.get_children().get(slug="om-landliv")
    page = about.add_child(instance=StandardPage(title="Dokumenter", slug="documents"))
    client.force_login(builders.editor())

    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, home.pk]))

    page.refresh_from_db()
    assert page.get_parent().pk == about.pk


def test_a_page_cannot_be_copied_out_of_reach(client, home):
    about = home.get_children().get(slug="om-landliv")
    client.force_login(builders.editor())
    data = {"new_title": "English", "new_slug": "en", "new_parent_page": home.pk}

    response = client.post(reverse("wagtailadmin_pages:copy", args=[about.pk]), data)

    assert response.status_code == 200
    assert "new_slug" in response.context["form"].errors
    assert not home.get_children().filter(slug="en").exists()
