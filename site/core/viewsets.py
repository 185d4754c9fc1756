"""What the whole site shares, in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import Footer, Menu, Municipality, Person, Place


class PersonViewSet(SnippetViewSet):
    """Authors and project leads."""

    model = Person
    icon = "user"
    list_display = ["name", "role_da", "role_en"]
    copy_view_enabled = False


class PlaceViewSet(SnippetViewSet):
    """Towns and villages."""

    model = Place
    icon = "site"
    list_display = ["name", "postcode", "municipality"]
    list_filter = ["municipality"]
    copy_view_enabled = False


class MunicipalityViewSet(SnippetViewSet):
    """Municipalities."""

    model = Municipality
    icon = "site"
    list_display = ["name", "code"]
    copy_view_enabled = False


class MenuViewSet(SnippetViewSet):
    """The main menu, one a language."""

    model = Menu
    icon = "list-ul"
    copy_view_enabled = False


class FooterViewSet(SnippetViewSet):
    """The footer, one a language."""

    model = Footer
    icon = "minus"
    copy_view_enabled = False


class NavigationViewSetGroup(SnippetViewSetGroup):
    """The navigation: menus and footers."""

    menu_label = _("Menu and footer")
    menu_name = "navigation"
    menu_icon = "list-ul"
    menu_order = 270
    items = (MenuViewSet, FooterViewSet)
