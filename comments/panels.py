"""What moderators see on the first screen of the admin."""

from wagtail.admin.ui.components import Component

from comments.models import Comment

SHOWN = 5


class AwaitingCommentsPanel(Component):
    """The comments that wait for approval."""

    name = "awaiting_comments"
    template_name = "comments/admin/awaiting_panel.html"
    order = 110

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        awaiting = Comment.objects.none()
        if user.has_perm("comments.moderate_comment"):
            awaiting = Comment.objects.awaiting().select_related("page")
        return {"number": awaiting.count(), "comments": awaiting[:SHOWN]}
