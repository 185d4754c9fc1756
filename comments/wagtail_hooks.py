"""Registers what the comments app adds to the admin."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from comments.staff import quality_views, views, writing_views
from comments.staff.account import ModeratorMailPanel
from comments.staff.bulk_actions import BULK_ACTIONS
from comments.staff.decisions import DECISIONS
from comments.staff.menu import ModeratorsMenuItem
from comments.staff.panels import WaitingCommentsPanel
from comments.viewsets import CommentViewSet

register_snippet(CommentViewSet)

for bulk_action in BULK_ACTIONS:
    hooks.register("register_bulk_action", bulk_action)

hooks.register("register_account_settings_panel", ModeratorMailPanel)


@hooks.register("register_admin_urls")
def moderation_urls():
    decisions = [path(f"<int:pk>/{key}/", views.decide, {"decision": key}, name=key) for key in DECISIONS]
    urls = [
        path("<int:pk>/", views.moderate, name="moderate"),
        *decisions,
        path("<int:pk>/edit/", writing_views.edit, name="edit"),
        path("<int:pk>/reply/", writing_views.reply, name="reply"),
        path("filter/", quality_views.quality, name="quality"),
        path("filter/learned.json", quality_views.export_learning, name="export_learning"),
        path("filter/relearn/", quality_views.relearn, name="relearn"),
        path("filter/forget/", quality_views.forget, name="forget"),
    ]
    return [path("comments/", include((urls, "comments")))]


@hooks.register("register_reports_menu_item")
def quality_of_the_filter():
    return ModeratorsMenuItem(
        _("How good is the filter?"),
        reverse("comments:quality"),
        name="comment-filter",
        icon_name="comment",
        order=1200,
    )


@hooks.register("construct_homepage_panels")
def waiting_comments_on_the_dashboard(request, panels):
    panels.append(WaitingCommentsPanel())


@hooks.register("register_log_actions")
def comment_log_actions(actions):
    actions.register_action("comments.approve", _("Approve comment"), _("Comment approved"))
    actions.register_action("comments.spam", _("Mark comment as spam"), _("Comment marked as spam"))
    actions.register_action("comments.bin", _("Put comment in the bin"), _("Comment put in the bin"))
    actions.register_action("comments.undo", _("Undo the decision on a comment"), _("Decision on the comment undone"))
    actions.register_action("comments.edit", _("Change comment"), _("Comment changed"))
    actions.register_action("comments.dismiss_reports", _("Let comment stand"), _("Report settled, the comment stays"))
