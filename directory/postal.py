"""Postcodes and towns as people write them in one line: 4250 Fuglebjerg, DK-4250 Fuglebjerg, Fuglebjerg 4250."""

import re

_COUNTRY = r"(?:DK|D|Danmark|Denmark)"
_POSTCODE_FIRST = re.compile(
    rf"(?:{_COUNTRY}[\s-]*)?(?P<postcode>\d{{4}})(?:[\s,.-]+(?P<town>.*))?", re.IGNORECASE | re.DOTALL
)
_POSTCODE_LAST = re.compile(
    rf"(?P<town>.*?)[\s,(-]+(?:{_COUNTRY}[\s-]*)?(?P<postcode>\d{{4}})\)?", re.IGNORECASE | re.DOTALL
)
_COUNTRY_LAST = re.compile(rf"[\s,]+{_COUNTRY}$", re.IGNORECASE)


def postcode_and_town(text: str) -> tuple[str, str]:
    """Return what a line says of a postcode and of a town; nothing of that which it does not name."""
    line = _COUNTRY_LAST.sub("", text.strip(" ,"))
    match = _POSTCODE_FIRST.fullmatch(line) or _POSTCODE_LAST.fullmatch(line)
    return (match["postcode"], (match["town"] or "").strip(" ,.-")) if match else ("", line)
