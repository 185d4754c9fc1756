"""The directory in the admin, under one menu item."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from directory.models import Business, Category, Network
from directory.staff.filters import BusinessFilterSet
from directory.staff.index import COLUMNS, BusinessIndexView


class BusinessViewSet(SnippetViewSet):
    """The businesses."""

    model = Business
    icon = "group"
    index_view_class = BusinessIndexView
    list_display = COLUMNS
    list_per_page = 50
    filterset_class = BusinessFilterSet
    ordering = ["sort_key"]
    copy_view_enabled = False
    index_template_name = "directory/staff/list.html"

    @property
    def menu_url(self) -> str:
        """The Danish versions: without a language the list would show most businesses twice."""
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
