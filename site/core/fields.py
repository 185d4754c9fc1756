"""Fields for facts that are known to the month, and for addresses and numbers as they are given in Denmark."""

from datetime import date

import phonenumbers
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from stdnum.dk import cvr
from stdnum.exceptions import ValidationError as StdnumError

from core import form_fields


class NormalisedField:
    """A mixin for fields whose text is brought into one form before it is checked, in every form and import."""

    form_class: type[form_fields.NormalisedField]

    def to_python(self, value):
        value = super().to_python(value)
        return self.form_class.kept(value) if value else value

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": self.form_class, **kwargs})


class IdentifierField(NormalisedField, models.CharField):
    """A short code, as a postcode."""

    form_class = form_fields.IdentifierField


class LineField(NormalisedField, models.CharField):
    """A name, or words on one line."""

    form_class = form_fields.LineField


class LinesField(NormalisedField, models.TextField):
    """Words of several lines."""

    form_class = form_fields.LinesField


class MailAddressField(NormalisedField, models.EmailField):
    """A mail address."""

    form_class = form_fields.MailAddressField


class MonthInput(forms.DateInput):
    """The browser's own month picker; where it has none, a line for 2012-09."""

    input_type = "month"

    def __init__(self, attrs=None):
        super().__init__(attrs={"placeholder": "2012-09", **(attrs or {})}, format="%Y-%m")


class MonthField(models.DateField):
    """A month, kept as its first day."""

    description = _("Month")

    def formfield(self, **kwargs):
        return super().formfield(
            **{
                **kwargs,
                "widget": MonthInput,
                "input_formats": ["%Y-%m"],
                "error_messages": {"invalid": _("Write the month as year-month, for example 2012-09.")},
            }
        )

    def to_python(self, value) -> date | None:
        day = super().to_python(value)
        return day.replace(day=1) if day else day


class PhoneField(IdentifierField):
    """A telephone number, kept as +4555771234. What is typed may have spaces, and the country code may be left out.

    Checked for a possible length, not for being in use: number plans change, and examples need numbers that nobody has.
    """

    description = _("Telephone number")

    def __init__(self, *args, max_length: int = 20, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)

    def clean(self, value, model_instance):
        value = super().clean(value, model_instance)
        if not value:
            return value
        try:
            number = phonenumbers.parse(value, settings.PHONE_REGION)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            raise ValidationError(_("Write a telephone number, for example 55 77 12 34."), code="invalid")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def format_phone(value: str) -> str:
    """Return a stored number as it is read: 55 77 12 34 for a Danish one, +46 40 12 34 56 for others."""
    number = phonenumbers.parse(value)
    if number.country_code == phonenumbers.country_code_for_region("DK"):
        return in_pairs(phonenumbers.national_significant_number(number))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def as_dialled(value: str) -> str:
    """Return a number as it is dialled: at home, with its country code, and with 00 before that.

    Empty for what is no number: a draft may hold what nobody has checked yet.
    """
    try:
        number = phonenumbers.parse(value, settings.PHONE_REGION)
    except phonenumbers.NumberParseException:
        return ""
    abroad = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164).removeprefix("+")
    return f"{phonenumbers.national_significant_number(number)} {abroad} 00{abroad}"


def in_pairs(digits: str) -> str:
    """Return digits as Danes read them out: 55771234 as 55 77 12 34."""
    return " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))


class WebAddressField(NormalisedField, models.URLField):
    """The address of a website. Django's own field takes ftp:// too, which browsers no longer open."""

    default_validators = [URLValidator(schemes=["http", "https"])]
    description = _("Web address")
    form_class = form_fields.WebAddressField


class CvrField(IdentifierField):
    """A Danish business register number, kept as eight digits. What is typed may have spaces and DK before it."""

    description = _("CVR number")

    def __init__(self, *args, max_length: int = 20, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)

    def clean(self, value, model_instance):
        value = super().clean(value, model_instance)
        try:
            return cvr.validate(value) if value else value
        except StdnumError as error:
            raise ValidationError(
                _("This is no CVR number: one has eight digits, the last of which checks the others."), code="invalid"
            ) from error
