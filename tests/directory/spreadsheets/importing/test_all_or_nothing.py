"""A sheet is written as a whole or not at all, and over nothing that was changed meanwhile or is the same already."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import ModelLogEntry

from directory.models import Business
from directory.spreadsheets.export import export
from directory.spreadsheets.importing import writing
from directory.spreadsheets.importing.reading import read_table
from directory.spreadsheets.importing.writing import ChangedMeanwhileError, Import, NotWrittenError
from tests import builders
from tests.directory.spreadsheets.making import NEW, counts, csv_of, plan

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_was_exported_changes_nothing_when_it_is_imported(kind, language):
    hostile = builders.business(
        name="=1+1",
        introduction='En "lille" virksomhed;\r\nmed linjer\n',
        offers="- brød\n- kager",
        seeks="'=allerede med apostrof",
        opening_hours="9-17",
        phone="+46401234567",
        cvr="13748136",
        latitude=Decimal("55.10000"),
        longitude=Decimal("11.5"),
        employees=2,
    )
    draft = builders.business(name="Kladden")
    draft.street = "Kun i kladden 1"
    draft.save_revision()
    builders.business("en", name="English only", introduction="=2+2")
    builders.business(live=False)
    with translation.override(language):
        content = export(Business.objects.all(), kind).content
        found = plan(content)
        again = plan(content, publish=False)

    number = Business.objects.values("translation_key").distinct().count()
    assert counts(found) == counts(again) == {"unchanged": number}
    assert found.unknown == ()
    assert hostile.slug in {line.business_row.values["slug"] for line in found.lines}


def wanted(content: bytes) -> Import:
    return Import(read_table(content), "ark.csv", publish=True)


def test_a_failure_in_the_last_row_writes_nothing(monkeypatch):
    before = Business.objects.count(), ModelLogEntry.objects.count()
    sheet = csv_of(NEW, NEW | {"Navn": "Nummer to"}, NEW | {"Navn": "Den sidste"})
    original = writing.save

    def failing(business, *args, **kwargs):
        if business.name == "Den sidste":
            business.name = ""
            business.full_clean()
        return original(business, *args, **kwargs)

    monkeypatch.setattr(writing, "save", failing)
    with pytest.raises(NotWrittenError, match="Row 4"):
        writing.write(wanted(sheet), builders.editor(), plan(sheet).fingerprint)

    assert (Business.objects.count(), ModelLogEntry.objects.count()) == before


def test_what_changed_after_the_preview_is_not_written_over(forge):
    sheet = csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"})
    shown = plan(sheet)
    forge.street = "Ændret i mellemtiden 2"
    forge.save_revision().publish()

    with pytest.raises(ChangedMeanwhileError):
        writing.write(wanted(sheet), builders.editor(), shown.fingerprint)
    forge.refresh_from_db()
    assert forge.street == "Ændret i mellemtiden 2"


def test_an_import_takes_its_turn(forge):
    sheet = csv_of({"Adresseord": forge.slug, "Vej og nummer": "Nyvej 1"})
    shown = plan(sheet)
    with CaptureQueriesContext(connection) as captured:
        writing.write(wanted(sheet), builders.editor(), shown.fingerprint)

    waits = [number for number, query in enumerate(captured) if "pg_advisory_xact_lock" in query["sql"]]
    assert waits
    assert waits[0] < min(number for number, query in enumerate(captured) if "FOR UPDATE" in query["sql"])


def queries_of_a_preview(number: int) -> int:
    rows = [NEW | {"Navn": f"Nummer {row}", "CVR": "", "Telefon": "55771234"} for row in range(number)]
    content = csv_of(*rows, {"Adresseord": "den-opdigtede-smedje", "Vej og nummer": "Nyvej 1"})
    with CaptureQueriesContext(connection) as captured:
        assert counts(plan(content)) == {"new": number, "changed": 1}
    return len(captured)


def test_a_preview_of_two_thousand_rows_asks_no_more_than_one_of_ten():
    assert queries_of_a_preview(10) == queries_of_a_preview(2_000) <= 9
