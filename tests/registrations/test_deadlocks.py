"""Two who write businesses at once never each wait for the other: locks are taken in one order (core.locks)."""

from datetime import timedelta

from django.utils import timezone

from core.locks import Lock, take
from directory.changing import save
from directory.models import Business
from directory.spreadsheets.importing import writing
from registrations import personal_data, schedule
from registrations.lifecycle import locked
from registrations.models import RegistrationStatus
from tests import builders
from tests.directory.spreadsheets.making import csv_of, import_


def listed():
    """A business in the directory that looks after itself."""
    business = builders.business()
    business.save_revision().publish()
    registration = builders.registration(
        status=RegistrationStatus.LISTED, answers={}, business_key=business.translation_key, confirmed_at=timezone.now()
    )
    return business, registration


class TestDirectory:
    """Businesses, staff and the site itself write businesses."""

    def test_a_business_erases_itself_while_staff_import(self, really_written, monkeypatch, meeting):
        business, registration = listed()
        sheet = csv_of({"Adresseord": business.slug, "Vej og nummer": "Nyvej 1"})
        editor = builders.editor()
        meeting.stop_after(monkeypatch, "registrations.personal_data.locked")

        errors = meeting.run(lambda: personal_data.erase(registration), lambda: import_(sheet, user=editor))

        # The sheet is about a business that is gone by the time that its turn comes.
        assert [type(error) for error in errors] == [writing.ChangedMeanwhileError]
        assert not Business.objects.filter(pk=business.pk).exists()

    def test_an_import_while_a_business_is_taken_out(self, really_written, monkeypatch, meeting):
        business, registration = listed()
        old = timezone.now() - timedelta(days=4_000)
        stage = schedule.STAGES[-1]
        type(registration).objects.filter(pk=registration.pk).update(step=stage.at, step_at=old)
        meeting.stop_after(monkeypatch, "registrations.schedule.due")

        errors = meeting.run(
            lambda: schedule.advance(stage, registration, timezone.now()),
            lambda: (
                take(Lock.CONTENT),
                save(Business.objects.get(pk=business.pk), None, publish=False),
                locked(registration),
            ),
        )

        assert errors == []

    def test_a_category_is_renamed_while_a_business_in_it_is_published(self, really_written, monkeypatch, meeting):
        business, registration = listed()
        category = business.category
        names = category.name_da, category.name_en
        meeting.stop_after(monkeypatch, "directory.reindex_on_rename.write_anew")

        def rename():
            category.name_da = f"{names[0]} mv."
            category.save()
            locked(registration)

        def publish():
            current = locked(registration)
            Business.objects.get(pk=business.pk).save()
            current.save()

        try:
            assert meeting.run(rename, publish) == []
        finally:
            category.name_da, category.name_en = names
            category.save()
