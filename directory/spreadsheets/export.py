"""Businesses as a sheet: one row each, with all facts and the words of both languages.

What is exported can be imported again, and then changes nothing (see importing).
"""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from directory.models import Business
from directory.spreadsheets.choices import Choices
from directory.spreadsheets.columns import COLUMNS, Column
from directory.spreadsheets.display import shown
from directory.spreadsheets.files import download
from directory.spreadsheets.rows import BusinessRow, load
from directory.status import status_of

NUMBERS = ("employees", "latitude", "longitude")
"""The columns that a workbook holds as numbers. What looks like one, as a postcode, is text."""


def export(listed: QuerySet, kind: str) -> HttpResponse:
    """Answer with the businesses of which these versions are listed, as a file of this kind."""
    keys = list(dict.fromkeys(listed.values_list("translation_key", flat=True)))
    found = load(Business.objects.filter(translation_key__in=keys))
    business_rows = {business_row.business.translation_key: business_row for business_row in found}
    choices = Choices()
    rows = [[_cell(column, business_rows[key], choices) for column in COLUMNS] for key in keys]
    return download(_("businesses"), kind, [column.heading for column in COLUMNS], rows)


def template(kind: str) -> HttpResponse:
    """Answer with an empty sheet: the headings of what can be imported, and a row as an example."""
    columns = [column for column in COLUMNS if not column.is_told]
    choices = Choices()
    place = next(iter(choices.places.values()), None)
    category = next(iter(choices.categories.values()), None)
    example = {
        "name": _("The example dairy"),
        "category": category.name if category else "",
        "postcode": place.postcode if place else "",
        "place": place.name if place else "",
        "street": _("Example Road 1"),
        "phone": "55 77 00 00",
        "email": "mejeriet@example.org",
        "website": "https://example.org/mejeriet",
        "employees": 1,
        "introduction_da": "Ost af mælk fra tre gårde i nabolaget.",
        "introduction_en": "Cheese made from the milk of three farms nearby.",
    }
    row = [example.get(column.key, "") for column in columns]
    return download(_("businesses to import"), kind, [column.heading for column in columns], [row])


def _cell(column: Column, business_row: BusinessRow, choices: Choices):
    place = choices.places[business_row.values["place"]]
    match column.key:
        case "status":
            return str(status_of(business_row.business).label)
        case "postcode":
            return place.postcode
        case "municipality":
            return place.municipality.name
        case "changed":
            return (
                date_format(timezone.localtime(business_row.changed), "SHORT_DATE_FORMAT")
                if business_row.changed
                else ""
            )
        case key if key in NUMBERS:
            return business_row.values[key]
        case key:
            return shown(column, business_row.values[key], choices)
