"""Privacy of a page, which holds for its versions in all languages."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import PageViewRestriction

from blog.models import ArticlePage
from core.translations.language_versions.versions import following
from home.installation import install
from home.models import StandardPage
from projects.models import ProjectPage
from tests import builders, staff
from tests.core.translations.language_versions.pages import (
    both_versions,
    english_of,
    is_open,
    news,
    now,
    restriction_of,
    set_privacy,
    version_in_english,
)

pytestmark = pytest.mark.django_db


KINDS = {
    "login": {"restriction_type": PageViewRestriction.LOGIN},
    "password": {"restriction_type": PageViewRestriction.PASSWORD, "password": "havregrød"},
    "groups": {"restriction_type": PageViewRestriction.GROUPS},
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_restriction_holds_in_both_languages_from_the_moment_it_is_set(ordered, kind):
    page, other = ordered
    group = Group.objects.create(name="Bestyrelsen")

    restriction = PageViewRestriction.objects.create(page=page, **KINDS[kind])
    restriction.groups.set([group] if kind == "groups" else [])

    followed = restriction_of(other)
    assert (followed.restriction_type, followed.password) == (restriction.restriction_type, restriction.password)
    assert list(followed.groups.all()) == list(restriction.groups.all())


def test_a_changed_restriction_changes_in_the_other_language(ordered):
    page, other = ordered
    restriction = PageViewRestriction.objects.create(page=page, **KINDS["password"])
    before = restriction_of(other).pk

    restriction.password = "rugbrød"
    restriction.save()

    assert (restriction_of(other).pk, restriction_of(other).password) == (before, "rugbrød")


def test_a_removed_restriction_is_removed_in_the_other_language(ordered):
    page, other = ordered
    restriction = PageViewRestriction.objects.create(page=page, **KINDS["login"])

    restriction.delete()

    assert is_open(other)


def test_removing_them_with_a_queryset_is_the_same(ordered):
    page, other = ordered
    PageViewRestriction.objects.create(page=page, **KINDS["login"])

    page.view_restrictions.all().delete()

    assert is_open(other)


def test_a_group_that_is_taken_off_is_taken_off_in_the_other_language():
    page, other = both_versions(ArticlePage)
    board, members = Group.objects.create(name="Bestyrelsen"), Group.objects.create(name="Medlemmer")
    restriction = PageViewRestriction.objects.create(page=page, **KINDS["groups"])
    restriction.groups.set([board, members])

    members.pageviewrestriction_set.remove(restriction)

    assert list(restriction_of(other).groups.all()) == [board]


def test_what_is_below_a_private_page_is_private_in_both_languages(client):
    project, english_project = both_versions(ProjectPage)
    danish = news(project, title="Fortrolig nyhed")
    english = version_in_english(danish, title="Confidential news")

    PageViewRestriction.objects.create(page=project, **KINDS["password"])

    for page, title in ((danish, "Fortrolig nyhed"), (english, "Confidential news")):
        assert title not in client.get(page.url).content.decode()
        assert title not in client.get("/sitemap.xml").content.decode()
    assert english_project.url not in client.get("/sitemap.xml").content.decode()


def test_a_private_article_is_in_no_list_feed_search_or_sitemap_of_the_other_language(client):
    danish, english = both_versions(ArticlePage)
    places = ["/en/articles/", "/en/articles/feed/", "/en/articles/atom/", "/sitemap.xml", "/en/"]
    search = f"/en/search/?q={english.title}"
    assert any(english.url in client.get(place).content.decode() for place in places)
    assert english.url in client.get(search).content.decode()

    PageViewRestriction.objects.create(page=danish, **KINDS["login"])

    assert client.get(english.url).status_code == 302
    for place in [*places, search]:
        assert f'{english.url}"' not in client.get(place).content.decode(), place


def test_deleting_a_private_page_opens_nothing():
    danish, english = both_versions(ArticlePage)
    PageViewRestriction.objects.create(page=danish, **KINDS["login"])

    danish.delete()

    assert not is_open(english)


def test_a_translation_made_later_is_as_private_as_its_source():
    board = Group.objects.create(name="Bestyrelsen")
    danish = builders.article()
    restriction = PageViewRestriction.objects.create(page=danish, **KINDS["groups"])
    restriction.groups.add(board)

    english = danish.copy_for_translation(builders.locale("en"))

    assert list(restriction_of(english).groups.all()) == [board]
    assert list(restriction_of(danish).groups.all()) == [board]


def test_the_translation_stays_restricted_to_its_groups_when_it_is_published(
    client, editor, django_capture_on_commit_callbacks
):
    board = Group.objects.create(name="Bestyrelsen")
    danish = builders.article()
    set_privacy(client, danish, restriction_type="groups", groups=board.pk, password="")

    with django_capture_on_commit_callbacks(execute=True):
        staff.send_to_translation(client, danish)
        english = english_of(danish)
        staff.translate_everything(client, english)
        staff.publish_translation(client, english)

    assert now(english).live
    for page in (danish, english):
        assert list(restriction_of(page).groups.all()) == [board]


def test_privacy_that_is_changed_in_the_dialog_is_changed_in_both(client, editor):
    danish, english = both_versions(ArticlePage)
    board = Group.objects.create(name="Bestyrelsen")
    steps = [
        ({"restriction_type": "password", "password": "havregrød"}, ("password", "havregrød", [])),
        ({"restriction_type": "groups", "groups": board.pk}, ("groups", "", [board])),
        ({"restriction_type": "login"}, ("login", "", [])),
    ]
    for fields, (kind, password, groups) in steps:
        set_privacy(client, english, **{"password": "", **fields})
        for page in (danish, english):
            restriction = restriction_of(page)
            assert (restriction.restriction_type, restriction.password) == (kind, password)
            assert list(restriction.groups.all()) == groups
    set_privacy(client, danish, restriction_type="none", password="")
    assert is_open(danish)
    assert is_open(english)


def test_an_alias_is_as_private_as_its_source():
    danish, _english = both_versions(StandardPage)
    alias = danish.create_alias(update_slug="samme-igen")

    PageViewRestriction.objects.create(page=danish, **KINDS["login"])

    assert not is_open(alias)


def test_what_an_earlier_release_left_public_is_made_private():
    danish, english = both_versions(ArticlePage)
    board = Group.objects.create(name="Bestyrelsen")
    restriction = PageViewRestriction.objects.create(page=danish, **KINDS["groups"])
    restriction.groups.add(board)
    with following():
        restriction_of(english).delete()
    assert is_open(english)

    install()

    assert list(restriction_of(english).groups.all()) == [board]
    assert list(restriction_of(danish).groups.all()) == [board]


def test_staff_are_told_that_privacy_followed(client, editor):
    danish, english = both_versions(ArticlePage)

    set_privacy(client, danish, restriction_type="login", password="")

    screen = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "på engelsk" in screen
    assert english.title in screen


def test_the_dialog_says_beforehand_that_privacy_holds_for_both(client, editor):
    danish, _english = both_versions(ArticlePage)

    answer = client.get(reverse("wagtailadmin_pages:set_privacy", args=[danish.pk])).json()

    assert "alle sprog" in answer["html"]
