"""Deciding on many comments at once."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from comments import services
from comments.models import Comment
from core.bulk_actions import ListedOnlyMixin


class CommentBulkAction(ListedOnlyMixin, SnippetBulkAction):
    """What approving and binning have in common. Only the comments that were ticked are touched."""

    models = [Comment]
    template_name = "comments/admin/confirm_bulk.html"

    def check_perm(self, comment) -> bool:
        return self.request.user.has_perm("comments.moderate_comment")

    def get_execution_context(self):
        return {"user": self.request.user}


class ApproveBulkAction(CommentBulkAction):
    """Publishes comments."""

    display_name = _("Approve")
    action_type = "approve_comments"
    aria_label = _("Approve the selected comments")

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        return sum(services.approve(comment, user) for comment in objects), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return ngettext("%(count)d comment is published.", "%(count)d comments are published.", num_parent_objects) % {
            "count": num_parent_objects
        }


class BinBulkAction(CommentBulkAction):
    """Puts comments in the bin."""

    display_name = _("Put in the bin")
    action_type = "bin_comments"
    aria_label = _("Put the selected comments in the bin")
    classes = {"serious"}

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        return sum(services.put_in_bin(comment, user) for comment in objects), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return ngettext(
            "%(count)d comment is in the bin.", "%(count)d comments are in the bin.", num_parent_objects
        ) % {"count": num_parent_objects}
