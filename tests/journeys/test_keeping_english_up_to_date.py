"""Editors change what is translated already: what reaches the English page, when, and by whose hand."""

import re
from datetime import date

import pytest
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail_localize.models import Translation, TranslationSource

from blog.models import ArticlePage
from tests import builders, staff
from tests.journeys.translating import english_of
from tests.reading import in_danish, one, soup, words

pytestmark = pytest.mark.django_db


def translation_of(page) -> Translation:
    return Translation.objects.get(source__object_id=page.translation_key)


def status_in_the_report(client, page) -> str:
    report = client.get(reverse("wagtail_localize:translations_report"), {"source_title": page.title}).content.decode()
    rows = [row for row in re.findall(r"<tr.*?</tr>", report, re.DOTALL) if page.title in row]
    assert len(rows) == 1
    statuses = [in_danish("Up to date"), in_danish("Waiting for translations")]
    return next(status for status in statuses if status in rows[0])


@pytest.fixture(scope="module")
def pair(module_transaction) -> tuple[int, int]:
    """The numbers of an article's versions, both published: made once, since an editor's way there takes seconds."""
    client = Client()
    client.force_login(builders.editor())
    danish = staff.add_article(
        client,
        title="Blåbær på Ærø",
        introduction="Kort om bær.",
        picture_alt="En skål bær.",
        blocks=[("heading", "Bærrene"), ("text", "<p>De er blå.</p>")],
        **staff.PUBLISH,
    )
    with TestCase.captureOnCommitCallbacks(execute=True):
        staff.send_to_translation(client, danish)
    english = english_of(danish)
    staff.translate_everything(client, english)
    with TestCase.captureOnCommitCallbacks(execute=True):
        staff.publish_translation(client, english)
    return danish.pk, english.pk


@pytest.fixture
def danish(pair, editor) -> ArticlePage:
    """The Danish version, with an editor logged in."""
    return ArticlePage.objects.get(pk=pair[0])


@pytest.fixture
def english(pair, editor) -> ArticlePage:
    """The English version, with an editor logged in."""
    return ArticlePage.objects.get(pk=pair[1])


def test_a_new_date_reaches_the_english_page_when_the_danish_one_is_published(
    client, danish, english, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        staff.edit(client, danish, date="24.12.2020", **staff.PUBLISH)

    read = client.get(english.url)
    assert english_of(danish).date == date(2020, 12, 24)
    assert "24 December 2020" in words(read)
    assert one(read, "h1").get_text() == "Blåbær på Ærø (en)"
    assert status_in_the_report(client, danish) == in_danish("Up to date")


def test_a_new_picture_reaches_the_english_page_too(
    client, danish, english, uploaded_picture, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        staff.edit(client, danish, picture=str(uploaded_picture.pk), **staff.PUBLISH)

    assert english_of(danish).picture == uploaded_picture


def test_a_new_date_that_is_only_saved_stays_where_it_is(client, danish, english, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        staff.edit(client, danish, date="24.12.2020")

    assert english_of(danish).date == english.date != date(2020, 12, 24)


def test_new_danish_words_leave_the_english_page_as_it_was_and_the_report_says_so(
    client, danish, english, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        staff.edit(client, danish, title="Blåbær på Fanø", date="24.12.2020", **staff.PUBLISH)

    assert one(client.get(danish.url), "h1").get_text() == "Blåbær på Fanø"
    assert one(client.get(english.url), "h1").get_text() == "Blåbær på Ærø (en)"
    assert translation_of(danish).get_progress() == (5, 4)
    assert status_in_the_report(client, ArticlePage.objects.get(pk=danish.pk)) == in_danish("Waiting for translations")


def test_the_new_words_translated_bring_the_english_page_up_to_date(
    client, danish, english, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        staff.edit(client, danish, title="Blåbær på Fanø", date="24.12.2020", **staff.PUBLISH)

    pieces = staff.pieces_of_text(client, english)
    staff.write_translation(client, pieces["Blåbær på Fanø"], "Blueberries on Fanø")
    with django_capture_on_commit_callbacks(execute=True):
        staff.publish_translation(client, english)

    renewed = english_of(danish)
    assert (renewed.title, renewed.date, renewed.slug) == (
        "Blueberries on Fanø",
        date(2020, 12, 24),
        "blaabaer-paa-aeroe",
    )
    assert status_in_the_report(client, ArticlePage.objects.get(pk=danish.pk)) == in_danish("Up to date")


def test_english_words_that_the_page_refuses_do_not_stop_the_danish_editor(
    client, danish, english, django_capture_on_commit_callbacks
):
    pieces = staff.pieces_of_text(client, english)
    staff.write_translation(client, pieces["En skål bær."], "Far too long. " * 40)

    with django_capture_on_commit_callbacks(execute=True):
        response = staff.edit(client, danish, date="24.12.2020", **staff.PUBLISH)

    assert response.status_code == 302
    assert english_of(danish).picture_alt == "En skål bær. (en)"


def test_a_page_under_edit_anyway_is_edited_and_published_as_any_other(client, english):
    client.post(reverse("wagtail_localize:stop_translation", args=[translation_of(english).pk]))

    staff.edit(client, english, title="By hand", **staff.PUBLISH)

    assert english_of(english).title == "By hand"


def test_a_writer_puts_no_words_on_the_english_page(client, danish, english):
    client.force_login(builders.writer())
    source = TranslationSource.objects.get(object_id=danish.translation_key)

    published = staff.publish_translation(client, english)
    synced = client.post(
        reverse("wagtail_localize:update_translations", args=[source.pk]), {"publish_translations": "on"}
    )
    made_alias = client.post(reverse("wagtail_localize:convert_to_alias", args=[english.pk]))

    assert staff.is_refused(published)
    assert staff.is_refused(synced)
    assert staff.is_refused(made_alias)
    assert one(client.get(english.url), "h1").get_text() == "Blåbær på Ærø (en)"
    assert english_of(danish).alias_of is None


def test_who_may_start_translations_but_not_publish_may_not_sync(client, danish, english):
    user = builders.editor()
    client.force_login(user)
    GroupPagePermission.objects.filter(permission__codename="publish_page").delete()
    source = TranslationSource.objects.get(object_id=danish.translation_key)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])

    assert staff.is_refused(client.get(address))
    assert staff.is_refused(client.post(address, {"publish_translations": "on"}))


def test_unpublishing_the_english_page_leaves_the_danish_one(client, danish, english):
    client.post(reverse("wagtailadmin_pages:unpublish", args=[english.pk]))

    assert client.get(english.url).status_code == 404
    response = client.get(danish.url)
    assert response.status_code == 200
    assert not soup(response).select("link[hreflang=en]")
