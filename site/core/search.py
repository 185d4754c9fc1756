"""What a visitor typed, made fit to search for, and the backend that reads it."""

from django.utils.translation import get_language

from core.text import printable

MAX_LENGTH = 100
MAX_WORDS = 12


def backend_for(language: str | None = None) -> str:
    """Return the name of the backend that reads a query in this language (the active one, where none is given)."""
    return "en" if (language or get_language()) == "en" else "default"


def clean_query(text: str) -> str:
    """Return what a visitor typed, fit to search for: no control characters, at most 100 characters and 12 words.

    PostgreSQL refuses NUL, and a few hundred words make a query that it cannot plan.
    """
    return " ".join(printable(text[:MAX_LENGTH]).split()[:MAX_WORDS])
