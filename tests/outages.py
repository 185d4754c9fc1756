"""Takes away what the site stands on, for a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

from django.db import connections
from django.db.utils import load_backend

DATABASE = "default"


@contextmanager
def database_away() -> Iterator[None]:
    """Let this thread find nothing where its database should be: connections are refused, as when the server is down.

    The connection of the test itself, with its transaction, is put aside meanwhile and untouched.
    """
    own = connections[DATABASE]
    elsewhere = {**own.settings_dict, "HOST": "127.0.0.1", "PORT": str(_closed_port())}
    connections[DATABASE] = load_backend(own.settings_dict["ENGINE"]).DatabaseWrapper(elsewhere, DATABASE)
    try:
        yield
    finally:
        connections[DATABASE] = own


def _closed_port() -> int:
    """A port of this machine at which nobody answers."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
