"""Pages in two languages, and what became of them."""

from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from blog.models import ArticleIndexPage, ArticlePage
from directory.models import DirectoryPage
from home.models import ContactPage, HomePage, StandardPage
from projects.models import ProjectIndexPage, ProjectPage, ProjectUpdatePage
from tests import builders

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


def english_of(page: Page) -> Page:
    return now(page).get_translation(builders.locale("en"))
