"""Moments that staff type, and those that they export, are Danish local time."""

import csv
from datetime import UTC, datetime
from io import BytesIO, StringIO

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.admin.forms.models import registry
from wagtail.contrib.forms.models import FormSubmission

from blog.models import ArticlePage
from core.local_time import LocalDateTimeField
from home.models import ContactPage
from tests import builders, staff
from tests.moderators import listing

pytestmark = pytest.mark.django_db

NOON_UTC = datetime(2026, 7, 1, 12, 5, tzinfo=UTC)
LOCAL = "2026-07-01 14:05:00"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2027-10-31 02:30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),  # the first of two
        ("2027-10-31 02:00", datetime(2027, 10, 31, 0, 0, tzinfo=UTC)),
        ("2027-10-31 03:00", datetime(2027, 10, 31, 2, 0, tzinfo=UTC)),
        ("2027-03-28 01:59", datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        ("2027-03-28 03:00", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        ("2027-07-01 14:05", datetime(2027, 7, 1, 12, 5, tzinfo=UTC)),
        ("", None),
    ],
)
def test_a_moment_is_taken_as_clocks_show_it(typed, meant):
    assert LocalDateTimeField(required=False).clean(typed) == meant


@pytest.mark.parametrize("typed", ["2027-03-28 02:30", "2027-03-28 02:00"])
def test_a_moment_that_clocks_skip_is_refused_with_the_reason(typed):
    with pytest.raises(ValidationError) as refused:
        LocalDateTimeField().clean(typed)

    assert refused.value.code == "skipped"


def test_what_is_no_moment_is_refused_as_ever():
    with pytest.raises(ValidationError) as refused:
        LocalDateTimeField().clean("i morgen")

    assert refused.value.code == "invalid"


@pytest.mark.parametrize("field", ["go_live_at", "expire_at"])
def test_every_moment_of_a_page_is_such_a_field(field):
    assert registry.get(ArticlePage._meta.get_field(field))["form_class"] is LocalDateTimeField


@pytest.mark.parametrize("field", ["go_live_at", "expire_at"])
@pytest.mark.parametrize(("day", "taken"), [("31.10.2027 02.30", True), ("28.03.2027 02.30", False)])
def test_a_page_is_scheduled_for_the_hour_that_clocks_show_twice(client, field, day, taken):
    client.force_login(builders.editor())
    page = builders.article()

    response = staff.edit(client, page, **{field: day, **staff.PUBLISH})

    assert (response.status_code == 302) is taken
    if taken:
        latest = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
        assert getattr(latest, field).astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    else:
        assert field in response.context["form"].errors


def rows(response) -> list[list[str]]:
    return list(csv.reader(StringIO(response.getvalue().decode())))


def cells(response) -> set:
    sheet = load_workbook(BytesIO(response.getvalue())).active
    return {cell for row in sheet.iter_rows(values_only=True) for cell in row}


def test_comments_are_exported_in_local_time(client):
    builders.comment(builders.article(), status="awaiting", created_at=NOON_UTC)
    client.force_login(builders.editor())

    assert LOCAL in {cell for row in rows(client.get(listing(export="csv", status="awaiting"))) for cell in row}
    assert datetime(2026, 7, 1, 14, 5) in cells(client.get(listing(export="xlsx", status="awaiting")))  # noqa: DTZ001


def test_messages_of_the_contact_form_are_exported_in_local_time(client):
    page = ContactPage.objects.get(locale=builders.locale("da"))
    message = FormSubmission.objects.create(page=page, form_data={"navn": "Karen"})
    FormSubmission.objects.filter(pk=message.pk).update(submit_time=NOON_UTC)
    client.force_login(builders.editor())

    response = client.get(reverse("wagtailforms:list_submissions", args=[page.pk]), {"export": "csv"})

    assert LOCAL in {cell for row in rows(response) for cell in row}


@pytest.mark.parametrize("report", ["wagtailadmin_reports:site_history", "wagtailadmin_reports:aging_pages"])
def test_reports_of_the_admin_are_exported_in_local_time(client, report):
    client.force_login(builders.superuser())
    page = builders.article()
    page.save_revision(log_action=True).publish()
    ArticlePage.objects.filter(pk=page.pk).update(last_published_at=NOON_UTC)

    exported = {cell for row in rows(client.get(reverse(report), {"export": "csv"})) for cell in row}

    assert not [cell for cell in exported if "+00:00" in cell]
    assert LOCAL in exported or report.endswith("history")
