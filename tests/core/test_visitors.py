"""Who sends a request, as far as the site wants to know."""

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from core.visitors import network_address


def asked_from(**meta) -> str:
    return network_address(RequestFactory().get("/", **meta))


@pytest.mark.parametrize(
    ("address", "known_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        (" 192.0.2.7 ", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::"),
        ("", ""),
        ("unknown", ""),
        ("192.0.2.7:8080", ""),
        ("192.0.2.7, 198.51.100.1", ""),
    ],
)
def test_an_address_is_known_by_its_household(address, known_as):
    assert asked_from(REMOTE_ADDR=address) == known_as


def test_what_a_visitor_says_in_a_header_counts_for_nothing():
    forged = {"HTTP_X_FORWARDED_FOR": "198.51.100.1", "HTTP_X_REAL_IP": "198.51.100.1"}

    assert asked_from(REMOTE_ADDR="192.0.2.7", **forged) == "192.0.2.7"


def test_what_the_server_in_front_says_counts_where_there_is_one(settings):
    settings.CLIENT_ADDRESS_HEADER = "HTTP_X_REAL_IP"

    assert asked_from(REMOTE_ADDR="127.0.0.1", HTTP_X_REAL_IP="198.51.100.1") == "198.51.100.1"
    assert asked_from(REMOTE_ADDR="127.0.0.1") == ""


@given(st.one_of(st.text(), st.ip_addresses().map(str)))
def test_whatever_is_said_there_is_an_answer(said):
    assert isinstance(asked_from(REMOTE_ADDR=said), str)
