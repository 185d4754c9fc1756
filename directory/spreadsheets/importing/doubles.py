"""Which new rows may be about a business that is in the directory already, or in another row."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.addresses import mail_key
from core.text import comparable
from directory.spreadsheets.rows import BusinessRow
from search.words.letters import normal, plain

_COMPANY_FORM = re.compile(r"(?<!\w)(?:a/s|aps|i/s|ivs|k/s|p/s|amba|smba|fmba|a\.m\.b\.a\.?)(?!\w)\.?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
REASONS = {
    "cvr": gettext_lazy("the same CVR number"),
    "phone": gettext_lazy("the same telephone number"),
    "email": gettext_lazy("the same email address"),
    "name": gettext_lazy("nearly the same name in the same place"),
}


class Doubles:
    """What businesses have in common with each other, in the directory and in the rows that were looked at."""

    def __init__(self, business_rows: Iterable[BusinessRow]):
        self._known: dict[tuple, str] = {}
        for business_row in business_rows:
            self._remember(business_row.values, str(business_row))

    def likely(self, values: dict, row: int) -> list[str]:
        """Say which other business a new one is likely to be, and why; and remember the new one itself."""
        reasons: dict[str, list[str]] = {}
        for key in _traits(values):
            if key in self._known:
                reasons.setdefault(self._known[key], []).append(str(REASONS[key[0]]))
        self._remember(values, _("row %(row)d of this sheet") % {"row": row})
        return [
            _("This may be the same as %(other)s: %(reasons)s.") % {"other": other, "reasons": ", ".join(found)}
            for other, found in reasons.items()
        ]

    def _remember(self, values: dict, name: str) -> None:
        for key in _traits(values):
            self._known.setdefault(key, name)


def _traits(values: dict) -> Iterator[tuple]:
    """What no two businesses have in common by chance."""
    for key in ("cvr", "phone"):
        if values.get(key):
            yield key, values[key]
    if values.get("email"):
        yield "email", mail_key(values["email"])
    if (name := bare_name(values.get("name") or "")) and values.get("place"):
        yield "name", name, values["place"]


def bare_name(name: str) -> str:
    """Return a business's name without case, accents, spaces, signs and the form of the company."""
    words = _WORDS.findall(plain(normal(_COMPANY_FORM.sub(" ", comparable(name).replace("&", " og ")))))
    return "".join(words)
