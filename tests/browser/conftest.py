"""What the tests in a real Chromium share: the browser, the site that it visits, and the tidying up.

They see the demonstration content, as all tests do. The site answers them from a thread of its own, so nothing can be
rolled back: what a test has written is looked for and removed after it.
"""

import os
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connection
from pytest_django.live_server_helper import LiveServer

from core.page_cache.wsgi import with_page_cache
from devtools import chromium
from tests.core.page_cache.processes import wait_for
from tests.tidying import tidied

# Playwright keeps an event loop running in the thread of the tests, and Django would refuse them the database for it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM = chromium.find()
collect_ignore_glob = [] if CHROMIUM else ["test_*.py"]


@pytest.hookimpl(trylast=True)  # after pytest-django, which has an order of its own
def pytest_collection_modifyitems(items):
    """Run what is quick first, and make it a failure where CI is to decide and the browser is missing.

    Beside Playwright's event loop, which runs to the end once it has begun, Django uses a connection of its own. Tests
    without a browser that came after it would leave that one open, and the test database could not be removed.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    if not CHROMIUM and os.environ.get("CI", "").lower() == "true":
        raise pytest.UsageError(f"Browser tests cannot run: {chromium.NOT_FOUND}.")


def pytest_terminal_summary(terminalreporter):
    """Say so where nothing of this folder ran."""
    if not CHROMIUM:
        terminalreporter.write_line(f"Browser tests did not run: {chromium.NOT_FOUND}.", yellow=True)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, site_server):
    """How pytest-playwright starts the browser: this machine's own, not one that Playwright would download.

    It starts after the site and so ends before it: a browser that holds on to the site would hold on to the database.
    """
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": list(chromium.FLAGS)}


@pytest.fixture(scope="session")
def site_server(django_db_setup, django_db_blocker):
    """The site, served from the test database, with the page cache around it as in production.

    Unlike pytest-django's `live_server` it empties no table afterwards.
    """
    server = LiveServer("127.0.0.1", start=False)
    caches = []

    def cached(application):
        caches.append(with_page_cache(StaticFilesHandler(application)))
        return caches[0]

    server.thread.static_handler = cached
    with django_db_blocker.unblock():
        server.start()
        wait_for(lambda: caches[0].listener.trusted_until)
    yield server
    server.stop()
    caches[0].listener.stop()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args, site_server):
    """Every window begins at the site; animations are off, so that nothing is looked at halfway."""
    return {
        **browser_context_args,
        "base_url": site_server.url,
        "viewport": {"width": 1280, "height": 800},
        "reduced_motion": "reduce",
        "locale": "en-GB",  # a browser that asks for English: the address alone decides about the language
    }


@pytest.fixture
def host(site_server) -> str:
    """Host and port of the site."""
    return urlsplit(site_server.url).netloc


@pytest.fixture(autouse=True)
def db(django_db_setup, django_db_blocker):
    """Let the test and the site's thread use the database, and remove afterwards what was not there before.

    It has the name of pytest-django's own fixture because that name is what makes pytest-django set up a test database:
    without it these tests would meet, and tidy up, the developer's.
    """
    if connection.settings_dict["NAME"] != settings.TEST_DATABASE:
        pytest.exit("The browser tests were about to write into a database that is not the tests' own.", returncode=3)
    with django_db_blocker.unblock():
        with tidied():
            yield
        connection.close()  # beside an event loop Django opens one of its own, which would keep the database from going
