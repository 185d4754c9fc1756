"""Report of searches without a result, for staff."""

import django_filters
from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from core.spreadsheets import as_words
from search.models import ZeroResultQuery


class ZeroResultFilterSet(WagtailFilterSet):
    """By language."""

    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = ZeroResultQuery
        fields = ["language"]


def language_name(query: ZeroResultQuery) -> str:
    """The language of the page on which it was looked for."""
    return dict(settings.LANGUAGES)[query.language]


def month_name(query: ZeroResultQuery) -> str:
    """The month and the year."""
    return date_format(query.month, "F Y")


class ZeroResultReportView(ReportView):
    """The words that visitors looked for and did not find, the latest month first."""

    model = ZeroResultQuery
    page_title = _("Searches without a result")
    header_icon = "search"
    index_url_name = "zero_result_queries"
    index_results_url_name = "zero_result_queries_results"
    results_template_name = "search/admin/zero_result_queries_results.html"
    filterset_class = ZeroResultFilterSet
    permission_policy = ModelPermissionPolicy(ZeroResultQuery)
    any_permission_required = ["view"]
    columns = [
        Column("words", label=_("Search words"), sort_key="words"),
        Column("language", label=_("Language"), accessor=language_name),
        Column("month", label=_("Month"), sort_key="month", accessor=month_name),
        Column("times", label=_("Times"), sort_key="times"),
    ]
    list_export = ["words", "language", "month", "times"]

    def to_row_dict(self, item):
        return {name: as_words(value) for name, value in super().to_row_dict(item).items()}
