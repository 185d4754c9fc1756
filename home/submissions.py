"""What visitors wrote in the contact form, as staff read and export it."""

from wagtail.contrib.forms.views import SubmissionsListView

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class ContactSubmissionsListView(SubmissionsListView):
    """Wagtail's own, with an export that no visitor can make a spreadsheet calculate with."""

    def to_row_dict(self, item):
        return {field: as_words(value) for field, value in super().to_row_dict(item).items()}


def as_words(value):
    """Return a cell's value; text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
