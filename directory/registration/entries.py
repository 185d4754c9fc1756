"""Between what a business typed and the entry that is made of it."""

from dataclasses import dataclass

from django.db.models import Model
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.admin.compare import diff_text
from wagtail.models import Locale

from core.fields import format_phone
from core.models import Place
from core.row_order import in_order
from directory.models import Business, BusinessNetwork
from directory.models.business import FACTS
from directory.registration import places
from directory.registration.forms import EntryForm, as_form_data

PLAIN = (
    "name",
    "introduction",
    "employees",
    "street",
    "phone",
    "email",
    "website",
    "opening_hours",
    "offers",
    "seeks",
    "cvr",
)
"""The answers that are kept in the entry as they are."""
SHOWN = ("name", "category", "introduction", "offers", "seeks", "networks", "place", "street", "phone", "email",
         "website", "opening_hours", "employees", "cvr")  # fmt: skip
"""The order in which staff read an entry."""


@dataclass(frozen=True)
class Change:
    """One field of an entry, before and after."""

    label: str
    before: str
    after: str

    @property
    def is_change(self) -> bool:
        """Whether it is not the same."""
        return self.before != self.after

    @property
    def marked(self) -> SafeString:
        """The words before and after in one, what is taken out and put in marked."""
        return diff_text(self.before, self.after).to_html() if self.is_change else escape(self.after)


def new_entry(cleaned: dict, language: str, place: Place | None = None) -> Business:
    """Return an entry of what was typed, not saved. Without a place it has one that is not on the list."""
    entry = Business(locale=Locale.objects.get(language_code=language))
    fill(entry, cleaned, cleaned.keys())
    entry.place = place or places.find(cleaned["place"]) or places.imagined(cleaned["place"])
    return entry


def fill(entry: Business, cleaned: dict, names) -> None:
    """Put what was typed into these fields into an entry. A place that is not on the list leaves the old one."""
    for name in names:
        if name in PLAIN:
            setattr(entry, name, cleaned[name])
    if "category" in names:
        entry.category = cleaned["category"]
    if "networks" in names:
        entry.business_networks = in_order(BusinessNetwork(network=network) for network in cleaned["networks"])
    if "place" in names and (place := places.find(cleaned["place"])):
        entry.place = place


def answers_of(entry: Business) -> dict:
    """Return what would have to be typed to make this entry."""
    answers = {name: getattr(entry, name) for name in PLAIN}
    return answers | {
        "phone": format_phone(entry.phone) if entry.phone else "",
        "category": str(entry.category_id),
        "place": places.label(entry.place),
        "networks": [str(row.network_id) for row in entry.business_networks.all()],
    }


def in_words(entry: Business) -> dict[str, str]:
    """Return each field of an entry as staff read it."""
    words = {name: str(getattr(entry, name)) for name in PLAIN}
    return words | {
        "phone": format_phone(entry.phone) if entry.phone else "",
        "category": str(entry.category),
        "place": places.label(entry.place),
        "networks": ", ".join(str(row.network) for row in entry.business_networks.all()),
    }


def typed_in_words(answers: dict) -> dict[str, str]:
    """Return each answer of a registration as staff read it; what does not exist any more is left empty."""
    form = EntryForm(as_form_data(answers))
    words = {name: str(answers.get(name, "")) for name in (*PLAIN, "place")}
    form.is_valid()
    category, networks = form.cleaned_data.get("category", ""), form.cleaned_data.get("networks", ())
    return words | {"category": str(category), "networks": ", ".join(map(str, networks))}


def changes(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    """Return every field that staff read, with what it was and what it is to be."""
    return [Change(label_of(name), before.get(name, ""), after.get(name, "")) for name in SHOWN]


def label_of(name: str) -> str:
    """Return what a field of an entry is called."""
    label = gettext("Networks") if name == "networks" else str(Business._meta.get_field(name).verbose_name)
    return label[:1].upper() + label[1:]


def carry_facts(entry: Business) -> None:
    """Bring the facts of an entry to its translations, whose words stay as they are."""
    for other in entry.get_translations():
        for name in FACTS:
            setattr(other, name, getattr(entry, name))
        other.business_networks = [
            BusinessNetwork(network_id=row.network_id, sort_order=row.sort_order)
            for row in entry.business_networks.all()
        ]
        other.save()


def prose_of(source: Model | dict) -> str:
    """Return all that a business wrote freely, for the filter. Facts in fields of their own say nothing bad."""
    names = ("introduction", "offers", "seeks", "opening_hours")
    read = source.get if isinstance(source, dict) else lambda name, default: getattr(source, name, default)
    return "\n\n".join(filter(None, (read(name, "") for name in names)))
