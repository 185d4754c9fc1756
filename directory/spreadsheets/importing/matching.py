"""Which business a row is about: by its address word, else its CVR number, else its name and postcode."""

from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.text import comparable
from directory.spreadsheets.choices import Choices
from directory.spreadsheets.rows import BusinessRow


class Finder:
    """The businesses that there are, by what they are found by."""

    def __init__(self, business_rows: Iterable[BusinessRow], choices: Choices):
        self._by_slug: dict[str, BusinessRow] = {}
        self._by_cvr: dict[str, list[BusinessRow]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[BusinessRow]] = defaultdict(list)
        for business_row in business_rows:
            # The address in use counts, and so does the one of a draft.
            for slug in {business_row.business.slug, business_row.values["slug"]}:
                self._by_slug.setdefault(slug, business_row)
            if business_row.values["cvr"]:
                self._by_cvr[business_row.values["cvr"]].append(business_row)
            place = choices.places.get(business_row.values["place"])
            if place:
                self._by_name[name_key(business_row.values["name"], place.postcode)].append(business_row)

    def find(self, *, slug: str = "", cvr: str = "", name: str = "", postcode: str = "") -> BusinessRow | None:
        """Return the business, or None where there is none yet. Raises ValidationError where it is not clear."""
        if slug and slug in self._by_slug:
            return self._by_slug[slug]
        namesakes = self._by_name.get(name_key(name, postcode), []) if name and postcode else []
        found = self._of_number(cvr, namesakes) if cvr else namesakes
        if slug and found:
            raise ValidationError(
                _("No business has this address word, but one with the same name or number has another: %(names)s.")
                % {"names": _named(found)}
            )
        if len(found) > 1:
            raise ValidationError(
                _("This may be more than one business. Write the address word of the one you mean: %(names)s.")
                % {"names": _named(found)}
            )
        return found[0] if found else None

    def _of_number(self, cvr: str, namesakes: list[BusinessRow]) -> list[BusinessRow]:
        """Those with this number; of several, the one that has the name too. Else the namesakes without a number."""
        numbered = self._by_cvr.get(cvr, [])
        if numbered:
            both = [business_row for business_row in numbered if business_row in namesakes]
            return both if len(both) == 1 else numbered
        other = [business_row for business_row in namesakes if business_row.values["cvr"]]
        if other:
            raise ValidationError(
                _(
                    "There is a business of this name and postcode with another CVR no.: %(names)s. "
                    "If you mean that one, write its address word."
                )
                % {"names": _named(other)}
            )
        return namesakes


def name_key(name: str, postcode: str) -> tuple[str, str]:
    """What two rows have in common that are about the same business."""
    return comparable(name), postcode


def _named(business_rows: Iterable[BusinessRow]) -> str:
    return ", ".join(f"{business_row} ({business_row.values['slug']})" for business_row in business_rows)
