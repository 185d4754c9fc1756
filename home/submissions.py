"""What visitors wrote in forms, as staff read and export it."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.contrib.forms.views import SubmissionsListView

from core.spreadsheets import as_words
from home.models import HeldMessage


class MessagesListView(SubmissionsListView):
    """Wagtail's own, with the way to what is held back, and an export in which nothing is calculated."""

    @property
    def header_buttons(self):
        number = HeldMessage.objects.filter(submission__page=self.form_page).count()
        if not number:
            return []
        label = _("Held back by the filter (%(number)d)") % {"number": number}
        return [HeaderButton(label, url=reverse("held_messages:index"), icon_name="warning")]

    def to_row_dict(self, item):
        return {field: as_words(value) for field, value in super().to_row_dict(item).items()}
