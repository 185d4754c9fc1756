"""The report of businesses that somebody should look at."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from directory.models import Business
from directory.staff import quality_checks
from registrations.models import Step
from tests import builders, staff
from tests.reading import words

pytestmark = pytest.mark.django_db

REPORT = reverse("business_report:index")


@pytest.fixture(autouse=True)
def _logged_in(client):
    client.force_login(builders.editor())


def to_look_at(client, **query) -> dict[str, list[str]]:
    """What the report says, by business."""
    businesses = client.get(REPORT, query).context["object_list"]
    return {business.name: [check.key for check in quality_checks.failed_by(business)] for business in businesses}


@pytest.fixture
def forge() -> Business:
    """A business of the demonstration content that has all it needs."""
    return Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))


def test_a_business_that_has_what_it_needs_is_not_in_it(client, forge):
    assert forge.name not in to_look_at(client)


def test_one_that_is_unchanged_for_longer_than_the_setting_is_in_it(client, forge, settings):
    Revision.objects.filter(pk=forge.latest_revision_id).update(created_at=timezone.now() - timedelta(days=366))
    assert to_look_at(client)[forge.name] == ["unchanged"]
    assert next(iter(to_look_at(client))) == forge.name

    settings.DIRECTORY_STALE_AFTER_DAYS = 400
    assert forge.name not in to_look_at(client)


def test_one_that_does_not_answer_the_yearly_mails_is_in_it_and_in_the_filter_of_the_list(client, forge):
    builders.registration(business_key=forge.translation_key, step=Step.NOT_CONFIRMED)

    assert to_look_at(client)[forge.name] == ["unconfirmed"]
    assert list(to_look_at(client, check="unconfirmed")) == [forge.name]


def test_what_is_missing_is_said(client):
    business = builders.business(name="Mangelfuld")
    business.place.__class__.objects.filter(pk=business.place_id).update(latitude=None)
    business.save_revision().publish()

    assert to_look_at(client)["Mangelfuld"] == ["english", "contact", "point"]
    builders.business(name="Kladden", live=False)
    assert "Kladden" not in to_look_at(client)


def test_it_is_filtered_by_what_is_to_be_looked_at(client):
    builders.business(name="Uden kontakt")
    builders.business(name="Med kontakt", phone="+4555771234")

    names = to_look_at(client, check="contact")
    assert "Uden kontakt" in names
    assert "Med kontakt" not in names


def test_it_can_be_exported(client):
    builders.business(name="=Uden kontakt")
    content = client.get(REPORT, {"export": "csv", "check": "contact"}).content.decode("utf-8-sig")

    rows = {row["Virksomhed"]: row for row in csv.DictReader(StringIO(content, newline=""), delimiter=";")}
    assert "Hverken telefon" in rows["'=Uden kontakt"]["Til eftersyn"]
    assert client.get(REPORT, {"export": "xlsx"}).status_code == 200


def test_more_businesses_cost_no_more_queries(client):
    def queries() -> int:
        client.get(REPORT)
        with CaptureQueriesContext(connection) as captured:
            client.get(REPORT)
        return len(captured)

    builders.business()
    before = queries()
    for _ in range(10):
        builders.business()
    assert queries() == before


def test_it_is_in_the_menu_of_those_who_keep_businesses(client):
    pages = reverse("wagtailadmin_explore_root")
    assert REPORT in client.get(pages).content.decode()
    client.force_login(builders.writer())
    assert REPORT not in client.get(pages).content.decode()
    assert staff.is_refused(client.get(REPORT))


def test_an_empty_report_says_so(client, monkeypatch):
    monkeypatch.setattr(
        quality_checks, "QUALITY_CHECKS", [quality_checks.QualityCheck("never", "Never", lambda now: Q(pk=None))]
    )

    assert "Alle virksomheder har det, de skal have." in words(client.get(REPORT))
