"""A page for those who have a login."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import PageViewRestriction

from tests import builders
from tests.reading import one, soup, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def restricted():
    made = builders.article(title="Kun for medlemmer", introduction="Hemmelige planer")
    PageViewRestriction.objects.create(page=made, restriction_type=PageViewRestriction.LOGIN)
    return made


@pytest.fixture
def member():
    """Somebody who may log in, and has nothing to do in the admin."""
    return get_user_model().objects.create_user("medlem", password="havregrød")


def test_without_it_the_page_tells_nothing_of_itself_and_sets_no_cookie(client, restricted):
    response = client.get(restricted.url, follow=True)

    assert "Her skal du logge ind" in words(response)
    assert "Hemmelige planer" not in response.content.decode()
    assert "Kun for medlemmer" not in response.content.decode()
    assert not response.cookies


def test_the_login_looks_like_the_site_and_is_in_its_language(client, restricted):
    assert soup(client.get(restricted.url, follow=True)).select(".site-header")

    english = client.get(f"/en/_util/login/?next={restricted.url}")
    assert "A login is needed" in words(english)
    assert one(english, "html")["lang"] == "en"


def test_with_it_the_page_is_read(client, restricted, member):
    asked = client.get(restricted.url, follow=True)
    action = one(asked, "main form")["action"]
    form = {"username": member.username, "next": one(asked, "input[name=next]")["value"]}

    wrong = client.post(action, form | {"password": "boghvede"})
    assert soup(wrong).select(".error-summary")
    assert one(wrong, "title").get_text().startswith("Fejl:")

    right = client.post(action, form | {"password": "havregrød"}, follow=True)
    assert "Hemmelige planer" in right.content.decode()
