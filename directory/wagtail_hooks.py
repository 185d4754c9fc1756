"""Registers what the directory adds to the admin."""

from django.contrib.auth.models import Permission
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from directory.models import Business
from directory.staff import urls, views
from directory.staff.bulk_actions import ACTIONS
from directory.staff.menu import DecidersMenuItem, QueueMenuItem
from directory.staff.panels import WaitingRegistrationsPanel
from directory.staff.queue_index import RegistrationIndexView
from directory.staff.report import BusinessReportView
from directory.staff.unconfirmed import StaleBusinessesReport
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


@hooks.register("register_admin_urls")
def registration_urls():
    urls = [
        path("", RegistrationIndexView.as_view(), name="queue"),
        path("<int:pk>/", views.decide, name="decide"),
        path("of/<int:business_pk>/", views.look_up, name="look_up"),
        path("of/<int:business_pk>/look-after/", views.look_after, name="look_after"),
        path("stale/", StaleBusinessesReport.as_view(), name="stale"),
        path("stale/results/", StaleBusinessesReport.as_view(results_only=True), name="stale_results"),
    ]
    return [path("registrations/", include((urls, "registrations_admin")))]


@hooks.register("register_admin_menu_item")
def queue_of_registrations():
    return QueueMenuItem(
        _("Registrations"), reverse("registrations_admin:queue"), name="registrations", icon_name="mail", order=255
    )


@hooks.register("register_reports_menu_item")
def report_of_stale_businesses():
    return DecidersMenuItem(
        _("Entries that nobody has confirmed"),
        reverse("registrations_admin:stale"),
        name="stale-businesses",
        icon_name="warning",
        order=1210,
    )


@hooks.register("construct_homepage_panels")
def waiting_registrations_on_the_dashboard(request, panels):
    panels.append(WaitingRegistrationsPanel())


@hooks.register("register_permissions")
def permission_to_decide():
    return Permission.objects.filter(content_type__app_label="directory", codename="decide_registration")


@hooks.register("register_log_actions")
def registration_log_actions(actions):
    for action, label, message in LOG_ACTIONS:
        actions.register_action(f"directory.{action}", label, message)


LOG_ACTIONS = (
    ("approve", _("Approve registration"), _("Registration approved")),
    ("ask_back", _("Ask back about registration"), _("Business asked back")),
    ("refuse", _("Refuse registration"), _("Registration refused")),
    ("release", _("Release registration"), _("Registration released from the filter")),
    ("delete", _("Delete registration"), _("Registration deleted")),
    ("approve_change", _("Approve change of entry"), _("Change of entry approved")),
    ("refuse_change", _("Refuse change of entry"), _("Change of entry refused")),
    ("look_after", _("Look after entry"), _("Entry confirmed, or its address changed, by staff")),
)
