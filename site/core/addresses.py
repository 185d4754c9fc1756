"""Mail addresses and host names in the one form in which they are kept and compared.

A host is the same whatever its case, with the full stop of its root or without it, and in letters or in Punycode
(søgård.example, xn--sgrd-roa6i.example). What stands before the @ is compared without case: no provider tells two
customers apart by it. Plain Python: it knows neither Django nor the site.
"""

import idna

from core.text import identifier


def host(name: str) -> str:
    """Return a host name in its one form: small letters, in the script that people read, without the last full stop.

    What cannot be a host name is returned in small letters as it is, for others to refuse.
    """
    name = name.rstrip(".。").lower()
    if name.isascii() and "xn--" not in name:
        return name
    try:
        encoded = idna.encode(name, uts46=True).decode()
        decoded = idna.decode(encoded)
        # Mails are sent by an older standard, which takes a few names for others (ß for ss): those stay in Punycode.
        return decoded if decoded.encode("idna").decode() == encoded else encoded
    except UnicodeError:
        return name


def in_ascii(name: str) -> str:
    """Return a host name in Punycode, as the domain name system has it; where it has no such form, as it is."""
    try:
        return idna.encode(name, uts46=True).decode()
    except UnicodeError:
        return name


def mail_address(text: str) -> str:
    """Return a mail address as it is checked and kept: what cannot be seen left out, the host in its one form."""
    local, at, domain = identifier(text).rpartition("@")
    return f"{local}@{host(domain)}" if at else domain


def mail_key(text: str) -> str:
    """Return by what mail addresses are compared: equal for all spellings of one address."""
    return mail_address(text).lower()


def mail_spellings(text: str) -> tuple[str, ...]:
    """Return the spellings in which one address may have been kept, to look it up whatever its case."""
    key = mail_key(text)
    local, at, domain = key.rpartition("@")
    return tuple(dict.fromkeys((key, f"{local}{at}{in_ascii(domain)}"))) if at else (key,)
