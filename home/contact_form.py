"""Builds the visitor's form from the fields that staff chose: with limits, and with errors in the site's words."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder, WagtailAdminFormPageForm

from comments.screening import TRAP_FIELD, trap_field
from core.form_fields import LineField, LinesField, MailAddressField, WebAddressField
from core.forms import SitePageForm

MAX_LINE_LENGTH = 255
MAX_MESSAGE_LENGTH = 10_000

TOO_LONG = _("This may have at most %(limit_value)d characters; it has %(show_value)d.")
CHOOSE = _("Choose one of these.")
ERRORS = {
    "singleline": {"required": _("Fill in this field."), "max_length": TOO_LONG},
    "multiline": {"required": _("Write a message."), "max_length": TOO_LONG},
    "email": {
        "required": _("Write your email address."),
        "invalid": _("Write an email address such as name@example.org."),
        "max_length": TOO_LONG,
    },
    "url": {
        "required": _("Write a web address."),
        "invalid": _("Write a web address such as https://example.org."),
        "max_length": TOO_LONG,
    },
    "number": {"required": _("Write a number."), "invalid": _("Write a number.")},
    "date": {"required": _("Choose a date."), "invalid": _("Choose a date.")},
    "datetime": {"required": _("Choose a date and a time."), "invalid": _("Choose a date and a time.")},
    "checkbox": {"required": _("Tick this box.")},
    "checkboxes": {"required": _("Choose at least one of these."), "invalid_choice": CHOOSE},
    "multiselect": {"required": _("Choose at least one of these."), "invalid_choice": CHOOSE},
    "dropdown": {"required": CHOOSE, "invalid_choice": CHOOSE},
    "radio": {"required": CHOOSE, "invalid_choice": CHOOSE},
}
"""What is said of a field of each type, by Django's codes of errors: as in the form of comments."""

_NAME = re.compile(r"(?:\A|_)(?:name|navn)(?:\Z|_)")


def asks_for_name(field) -> bool:
    """Whether a field of a form is for the name of who writes."""
    return field.field_type == "singleline" and bool(_NAME.search(field.clean_name or field.get_field_clean_name()))


class VisitorsForm(BaseForm):
    """A form of a page, with the field that people do not see beside those that staff chose."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.asked_for = list(self.fields)
        self.trap_name = TRAP_FIELD
        while self.trap_name in self.fields:  # staff may ask for a website
            self.trap_name += "_"
        self.fields[self.trap_name] = trap_field()

    def visible(self) -> list:
        """The fields that a visitor fills in."""
        return [self[name] for name in self.asked_for]

    @property
    def answers(self) -> dict:
        """What stands in them, once the form is valid."""
        return {name: self.cleaned_data[name] for name in self.asked_for}

    @property
    def trap(self) -> str:
        """What stands in the field that people do not see, once the form is valid."""
        return self.cleaned_data[self.trap_name]

    def empty_trap(self):
        """The field that people do not see, empty also where a browser had filled it in."""
        field = self.fields[self.trap_name]
        return field.widget.render(self.trap_name, "", {"aria-label": field.label})


class VisitorsFormBuilder(FormBuilder):
    """Wagtail's own, with limits on length, hints for browsers that fill in forms, and the site's words for errors."""

    def get_form_class(self):
        return type("WagtailForm", (VisitorsForm,), self.formfields)

    def get_field_options(self, field):
        errors = dict(ERRORS.get(field.field_type, {}))
        if asks_for_name(field):
            errors["required"] = _("Write your name.")
        return super().get_field_options(field) | {"error_messages": errors}

    def create_singleline_field(self, field, options):
        options.setdefault("max_length", MAX_LINE_LENGTH)
        return LineField(**options)

    def create_multiline_field(self, field, options):
        options.setdefault("widget", forms.Textarea(attrs={"rows": 8}))
        return LinesField(max_length=MAX_MESSAGE_LENGTH, **options)

    def create_url_field(self, field, options):
        return WebAddressField(assume_scheme="https", **options)

    def create_email_field(self, field, options):
        widget = forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"})
        return MailAddressField(widget=widget, **options)

    def create_hidden_field(self, field, options):
        return LineField(max_length=MAX_LINE_LENGTH, widget=forms.HiddenInput, **options)

    def create_date_field(self, field, options):
        return forms.DateField(widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), **options)

    def create_datetime_field(self, field, options):
        widget = forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
        return forms.DateTimeField(widget=widget, **options)


class ContactPageForm(SitePageForm, WagtailAdminFormPageForm):
    """The form in which staff edit the contact page: the checks of all pages, and those of form fields."""
