"""The site without a mouse: what a reader meets who moves by the tabulator key."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 800}
ARTICLE = "/artikler/naar-ordren-er-for-stor-til-en/"
MOST_STOPS = 150
"""More than any page has: a search that has not ended by then never will."""

# The ring may be drawn by the element itself or, on cards, by the area around it that is its link.
_RING = """() => {
    const focused = document.activeElement;
    const width = (style) => style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
    return Math.max(...['', '::after'].map((part) => width(getComputedStyle(focused, part))));
}"""
_NAME = """() => {
    const focused = document.activeElement;
    return `${focused.localName}.${focused.getAttribute('class') ?? ''} »${focused.innerText ?? ''}«`;
}"""
# The elements that have been focused are marked, so that coming round to the first one is noticed.
_IS_NEW = """() => {
    const focused = document.activeElement;
    if (focused === document.body || focused.stopWasCounted) return false;
    return focused.stopWasCounted = true;
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press the tabulator key until the element has the focus."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"The tabulator key never reaches {selector}")


def test_the_skip_link_comes_first_and_leads_past_the_header(page):
    page.goto("/")

    page.keyboard.press("Tab")

    skip_link = page.locator(".skip-link")
    expect(skip_link).to_be_focused()
    expect(skip_link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_of_a_phone_opens_and_its_links_are_reached(page):
    page.set_viewport_size(PHONE)
    page.goto("/")
    links = page.locator(".menu a")
    expect(links.first).to_be_hidden()

    tab_to(page, ".menu > summary")
    page.keyboard.press("Enter")

    expect(links.first).to_be_visible()
    assert links.count() >= 4
    for link in links.all():
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(links.last.get_attribute("href"))


def test_the_menu_of_a_desk_needs_no_opening(page):
    page.goto("/")

    tab_to(page, ".menu a")

    expect(page.locator(".menu a").first).to_be_focused()
    expect(page.locator(".menu > summary")).to_be_hidden()


@pytest.mark.parametrize("viewport", [PHONE, None], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/", ARTICLE, "/virksomheder/", "/kontakt/"])
def test_the_focus_is_always_seen(page, path, viewport):
    if viewport:
        page.set_viewport_size(viewport)
    page.goto(path)

    unseen, stops = [], 0
    page.keyboard.press("Tab")
    while page.evaluate(_IS_NEW):
        stops += 1
        if page.evaluate(_RING) < 2:
            unseen.append(page.evaluate(_NAME))
        page.keyboard.press("Tab")

    assert stops > 10
    assert not unseen, "\n".join(unseen)


@pytest.mark.parametrize(("path", "other"), [("/projekter/", "/en/projects/"), ("/en/projects/", "/projekter/")])
def test_the_language_switch_is_reached_and_leads_to_the_same_page(page, path, other):
    page.goto(path)

    tab_to(page, ".language-switch")
    page.keyboard.press("Enter")

    expect(page).to_have_url(other)
    expect(page.locator("html")).to_have_attribute("lang", "en" if other.startswith("/en/") else "da")


@pytest.mark.parametrize(
    ("path", "form", "first_field"),
    [(ARTICLE, ".comment-form", "#comment-text"), ("/kontakt/", ".form", "#id_name")],
    ids=["comment", "contact"],
)
def test_a_line_of_the_error_summary_leads_into_its_field(page, path, form, first_field):
    page.goto(path)
    page.locator(form).locator("[type=submit]").first.press("Enter")

    page.locator(".error-summary a").first.press("Enter")

    expect(page.locator(first_field)).to_be_focused()
    expect(page.locator(first_field)).to_be_in_viewport()
    expect(page.locator(first_field)).to_have_attribute("aria-invalid", "true")
