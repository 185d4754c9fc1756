"""Numbers as Danes and spreadsheet programs write them: 1.000 is a thousand, 1.000,5 a thousand and a half."""

import re

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:(?P<mark>[.,'’ ])\d{3})(?:(?P=mark)\d{3})*")
_SPACES = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_EVEN = re.compile(r"(?P<number>[+-]?\d+)(?:[.,]0{1,2})?")
_NOTHING_BEHIND = re.compile(r"[.,]0*")
_SHORTENED = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)


def whole_number(text: str) -> str:
    """Return a whole number without signs between its thousands; what is none, as it is."""
    if grouped := _GROUPED.match(text):
        rest = text[grouped.end() :]
        if not rest or (_NOTHING_BEHIND.fullmatch(rest) and rest[0] != grouped["mark"]):
            return "".join(letter for letter in grouped[0] if letter not in ".,'’ ")
    if even := _EVEN.fullmatch(text):
        return even["number"]
    # A form would take 1.0000 for one.
    return text.replace(".", ",")


def decimal_number(text: str) -> str:
    """Return a number with a full stop before its decimals; what is none, for a field to refuse.

    Where only one sign stands in it that is before the decimals: what is asked for are degrees, never thousands.
    """
    text = _SPACES.sub("", text)
    marks = [letter for letter in text if letter in ".,"]
    if len(set(marks)) == 2:  # noqa: PLR2004 -- both, so the first kind is between thousands
        whole, _mark, behind = text.rpartition(marks[-1])
        return f"{whole_number(whole)}.{behind}"
    return text.replace(",", ".")


def is_shortened(text: str) -> bool:
    """Whether a spreadsheet program took a long number for a quantity and rounded it: 4,55771E+09."""
    return bool(_SHORTENED.fullmatch(text))
