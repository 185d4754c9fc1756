"""The address at which `make run` serves."""

import socket
from contextlib import closing

import pytest

from devtools.address import AddressError, chosen, read


@pytest.mark.parametrize(
    ("written", "address", "url"),
    [
        ("127.0.0.1:8001", "127.0.0.1:8001", "http://127.0.0.1:8001"),
        ("8001", "127.0.0.1:8001", "http://127.0.0.1:8001"),
        (":8001", "127.0.0.1:8001", "http://127.0.0.1:8001"),
        ("localhost", "localhost:8000", "http://localhost:8000"),
        ("http://localhost:8001/", "localhost:8001", "http://localhost:8001"),
        ("[::1]:8001", "[::1]:8001", "http://[::1]:8001"),
        ("::1", "[::1]:8000", "http://[::1]:8000"),
        ("0.0.0.0:8001", "0.0.0.0:8001", "http://127.0.0.1:8001"),
    ],
)
def test_it_is_read_as_people_write_it(written, address, url):
    assert str(read(written)) == address
    assert read(written).url == url


@pytest.mark.parametrize("written", ["99999", "localhost:port", "127.0.0.1:0", "127.0.0.1:-1"])
def test_what_is_no_address_is_refused_in_a_sentence(written):
    with pytest.raises(AddressError, match=r"is no address\. Write it as 127\.0\.0\.1:8001"):
        read(written)


def test_without_one_it_is_the_usual_one(monkeypatch):
    monkeypatch.delenv("ADDRESS", raising=False)

    assert str(chosen()) == "127.0.0.1:8000"


def test_a_port_in_use_is_found_and_what_to_do_is_said():
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]

        with pytest.raises(AddressError, match=rf"127\.0\.0\.1:{port} is in use.*make run ADDRESS="):
            read(f"127.0.0.1:{port}").ensure_free()


def test_everybody_may_ask_where_the_site_listens_everywhere():
    assert read("0.0.0.0:8000").allowed_hosts == ["*"]
    assert read("127.0.0.1:8000").allowed_hosts == ["127.0.0.1"]
