"""What a visitor typed, made fit to search for. (The search itself is the app `search`.)"""

from core.text import printable

MAX_LENGTH = 100
MAX_WORDS = 12


def clean_query(text: str) -> str:
    """Return what a visitor typed, fit to search for: no control characters, at most 100 characters and 12 words.

    PostgreSQL refuses NUL, and a few hundred words make a query that it cannot plan.
    """
    return " ".join(printable(text[:MAX_LENGTH]).split()[:MAX_WORDS])
