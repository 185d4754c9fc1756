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
def classifier_of_words(classifier_says):
    """A classifier that holds what has »måske« in it, takes »kasino« for spam, and publishes everything else."""
    return classifier_says("publish", unless={"måske": "hold", "kasino": "spam"})


@pytest.fixture
def server(akismet_server, settings, classifier_of_words):
    """A server that the site asks, on a site whose own classifier publishes what it is not told to doubt."""
    settings.AKISMET_KEY, settings.AKISMET_BASE_URL = akismet.KEY, akismet_server.url
    settings.AKISMET_DEADLINE = 9.0  # more than an answer takes, also on a busy machine
    return akismet_server
