"""Moments as staff type them and read them in exported tables: in the time that Danish clocks show."""

from datetime import UTC, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.widgets import AdminDateTimeInput


class LocalDateTimeField(forms.DateTimeField):
    """A moment in local time. Where clocks are put back and show an hour twice, the first of the two is meant.

    Django's own field refuses that hour; the one that clocks skip in spring is refused here too, with the reason.
    """

    default_error_messages = {
        "skipped": _(
            "Clocks do not show this time on that day: they are put forward from 2 to 3. Choose another time."
        ),
    }

    def to_python(self, value) -> datetime | None:
        try:
            return super().to_python(value)
        except ValidationError as error:
            if error.code != "ambiguous_timezone":
                raise
            moment = timezone.make_aware(error.params["datetime"])
        in_utc = moment.astimezone(UTC)
        if in_utc.astimezone(moment.tzinfo).replace(tzinfo=None) != moment.replace(tzinfo=None):
            raise ValidationError(self.error_messages["skipped"], code="skipped")
        return in_utc  # Python calls no two moments equal of which one is such an hour in local time


def local_text(moment: datetime) -> str:
    """A moment in a table of text, as spreadsheets read it and as it sorts: 2027-07-01 14:05:00."""
    return local_naive(moment).strftime("%Y-%m-%d %H:%M:%S")


def local_naive(moment: datetime) -> datetime:
    """The same for a cell that knows dates, and no time zones."""
    return moment if timezone.is_naive(moment) else timezone.make_naive(moment)


def use_local_time_in_admin() -> None:
    """Let every form of the admin take local moments as above, and every export write them.

    Wagtail's exports say UTC; each of its reports and lists, and ours, take how to write a moment from this one table.
    """
    register_form_field_override(
        models.DateTimeField, override={"form_class": LocalDateTimeField, "widget": AdminDateTimeInput}
    )
    SpreadsheetExportMixin.custom_value_preprocess[datetime] = {
        SpreadsheetExportMixin.FORMAT_CSV: local_text,
        SpreadsheetExportMixin.FORMAT_XLSX: local_naive,
    }
