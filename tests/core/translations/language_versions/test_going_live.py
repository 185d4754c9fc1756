"""The day on which a page goes live, which its translation waits for."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from tests import builders, staff
from tests.core.translations.language_versions.pages import english_of, now, told

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("way", ["editor", "list", "sync"])
def test_a_translation_is_not_public_before_the_day_of_its_source(
    client, editor, django_capture_on_commit_callbacks, way
):
    danish = builders.article(live=False)
    danish.go_live_at = timezone.now() + timezone.timedelta(days=3)
    danish.save_revision().publish()
    assert not now(danish).live
    with django_capture_on_commit_callbacks(execute=True):
        staff.send_to_translation(client, danish)
    english = english_of(danish)
    staff.translate_everything(client, english)

    with django_capture_on_commit_callbacks(execute=True):
        response = publish_in(client, english, way)

    assert not now(english).live
    assert "kan ikke offentliggøres endnu" in told(response)

    if way == "list":
        return  # it publishes the draft as it is, and that has the day in it itself
    past = timezone.now() - timezone.timedelta(days=1)
    Page.objects.filter(pk=danish.pk).update(live=True)
    Page.objects.filter(translation_key=danish.translation_key).update(go_live_at=past)
    with django_capture_on_commit_callbacks(execute=True):
        publish_in(client, english, way)
    assert now(english).live


def publish_in(client, english: Page, way: str):
    """Publish a translation in its editor, from the list of pages, or with »Sync«."""
    if way == "editor":
        return staff.publish_translation(client, english)
    if way == "list":
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        return client.post(f"{address}?id={english.pk}&next=/admin/")
    source = TranslationSource.objects.get(object_id=english.translation_key)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    return client.post(address, {"publish_translations": "on"})
