"""The screens that staff use: in Danish, and without a complaint in the console."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import ArticleIndexPage, ArticlePage
from comments.models import Comment
from core.models import SiteImage
from directory.models import Business
from tests import builders
from tests.browser.inspection import Watch

pytestmark = pytest.mark.browser

# Wagtail's own words for what is on these screens. A line or a label that is one of them was not translated.
ENGLISH = {
    *("Account", "Actions", "Add", "Add a comment", "All", "Cancel", "Choose", "Close", "Collapse all", "Comments"),
    *("Content", "Created", "Dashboard", "Delete", "Documents", "Draft", "Edit", "Editor", "Expand all", "Filter"),
    *("Filters", "Groups", "Help", "Help text", "History", "Images", "Insert a block", "Language", "Live", "Locale"),
    *(
        "Lock",
        "Log out",
        "Menu and footer",
        "More",
        "Move",
        "Move down",
        "Move up",
        "Name",
        "Next",
        "No",
        "Page",
        "Pages",
    ),
    *("Pages", "Preview", "Previous", "Promote", "Publish", "Published", "Redirects", "Reports", "Required", "Save"),
    *("Save draft", "Search", "Select", "Settings", "Show", "Show all", "Site history", "Sites", "Snippets", "Sort by"),
    *("Status panel", "Submit for translation", "Sync translated pages", "Title", "Translate", "Translation"),
    *("Unpublish", "Update", "Updated", "Upload", "Usage", "Users", "View", "View live", "Workflows", "Yes"),
    *("Checks", "Toggle sidebar", "Toggle status", "Toggle preview", "Toggle comments", "True", "False", "None"),
}
# Said to screen readers alone, and fixed in the packages' code, where no catalogue reaches it: the name of the buttons
# beside a heading, of the arrow beside »Publish« in the translation editor, and a tick in the list of users.
OUT_OF_REACH = {"Actions", "More actions", "True"}

# What is on the screen, and what the buttons and fields without words are called.
_WORDS = """() => [
    ...document.body.innerText.split('\\n'),
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')]
        .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')),
].flatMap((line) => line.split('\\t')).map((line) => line.replace(/[*:…]+$/, '').trim())"""


@pytest.fixture
def desk(page, site_server):
    """The browser of somebody who may do everything, logged in."""
    client = Client()
    client.force_login(builders.superuser())
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site_server.url}]
    )
    return page


def article(language: str = "da") -> ArticlePage:
    """An article of the demonstration content, in both languages."""
    danish = ArticlePage.objects.get(locale=builders.locale(), slug="to-boelger")
    return danish.get_translation(builders.locale(language))


SCREENS = {
    "dashboard": lambda: reverse("wagtailadmin_home"),
    "explorer": lambda: reverse("wagtailadmin_explore", args=[builders.section(ArticleIndexPage).pk]),
    "article": lambda: reverse("wagtailadmin_pages:edit", args=[article().pk]),
    "history of an article": lambda: reverse("wagtailadmin_pages:history", args=[article().pk]),
    "submit for translation": lambda: reverse("wagtail_localize:submit_page_translation", args=[article().pk]),
    "translation": lambda: reverse("wagtailadmin_pages:edit", args=[article("en").pk]),
    "businesses": lambda: reverse("wagtailsnippets_directory_business:list"),
    "business": lambda: reverse("wagtailsnippets_directory_business:edit", args=[Business.objects.first().pk]),
    "comments": lambda: reverse("wagtailsnippets_comments_comment:list"),
    "comment": lambda: reverse("comments:moderate", args=[Comment.objects.first().pk]),
    "how good the filter is": lambda: reverse("comments:quality"),
    "account": lambda: reverse("wagtailadmin_account"),
    "images": lambda: reverse("wagtailimages:index"),
    "image": lambda: reverse("wagtailimages:edit", args=[SiteImage.objects.first().pk]),
    "documents": lambda: reverse("wagtaildocs:index"),
    "organisation": lambda: reverse("wagtailsettings:edit", args=["core", "organisationsettings"]),
    "users": lambda: reverse("wagtailusers_users:index"),
    "search": lambda: f"{reverse('wagtailadmin_pages:search')}?q=land",
    "site history": lambda: reverse("wagtailadmin_reports:site_history"),
}


def untranslated(page) -> list[str]:
    """The lines and labels of the screen that are Wagtail's English."""
    english = {word.casefold() for word in ENGLISH - OUT_OF_REACH}
    return sorted({word for word in page.evaluate(_WORDS) if word.casefold() in english})


@pytest.mark.parametrize("address", SCREENS.values(), ids=SCREENS)
def test_a_screen_is_in_danish_and_without_complaint(desk, host, address):
    watch = Watch(desk, host)

    desk.goto(address(), wait_until="networkidle")

    expect(desk.locator("html")).to_have_attribute("lang", "da")
    assert untranslated(desk) == []
    assert not watch.problems, "\n".join(watch.problems)


def test_the_login_is_in_danish_and_without_complaint(page, host):
    watch = Watch(page, host)

    page.goto("/admin/", wait_until="networkidle")

    assert "Brugernavn" in page.evaluate(_WORDS)
    assert untranslated(page) == []
    assert not watch.problems, "\n".join(watch.problems)
