"""Who may publish the Danish version starts its translation, from the top of the tree."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.urls import reverse

from core.models import Menu
from home.models import HomePage, StandardPage
from tests import builders, staff
from tests.reading import in_danish

pytestmark = pytest.mark.django_db

REASON = "Translate the page above it first: %(title)s."


@pytest.fixture
def translating_writer():
    """A writer whom somebody gave the right to translate."""
    writer = builders.writer()
    writer.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    return writer


@pytest.fixture
def page_below():
    """A page below one that has no English version."""
    home = builders.section(HomePage)
    above = home.add_child(instance=StandardPage(title="Om skoven", slug="om-skoven"))
    return above.add_child(instance=StandardPage(title="Stierne", slug="stierne"))


def send_business(client, business):
    address = reverse("wagtail_localize:submit_snippet_translation", args=["directory", "business", business.pk])
    return client.post(address, {"locales": [builders.locale("en").pk]})


def test_who_may_not_publish_a_page_does_not_translate_it(client, translating_writer):
    client.force_login(translating_writer)
    article = builders.article()

    assert staff.is_refused(staff.send_to_translation(client, article))
    assert not article.get_translations().exists()


def test_who_may_not_publish_a_business_does_not_translate_it(client, translating_writer):
    client.force_login(translating_writer)
    business = builders.business()

    assert staff.is_refused(send_business(client, business))
    assert not business.get_translations().exists()


def test_an_editor_translates_both(client):
    client.force_login(builders.editor())
    article, business = builders.article(), builders.business()

    staff.send_to_translation(client, article)
    send_business(client, business)

    assert article.get_translations().exists()
    assert business.get_translations().exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_page_above_comes_first(client, page_below, method):
    client.force_login(builders.editor())
    address = reverse("wagtail_localize:submit_page_translation", args=[page_below.pk])

    response = getattr(client, method)(address, {"locales": [builders.locale("en").pk]})

    parent = page_below.get_parent()
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_explore", args=[parent.pk])
    assert [str(message) for message in get_messages(response.wsgi_request)] == [
        in_danish(REASON) % {"title": parent.title}
    ]
    assert not parent.get_translations().exists()


def test_after_the_page_above_it_can_be_translated(client, page_below):
    client.force_login(builders.editor())

    staff.send_to_translation(client, page_below.get_parent())
    staff.send_to_translation(client, page_below)

    assert page_below.get_translations().exists()


def test_an_editor_may_open_the_translation_of_what_has_no_drafts(client):
    client.force_login(builders.editor())
    menu = Menu.objects.get(locale=builders.locale("da"))

    address = reverse("wagtail_localize:submit_snippet_translation", args=["core", "menu", menu.pk])

    assert client.get(address).status_code == 200
