"""The list of comments: what waits first, the text in full, with all that helps to decide beside it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, F, Model
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.snippets.views.snippets import IndexView

from comments.models import Comment, CommentStatus
from comments.staff.filters import EVERYTHING, TABS, PlaceForm, Tab
from comments.staff.rows import rows, with_what_rows_show
from core.spreadsheets import as_words

ORDERINGS = {
    "-created_at": _("Newest first"),
    "created_at": _("Oldest first"),
    "-probability": _("Most like spam first"),
}
KEPT_IN_ADDRESS = ("status", "writer", "decided", "ordering")
"""What a search or a filter does not change."""


@dataclass(frozen=True)
class CountedTab:
    """A tab with its number under the search and the filters, and where it leads."""

    tab: Tab
    number: int
    url: str
    is_active: bool


@dataclass(frozen=True)
class OrderingLink:
    """A way to order the list."""

    label: str
    url: str
    is_active: bool


class CommentIndexView(IndexView):
    """Tabs by where comments stand; search, filters and export heed the tab, and »select all« heeds them all."""

    list_export = [
        *("pk", "created_at", "get_status_display", "author_name", "author_email", "page", "get_language_display"),
        *("text", "percent", "reasons_in_words", "decided_at", "decided_by"),
    ]
    export_headings = {
        "pk": _("Number"),
        "get_status_display": _("Status"),
        "author_name": pgettext_lazy("of a reader", "Name"),
        "get_language_display": _("Language"),
        "text": pgettext_lazy("by a reader", "Comment"),
        "percent": _("Probability of spam (%)"),
        "reasons_in_words": _("Reasons of the filter"),
    }

    def get(self, request, *args, **kwargs):
        # Without a word about what is wanted it is what waits, where anything does.
        if not self.results_only and not request.GET and Comment.objects.awaiting().exists():
            return redirect(f"{self.index_url}?status={CommentStatus.AWAITING}")
        return super().get(request, *args, **kwargs)

    @cached_property
    def place(self) -> PlaceForm:
        """Where in the list the moderator is."""
        return PlaceForm(self.request.GET)

    def get_base_queryset(self):
        return with_what_rows_show(super().get_base_queryset())

    def get_queryset(self):
        found = super().get_queryset()
        if self.filters and not self.filters.is_valid():
            # Wagtail would show everything, and »select all« would mean that.
            found = found.none()
        self.in_all_tabs = self.place.narrow_but_for_tab(found)
        return self.place.narrow_to_tab(self.in_all_tabs)

    def get_valid_orderings(self):
        return list(ORDERINGS)

    def order_queryset(self, queryset):
        if self.ordering == "-probability":
            return queryset.order_by(F("probability").desc(nulls_last=True), "-pk")
        return queryset.order_by(self.ordering, "-pk")

    def to_row_dict(self, item):
        return {field: as_words(_in_a_cell(value)) for field, value in super().to_row_dict(item).items()}

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        return context | {
            "rows": rows(context["object_list"], self.request.user),
            "tabs": self._tabs(),
            "orderings": self._orderings(),
            "kept": {name: self.request.GET[name] for name in KEPT_IN_ADDRESS if self.request.GET.get(name)},
            "writer": self._writer(),
            "here": self._here(),
        }

    def _tabs(self) -> list[CountedTab]:
        counts = {f"tab_{key}": Count("pk", filter=tab.condition) for key, tab in TABS.items() if key != EVERYTHING}
        numbers = self.in_all_tabs.order_by().aggregate(**counts, tab_=Count("pk"))
        chosen = self.request.GET.get("status", EVERYTHING)
        tabs = [
            CountedTab(tab, numbers[f"tab_{key}"], self._url(status=key), is_active=key == chosen)
            for key, tab in TABS.items()
        ]
        return [tab for tab in tabs if tab.number or tab.is_active or not tab.tab.hides_when_empty]

    def _orderings(self) -> list[OrderingLink]:
        return [
            OrderingLink(label, self._url(ordering=ordering), is_active=ordering == self.ordering)
            for ordering, label in ORDERINGS.items()
        ]

    def _writer(self) -> Comment | None:
        """Whose comments are shown alone."""
        if self.place.is_valid() and (pk := self.place.cleaned_data["writer"]):
            return Comment.objects.filter(pk=pk).first()
        return None

    def _here(self) -> str:
        """The address of the list as it is, to come back to."""
        asked = self.request.GET.copy()
        asked.pop("_w_filter_fragment", None)
        return f"{self.index_url}?{asked.urlencode()}" if asked else self.index_url

    def _url(self, **changes) -> str:
        """The list with something changed, from its first page."""
        asked = {name: values for name, values in self.request.GET.lists() if name not in ("p", "_w_filter_fragment")}
        return f"{self.index_url}?{urlencode(asked | changes, doseq=True)}"


def _in_a_cell(value):
    """Return a value as a cell holds it: several in one, and things by their names."""
    if isinstance(value, list):
        return "; ".join(value)
    return str(value) if isinstance(value, Model) else value
