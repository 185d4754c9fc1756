"""Numbers and lists as people write them, in both languages."""

from collections.abc import Sequence

_DANISH = ("nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_ENGLISH = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LONGEST_QUOTE = 40


def danish_number(number: int) -> str:
    """Return a number in words up to ten (»et« for 1), in digits above."""
    return _DANISH[number] if number < len(_DANISH) else str(number)


def english_number(number: int) -> str:
    """Return a number in words up to ten, in digits above."""
    return _ENGLISH[number] if number < len(_ENGLISH) else str(number)


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def danish_quotes(words: Sequence[str], most: int = 3) -> str:
    """Return the first few words quoted: »lån«, »rente« og »casino«."""
    return _listed([f"»{_short(word)}«" for word in words[:most]], "og")


def english_quotes(words: Sequence[str], most: int = 3) -> str:
    """Return the first few words quoted: “loan”, “interest” and “casino”."""
    return _listed([f"“{_short(word)}”" for word in words[:most]], "and")


def _short(word: str) -> str:
    return word if len(word) <= _LONGEST_QUOTE else word[: _LONGEST_QUOTE - 1] + "…"


def _listed(items: list[str], conjunction: str) -> str:
    if len(items) < 2:  # noqa: PLR2004 -- one needs no conjunction
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"
