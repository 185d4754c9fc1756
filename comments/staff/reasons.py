"""The filter's reasons in the language of the one who reads."""

from django.utils.translation import get_language


def in_words(reason: dict) -> str:
    """Return what one reason of a comment says."""
    return reason["en" if get_language() == "en" else "da"]
