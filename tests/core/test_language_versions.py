"""What is done to one language version of a page, and what becomes of the other: every page type, every action."""

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource

from blog.models import ArticleIndexPage, ArticlePage
from core.language_versions.versions import following
from directory.models import DirectoryPage
from home.installation import install
from home.models import ContactPage, HomePage, StandardPage
from projects.models import ProjectIndexPage, ProjectPage, ProjectUpdatePage
from tests import builders, staff
from tests.reading import soup

pytestmark = pytest.mark.django_db

PAGE_TYPES = [
    HomePage,
    StandardPage,
    ContactPage,
    ArticleIndexPage,
    ArticlePage,
    ProjectIndexPage,
    ProjectPage,
    ProjectUpdatePage,
    DirectoryPage,
]
KINDS = {
    "login": {"restriction_type": PageViewRestriction.LOGIN},
    "password": {"restriction_type": PageViewRestriction.PASSWORD, "password": "havregrød"},
    "groups": {"restriction_type": PageViewRestriction.GROUPS},
}


def news(project: Page, **fields) -> ProjectUpdatePage:
    """A published news item of a project."""
    page = ProjectUpdatePage(**{"title": "Nyt fra projektet", "slug": "nyt-fra-projektet", **fields})
    project.add_child(instance=page)
    return page


def version_in_english(page: Page, **fields) -> Page:
    """A published English version of a page, below the English version of its parent."""
    english = page.copy_for_translation(builders.locale("en"))
    for name, value in {"live": True, "first_published_at": timezone.now(), **fields}.items():
        setattr(english, name, value)
    english.draft_title = english.title
    english.save()
    return english


def both_versions(model: type[Page]) -> tuple[Page, Page]:
    """A page of this type that is published in Danish and in English."""
    if model is ProjectUpdatePage:
        project, _english = both_versions(ProjectPage)
        danish = news(project)
        return danish, version_in_english(danish, title="News", slug="news")
    english = builders.locale("en")
    for danish in model.objects.filter(locale=builders.locale("da")).live():
        if version := danish.get_translation_or_none(english):
            return danish, version
    raise LookupError(model)


@pytest.fixture(params=PAGE_TYPES, ids=lambda model: model.__name__)
def versions(request) -> tuple[Page, Page]:
    """The Danish and the English version of a page, for each page type of the site."""
    return both_versions(request.param)


@pytest.fixture(params=["da", "en"])
def ordered(request, versions) -> tuple[Page, Page]:
    """The same, beginning with either: the one that something is done to."""
    return versions if request.param == "da" else versions[::-1]


@pytest.fixture
def editor(client):
    """An editor, logged in."""
    user = builders.editor()
    client.force_login(user)
    return user


def is_open(page: Page) -> bool:
    """Whether everybody may see a page."""
    return not page.get_view_restrictions().exists()


def restriction_of(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.get(page=page)


def now(page: Page) -> Page:
    """The page as it is in the database."""
    return Page.objects.get(pk=page.pk)


def told(response) -> str:
    """What staff are told on the next screen."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def set_privacy(client, page: Page, **fields):
    return client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), fields)


# Privacy


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


# Publication


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


# Place


@pytest.fixture
def two_projects() -> tuple[Page, Page]:
    """Two projects that are in both languages."""
    first, second = builders.project(), builders.project()
    for page in (first, second):
        version_in_english(page, title=f"In English {page.pk}")
    return first, second


def english_of(page: Page) -> Page:
    return now(page).get_translation(builders.locale("en"))


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


# Copies


@pytest.mark.parametrize("alias", ["", "on"])
def test_no_page_is_copied_into_the_tree_of_another_language(client, editor, alias):
    danish = builders.article()
    destination = builders.section(ArticleIndexPage, "en")
    form = {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": destination.pk, "alias": alias}

    response = client.post(reverse("wagtailadmin_pages:copy", args=[danish.pk]), form | {"publish_copies": "on"})

    assert response.status_code == 200
    assert "sit eget sprog" in response.content.decode()
    assert not destination.get_children().filter(slug="kopi").exists()


def test_a_program_cannot_copy_it_there_either():
    with pytest.raises(ValidationError):
        builders.article().copy(to=builders.section(ArticleIndexPage, "en"), update_attrs={"slug": "kopi"})


def test_a_copy_in_its_own_language_is_a_page_of_its_own(client, editor):
    danish, english = both_versions(ArticlePage)
    form = {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": danish.get_parent().pk}

    client.post(reverse("wagtailadmin_pages:copy", args=[danish.pk]), form)

    copy = ArticlePage.objects.get(slug="kopi")
    assert copy.translation_key != danish.translation_key
    copy.delete()
    assert now(english).live


# Going live


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
