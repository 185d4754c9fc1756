"""The inspection of pages sees what it is there to see: without this, finding nothing would prove nothing."""

import pytest

from tests.browser.inspection import Watch, barriers, inline_code, missing_pictures, overflow

pytestmark = pytest.mark.browser


@pytest.fixture
def broken(page, host):
    """Open the 404 page with faults put into it, and return the watch that was kept over it."""

    def open_with(markup: str) -> Watch:
        def answer(route):
            page_of_the_site = route.fetch()
            body = page_of_the_site.text().replace("</main>", f"{markup}</main>")
            route.fulfill(response=page_of_the_site, body=body)

        page.route("**/findes-ikke/", answer)
        watch = Watch(page, host)
        page.goto("/findes-ikke/", wait_until="networkidle")
        return watch

    return open_with


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<script>1</script>", "Content Security Policy"),
        ('<img src="https://other.example/x.png" alt="">', "asked another host: https://other.example/x.png"),
        ('<img src="/static/img/none.png" alt="">', "404: "),
    ],
    ids=["refused by the policy", "another host", "missing file"],
)
def test_the_watch_notices(broken, markup, said):
    assert any(said in problem for problem in broken(markup).problems)


@pytest.mark.parametrize(
    ("markup", "inspect", "said"),
    [
        ("<script>1</script>", inline_code, "<script> in the page"),
        ('<p style="color: red" onclick="1">x</p>', inline_code, "onclick on <p"),
        (f"<p>{'x' * 400}</p><table><tr><td>{'x' * 400}</td></tr></table>", overflow, "px wide in a window of 1280"),
        ('<img src="/static/img/none.png" alt="" loading="lazy">', missing_pictures, "no picture: "),
        ('<img src="/static/img/share.png">', lambda page: barriers(page, "light"), "image-alt"),
    ],
    ids=["script", "handler", "overflow", "picture", "barrier"],
)
def test_the_inspection_finds(page, broken, markup, inspect, said):
    broken(markup)
    assert any(said in problem for problem in inspect(page))
