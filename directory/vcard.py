"""A business as a card to save among one's contacts.

Version 3.0 (RFC 2426), which telephones, Outlook and webmail all read; what is escaped and folded is so in 4.0
(RFC 6350) too.
"""

from datetime import UTC

from core.text import printable
from directory.models.business import Business

LINE_OCTETS = 75
"""The longest that a line should be, its end not counted (RFC 6350, 3.2)."""
CONTENT_TYPE = "text/vcard; charset=utf-8"


def vcard(business: Business, source: str) -> bytes:
    """Return the card of a business. `source` is the address of its page."""
    place = business.place
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:urn:uuid:{business.translation_key}",
        f"FN:{_text(business.name)}",
        "N:;;;;",  # required, and the parts of a person's name
        f"ORG:{_text(business.name)}",
        "X-ABShowAs:COMPANY",  # Apple's: file it under the business's name
        f"ADR;TYPE=WORK:;;{_text(business.street)};{_text(place.post_district)};;{_text(place.postcode)};Danmark",
        f"CATEGORIES:{_text(business.category.name)}",
        f"NOTE:{_text(business.introduction)}",
        *_optional(business),
        f"SOURCE:{_uri(source)}",
        "END:VCARD",
    ]
    return b"".join(_folded(line) for line in lines)


def _optional(business: Business) -> list[str]:
    """The lines of what a business may leave out."""
    changed = business.last_published_at
    lines = [
        ("TEL;TYPE=WORK,VOICE", _text(business.phone)),
        ("EMAIL;TYPE=INTERNET", _text(business.email)),
        ("URL", _uri(business.website)),
        ("GEO", ";".join(f"{degrees:.5f}" for degrees in business.point or ())),
        ("REV", changed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if changed else ""),
    ]
    return [f"{name}:{value}" for name, value in lines if value]


def _text(value: str) -> str:
    """A text with its signs escaped (RFC 6350, 3.4), so that it can neither end a line nor begin a property."""
    lines = (printable(line) for line in value.splitlines())
    return "\\n".join(line.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;") for line in lines)


def _uri(value: str) -> str:
    """An address, which is written as it is, in one line."""
    return printable(value)


def _folded(line: str) -> bytes:
    """A line as it is sent: no part longer than it may be, no letter cut in two, every further part indented."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > LINE_OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"
