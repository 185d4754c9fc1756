"""Businesses as a sheet: one row each, with all facts and the words of both languages.

What is exported can be imported again, and then changes nothing (see importing).
"""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from directory.models import Business
from directory.staff.columns import COLUMNS, Column
from directory.staff.display import shown
from directory.staff.records import Record, load
from directory.staff.sheets import download
from directory.staff.status import status_of
from directory.staff.vocabulary import Vocabulary

NUMBERS = ("employees", "latitude", "longitude")
"""The columns that a workbook holds as numbers. What looks like one, as a postcode, is text."""


def export(listed: QuerySet, kind: str) -> HttpResponse:
    """Answer with the businesses of which these entries are listed, as a file of this kind."""
    keys = list(dict.fromkeys(listed.values_list("translation_key", flat=True)))
    found = load(Business.objects.filter(translation_key__in=keys))
    records = {record.entry.translation_key: record for record in found}
    vocabulary = Vocabulary()
    rows = [[_cell(column, records[key], vocabulary) for column in COLUMNS] for key in keys]
    return download(_("businesses"), kind, [column.heading for column in COLUMNS], rows)


def template(kind: str) -> HttpResponse:
    """Answer with an empty sheet: the headings of what can be imported, and a row as an example."""
    columns = [column for column in COLUMNS if not column.is_told]
    vocabulary = Vocabulary()
    place = next(iter(vocabulary.places.values()), None)
    category = next(iter(vocabulary.categories.values()), None)
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


def _cell(column: Column, record: Record, vocabulary: Vocabulary):
    place = vocabulary.places[record.values["place"]]
    match column.key:
        case "status":
            return str(status_of(record.entry).label)
        case "postcode":
            return place.postcode
        case "municipality":
            return place.municipality.name
        case "changed":
            return date_format(timezone.localtime(record.changed), "SHORT_DATE_FORMAT") if record.changed else ""
        case key if key in NUMBERS:
            return record.values[key]
        case key:
            return shown(column, record.values[key], vocabulary)
