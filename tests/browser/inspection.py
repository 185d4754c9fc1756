"""What can be wrong with a page in the browser, as sentences: a page is sound when there are none."""

from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Response

# The dark scheme changes colours and nothing else, so there only the rules about colours are asked again.
AXE_RULES = {
    "light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}

# Chromium's own line about an answer of 400 or more: Watch names it with its address and status.
FAILED_TO_LOAD = "Failed to load resource"

# A block of data (JSON-LD) is a script element that is not run: the security policy has nothing against it.
_INLINE_CODE = """() => [...document.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('script:not([src], [type="application/ld+json"]), style')
        ? [`<${element.localName}> in the page`] : []),
    ...[...element.attributes]
        .filter(({name}) => name === 'style' || name.startsWith('on'))
        .map(({name}) => `${name} on <${element.localName} class="${element.className}">`),
])"""

_TOO_WIDE = """() => {
    const page = document.scrollingElement;
    if (page.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    return [`the page is ${page.scrollWidth} px wide in a window of ${innerWidth}: ${wide.slice(0, 6).join(', ')}`];
}"""

_LOAD_ALL_PICTURES = """async () => {
    const pictures = [...document.images];
    pictures.forEach((picture) => { picture.loading = 'eager'; });
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
    return pictures.filter((picture) => !picture.naturalWidth).map((picture) => `no picture: ${picture.src}`);
}"""


# What axe can fetch beforehand serves a rule that is not asked here, and costs a quarter of the time.
_RUN_AXE = """async ([where, options]) => {
    const found = await axe.run(where ?? document, {...options, resultTypes: ['violations'], preload: false});
    return found.violations;
}"""


class Watch:
    """Listens to a page from before it is opened. `problems` is what its console and its requests complained of."""

    def __init__(self, page: Page, host: str):
        self.problems: list[str] = []
        self._host = host
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        page.on("request", self._sent)
        page.on("requestfailed", lambda sent: self.problems.append(f"failed: {sent.url} ({sent.failure})"))
        page.on("response", self._answered)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(FAILED_TO_LOAD):
            self.problems.append(f"console {message.type}: {message.text}")

    def _sent(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.netloc != self._host:
            self.problems.append(f"asked another host: {request.url}")

    def _answered(self, response: Response) -> None:
        # The status of the page itself is for the test to judge: a 404 page has to be a 404.
        if response.status >= 400 and not response.request.is_navigation_request():
            self.problems.append(f"{response.status}: {response.url}")


def follow(link: Locator) -> Response | None:
    """Click a link or a button that leads to another page, and return that page's response once it has loaded.

    A click by itself is over when the new page begins to come: what is asked of the page right after it would be
    asked of a part of it, and on a busy machine of none.
    """
    with link.page.expect_navigation() as navigation:
        link.click()
    return navigation.value


def missing_pictures(page: Page) -> list[str]:
    """Load the pictures that wait for the reader to scroll down, and name those that do not come."""
    return page.evaluate(_LOAD_ALL_PICTURES)


def inline_code(page: Page) -> list[str]:
    """Scripts, styles and handlers inside the markup: the security policy would refuse them."""
    return page.evaluate(_INLINE_CODE)


def overflow(page: Page) -> list[str]:
    """What makes a reader scroll sideways."""
    return page.evaluate(_TOO_WIDE)


def barriers(page: Page, scheme: str, where: str | None = None) -> list[str]:
    """What axe finds in the light or the dark scheme: the rule, what it asks for, and where it is not met.

    `where` is the selector of the part that is looked at; without it, it is the whole page.
    """
    page.emulate_media(color_scheme=scheme)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_RUN_AXE, [where, {"runOnly": AXE_RULES[scheme]}])
    return [f"axe, {scheme}: {rule['id']} ({rule['help']}): {_where(node)}" for rule in found for node in rule["nodes"]]


def _where(node: dict) -> str:
    reasons = [check["message"] for kind in ("any", "all", "none") for check in node[kind]]
    return f"{' '.join(map(str, node['target']))} – {'; '.join(reasons)}"
