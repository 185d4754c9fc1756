"""Registers what the site as a whole adds to the admin."""

from django.db.models import SlugField
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.admin.widgets.slug import SlugInput
from wagtail.snippets.models import register_snippet

from core.bulk_actions import LISTED_MEDIA_ACTIONS, ListedOnlyDeleteBulkAction
from core.forms import SitePrivacyForm, refuse_reserved_address
from core.images.renditions import OriginalOperation
from core.images.views import original
from core.local_time import use_local_time_in_admin
from core.mail_reports import POLICY, REPORT, UnsendableMailsView, delete, retry
from core.panels import FailedPicturesPanel, HealthPanel, UnsendableMailsPanel
from core.rich_text import LocalisedPageLinkHandler
from core.translations import hooks as _translations  # noqa: F401 - registers what translations add
from core.viewsets import MunicipalityViewSet, NavigationViewSetGroup, PersonViewSet, PlaceViewSet

LAST = 100

# The editor makes a slug while the title is typed, before the server sees it: the same letters as core.slugs.
DANISH_LETTERS = [
    ("[æä]", "ae", "gu"),
    ("[ÆÄ]", "Ae", "gu"),
    ("[øö]", "oe", "gu"),
    ("[ØÖ]", "Oe", "gu"),
    ("å", "aa", "gu"),
    ("Å", "Aa", "gu"),
]

register_form_field_override(SlugField, override={"widget": SlugInput(formatters=DANISH_LETTERS)})
use_local_time_in_admin()
SetPrivacyView.form_class = SitePrivacyForm  # Wagtail asks for no other form

for viewset in (PersonViewSet, PlaceViewSet, MunicipalityViewSet, NavigationViewSetGroup):
    register_snippet(viewset)

# The last of an action's name is the one that is used.
for action in (ListedOnlyDeleteBulkAction, *LISTED_MEDIA_ACTIONS):
    hooks.register("register_bulk_action", action, order=LAST)


@hooks.register("register_admin_urls")
def originals_for_staff():
    return [path("images/<int:image_id>/original/", original, name="image_original")]


@hooks.register("register_image_operations", order=LAST)
def no_originals_among_the_renditions():
    return [("original", OriginalOperation)]


@hooks.register("register_rich_text_features", order=LAST)
def links_lead_to_the_readers_language(features):
    features.register_link_type(LocalisedPageLinkHandler)


@hooks.register("construct_homepage_panels")
def what_waits_for_staff_on_the_dashboard(request, panels):
    panels += [HealthPanel(), FailedPicturesPanel(), UnsendableMailsPanel()]


class UnsendableMailsMenuItem(MenuItem):
    """Shown to those who may see the report."""

    def is_shown(self, request) -> bool:
        return POLICY.user_has_permission(request.user, "view")


@hooks.register("register_admin_urls")
def unsendable_mails_urls():
    address = "reports/unsendable-mails/"
    return [
        path(address, UnsendableMailsView.as_view(), name=REPORT),
        path(f"{address}results/", UnsendableMailsView.as_view(results_only=True), name=f"{REPORT}_results"),
        path(f"{address}<int:pk>/retry/", retry, name="retry_unsendable_mail"),
        path(f"{address}<int:pk>/delete/", delete, name="delete_unsendable_mail"),
    ]


@hooks.register("register_reports_menu_item")
def unsendable_mails_menu_item():
    return UnsendableMailsMenuItem(
        _("Mails that cannot be sent"), reverse(REPORT), name="unsendable-mails", icon_name="mail", order=960
    )


@hooks.register("before_move_page")
def no_page_is_moved_out_of_reach(request, page, destination):
    return refuse_reserved_address(request, page, destination)
