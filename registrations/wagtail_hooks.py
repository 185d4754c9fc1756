"""Registers what registrations add to the admin, and to the pages of the directory."""

from django.contrib.auth.models import Permission
from django.template.loader import render_to_string
from django.urls import include, path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from directory.models import Business
from directory.staff import quality_checks
from registrations.models import Registration
from registrations.staff import views
from registrations.staff.index import RegistrationIndexView
from registrations.staff.menu import DecidersMenuItem, QueueMenuItem
from registrations.staff.panels import WaitingRegistrationsPanel
from registrations.staff.unconfirmed import NOT_CONFIRMED, StaleBusinessesReport

quality_checks.register(NOT_CONFIRMED)


@hooks.register("below_business_list")
def invitation() -> SafeString:
    """The way to the registration form, below the list of businesses."""
    return render_to_string("registrations/invitation.html")


@hooks.register("below_business")
def last_confirmed(business: Business) -> SafeString:
    """The line that says how long ago somebody said that everything about a business is right."""
    registration = Registration.objects.of(business).first()
    return render_to_string("registrations/last_confirmed.html", {"registration": registration})


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
    return Permission.objects.filter(content_type__app_label="registrations", codename="decide_registration")


@hooks.register("register_log_actions")
def registration_log_actions(actions):
    for action, label, message in LOG_ACTIONS:
        actions.register_action(f"registrations.{action}", label, message)


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
