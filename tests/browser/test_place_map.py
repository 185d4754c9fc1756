"""The map as the browser draws it: what the placement of the names reckons with must be true of the real letters."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_keyboard import tab_to

pytestmark = pytest.mark.browser

# Every name's rectangle on the screen, and the map's own; the halo round the letters is left out.
_RECTANGLES = """() => [...document.querySelectorAll('.map, .map text')].map((element) => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return {left, top, right, bottom, name: element.textContent.trim().slice(0, 30), size: bottom - top};
})"""
ADDRESSES = ["/", "/virksomheder/", "/virksomheder/netvaerk/oplevelser/", "/virksomheder/eksempelvaerkstedet/"]


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_name_can_be_read(page: Page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.eval_on_selector_all("details.fold", "folds => folds.forEach((fold) => { fold.open = true; })")
    page.evaluate("document.fonts.ready")

    frame, *names = page.evaluate(_RECTANGLES)

    assert len(names) >= 3
    for name in names:
        assert name["size"] >= 12, name
        assert frame["left"] <= name["left"] < name["right"] <= frame["right"], name
    overlapping = [
        (one["name"], other["name"])
        for index, one in enumerate(names)
        for other in names[index + 1 :]
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] + 2 < other["bottom"] - 2
        and other["top"] + 2 < one["bottom"] - 2
    ]
    assert not overlapping


def test_every_place_on_the_map_is_reached_by_keyboard_and_leads_on(page: Page):
    page.goto("/virksomheder/")
    places = page.locator(".map a")

    tab_to(page, ".map a")
    for place in places.all():
        expect(place).to_be_focused()
        page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".active-filters")).to_contain_text("Vordingborg")


def test_the_screen_reader_hears_place_and_number(page: Page):
    page.goto("/en/businesses/")

    expect(page.get_by_role("link", name="Fuglebjerg: 4 businesses", exact=True)).to_be_visible()
