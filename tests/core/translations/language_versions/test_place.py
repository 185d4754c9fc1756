"""Moving a page, and where its other version goes."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from blog.models import ArticleIndexPage
from tests import builders
from tests.core.translations.language_versions.pages import english_of, news, now, told, version_in_english

pytestmark = pytest.mark.django_db


KINDS = {
    "login": {"restriction_type": PageViewRestriction.LOGIN},
    "password": {"restriction_type": PageViewRestriction.PASSWORD, "password": "havregrød"},
    "groups": {"restriction_type": PageViewRestriction.GROUPS},
}


@pytest.fixture
def two_projects() -> tuple[Page, Page]:
    """Two projects that are in both languages."""
    first, second = builders.project(), builders.project()
    for page in (first, second):
        version_in_english(page, title=f"In English {page.pk}")
    return first, second


def test_a_news_item_is_moved_in_both_languages(client, editor, two_projects):
    first, second = two_projects
    danish = news(first)
    english = version_in_english(danish, title="News of the project")
    old_address = english.url

    response = client.post(reverse("wagtailadmin_pages:move_confirm", args=[danish.pk, second.pk]))

    assert now(english).get_parent().pk == english_of(second).pk
    assert "News of the project" in told(response)
    assert client.get(old_address, follow=True).redirect_chain[-1][0] == now(english).url


def test_it_is_moved_from_the_english_side_too(two_projects):
    first, second = two_projects
    danish = news(first)
    english = version_in_english(danish)

    english.move(english_of(second), pos="last-child")

    assert now(danish).get_parent().pk == second.pk


def test_many_at_once_are_moved_in_both_languages(client, editor, two_projects):
    first, second = two_projects
    danish = [news(first, title=f"Nyhed {number}", slug=f"nyhed-{number}") for number in range(2)]
    english = [version_in_english(page) for page in danish]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])

    client.post(f"{address}?id={danish[0].pk}&id={danish[1].pk}&next=/admin/", {"chooser": second.pk})

    assert {now(page).get_parent().pk for page in english} == {english_of(second).pk}


def test_what_cannot_follow_stays_and_staff_are_told_why(client, editor, two_projects):
    first, _second = two_projects
    untranslated = builders.project()
    danish = news(first)
    english = version_in_english(danish, title="Left behind")

    response = client.post(reverse("wagtailadmin_pages:move_confirm", args=[danish.pk, untranslated.pk]))

    assert now(english).live
    assert now(english).get_parent().pk == english_of(first).pk
    assert "Left behind" in told(response)
    assert "ikke er oversat" in told(response)


def test_it_follows_once_the_page_above_is_translated(two_projects):
    first, _second = two_projects
    untranslated = builders.project()
    danish = news(first)
    english = version_in_english(danish)
    danish.move(untranslated, pos="last-child")

    translated = version_in_english(untranslated)

    assert now(english).get_parent().pk == translated.pk


def test_a_taken_address_word_keeps_it_where_it_was(client, editor, two_projects):
    first, second = two_projects
    danish = news(first)
    english = version_in_english(danish, slug="news")
    news(english_of(second), title="Another", slug="news")

    response = client.post(reverse("wagtailadmin_pages:move_confirm", args=[danish.pk, second.pk]))

    assert now(english).get_parent().pk == english_of(first).pk
    assert "optaget" in told(response)


def test_what_is_left_behind_of_a_private_page_is_not_public(two_projects):
    first, _second = two_projects
    private = builders.project()
    PageViewRestriction.objects.create(page=private, **KINDS["login"])
    danish = news(first)
    english = version_in_english(danish)

    danish.move(private, pos="last-child")

    assert not now(english).live


def test_a_restriction_reaches_what_was_left_behind(two_projects):
    first, _second = two_projects
    untranslated = builders.project()
    danish = news(first)
    english = version_in_english(danish)
    danish.move(untranslated, pos="last-child")

    PageViewRestriction.objects.create(page=untranslated, **KINDS["login"])

    assert not now(english).live


def test_the_order_of_pages_is_each_languages_own(two_projects):
    first, _second = two_projects
    pages = [news(first, title=f"Nyhed {number}", slug=f"nyhed-{number}") for number in range(2)]
    english = [version_in_english(page) for page in pages]

    now(pages[1]).move(now(pages[0]), pos="left")

    assert [now(page).path for page in english] == [page.path for page in english]


@pytest.mark.parametrize("rename", [False, True])
def test_moved_there_and_back_old_addresses_lead_on_without_a_loop(client, two_projects, rename):
    first, second = two_projects
    danish = news(first)
    english = version_in_english(danish)
    addresses = [danish.url, english.url]

    now(danish).move(second, pos="last-child")
    moved = [now(danish).url, now(english).url]
    for old, new in zip(addresses, moved, strict=True):
        assert client.get(old, follow=True).redirect_chain[-1][0] == new
    if rename:
        page = now(danish).specific
        page.slug = "et-andet-navn"
        page.save()
        page.slug = "nyt-fra-projektet"
        page.save()
    now(danish).move(now(first), pos="last-child")

    for old in [*addresses, *moved]:
        response = client.get(old, follow=True)
        assert response.status_code == 200
        assert len(response.redirect_chain) <= 1


@pytest.mark.parametrize("way", ["page", "list"])
def test_no_page_is_moved_into_the_tree_of_another_language(client, editor, way):
    danish = builders.article()
    destination = builders.section(ArticleIndexPage, "en")
    if way == "page":
        address, form = reverse("wagtailadmin_pages:move_confirm", args=[danish.pk, destination.pk]), {}
    else:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]) + f"?id={danish.pk}&next=/admin/"
        form = {"chooser": destination.pk}

    response = client.post(address, form)

    assert "sit eget sprog" in told(response) or response.context["pages_without_destination_access"]
    assert now(danish).get_parent().pk == builders.section(ArticleIndexPage).pk


def test_a_program_cannot_move_it_there_either():
    with pytest.raises(PermissionDenied):
        builders.article().move(builders.section(ArticleIndexPage, "en"), pos="last-child")
