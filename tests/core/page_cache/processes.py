"""Processes with a page cache each, as a server runs them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

from core.page_cache.content_version import ContentVersion
from core.page_cache.wsgi import PageCache

PATIENCE = 5


def wait_for(holds: Callable[[], bool]) -> None:
    """Wait until something holds. Raises AssertionError where it does not."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "It was waited for in vain."
        time.sleep(0.005)


@contextmanager
def process(version_file: Path | str = "", application=None) -> Iterator[PageCache]:
    """A process that listens; of this machine, whose file of the version it shares, or of another one."""
    version = ContentVersion(Path(version_file or settings.PAGE_CACHE_VERSION_FILE))
    cache = PageCache(application or WSGIHandler(), version)
    cache.listener.start()
    try:
        wait_for(lambda: cache.listener.trusted_until > 0)
        yield cache
    finally:
        cache.listener.stop()
