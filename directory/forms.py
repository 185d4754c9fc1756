"""The search and the filters of the directory, as a form that is sent by GET and can be bookmarked."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Place
from core.paging import InOrder
from directory.models.vocabulary import Category, Network
from directory.queries import BusinessQuerySet
from directory.size_limits import BY_KEY, SIZE_LIMITS
from search.engine import Answer

UNKNOWN_CHOICE = _("This choice does not exist (any more). Choose another.")


class BusinessFilterForm(forms.Form):
    """What a visitor looks for. Every field may be left empty."""

    q = forms.CharField(
        label=_("Search words"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    category = forms.ModelChoiceField(
        Category.objects, label=_("Category"), required=False, to_field_name="slug", empty_label=_("All categories")
    )
    place = forms.ModelChoiceField(
        Place.objects,
        label=_("Town or village"),
        required=False,
        to_field_name="slug",
        empty_label=_("All places"),
    )
    network = forms.ModelChoiceField(
        Network.objects, label=_("Network"), required=False, to_field_name="slug", empty_label=_("All networks")
    )
    size = forms.ChoiceField(
        label=_("Size"),
        required=False,
        choices=[
            ("", _("All sizes")),
            *((limit.key, limit.label) for limit in SIZE_LIMITS),
        ],
    )

    answer: Answer | None = None
    """What the search words found, and how they were read; nothing before `apply_to`, and where there were none."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="filter-%s", label_suffix="", **kwargs)
        self.fields["place"].queryset = Place.objects.filter(businesses__live=True).distinct()
        for field in self.fields.values():
            field.error_messages["invalid_choice"] = UNKNOWN_CHOICE

    def apply_to(self, businesses: BusinessQuerySet) -> Sequence:
        """Return what is left of the businesses: the best first where words were given, else in Danish order."""
        data = self.cleaned_data
        if data["category"]:
            businesses = businesses.filter(category=data["category"])
        if data["place"]:
            businesses = businesses.filter(place=data["place"])
        if data["network"]:
            businesses = businesses.filter(business_networks__network=data["network"])
        if data["size"]:
            businesses = businesses.within(BY_KEY[data["size"]])
        if data["q"]:
            self.answer = businesses.found_by(data["q"])
            return InOrder(self.answer.keys(), businesses.model.objects.as_cards())
        return businesses.as_cards()
