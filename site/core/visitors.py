"""Who sends a request, as far as the site wants to know: for a moment, and never to keep."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings

HOUSEHOLD = 64
"""Bits of an IPv6 address that name a household; the rest changes by the hour."""


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
