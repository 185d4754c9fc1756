"""Who sends a request, as far as the site wants to know: for a moment, and never to keep."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings

STAFF_PATH = "/admin/"
"""Where the addresses of staff begin; everything else is for visitors."""

HOUSEHOLD = 64
"""Bits of an IPv6 address that name a household; the rest changes by the hour."""

PROXY_HEADERS = ("HTTP_X_REAL_IP", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_FORWARDED")
"""What a server in front adds to what it passes on: X-Forwarded-Proto without exception (docs/operations.md)."""


def network_address(request) -> str:
    """Return the network address of a request, of IPv6 only the household's part; empty where there is none.

    Where a server stands in front, the setting CLIENT_ADDRESS_HEADER names the header in which it says who asked: as
    WSGI spells it, HTTP_X_REAL_IP. That server must set it itself, whatever the visitor sent.
    """
    header = settings.CLIENT_ADDRESS_HEADER
    given = request.META.get(header, "") if header else request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(given.strip())
    except ValueError:
        return ""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((address, HOUSEHOLD), strict=False).network_address)
    return str(address)


def is_this_machine(request) -> bool:
    """Whether a request was made on the machine itself, and not passed on by a server in front that runs there too."""
    if any(header in request.META for header in (*PROXY_HEADERS, settings.CLIENT_ADDRESS_HEADER)):
        return False
    try:
        address = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback
