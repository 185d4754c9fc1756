"""Which business a row is about: by its address word, else its CVR number, else its name and postcode."""

from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.text import comparable
from directory.staff.records import Record
from directory.staff.vocabulary import Vocabulary


class Finder:
    """The businesses that there are, by what they are found by."""

    def __init__(self, records: Iterable[Record], vocabulary: Vocabulary):
        self._by_slug: dict[str, Record] = {}
        self._by_cvr: dict[str, list[Record]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in records:
            # The address in use counts, and so does the one of a draft.
            for slug in {record.entry.slug, record.values["slug"]}:
                self._by_slug.setdefault(slug, record)
            if record.values["cvr"]:
                self._by_cvr[record.values["cvr"]].append(record)
            place = vocabulary.places.get(record.values["place"])
            if place:
                self._by_name[name_key(record.values["name"], place.postcode)].append(record)

    def find(self, *, slug: str = "", cvr: str = "", name: str = "", postcode: str = "") -> Record | None:
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

    def _of_number(self, cvr: str, namesakes: list[Record]) -> list[Record]:
        """Those with this number; of several, the one that has the name too. Else the namesakes without a number."""
        numbered = self._by_cvr.get(cvr, [])
        if numbered:
            both = [record for record in numbered if record in namesakes]
            return both if len(both) == 1 else numbered
        other = [record for record in namesakes if record.values["cvr"]]
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


def _named(records: Iterable[Record]) -> str:
    return ", ".join(f"{record} ({record.values['slug']})" for record in records)
