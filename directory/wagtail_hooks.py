"""Registers what the directory adds to the admin."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from directory.models import Business
from directory.staff import urls
from directory.staff.bulk_actions import ACTIONS
from directory.staff.report import BusinessReportView
from directory.viewsets import DirectoryViewSetGroup

AFTER_THE_SITES_OWN = 200

register_snippet(DirectoryViewSetGroup)

# The last of an action's name is the one that is used.
for action in ACTIONS:
    hooks.register("register_bulk_action", action, order=AFTER_THE_SITES_OWN)


class BusinessReportMenuItem(MenuItem):
    """For those who keep businesses."""

    def is_shown(self, request) -> bool:
        policy = policy_registry.get_by_type(Business)
        return policy.user_has_any_permission(request.user, BusinessReportView.any_permission_required)


@hooks.register("register_admin_urls")
def import_and_report_urls():
    return urls.urlpatterns


@hooks.register("register_reports_menu_item")
def business_report_menu_item():
    return BusinessReportMenuItem(
        _("Businesses to look at"), reverse("business_report:index"), name="businesses", icon_name="group", order=800
    )


@hooks.register("register_log_actions")
def business_log_actions(actions):
    actions.register_action("directory.import", _("Import"), _("Imported from a sheet"))
