"""Fixtures of the tests of the page cache."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from core.page_cache.wsgi import PageCache
from tests.core.page_cache.processes import process


@pytest.fixture
def new_process(really_written) -> Iterator[Callable[..., PageCache]]:
    """Start processes, and stop them in the end."""
    with ExitStack() as running:
        yield lambda *args, **kwargs: running.enter_context(process(*args, **kwargs))


@pytest.fixture
def cache(new_process) -> PageCache:
    """One process, with the page cache around the whole site."""
    return new_process()
