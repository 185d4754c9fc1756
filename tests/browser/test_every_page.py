"""One page of every kind, in both languages, as a phone and as a desk show it."""

import pytest
from playwright.sync_api import Page

from tests.browser.inspection import Watch, barriers, follow, inline_code, missing_pictures, overflow

pytestmark = pytest.mark.browser

PHONE, DESK = 360, 1280
READERS = [
    pytest.param("da", PHONE, id="da-phone"),
    pytest.param("en", DESK, id="en-desk"),
    pytest.param("da", DESK, id="da-desk", marks=pytest.mark.long),
    pytest.param("en", PHONE, id="en-phone", marks=pytest.mark.long),
]
"""Each language and each width at each stop, and every pair of them in `make check-long`."""

# By kind: the Danish and the English address.
PAGES = {
    "home": ("/", "/en/"),
    "projects": ("/projekter/", "/en/projects/"),
    "project": ("/projekter/lokalvaerk/", "/en/projects/lokalvaerk/"),
    "update": (
        "/projekter/lokalvaerk/seks-aabne-moeder/",
        "/en/projects/lokalvaerk/six-open-meetings/",
    ),
    "articles": ("/artikler/", "/en/articles/"),
    "topic": ("/artikler/emne/netvaerk/", "/en/articles/topic/netvaerk/"),
    "article-with-table": ("/artikler/to-boelger/", "/en/articles/where-two-waves-meet/"),
    "article-with-comments": (
        "/artikler/naar-ordren-er-for-stor-til-en/",
        "/en/articles/when-the-order-is-too-big/",
    ),
    "directory": ("/virksomheder/", "/en/businesses/"),
    "filtered": ("/virksomheder/?place=glumsoe&size=eu", "/en/businesses/?place=glumsoe&size=eu"),
    "narrowed": (
        "/virksomheder/?category=mad&category=design&network=oplevelser&seeks=yes",
        "/en/businesses/?category=mad&category=design&network=oplevelser&seeks=yes",
    ),
    "wrong-choice": ("/virksomheder/?place=findes-ikke", "/en/businesses/?place=gone"),
    "no-results": ("/virksomheder/?q=rumraket", "/en/businesses/?q=spaceship"),
    "business": ("/virksomheder/den-opdigtede-smedje/", "/en/businesses/den-opdigtede-smedje/"),
    "business-in-danish": (
        "/virksomheder/eksempelcyklens-vaerksted/",
        "/en/businesses/eksempelcyklens-vaerksted/",
    ),
    "network": ("/virksomheder/netvaerk/lokalvaerk/", "/en/businesses/network/lokalvaerk/"),
    "project-with-map": ("/projekter/mikromekka/", "/en/projects/mikromekka/"),
    "about": ("/om-landliv/", "/en/about-landliv/"),
    "definition": ("/hvad-er-en-mikrovirksomhed/", "/en/what-is-a-micro-enterprise/"),
    "privacy": ("/privatlivspolitik/", "/en/privacy-policy/"),
    "accessibility": ("/tilgaengelighedserklaering/", "/en/accessibility-statement/"),
    "contact": ("/kontakt/", "/en/contact/"),
    "search": ("/soeg/", "/en/search/"),
    "search-results": ("/soeg/?q=netv%C3%A6rk", "/en/search/?q=network"),
    "search-corrected": ("/soeg/?q=netvrk&kind=articles", "/en/search/?q=netwrk&kind=articles"),
    "search-in-vain": ("/soeg/?q=rumraket", "/en/search/?q=spaceship"),
    "not-found": ("/findes-ikke/", "/en/does-not-exist/"),
}
STATUS = {"not-found": 404, "wrong-choice": 400}
# Forms that are sent empty: where they stand.
FORMS = {
    "comment-errors": (PAGES["article-with-comments"], ".comment-form"),
    "contact-errors": (PAGES["contact"], ".form"),
}


@pytest.fixture(scope="module")
def window(browser, browser_context_args):
    """One visitor for all pages, so that what they share is fetched once."""
    visitor = browser.new_context(**browser_context_args)
    yield visitor
    visitor.close()


@pytest.fixture
def page(window):
    """A new tab in that window."""
    tab = window.new_page()
    yield tab
    tab.close()


def in_language(language: str, addresses: tuple[str, str]) -> str:
    """The Danish or the English one of two addresses."""
    return addresses[language == "en"]


def assert_sound(page: Page, watch: Watch, width: int) -> None:
    """Fail with all that is wrong with the page that the tab shows."""
    found = [
        *missing_pictures(page),
        *inline_code(page),
        *overflow(page),
        *(f"cookie: {cookie['name']}" for cookie in page.context.cookies()),
        *watch.problems,
    ]
    found += barriers(page, "light")
    if width == DESK:
        found += barriers(page, "dark")
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("language", "width"), READERS)
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_sound(page, host, kind, language, width):
    page.set_viewport_size({"width": width, "height": 800})
    watch = Watch(page, host)

    response = page.goto(in_language(language, PAGES[kind]))

    assert response.status == STATUS.get(kind, 200)
    assert_sound(page, watch, width)


@pytest.mark.parametrize(("language", "width"), READERS)
@pytest.mark.parametrize(("addresses", "form"), FORMS.values(), ids=FORMS)
def test_a_form_with_errors_is_sound(page, host, addresses, form, language, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(in_language(language, addresses))
    watch = Watch(page, host)

    response = follow(page.locator(form).locator("[type=submit]").first)

    assert response.status == 422
    assert page.locator(".error-summary li").count() == 3
    assert_sound(page, watch, width)


def test_the_filters_of_the_directory_show_what_they_promise(page):
    page.goto(PAGES["filtered"][0])
    assert page.locator(".business-list > li").count() > 0
    page.goto(PAGES["no-results"][0])
    assert page.locator(".business-list > li").count() == 0


def test_every_file_that_the_head_names_is_there(page):
    page.goto("/")
    links = page.eval_on_selector_all(
        "head link[rel]:not([rel=alternate]), head meta[property='og:image']",
        "all => all.map(e => e.href || e.content)",
    )

    assert len(links) >= 7
    missing = [link for link in links if page.request.get(link).status != 200]
    assert missing == []
