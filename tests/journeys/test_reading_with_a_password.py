"""A page for those who were given its password."""

import pytest
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import PageViewRestriction

from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    made = builders.article(title="Kun for medlemmer", introduction="Hemmelige planer")
    PageViewRestriction.objects.create(page=made, restriction_type=PageViewRestriction.PASSWORD, password="havregrød")
    return made


def test_without_it_the_page_tells_nothing_of_itself_and_sets_no_cookie(client, page):
    response = client.get(page.url)

    shown = response.content.decode()
    with translation.override("da"):
        assert gettext("A password is needed") in shown
    assert "Hemmelige planer" not in shown
    assert "Kun for medlemmer" not in shown
    assert not response.cookies


def test_with_it_the_page_is_read(client, page):
    action = client.get(page.url).context["action_url"]

    wrong = client.post(action, {"password": "boghvede", "return_url": page.url})
    assert "Hemmelige planer" not in wrong.content.decode()

    right = client.post(action, {"password": "havregrød", "return_url": page.url}, follow=True)
    assert "Hemmelige planer" in right.content.decode()
