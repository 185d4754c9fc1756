"""The directory in the admin, under one menu item."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import LiveStatusTagColumn, LocaleColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from directory.models import Business, Category, Network


class BusinessFilterSet(WagtailFilterSet):
    """By line of business, place, network and whether it is published."""

    class Meta:
        model = Business
        fields = ["category", "place", "business_networks__network", "live"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["business_networks__network"].label = _("Network")
        self.filters["live"].label = _("Published")


class BusinessViewSet(SnippetViewSet):
    """The businesses."""

    model = Business
    icon = "group"
    list_display = ["name", "category", "place", LocaleColumn(), LiveStatusTagColumn(), UpdatedAtColumn()]
    list_per_page = 50
    filterset_class = BusinessFilterSet
    ordering = ["sort_key"]
    copy_view_enabled = False

    @property
    def menu_url(self) -> str:
        """The Danish entries: without a language the list would show most businesses twice."""
        return f"{super().menu_url}?locale={settings.LANGUAGE_CODE}"


class CategoryViewSet(SnippetViewSet):
    """The lines of business."""

    model = Category
    icon = "tag"
    list_display = ["name_da", "name_en", "slug"]
    copy_view_enabled = False


class NetworkViewSet(SnippetViewSet):
    """The networks."""

    model = Network
    icon = "circle-plus"
    list_display = ["name_da", "name_en", "slug"]
    copy_view_enabled = False


class DirectoryViewSetGroup(SnippetViewSetGroup):
    """Businesses and what they are sorted by."""

    menu_label = _("Businesses")
    menu_name = "directory"
    menu_icon = "group"
    menu_order = 260
    items = (BusinessViewSet, CategoryViewSet, NetworkViewSet)
