"""Deciding on many comments at once. What was decided together can be taken back together."""

from datetime import datetime

from django import forms
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from comments import services
from comments.models import Comment
from comments.staff.permissions import MODERATE
from core.bulk_actions import ListedOnlyMixin
from core.locks import lock_rows

LIST = "wagtailsnippets_comments_comment:list"
TOO_MANY_TO_NAME = 50
"""How many comments are listed before somebody confirms."""


class ConfirmForm(forms.Form):
    """When the comments were shown: whatever somebody else decided since then stands."""

    shown_at = forms.DateTimeField(required=False, widget=forms.HiddenInput, initial=lambda: timezone.now().isoformat())


class CommentBulkAction(ListedOnlyMixin, SnippetBulkAction):
    """What they have in common. Only the comments that were ticked, or that the list shows, are touched."""

    models = [Comment]
    template_name = "comments/admin/confirm_bulk.html"
    form_class = ConfirmForm

    def check_perm(self, comment) -> bool:
        return self.request.user.has_perm(MODERATE)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"named": TOO_MANY_TO_NAME}

    def get_execution_context(self):
        self.decided_at = timezone.now()
        shown_at = self.cleaned_form.cleaned_data["shown_at"] or self.decided_at
        return {"user": self.request.user, "now": self.decided_at, "shown_at": shown_at}

    @classmethod
    def execute_action(cls, objects, user=None, now: datetime | None = None, shown_at=None, **kwargs):
        # All at once and in their order, since each decision locks more than its comment (core.locks).
        lock_rows(Comment.objects.filter(pk__in=[comment.pk for comment in objects]))
        untouched = [comment for comment in objects if not comment.decided_at or comment.decided_at <= shown_at]
        return sum(cls.decide(comment, user, now) for comment in untouched), 0

    @staticmethod
    def decide(comment: Comment, user, now: datetime) -> bool:
        """Decide on one of them. Returns whether that changed anything."""
        raise NotImplementedError

    def get_success_message(self, num_parent_objects, num_child_objects):
        said = self.done(num_parent_objects)
        left = len(self.actionable_objects) - num_parent_objects
        if left:
            said += " " + ngettext(
                "%(count)d stays as it was: it was decided on already.",
                "%(count)d stay as they were: they were decided on already.",
                left,
            ) % {"count": left}
        return messages.render(said, self._undo_buttons() if num_parent_objects else [])

    @staticmethod
    def done(number: int) -> str:
        """Say what happened to this many."""
        raise NotImplementedError

    def _undo_buttons(self) -> list:
        """The way to take back what was decided at this moment."""
        decided = f"{reverse(LIST)}?{urlencode({'decided': self.decided_at.isoformat()})}"
        undo = reverse("wagtail_bulk_action", args=["comments", "comment", UndoBulkAction.action_type])
        return [messages.button(f"{undo}?{urlencode({'id': 'all', 'next': decided})}", _("Undo"))]


class ApproveBulkAction(CommentBulkAction):
    """Publishes comments."""

    display_name = gettext_lazy("Approve")
    action_type = "approve_comments"
    aria_label = gettext_lazy("Approve the selected comments")
    action_priority = 10

    decide = staticmethod(services.approve)

    @staticmethod
    def done(number: int) -> str:
        return ngettext("%(count)d comment is published.", "%(count)d comments are published.", number) % {
            "count": number
        }


class SpamBulkAction(CommentBulkAction):
    """Takes comments away as spam."""

    display_name = gettext_lazy("Spam")
    action_type = "spam_comments"
    aria_label = gettext_lazy("Mark the selected comments as spam")
    action_priority = 20

    decide = staticmethod(services.mark_as_spam)

    @staticmethod
    def done(number: int) -> str:
        return ngettext("%(count)d comment is in spam.", "%(count)d comments are in spam.", number) % {"count": number}


class BinBulkAction(CommentBulkAction):
    """Puts comments in the bin."""

    display_name = gettext_lazy("Put in the bin")
    action_type = "bin_comments"
    aria_label = gettext_lazy("Put the selected comments in the bin")
    action_priority = 30

    decide = staticmethod(services.put_in_bin)

    @staticmethod
    def done(number: int) -> str:
        return ngettext("%(count)d comment is in the bin.", "%(count)d comments are in the bin.", number) % {
            "count": number
        }


class UndoBulkAction(CommentBulkAction):
    """Takes back the moderator's own decisions."""

    display_name = gettext_lazy("Undo")
    action_type = "undo_comments"
    aria_label = gettext_lazy("Take back your decisions on the selected comments")
    action_priority = 40

    decide = staticmethod(services.undo)

    @staticmethod
    def done(number: int) -> str:
        return ngettext("%(count)d comment stands as before.", "%(count)d comments stand as before.", number) % {
            "count": number
        }

    def get_success_message(self, num_parent_objects, num_child_objects):
        return self.done(num_parent_objects)

    def form_valid(self, form):
        response = super().form_valid(form)
        # What was decided together is not decided any more: the list of it would be empty.
        return redirect(LIST) if "decided=" in self.next_url else response


BULK_ACTIONS = (ApproveBulkAction, SpamBulkAction, BinBulkAction, UndoBulkAction)
