"""The lead of a project writes its news, and touches nothing else."""

import pytest
from django.urls import reverse

from core.models import Footer, OrganisationSettings
from home.models import HomePage
from projects.models import ProjectIndexPage, ProjectPage, ProjectUpdatePage
from tests import builders, staff
from tests.reading import one, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    """A project in both languages."""
    return ProjectPage.objects.get(slug="mikromekka", locale=builders.locale("da"))


@pytest.fixture
def english(project) -> ProjectPage:
    """Its English version."""
    return project.get_translation(builders.locale("en"))


@pytest.fixture
def lead(client, project):
    """Its lead, logged in."""
    user = builders.lead_of(project)
    client.force_login(user)
    return user


def write_news(client, project, **fields):
    address = reverse("wagtailadmin_pages:add", args=["projects", "projectupdatepage", project.pk])
    news = {"title": "Høstmøde i hallen", "slug": "hoestmoede", "introduction": "Alle er velkomne.", "date": "1.9.2026"}
    form = staff.filled_in(client, address, **news)
    return client.post(address, form | staff.body(("text", "<p>Vi mødes kl. 19.</p>")) | fields)


def test_the_lead_finds_the_own_project_and_no_other_in_the_admin(client, lead, project):
    other = ProjectPage.objects.get(slug="lokalvaerk", locale=builders.locale("da"))

    home = client.get(reverse("wagtailadmin_home"))
    explorer = client.get(reverse("wagtailadmin_explore_root"), follow=True)

    assert home.status_code == 200
    assert project.title in explorer.content.decode()
    assert other.title not in explorer.content.decode()


def test_the_lead_changes_the_own_project(client):
    project = builders.project()
    client.force_login(builders.lead_of(project))

    staff.edit(client, project, introduction="Nu med flere deltagere.", **staff.PUBLISH)

    assert "Nu med flere deltagere." in words(client.get(project.url))


def test_news_that_the_lead_publishes_stand_on_the_danish_project_page_only(client, lead, project, english):
    written = write_news(client, project, **staff.PUBLISH)

    client.logout()
    news = ProjectUpdatePage.objects.get(slug="hoestmoede")
    assert written.status_code == 302
    assert news.owner == lead
    assert "Høstmøde i hallen" in words(client.get(project.url))
    assert "1. september 2026" in words(client.get(news.url))
    assert "Vi mødes kl. 19." in words(client.get(news.url))
    assert "Høstmøde i hallen" not in words(client.get(english.url))


def test_the_newest_news_stand_first(client, lead, project):
    write_news(client, project, **staff.PUBLISH)

    first = one(client.get(project.url), ".update-list li:first-child h3")

    assert first.get_text() == "Høstmøde i hallen"


def test_an_editor_translates_the_news_and_they_stand_on_the_english_page_too(
    client, lead, project, english, django_capture_on_commit_callbacks
):
    write_news(client, project, **staff.PUBLISH)
    danish = ProjectUpdatePage.objects.get(slug="hoestmoede")

    client.force_login(builders.editor())
    with django_capture_on_commit_callbacks(execute=True):
        staff.send_to_translation(client, danish)
    draft = danish.get_translation(builders.locale("en"))
    staff.translate_everything(client, draft)
    with django_capture_on_commit_callbacks(execute=True):
        staff.publish_translation(client, draft)

    client.logout()
    assert "Høstmøde i hallen (en)" in words(client.get(english.url))
    assert draft.get_parent().pk == english.pk


def test_readers_comment_on_the_news(client, lead, project):
    write_news(client, project, **staff.PUBLISH)
    news = ProjectUpdatePage.objects.get(slug="hoestmoede")
    client.logout()

    sent = client.post(news.url, {"author_name": "A", "author_email": "a@example.org", "text": "Jeg kommer."})

    assert sent.status_code == 302


