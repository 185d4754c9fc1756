"""The report of published businesses that somebody should look at, the longest unchanged first."""

import django_filters
from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from core.models import Place
from directory.models import Business, Category
from directory.spreadsheets.columns import BY_KEY
from directory.spreadsheets.display import shown
from directory.spreadsheets.files import download
from directory.staff import quality_checks


class BusinessReportFilterSet(WagtailFilterSet):
    """By what is to be looked at, and which businesses."""

    check = django_filters.ChoiceFilter(label=_("To look at"), choices=quality_checks.choices, method="filter_check")
    category = django_filters.ModelChoiceFilter(label=_("Category"), queryset=Category.objects.all())
    place = django_filters.ModelChoiceFilter(label=_("Place"), queryset=Place.objects.all())

    class Meta:
        model = Business
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # It is about businesses, each once: no choice of language.
        self.filters.pop("locale", None)

    @staticmethod
    def filter_check(businesses, name, value):
        """Leave the businesses of which this is true."""
        return quality_checks.failing(businesses, value)


def to_look_at(business: Business) -> str:
    """Everything that is to be said of a business, in a line."""
    return " · ".join(str(check.label) for check in quality_checks.failed_by(business))


def last_changed(business: Business) -> str:
    """When somebody last changed a business, where that is known."""
    revision = business.latest_revision
    return date_format(timezone.localtime(revision.created_at), "SHORT_DATE_FORMAT") if revision else ""


EXPORTED = (
    (_("Business"), str),
    (_("To look at"), to_look_at),
    (_("Place"), lambda business: business.place.post_line),
    (_("Telephone"), lambda business: shown(BY_KEY["phone"], business.phone)),
    (_("Email address"), lambda business: business.email),
    (_("Last changed"), last_changed),
)
"""The columns of the exported report."""


class BusinessReportView(ReportView):
    """Wagtail's report, with what is to be said of each business."""

    model = Business
    page_title = _("Businesses to look at")
    header_icon = "group"
    filterset_class = BusinessReportFilterSet
    index_url_name = "business_report:index"
    index_results_url_name = "business_report:results"
    any_permission_required = ["add", "change", "publish"]
    template_name = "directory/staff/report.html"
    results_template_name = "directory/staff/report_results.html"
    is_searchable = False
    columns = [
        TitleColumn(
            "name",
            label=_("Business"),
            get_url=lambda business: reverse(business.snippet_viewset.get_url_name("edit"), args=[business.pk]),
        ),
        Column("to_look_at", label=_("To look at"), accessor=to_look_at),
        Column("place", label=_("Place")),
        DateColumn("latest_revision.created_at", label=_("Last changed")),
    ]
    list_export = ("name",)  # switches Wagtail's buttons on; `as_spreadsheet` says what is exported

    def get_base_queryset(self):
        published = Business.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
        businesses = published.select_related("place", "latest_revision").defer("latest_revision__content")
        return quality_checks.failing(quality_checks.with_quality_checks(businesses))

    def order_queryset(self, queryset):
        return queryset.order_by(F("latest_revision__created_at").asc(nulls_first=True), "sort_key")

    def as_spreadsheet(self, queryset, spreadsheet_format):
        headings = [str(heading) for heading, _value in EXPORTED]
        rows = [[value(business) for _heading, value in EXPORTED] for business in queryset]
        return download(str(self.page_title), spreadsheet_format, headings, rows)
