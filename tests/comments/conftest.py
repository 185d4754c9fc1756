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
