"""Registers the report of searches in the admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.reports import MissReportView


class MissReportMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request) -> bool:
        return MissReportView.permission_policy.user_has_permission(request.user, "view")


@hooks.register("register_admin_urls")
def report_urls():
    results = MissReportView.as_view(results_only=True)
    return [
        path("reports/searches/", MissReportView.as_view(), name="search_misses"),
        path("reports/searches/results/", results, name="search_misses_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return MissReportMenuItem(
        _("Searches without a result"), reverse("search_misses"), name="search-misses", icon_name="search", order=950
    )
