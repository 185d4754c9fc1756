"""The form with which a sheet is uploaded."""

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.spreadsheets.importing.headings import recognise
from directory.spreadsheets.importing.reading import read_table, read_upload
from directory.spreadsheets.importing.tables import UnreadableError

ACCEPTED = ".csv,.txt,.tsv,.xlsx"


class UploadForm(forms.Form):
    """A file, and whether what it brings is published."""

    file = forms.FileField(
        label=_("The sheet"),
        help_text=_("CSV or Excel (.xlsx), at most 2 MB and 5,000 rows."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    publish = forms.TypedChoiceField(
        label=_("What is done with it"),
        choices=[
            ("", _("Save as drafts: new businesses and changes are published one by one, or many at once in the list")),
            ("1", _("Publish: new businesses and changes are on the site at once")),
        ],
        coerce=bool,
        empty_value=False,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("A business that is not on the site now is not put there by a change: it keeps a draft."),
    )

    def __init__(self, *args, may_publish: bool, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        if not may_publish:
            del self.fields["publish"]

    def clean_file(self):
        upload = self.cleaned_data["file"]
        try:
            self.content = read_upload(upload)
            recognise(read_table(self.content))
        except UnreadableError as error:
            raise forms.ValidationError(str(error)) from error
        return upload
