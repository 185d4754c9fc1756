"""Builds the visitor's form from the fields that staff chose."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import FormBuilder, WagtailAdminFormPageForm

from core.form_fields import LineField, LinesField, MailAddressField, WebAddressField
from core.forms import SitePageForm

MAX_LINE_LENGTH = 255
MAX_MESSAGE_LENGTH = 10_000


class ContactFormBuilder(FormBuilder):
    """Wagtail's own, with limits on length, and hints for browsers that fill in forms."""

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
        invalid = _("Write an email address such as name@example.org.")
        return MailAddressField(widget=widget, error_messages={"invalid": invalid}, **options)


class ContactPageForm(SitePageForm, WagtailAdminFormPageForm):
    """The form in which staff edit the contact page: the checks of all pages, and those of form fields."""
