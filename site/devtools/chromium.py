"""The Chromium of this machine, for the tests in a real browser and for the pictures of the README."""

import os
import shutil

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The shell first: it draws no window around the page, and takes less than half of the processor time."""

NOT_FOUND = "no Chromium was found (PATH or CHROMIUM)"

# It is started as root in containers, without a graphics card, and must not speak to anybody but the site.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """Return the path of the browser that CHROMIUM names or, where that is not set, of the first one on the PATH."""
    named = os.environ.get("CHROMIUM", "").strip()
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)
