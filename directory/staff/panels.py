"""What those who decide see on the first screen of the admin."""

from wagtail.admin.ui.components import Component

from directory.models import Listing
from directory.staff.permissions import DECIDE
from directory.staff.queue import with_entries

SHOWN = 5


class WaitingListingsPanel(Component):
    """The registrations and changes that wait for a decision."""

    name = "waiting_listings"
    template_name = "directory/admin/waiting_panel.html"
    order = 115

    def get_context_data(self, parent_context):
        if not parent_context["request"].user.has_perm(DECIDE):
            return {"number": 0}
        waiting = Listing.objects.waiting()
        return {"number": waiting.count(), "listings": with_entries(waiting[:SHOWN])}
