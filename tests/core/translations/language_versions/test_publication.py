"""Publishing, unpublishing and deleting one version, and what becomes of the other."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from blog.models import ArticlePage
from projects.models import ProjectPage
from tests import builders
from tests.core.translations.language_versions.pages import both_versions, news, now, told, version_in_english
from tests.reading import soup

pytestmark = pytest.mark.django_db


def test_what_is_unpublished_in_danish_is_unpublished_in_english(versions):
    danish, english = versions

    danish.unpublish()

    assert not now(english).live


def test_what_is_unpublished_in_english_stays_public_in_danish(versions):
    danish, english = versions

    english.unpublish()

    assert now(danish).live


def test_staff_are_told_that_english_was_unpublished_too(client, editor):
    danish, english = both_versions(ArticlePage)

    response = client.post(reverse("wagtailadmin_pages:unpublish", args=[danish.pk]))

    assert not now(english).live
    assert "Også trukket tilbage på engelsk" in told(response)
    assert english.title in told(response)


def test_staff_are_told_that_danish_is_still_public(client, editor):
    danish, english = both_versions(ArticlePage)

    response = client.post(reverse("wagtailadmin_pages:unpublish", args=[english.pk]))

    assert danish.title in told(response)
    assert "Stadig offentlig på dansk" in told(response)


def test_descendants_that_are_unpublished_take_their_english_versions_along(client, editor):
    project, english_project = both_versions(ProjectPage)
    danish = news(project)
    english = version_in_english(danish)

    client.post(reverse("wagtailadmin_pages:unpublish", args=[project.pk]), {"include_descendants": "on"})

    assert not any(now(page).live for page in (project, english_project, danish, english))


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_many_at_once_are_no_other_than_one(client, editor, action):
    chosen = [builders.article() for _number in range(6)]
    english = [version_in_english(page, title=f"In English {page.pk}") for page in chosen]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = "&".join(f"id={page.pk}" for page in chosen)

    response = client.post(f"{address}?{query}&next=/admin/", {"wagtail_site_name": "Landliv"})

    assert not any(now(page).live for page in english)
    messages = [message for message in told(response).split("»") if "In English" in message]
    assert len(messages) == 3  # named; the others are counted
    assert "3 andre" in told(response)


def test_a_page_whose_time_is_up_expires_in_both_languages():
    danish, english = both_versions(ArticlePage)
    danish.expire_at = timezone.now() - timezone.timedelta(minutes=1)
    danish.save()

    call_command("publish_scheduled")

    assert not now(danish).live
    assert not now(english).live
    assert now(english).expired


@pytest.mark.parametrize("live", [True, False])
def test_deleting_danish_keeps_english_as_a_draft_and_says_so(client, editor, live):
    danish, english = both_versions(ArticlePage)
    Page.objects.filter(pk=danish.pk).update(live=live)

    response = client.post(reverse("wagtailadmin_pages:delete", args=[danish.pk]))

    assert not now(english).live
    assert english.title in told(response)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 200


def test_deleting_english_leaves_danish_and_says_so(client, editor):
    danish, english = both_versions(ArticlePage)

    response = client.post(reverse("wagtailadmin_pages:delete", args=[english.pk]))

    assert now(danish).live
    assert "Stadig offentlig på dansk" in told(response)


def test_publishing_danish_again_says_that_english_is_not(client, editor):
    danish, english = both_versions(ArticlePage)
    danish.unpublish()

    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = client.post(f"{address}?id={danish.pk}&next=/admin/")

    assert now(danish).live
    assert not now(english).live
    assert english.title in told(response)


def test_a_translation_that_is_public_alone_names_no_alternate(client):
    danish, english = both_versions(ArticlePage)
    danish.unpublish()
    english.refresh_from_db()
    english.get_latest_revision_as_object().save_revision().publish()

    response = client.get(english.url)

    assert response.status_code == 200
    assert not soup(response).select("link[rel=alternate][hreflang]")
