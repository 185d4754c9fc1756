"""Registers the report of searches in the admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.reports import ZeroResultReportView


class ZeroResultReportMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request) -> bool:
        return ZeroResultReportView.permission_policy.user_has_permission(request.user, "view")


@hooks.register("register_admin_urls")
def report_urls():
    results = ZeroResultReportView.as_view(results_only=True)
    return [
        path("reports/searches/", ZeroResultReportView.as_view(), name="zero_result_queries"),
        path("reports/searches/results/", results, name="zero_result_queries_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return ZeroResultReportMenuItem(
        _("Searches without a result"),
        reverse("zero_result_queries"),
        name="zero-result-queries",
        icon_name="search",
        order=950,
    )
