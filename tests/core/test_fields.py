"""Months, telephone numbers, CVR numbers."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from core.fields import CvrField, MonthField, PhoneField, format_phone, in_pairs


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("55 77 12 34", "+4555771234"),
        ("+45 5577-1234", "+4555771234"),
        ("0046 40 12 34 56", "+4640123456"),
        ("00 00 00 01", "+4500000001"),
    ],
)
def test_a_telephone_number_is_kept_in_one_form(typed, kept):
    assert PhoneField(blank=True).clean(typed, None) == kept


@pytest.mark.parametrize("typed", ["12 34", "ring til mig", "55 77 12 34 55 77 12 34"])
def test_what_cannot_be_a_telephone_number_is_refused(typed):
    with pytest.raises(ValidationError):
        PhoneField().clean(typed, None)


def test_numbers_are_read_as_danes_say_them():
    assert format_phone("+4555771234") == "55 77 12 34"
    assert format_phone("+4640123456").startswith("+46 ")
    assert in_pairs("13748136") == "13 74 81 36"


def test_a_cvr_number_is_checked_by_its_last_digit():
    field = CvrField(blank=True)

    assert field.clean("DK 13 74 81 36", None) == "13748136"
    assert field.clean("", None) == ""
    with pytest.raises(ValidationError):
        field.clean("12345678", None)


def test_a_month_is_its_first_day_and_is_edited_as_a_month():
    field = MonthField()

    assert field.to_python("2012-09-17") == date(2012, 9, 1)
    form_field = field.formfield()
    assert form_field.clean("2012-09") == date(2012, 9, 1)
    assert 'type="month"' in form_field.widget.render("starts", date(2012, 9, 1))
    assert 'value="2012-09"' in form_field.widget.render("starts", date(2012, 9, 1))
