"""The screens of moderators, with everything on them, on a phone and on a desk, in both themes."""

import pytest
from django.urls import reverse

from comments import services
from comments.models import Comment
from tests import builders
from tests.browser.inspection import Watch, barriers, overflow
from tests.moderators import REASONS, address, listing, log_in_browser

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 800}
VIEWPORTS = [pytest.param(PHONE, id="phone"), pytest.param(None, id="desk", marks=pytest.mark.long)]
QUALITY = "/admin/comments/filter/"
SETTLED = 500
"""Milliseconds within which the admin's colours have faded from one theme to the other."""

SCREENS = {
    "awaiting": lambda: listing(status="awaiting"),
    "published": lambda: listing(status="published"),
    "empty": lambda: listing(status="binned", q="findes ikke"),
    "one": lambda: address("moderate", Comment.objects.awaiting().first()),
    "quality": lambda: QUALITY,
    "other lines": lambda: f"{QUALITY}?hold_from=20&spam_from=70",
    "forget": lambda: reverse("comments:forget"),
    "account": lambda: reverse("wagtailadmin_account"),
}


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_a_screen_of_moderators_is_sound(page, host, site_server, screen, viewport):
    log_in_browser(page, site_server)
    article = builders.article(title="Om får")
    builders.comment(article, status="awaiting", probability=0.62, reasons=REASONS)
    decided = builders.comment(article, probability=0.3, reasons=REASONS, text="x" * 300)
    services.report(decided, reason="other", note="y" * 300)
    if viewport:
        page.set_viewport_size(viewport)
    watch = Watch(page, host)

    page.goto(screen(), wait_until="networkidle")

    found = [*watch.problems, *overflow(page), *barriers(page, "light")]
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(SETTLED)
    found += barriers(page, "dark")
    assert not found, "\n".join(found)
