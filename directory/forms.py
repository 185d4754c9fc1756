"""Reads the words and the filters of the directory from an address. What it does not know, it says so of."""

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.facets import HEADINGS
from directory.filter_choices import FilterChoices
from directory.selection import FILTERS, SEVERAL, Selection

UNKNOWN_CHOICE = _("This choice does not exist (any more). Choose another.")


class BusinessFilterForm(forms.Form):
    """What a visitor looks for. Every field may be left out; one that is there and empty counts as left out."""

    q = forms.CharField(
        label=_("Search words"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )

    def __init__(self, data, filter_choices: FilterChoices):
        data = data.copy()
        for name in FILTERS:
            data.setlist(name, [value for value in data.getlist(name) if value])
        super().__init__(data, auto_id="filter-%s", label_suffix="")
        for name in FILTERS:
            field_type = forms.MultipleChoiceField if name in SEVERAL else forms.ChoiceField
            self.fields[name] = field_type(
                label=HEADINGS[name],
                required=False,
                choices=list(filter_choices.options[name].items()),
                error_messages={"invalid_choice": UNKNOWN_CHOICE},
            )

    @property
    def selection(self) -> Selection:
        """What was chosen, without what does not exist."""
        self.is_valid()  # cleaned_data then has what is in order, be it all or not
        given = ((name, self.cleaned_data.get(name) or []) for name in FILTERS)
        choices = [
            (name, value) for name, values in given for value in (values if isinstance(values, list) else [values])
        ]
        return Selection.of(self.cleaned_data.get("q", ""), choices)
