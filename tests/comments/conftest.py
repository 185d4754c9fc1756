"""What the tests of comments share."""

from collections.abc import Iterator

import pytest

from tests.comments import akismet_server as akismet


@pytest.fixture
def no_proxy(monkeypatch) -> None:
    """This machine is spoken to directly: a proxy that it may have would not find the server."""
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def akismet_server(no_proxy) -> Iterator[akismet.AkismetServer]:
    """A server on this machine that speaks Akismet's protocol."""
    with akismet.running() as server:
        yield server


@pytest.fixture
def server(akismet_server, settings, judge_says):
    """A server that the site asks, on a site whose own judge publishes what it is not told to doubt."""
    judge_says("publish", unless={"måske": "hold", "kasino": "spam"})
    settings.AKISMET_KEY, settings.AKISMET_BASE_URL, settings.AKISMET_DEADLINE = akismet.KEY, akismet_server.url, 0.5
    return akismet_server
