"""Addresses in ASCII that a Dane can read: »Blåbær på Ærø« becomes blaabaer-paa-aeroe, not blabr-pa-r."""

import re

from django.utils.text import slugify

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "ä": "ae", "ö": "oe", "ü": "ue"}
)

RESERVED = re.compile(
    "admin|comments|documents|en|kommentarer|da|media|static|sitemap|robots|soeg|search"
    "|tilmeld-din-virksomhed|register-your-business"
)
"""What the address word of a page below a home page cannot be: the site itself answers there, or will (the search)."""


def danish_slug(text: str, max_length: int = 255) -> str:
    """Return the slug of a Danish or English title, at most max_length characters, possibly empty."""
    return slugify(text.translate(_LETTERS))[:max_length].strip("-")
