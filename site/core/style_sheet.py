"""The style sheet of the public pages: one file, made of the sources in static/css."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

STYLE_SHEET = "css/site.css"

SOURCES = settings.SITE / "static" / "css"
SCREEN = (
    *("tokens", "base", "layout", "header", "components", "listings", "search", "forms", "private", "comments"),
    *("blocks", "pages", "map", "directory", "decision"),
)
"""The sources in their order. Layers, which the first one declares, decide which rule wins, not this order."""

PRINT = "print"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class StyleSheetFinder(BaseFinder):
    """Lets Django's static files find the style sheet, and makes it anew where a source has changed.

    So collectstatic, a developer's server and the tests all have it without a step of its own.
    """

    def __init__(self, app_names=None):
        self._folder = settings.ROOT / "var" / "style"
        self._file = self._folder / STYLE_SHEET

    def find(self, path: str, find_all: bool = False) -> str | list[str]:
        """Return where the style sheet is, where it is asked for; of other files nothing, as an empty list."""
        if path != STYLE_SHEET:
            return []
        self._make()
        return [str(self._file)] if find_all else str(self._file)

    def list(self, ignore_patterns) -> Iterator[tuple[str, FileSystemStorage]]:
        """Yield the style sheet, for collectstatic."""
        self._make()
        yield STYLE_SHEET, FileSystemStorage(self._folder)

    def _make(self) -> None:
        made_at = self._file.stat().st_mtime if self._file.exists() else 0
        if made_at <= max(source.stat().st_mtime for source in SOURCES.glob("*.css")):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            # Several processes may make it at once: each replaces it as a whole.
            with tempfile.NamedTemporaryFile("w", dir=self._file.parent, delete=False, encoding="utf-8") as file:
                file.write(style_sheet())
            made = Path(file.name)
            made.chmod(0o644)
            made.replace(self._file)


def style_sheet() -> str:
    """Return all sources as one, without comments and indentation. What is for paper counts on paper alone.

    That is all that is worth taking away: gzip packs the rest as well as a minifier does, and those that need no Node
    do not know nested rules.
    """
    css = "\n".join([*map(_read, SCREEN), f"@media print {{\n{_read(PRINT)}}}"])
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return "\n".join(filter(None, lines)) + "\n"


def _read(name: str) -> str:
    return (SOURCES / f"{name}.css").read_text(encoding="utf-8")
