"""Items of the admin's menu for those who decide."""

from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from registrations.lifecycle import DECIDE
from registrations.models import Registration


class DecidersMenuItem(MenuItem):
    """Shown to those who may decide on businesses."""

    def is_shown(self, request) -> bool:
        return request.user.has_perm(DECIDE)


class QueueMenuItem(DecidersMenuItem):
    """The registrations and changes, with the number of those that wait for a decision."""

    def render_component(self, request):
        number = Registration.objects.waiting().count()
        label = _("%(label)s (%(number)d)") % {"label": self.label, "number": number} if number else self.label
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )
