"""What visitors wrote in the contact form, as staff read and export it."""

from wagtail.contrib.forms.views import SubmissionsListView

from core.spreadsheets import as_words


class ContactSubmissionsListView(SubmissionsListView):
    """Wagtail's own, with an export that no visitor can make a spreadsheet calculate with."""

    def to_row_dict(self, item):
        return {field: as_words(value) for field, value in super().to_row_dict(item).items()}
