"""One conversation under two language versions: whether it is open, and until when, is one decision for both."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail_localize.models import Translation, TranslationSource

from blog.models import ArticlePage
from comments.models import Comment, CommentSettings
from comments.pages import CommentsMode
from tests import builders, staff
from tests.journeys.translating import english_of

pytestmark = pytest.mark.django_db

CLOSED, MODERATED, OPEN = CommentsMode.CLOSED, CommentsMode.MODERATED, CommentsMode.OPEN


@pytest.fixture
def danish() -> ArticlePage:
    """An article that readers can comment on, with a history as pages in the editor have."""
    page = builders.article(title="Havnen", introduction="Ved vandet.")
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


@pytest.fixture
def english(client, danish, django_capture_on_commit_callbacks) -> ArticlePage:
    """Its published English version."""
    client.force_login(builders.superuser())
    with django_capture_on_commit_callbacks(execute=True):
        staff.send_to_translation(client, danish)
        staff.translate_everything(client, english_of(danish))
        staff.publish_translation(client, english_of(danish))
    page = english_of(danish)
    assert page.live
    return page


def fresh(page: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=page.pk)


def modes(page: ArticlePage) -> set[str]:
    """The settings of all versions, live and drafts."""
    versions = ArticlePage.objects.filter(translation_key=page.translation_key)
    return {mode for version in versions for mode in (version.comments_mode, draft_of(version).comments_mode)}


def draft_of(page: ArticlePage) -> ArticlePage:
    return page.get_latest_revision_as_object()


def publish(page: ArticlePage, **changes) -> None:
    """As staff do: the page's latest version with these changes."""
    draft = draft_of(fresh(page))
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()


def test_closed_in_one_go_with_a_changed_title_it_is_closed_in_both(
    client, danish, english, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        staff.edit(client, danish, title="Havnen i dag", comments_mode=CLOSED, **staff.PUBLISH)

    assert fresh(danish).title == "Havnen i dag"
    assert fresh(english).title != fresh(danish).title  # its words are still to be translated
    assert modes(danish) == {CLOSED}
    client.logout()
    refused = client.post(
        fresh(english).url,
        {"author_name": "A", "author_email": "a@example.org", "text": "Good."},
        headers={"origin": "http://testserver"},
    )
    assert refused.status_code == 403
    assert not Comment.objects.on(danish).exists()


@pytest.mark.parametrize("mode", [CLOSED, MODERATED])
def test_either_language_decides_at_once(danish, english, mode):
    publish(english, comments_mode=mode)
    assert modes(danish) == {mode}

    publish(danish, comments_mode=OPEN, title="Havnen igen")
    assert modes(danish) == {OPEN}


def test_a_draft_of_before_does_not_open_what_was_closed_meanwhile(danish, english):
    draft = draft_of(english)
    draft.introduction = "By the water, and more."
    draft.save_revision()

    publish(danish, comments_mode=CLOSED)
    publish(english)

    assert fresh(english).introduction == "By the water, and more."
    assert modes(danish) == {CLOSED}


def test_a_translation_that_is_written_anew_keeps_what_was_decided_in_it(danish, english):
    publish(english, comments_mode=CLOSED)

    Translation.objects.get(source__object_id=danish.translation_key).save_target()

    assert modes(danish) == {CLOSED}


def test_a_version_that_is_made_later_begins_with_what_holds(client, danish, django_capture_on_commit_callbacks):
    client.force_login(builders.superuser())
    with django_capture_on_commit_callbacks(execute=True):
        TranslationSource.get_or_create_from_instance(danish)  # read while it was open
        publish(danish, comments_mode=CLOSED, title="Havnen i dag")
        staff.send_to_translation(client, danish)
        assert modes(danish) == {CLOSED}
        staff.translate_everything(client, english_of(danish))
        staff.publish_translation(client, english_of(danish))

    assert english_of(danish).live
    assert modes(danish) == {CLOSED}


def test_it_is_closed_in_both_after_the_same_time(danish, english):
    settings = CommentSettings.load()
    settings.close_after_days = 14
    settings.save()
    published = timezone.now() - timedelta(days=20)
    ArticlePage.objects.filter(pk=danish.pk).update(first_published_at=published)

    assert not fresh(danish).accepts_comments
    assert not fresh(english).accepts_comments


def test_a_moderated_page_is_moderated_in_both(danish, english):
    publish(danish, comments_mode=MODERATED, title="Havnen i dag")

    assert fresh(english).moderates_comments
