"""Forms that a business fills in: a small one for each step, and all of them in one for a change."""

from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.form_fields import (
    IdentifierField,
    LineField,
    LinesField,
    MailAddressField,
    NormalisedField,
    WebAddressField,
)
from core.models import Place
from directory.models import Business, Category, Network
from registrations import places

KEPT_LENGTH = 5_000
"""Characters of one field that a draft keeps, right or wrong: more than any field takes."""
KEPT_CHOICES = 50

WRITTEN_CHECKS = ("phone", "cvr")
"""Fields that are checked, and brought into their form, as the business's own fields are."""


def as_typed(data: Mapping, fields: Mapping[str, forms.Field]) -> dict:
    """Return what was typed into these fields, right or wrong, as it can be kept."""
    typed = {}
    for name, field in fields.items():
        if name == "networks":
            typed[name] = [IdentifierField.kept(value)[:20] for value in data.getlist(name)[:KEPT_CHOICES]]
        else:
            kept = field.kept if isinstance(field, NormalisedField) else LinesField.kept
            typed[name] = kept(data.get(name, ""))[:KEPT_LENGTH]
    return typed


def as_form_data(answers: dict) -> MultiValueDict:
    """Return kept answers as a form takes them."""
    return MultiValueDict({name: value if isinstance(value, list) else [value] for name, value in answers.items()})


class TextField(LinesField):
    """Words of several lines, in an area with a number of rows."""

    def __init__(self, *, rows: int, **kwargs):
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class AnswersForm(forms.Form):
    """What all steps have in common."""

    title = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="entry-%s", label_suffix="", **kwargs)

    def clean(self):
        cleaned = super().clean()
        for name in WRITTEN_CHECKS:
            if name in self.fields and name in cleaned:
                try:
                    cleaned[name] = Business._meta.get_field(name).clean(cleaned[name], None)
                except ValidationError as error:
                    self.add_error(name, error)
        return cleaned


no_web_address = RegexValidator(
    r"://|www\.",
    _("Leave web addresses out of the name: there is a field for them in the next step."),
    inverse_match=True,
)
"""The name goes into the mail that asks to confirm, and that may reach a stranger."""


class DescriptionForm(AnswersForm):
    """The business itself."""

    title = _("Your business")
    name = LineField(
        label=_("Name of the business"),
        max_length=120,
        validators=[no_web_address],
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Write the name of the business.")},
    )
    category = forms.ModelChoiceField(
        Category.objects,
        label=_("Category"),
        empty_label=_("Choose the one that fits best"),
        error_messages={
            "required": _("Choose a category."),
            "invalid_choice": _("This category does not exist any more. Choose another."),
        },
    )
    introduction = TextField(
        label=_("Your business in short"),
        help_text=_("One or two sentences, at most 250 characters. They stand under the name and in lists."),
        max_length=250,
        rows=3,
        error_messages={"required": _("Write a sentence about what you do.")},
    )
    employees = forms.IntegerField(
        label=_("Employees beside the owner"),
        help_text=_("Write 0 if you work alone."),
        min_value=0,
        max_value=999,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
        error_messages={"required": _("Write a number, 0 if you work alone."), "invalid": _("Write a whole number.")},
    )


class ContactForm(AnswersForm):
    """Where it is, and how customers reach it."""

    title = _("Where and how")
    place = LineField(
        label=_("Postcode or town"),
        help_text=_(
            "For example 4250 or Fuglebjerg. Is your town not on the list? Write postcode and town all the same."
        ),
        max_length=100,
        widget=forms.TextInput(attrs={"list": "places", "autocomplete": "off"}),
        error_messages={"required": _("Write your postcode or town.")},
    )
    street = LineField(
        label=_("Street and number"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    phone = IdentifierField(
        label=_("Telephone"),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    email = MailAddressField(
        label=_("Email address for customers"),
        help_text=_("Shown to everybody. Leave it empty if you want no mails from customers."),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={"invalid": _("Write an email address such as name@example.org.")},
    )
    website = WebAddressField(
        label=_("Website"),
        required=False,
        max_length=200,
        assume_scheme="https",
        validators=Business._meta.get_field("website").default_validators,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
        error_messages={"invalid": _("Write an address such as https://example.org.")},
    )
    opening_hours = LineField(label=_("Opening hours"), required=False, max_length=200)

    @property
    def known_places(self) -> list[str]:
        """What the field for the place offers."""
        return [places.label(place) for place in Place.objects.all()]

    def clean_place(self) -> str:
        """A place of the list, or a postcode and a town that staff can find."""
        typed = self.cleaned_data["place"]
        if not places.find(typed) and not places.is_postcode_and_town(typed):
            raise ValidationError(
                _("We do not find this place. Write both postcode and town, for example 4250 Fuglebjerg."),
                code="unknown",
            )
        return typed


class TogetherForm(AnswersForm):
    """What it does for others, and with others."""

    title = _("Offers and wishes")
    offers = TextField(
        label=_("What you offer"),
        help_text=_("What customers can buy or have done. At most 1,000 characters."),
        max_length=1000,
        rows=6,
        required=False,
    )
    seeks = TextField(
        label=_("What you seek together with others"),
        help_text=_("For example a shared van, a stall at a market, or somebody to share large orders with."),
        max_length=1000,
        rows=4,
        required=False,
    )
    networks = forms.ModelMultipleChoiceField(
        Network.objects,
        label=_("Networks that you belong to, or want to join"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": _("One of the networks does not exist any more."),
            "invalid_pk_value": _("One of the networks does not exist any more."),
        },
    )
    cvr = IdentifierField(
        label=_("CVR no. (voluntary)"),
        help_text=_("Eight digits. The smallest businesses need not be registered, and are just as welcome."),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short"}),
    )


class UpkeepForm(AnswersForm):
    """Who looks after the business."""

    title = pgettext_lazy("of a registration", "You")
    upkeep_email = MailAddressField(
        label=_("Your email address"),
        help_text=_("Never shown. We write to it about your entry, and ask once a year whether it is still true."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={
            "required": _("Write your email address."),
            "invalid": _("Write an email address such as name@example.org."),
        },
    )
    consent = forms.BooleanField(
        label=_("I speak for the business, and the entry may be shown in the directory"),
        error_messages={"required": _("Say that the entry may be shown.")},
    )


class BusinessForm(TogetherForm, ContactForm, DescriptionForm):
    """All that a business says, for a change."""


STEPS: tuple[type[AnswersForm], ...] = (DescriptionForm, ContactForm, TogetherForm, UpkeepForm)
"""The steps of a registration, in order. After them everything is shown once more."""
