"""Registers what the comments app adds to the admin."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from comments import admin_views
from comments.bulk_actions import ApproveBulkAction, BinBulkAction
from comments.panels import AwaitingCommentsPanel
from comments.viewsets import CommentViewSet

register_snippet(CommentViewSet)
hooks.register("register_bulk_action", ApproveBulkAction)
hooks.register("register_bulk_action", BinBulkAction)


@hooks.register("register_admin_urls")
def moderation_urls():
    urls = [
        path("<int:pk>/", admin_views.moderate, name="moderate"),
        path("<int:pk>/approve/", admin_views.approve, name="approve"),
        path("<int:pk>/bin/", admin_views.put_in_bin, name="bin"),
    ]
    return [path("comments/", include((urls, "comments")))]


@hooks.register("construct_homepage_panels")
def awaiting_comments_on_the_dashboard(request, panels):
    panels.append(AwaitingCommentsPanel())


@hooks.register("register_log_actions")
def comment_log_actions(actions):
    actions.register_action("comments.approve", _("Approve comment"), _("Comment approved"))
    actions.register_action("comments.bin", _("Put comment in the bin"), _("Comment put in the bin"))
