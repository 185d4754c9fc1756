"""The Danish version of a business is the one that decides whether the business is in the directory."""

import pytest
from wagtail_localize.operations import translate_object

from directory.models import Business
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def danish() -> Business:
    """A business that is published in each language."""
    return builders.business(name="Ullas Uld", slug="ullas-uld")


@pytest.fixture
def english(danish) -> Business:
    return builders.business(
        "en", name="Ullas Uld", slug="ullas-uld", translation_key=danish.translation_key, introduction="We knit."
    )


def languages_that_list(client, business) -> list[str]:
    """The languages whose directory shows the business."""
    addresses = {code: builders.directory(code).url for code in ("da", "en")}
    query = f"?q={business.name.replace(' ', '+')}"
    return [code for code, url in addresses.items() if business.name in listed(client.get(url + query))]


def listed(response) -> list[str]:
    return [business.name for business in response.context["businesses"]]


def test_both_directories_list_it(client, danish, english):
    assert languages_that_list(client, danish) == ["da", "en"]


def test_the_english_draft_has_no_revision_of_the_danish_version(danish):
    danish.save_revision().publish()
    danish = Business.objects.get(pk=danish.pk)

    translate_object(danish, [builders.locale("en")], user=builders.editor())

    draft = danish.get_translation(builders.locale("en"))
    assert not draft.live
    assert draft.live_revision is None
    assert draft.latest_revision.object_id == str(draft.pk)


def test_the_copy_itself_has_no_revision(danish):
    danish.save_revision().publish()
    danish.refresh_from_db()

    copy = danish.copy_for_translation(builders.locale("en"), exclude_fields=["opening_hours"])

    assert (copy.live_revision, copy.latest_revision, copy.opening_hours) == (None, None, "")


def test_what_is_unpublished_in_danish_is_in_neither_directory(client, danish, english):
    danish.unpublish()

    assert languages_that_list(client, danish) == []
    assert Business.objects.filter(pk=english.pk, live=False).exists()


def test_what_is_deleted_in_danish_is_deleted_in_english(client, danish, english):
    danish.delete()

    assert languages_that_list(client, english) == []
    assert not Business.objects.filter(pk=english.pk).exists()


def test_what_is_deleted_in_both_languages_at_once_is_gone(danish, english):
    Business.objects.filter(translation_key=danish.translation_key).delete()

    assert not Business.objects.filter(slug="ullas-uld").exists()


@pytest.mark.parametrize("going", [Business.unpublish, Business.delete])
def test_what_goes_in_english_stays_in_danish(client, danish, english, going):
    going(english)

    danish.refresh_from_db()
    assert danish.live
    assert languages_that_list(client, danish) == ["da", "en"]
