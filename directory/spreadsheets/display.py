"""Values of a business as a sheet or a preview shows them."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language
from phonenumbers import NumberParseException

from core.fields import format_phone
from directory.models import Business
from directory.spreadsheets.choices import BETWEEN_NETWORKS, Choices
from directory.spreadsheets.columns import Column


def shown(column: Column, value, choices: Choices | None = None) -> str:
    """Return a value in words, as the column can be imported again in the reader's language."""
    if value in (None, ""):
        return ""
    match column.key:
        case "category":
            return choices.categories[value].name
        case "place":
            return choices.places[value].name
        case "networks":
            return _networks(value, choices)
        case "phone":
            return _phone(value)
    return number_in_words(value) if isinstance(value, Decimal) else str(value)


def _networks(value: frozenset[int], choices: Choices) -> str:
    named = sorted((choices.networks[pk] for pk in value), key=lambda network: network.sort_key)
    return f"{BETWEEN_NETWORKS} ".join(network.name for network in named)


def _phone(value: str) -> str:
    try:
        return format_phone(value)
    except NumberParseException:
        # Kept from before numbers were checked, or written by hand into the database.
        return value


def number_in_words(value: Decimal) -> str:
    """Return a number with the decimal sign of the reader's language, which is what their spreadsheet expects."""
    text = format(value.normalize(), "f")
    return text.replace(".", ",") if get_language() == "da" else text


def error_in_words(error: ValidationError) -> str:
    """Return what is wrong with a business, field by field."""
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    said = []
    for name, found in error.message_dict.items():
        label = "" if name == "__all__" else capfirst(str(Business._meta.get_field(name).verbose_name)) + ": "
        said.append(label + " ".join(found))
    return "; ".join(said)
