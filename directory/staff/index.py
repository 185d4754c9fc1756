"""The list of businesses in the admin: searched, filtered, and exported as it is filtered."""

from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, LocaleColumn, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button
from wagtail.search.backends import get_search_backend
from wagtail.snippets.views.snippets import IndexView

from core.search import clean_query
from directory.models import Business
from directory.spreadsheets.export import export
from directory.staff.quality_checks import with_quality_checks
from directory.status import ENGLISH_STATES, status_of

SEARCHED_LITERALLY = ("name", "street", "phone", "email", "website", "cvr", "place__name", "place__postcode")
PHONE_DIGITS = 4
ONLY_WHERE_WIDE = "directory-only-where-wide"


class BusinessIndexView(IndexView):
    """All businesses with what staff want to see of each."""

    list_export = ("name",)  # switches Wagtail's buttons on; directory.spreadsheets.export says what is exported
    export_filename = "businesses"

    @cached_property
    def columns(self):
        """All of them; without the language where the list is of one."""
        columns = super().columns
        if self.request.GET.get("locale"):
            return [column for column in columns if not isinstance(column, LocaleColumn)]
        return columns

    def get_base_queryset(self):
        businesses = super().get_base_queryset().select_related("locale", "category", "place", "latest_revision")
        return with_quality_checks(businesses.defer("latest_revision__content"))

    def search_queryset(self, queryset):
        """Search the words as visitors do, the beginnings of names, and numbers and addresses as they are written."""
        query = clean_query(self.search_query or "")
        if not query:
            return queryset
        # The search cannot read the conditions of the filters, so it is given what they leave.
        listed = Business.objects.filter(pk__in=queryset.order_by().values("pk"))
        backend = get_search_backend("default")
        by_words = [item.pk for item in backend.search(query, listed)]
        by_name = [item.pk for item in backend.autocomplete(query, listed)]
        return queryset.filter(Q(pk__in=[*by_words, *by_name]) | _as_written(query))

    def as_spreadsheet(self, queryset, spreadsheet_format):
        return export(queryset, spreadsheet_format)

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if self.user_has_permission("add") and self.user_has_permission("change"):
            buttons.append(
                Button(_("Import a sheet"), url=reverse("business_import:upload"), icon_name="upload", priority=110)
            )
        return buttons

    def get_list_buttons(self, instance):
        # Not those of all snippets: wagtail-localize adds its own to them, with four queries a row.
        return generic.IndexView.get_list_buttons(self, instance)

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        viewset = self.model.snippet_viewset
        history = reverse(viewset.get_url_name("history"), args=[instance.pk])
        buttons.append(Button(_("History"), url=history, icon_name="history", priority=25))
        if instance.english_pk not in (None, instance.pk):
            english = reverse(viewset.get_url_name("edit"), args=[instance.english_pk])
            buttons.append(Button(_("English entry"), url=english, icon_name="edit", priority=11))
        elif instance.english_pk is None and self.request.user.has_perm("wagtail_localize.submit_translation"):
            where = ["directory", "business", instance.pk]
            url = reverse("wagtail_localize:submit_snippet_translation", args=where)
            buttons.append(Button(_("Translate"), url=url, icon_name="wagtail-localize-language", priority=11))
        return buttons


def _as_written(query: str) -> Q:
    digits = "".join(filter(str.isdigit, query))
    found = Q(phone__contains=digits) | Q(cvr__contains=digits) if len(digits) >= PHONE_DIGITS else Q()
    for field in SEARCHED_LITERALLY:
        found |= Q(**{f"{field}__icontains": query})
    return found


COLUMNS = [
    "name",
    Column("category", label=_("Category"), sort_key="category__sort_key", classname=ONLY_WHERE_WIDE),
    Column("place", label=_("Place"), sort_key="place__sort_key"),
    LocaleColumn(classname=f"w-text-16 {ONLY_WHERE_WIDE}"),
    StatusTagColumn(
        "status",
        label=_("Status"),
        accessor=lambda business: status_of(business).label,
        sort_key="live",
        primary=lambda business: business.live,
    ),
    StatusTagColumn(
        "english",
        label=_("English words"),
        accessor=lambda business: ENGLISH_STATES[business.english],
        sort_key="english",
        primary=lambda business: business.english == "published",
        classname=ONLY_WHERE_WIDE,
    ),
    DateColumn(
        "latest_revision.created_at",
        label=_("Last changed"),
        sort_key="latest_revision__created_at",
        classname=ONLY_WHERE_WIDE,
    ),
]
