"""A video on a page: nobody but this site hears of the reader before the reader asks for it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests import builders

pytestmark = pytest.mark.browser

VIDEOS = [
    pytest.param(
        "https://www.youtube.com/watch?v=aaaaaaaaaaa",
        "https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?autoplay=1",
        id="youtube",
    ),
    pytest.param(
        "https://vimeo.com/000000000", "https://player.vimeo.com/video/000000000?dnt=1&autoplay=1", id="vimeo"
    ),
]


@pytest.fixture
def asked(page, host) -> list[str]:
    """The addresses that the page asks of other hosts. They are stopped here, so that nothing leaves the machine."""
    asked = []

    def stop(route):
        asked.append(route.request.url)
        route.abort()

    page.route(lambda url: urlsplit(url).netloc != host, stop)
    return asked


def article_with(address: str):
    """An article with a video in it."""
    video = {"address": address, "title": "En film om en landsby", "description": "Tre minutter."}
    return builders.article(body=[("video", video)])


@pytest.mark.parametrize(("address", "player"), VIDEOS)
def test_a_click_puts_the_player_in_place_of_the_card(page, asked, address, player):
    page.goto(article_with(address).url, wait_until="networkidle")
    card = page.locator(".embed a")
    expect(card).to_have_attribute("href", address)
    assert asked == []

    card.click()

    frame = page.locator(".embed iframe")
    expect(frame).to_have_attribute("title", "En film om en landsby")
    expect(frame).to_be_focused()
    assert asked == [player]


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_the_card_leads_to_the_provider(page, asked):
    page.goto(article_with("https://vimeo.com/000000000").url)

    with page.expect_event("requestfailed"):
        page.locator(".embed a").click(no_wait_after=True)

    assert asked == ["https://vimeo.com/000000000"]
