"""What moderators see on the first screen of the admin."""

from wagtail.admin.ui.components import Component

from comments.models import Comment
from comments.staff.permissions import MODERATE
from comments.staff.queue import REPORTED, Waiting, waiting

SHOWN = 5


class WaitingCommentsPanel(Component):
    """The comments that wait for approval, and those that readers reported."""

    name = "waiting_comments"
    template_name = "comments/admin/waiting_panel.html"
    order = 110

    def get_context_data(self, parent_context):
        if not parent_context["request"].user.has_perm(MODERATE):
            return {"waiting": Waiting()}
        comments = Comment.objects.select_related("page")
        return {
            "waiting": waiting(),
            "awaiting": comments.awaiting()[:SHOWN],
            "reported": comments.filter(REPORTED).order_by("-created_at")[:SHOWN],
        }
