"""The list of registrations and changes in the admin."""

from django.contrib.auth.decorators import permission_required
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import BaseListingView

from registrations.lifecycle import DECIDE
from registrations.models import Registration, RegistrationStatus, Step
from registrations.staff.queue import BY_KEY, TABS, with_businesses


def waits_for(registration: Registration):
    """Return what staff should know of a registration in a line."""
    if registration.proposal_id:
        return _("Changes await approval")
    if registration.is_listed and registration.step:
        return registration.get_step_display()
    if registration.status == RegistrationStatus.ASKED and registration.step == Step.REMINDED:
        return _("Asked back, and reminded")
    return registration.get_status_display()


@method_decorator(permission_required(DECIDE, raise_exception=True), name="dispatch")
class RegistrationIndexView(BaseListingView):
    """The registrations of one tab, the oldest first."""

    model = Registration
    template_name = "registrations/staff/queue.html"
    results_template_name = "registrations/staff/queue_results.html"
    page_title = _("Registrations and changes")
    header_icon = "mail"
    index_url_name = "registrations_admin:queue"
    paginate_by = 50
    default_ordering = ["changed_at", "pk"]
    columns = [
        TitleColumn(
            "name",
            label=_("Business"),
            get_url=lambda registration: reverse("registrations_admin:decide", args=[registration.pk]),
        ),
        Column("what", label=_("Status"), accessor=waits_for),
        Column("get_language_display", label=_("Language")),
        Column(
            "percent",
            label=_("The filter"),
            accessor=lambda registration: _("doubtful") if registration.reasons else "",
        ),
        DateColumn("changed_at", label=_("Since")),
    ]

    @cached_property
    def tab(self):
        """The one that the URL asks for."""
        return BY_KEY.get(self.request.GET.get("tab"), TABS[0])

    def get_base_queryset(self):
        return self.tab.choose(Registration.objects.all())

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_table(self, object_list):
        return super().get_table(with_businesses(object_list))

    def get_context_data(self, *args, **kwargs):
        counted = [(tab, tab.choose(Registration.objects.all()).count(), tab is self.tab) for tab in TABS]
        return super().get_context_data(*args, **kwargs) | {"tabs": counted}