@pytest.mark.parametrize(
    "other",
    [
        lambda: ProjectPage.objects.get(slug="lokalvaerk", locale=builders.locale("da")),
        lambda: ProjectPage.objects.get(slug="mikromekka", locale=builders.locale("en")),
        lambda: ProjectUpdatePage.objects.get(slug="seks-aabne-moeder"),
        builders.article,
        lambda: HomePage.objects.get(locale=builders.locale("da")),
        lambda: builders.section(ProjectIndexPage),
    ],
    ids=["another project", "its English version", "news of another project", "an article", "home", "the list"],
)
def test_the_lead_edits_no_other_page(client, lead, other):
    page = other()

    assert staff.is_refused(client.get(staff.edit_address(page)))
    assert staff.is_refused(client.post(staff.edit_address(page), {"title": "Kapret"} | staff.PUBLISH))
    assert staff.is_refused(client.post(reverse("wagtailadmin_pages:delete", args=[page.pk])))
    assert staff.is_refused(client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk])))
    assert type(page).objects.get(pk=page.pk).title == page.title


def test_the_lead_adds_no_page_elsewhere(client, lead, project):
    other = ProjectPage.objects.get(slug="lokalvaerk", locale=builders.locale("da"))
    below_another = reverse("wagtailadmin_pages:add", args=["projects", "projectupdatepage", other.pk])
    beside = reverse("wagtailadmin_pages:add", args=["projects", "projectpage", project.get_parent().pk])

    assert staff.is_refused(client.get(below_another))
    assert staff.is_refused(client.get(beside))


def test_the_lead_moves_nothing_out_of_and_copies_nothing_into_another_project(client, lead, project):
    other = ProjectPage.objects.get(slug="lokalvaerk", locale=builders.locale("da"))
    own = ProjectUpdatePage.objects.child_of(project).first()
    foreign = ProjectUpdatePage.objects.child_of(other).first()
    copy_form = {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": project.pk, "alias": ""}

    client.post(reverse("wagtailadmin_pages:move_confirm", args=[own.pk, other.pk]))
    client.post(reverse("wagtailadmin_pages:copy", args=[own.pk]), copy_form | {"new_parent_page": other.pk})
    client.post(reverse("wagtailadmin_pages:copy", args=[foreign.pk]), copy_form)

    assert ProjectUpdatePage.objects.get(pk=own.pk).get_parent().pk == project.pk
    assert not ProjectUpdatePage.objects.filter(slug="kopi").exists()


def test_the_lead_keeps_no_businesses_comments_menus_settings_or_people(client, lead, project):
    business, comment = builders.business(), builders.comment(project)
    footer, organisation = Footer.objects.first(), OrganisationSettings.objects.first()
    addresses = [
        reverse("wagtailsnippets_directory_business:list"),
        reverse("wagtailsnippets_directory_business:edit", args=[business.pk]),
        reverse("wagtailsnippets_comments_comment:list"),
        reverse("comments:moderate", args=[comment.pk]),
        reverse("wagtailsnippets_core_footer:edit", args=[footer.pk]),
        reverse("wagtailsnippets_core_person:list"),
        reverse("wagtailsnippets_blog_topic:list"),
        reverse("wagtailsettings:edit", args=["core", "organisationsettings", organisation.pk]),
        reverse("wagtailusers_users:index"),
        reverse("wagtailsites:index"),
        reverse("wagtailredirects:index"),
    ]

    for address in addresses:
        assert staff.is_refused(client.get(address)), address


def test_the_lead_sees_no_comments_on_the_first_screen(client, lead, project):
    builders.comment(project, status="awaiting", text="Kun for redaktører")

    assert "Kun for redaktører" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_lead_starts_no_translation(client, lead, project):
    write_news(client, project, **staff.PUBLISH)
    news = ProjectUpdatePage.objects.get(slug="hoestmoede")

    assert staff.is_refused(staff.send_to_translation(client, news))
    assert not news.get_translations().exists()


def test_a_project_cannot_end_before_it_starts(client):
    project = builders.project()
    client.force_login(builders.lead_of(project))

    response = staff.edit(client, project, starts="2026-05", ends="2025-05", **staff.PUBLISH)

    assert response.status_code == 200
    assert "ends" in response.context["form"].errors
