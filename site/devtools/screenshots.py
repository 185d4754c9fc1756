"""`make screenshots`: takes the pictures of the README anew, from the site with its content on this machine.

It logs in to the admin as somebody whom it makes for this and removes again.
"""

import io
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from devtools import ROOT, catalogues, chromium, serve
from devtools.database import ensure_database_url

FOLDER = ROOT / "docs" / "pictures"
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
LARGEST = 250_000
"""Bytes of one picture: a README should open at once."""

ARTICLE = "to-boelger"
"""The address word of the article that is shown in the editor."""

EVERYBODY_WAITS = 30
"""Seconds until the server must answer."""


@dataclass(frozen=True)
class Picture:
    """One picture: its file name, the address, the window, the colour scheme, and whether it takes a login."""

    name: str
    path: str
    window: dict
    scheme: str = "light"
    as_staff: bool = False


PICTURES = (
    Picture("home", "/", DESK),
    Picture("article-phone-dark", "/en/articles/where-two-waves-meet/", PHONE, "dark"),
    Picture("directory", "/virksomheder/", DESK),
    Picture("project", "/projekter/lokalvaerk/", DESK),
    Picture("editor", "/admin/pages/{article}/edit/", DESK, as_staff=True),
)


def main() -> int:
    """Prepare the site, serve it on a free port, take every picture. Returns 0 when all of them are there."""
    executable = chromium.find()
    if not executable:
        print(f"The pictures were not taken: {chromium.NOT_FOUND}.", file=sys.stderr)
        return 1
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "landliv.settings.dev")
    ensure_database_url()
    catalogues.compile_all()
    serve.prepare()
    FOLDER.mkdir(parents=True, exist_ok=True)
    article = article_number()  # asked before Playwright's event loop runs: Django refuses the database beside one
    with temporary_login() as session, served_site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        for picture in PICTURES:
            take(browser, picture, address, picture.path.format(article=article), session)
        browser.close()
    return 0


@contextmanager
def temporary_login() -> Iterator[dict]:
    """Make a superuser for the time being, and give the cookie of a session of theirs."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore

    user = get_user_model().objects.create_superuser(f"billeder-{os.getpid()}", password=None, first_name="Maja")
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    try:
        yield {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}
    finally:
        session.delete()
        user.delete()


def article_number() -> int:
    """The number that the admin knows the article by."""
    from wagtail.models import Page

    return Page.objects.get(slug=ARTICLE, locale__language_code="da").pk


@contextmanager
def served_site() -> Iterator[str]:
    """Run the site as a child on a free port, and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    # Its log is of no interest here: what keeps it from starting shows in `make run` as well.
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([sys.executable, "manage.py", "runserver", "--noreload", place], cwd=ROOT, **quiet)
    try:
        wait_for(f"http://{place}/robots.txt")
        yield f"http://{place}"
    finally:
        server.terminate()
        server.wait()


def wait_for(url: str) -> None:
    """Return when the server answers. Raises TimeoutError where it never does."""
    end = time.monotonic() + EVERYBODY_WAITS
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 -- this machine's own server
            return
        except urllib.error.URLError:
            time.sleep(0.2)
    raise TimeoutError(f"The site does not answer at {url}.")


def take(browser: Browser, picture: Picture, address: str, path: str, session: dict) -> None:
    """Take one picture, and write it as WebP."""
    visitor = browser.new_context(
        viewport=picture.window, color_scheme=picture.scheme, reduced_motion="reduce", device_scale_factor=2
    )
    if picture.as_staff:
        visitor.add_cookies([{**session, "url": address}])
    page = visitor.new_page()
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    file = FOLDER / f"{picture.name}.webp"
    file.write_bytes(compress(page.screenshot()))
    serve.step(f"{file.relative_to(ROOT)} ({file.stat().st_size // 1000} KB)")
    visitor.close()


def compress(screenshot: bytes) -> bytes:
    """Return a screenshot as WebP, as sharp as the limit allows."""
    image = Image.open(io.BytesIO(screenshot)).convert("RGB")
    for quality in range(90, 30, -10):
        file = io.BytesIO()
        image.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= LARGEST:
            return file.getvalue()
    raise ValueError(f"The picture cannot be made smaller than {LARGEST} bytes.")


if __name__ == "__main__":
    sys.exit(main())
