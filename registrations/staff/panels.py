"""The panel on the first screen of the admin for those who decide."""

from wagtail.admin.ui.components import Component

from registrations.lifecycle import DECIDE
from registrations.models import Registration
from registrations.staff.queue import with_businesses

SHOWN = 5


class WaitingRegistrationsPanel(Component):
    """The registrations and changes that wait for a decision."""

    name = "waiting_registrations"
    template_name = "registrations/staff/waiting_panel.html"
    order = 115

    def get_context_data(self, parent_context):
        if not parent_context["request"].user.has_perm(DECIDE):
            return {"number": 0}
        waiting = Registration.objects.waiting()
        return {"number": waiting.count(), "registrations": with_businesses(waiting[:SHOWN])}
