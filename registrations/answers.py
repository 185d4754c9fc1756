"""Answers of a registration: from what was typed to a Business, and back for forms and for staff to compare."""

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
from registrations import places
from registrations.forms import BusinessForm, as_form_data

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
"""The answers that are kept in a Business as they are."""
SHOWN = ("name", "category", "introduction", "offers", "seeks", "networks", "place", "street", "phone", "email",
         "website", "opening_hours", "employees", "cvr")  # fmt: skip
"""The order in which staff read a business."""


@dataclass(frozen=True)
class Change:
    """One field of a business, before and after."""

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


def new_business(cleaned: dict, language: str, place: Place | None = None) -> Business:
    """Return a Business of what was typed, not saved. Without a place it has one that is not on the list."""
    business = Business(locale=Locale.objects.get(language_code=language))
    fill(business, cleaned, cleaned.keys())
    business.place = place or places.find(cleaned["place"]) or places.imagined(cleaned["place"])
    return business


def fill(business: Business, cleaned: dict, names) -> None:
    """Put what was typed into these fields into a business. A place that is not on the list leaves the old one."""
    for name in names:
        if name in PLAIN:
            setattr(business, name, cleaned[name])
    if "category" in names:
        business.category = cleaned["category"]
    if "networks" in names:
        business.business_networks = in_order(BusinessNetwork(network=network) for network in cleaned["networks"])
    if "place" in names and (place := places.find(cleaned["place"])):
        business.place = place


def answers_of(business: Business) -> dict:
    """Return what would have to be typed to make this business."""
    answers = {name: getattr(business, name) for name in PLAIN}
    return answers | {
        "phone": format_phone(business.phone) if business.phone else "",
        "category": str(business.category_id),
        "place": places.label(business.place),
        "networks": [str(row.network_id) for row in business.business_networks.all()],
    }


def in_words(business: Business) -> dict[str, str]:
    """Return each field of a business as staff read it."""
    words = {name: str(getattr(business, name)) for name in PLAIN}
    return words | {
        "phone": format_phone(business.phone) if business.phone else "",
        "category": str(business.category),
        "place": places.label(business.place),
        "networks": ", ".join(str(row.network) for row in business.business_networks.all()),
    }


def typed_in_words(answers: dict) -> dict[str, str]:
    """Return each answer of a registration as staff read it; what does not exist any more is left empty."""
    form = BusinessForm(as_form_data(answers))
    words = {name: str(answers.get(name, "")) for name in (*PLAIN, "place")}
    form.is_valid()
    category, networks = form.cleaned_data.get("category", ""), form.cleaned_data.get("networks", ())
    return words | {"category": str(category), "networks": ", ".join(map(str, networks))}


def changes(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    """Return every field that staff read, with what it was and what it is to be."""
    return [Change(label_of(name), before.get(name, ""), after.get(name, "")) for name in SHOWN]


def label_of(name: str) -> str:
    """Return what a field of a business is called."""
    label = gettext("Networks") if name == "networks" else str(Business._meta.get_field(name).verbose_name)
    return label[:1].upper() + label[1:]


def carry_facts(business: Business) -> None:
    """Bring the facts of a business to its translations, whose words stay as they are."""
    for other in business.get_translations():
        for name in FACTS:
            setattr(other, name, getattr(business, name))
        other.business_networks = [
            BusinessNetwork(network_id=row.network_id, sort_order=row.sort_order)
            for row in business.business_networks.all()
        ]
        other.save()


def prose_of(source: Model | dict) -> str:
    """Return all that a business wrote freely, for the filter. Facts in fields of their own say nothing bad."""
    names = ("introduction", "offers", "seeks", "opening_hours")
    read = source.get if isinstance(source, dict) else lambda name, default: getattr(source, name, default)
    return "\n\n".join(filter(None, (read(name, "") for name in names)))
