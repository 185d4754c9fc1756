"""The forms in which staff edit and copy pages: they refuse addresses at which no visitor could ever arrive."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm, PageViewRestrictionForm
from wagtail.models import Page

OTHER_LANGUAGE = _("A page stands among the pages of its own language. Use »Translate« to have it in the other one.")
TAKEN = _("The site itself uses this address word here. Choose another, for example with one word more.")


def is_reserved(parent: Page, slug: str) -> bool:
    """Whether something else than a page answers at this address word below a page."""
    pattern = getattr(parent.specific_class, "reserved_slugs", None)
    return bool(pattern and pattern.fullmatch(slug.lower()))


def belongs_below(page: Page, parent: Page) -> bool:
    """Whether a page may stand below another one: in the tree of its own language."""
    return parent.is_root() or parent.locale_id == page.locale_id


class SitePageForm(WagtailAdminPageForm):
    """For writing a page."""

    def clean(self):
        cleaned = super().clean()
        if self.parent_page and is_reserved(self.parent_page, cleaned.get("slug") or ""):
            self.add_error("slug", TAKEN)
        return cleaned


class SitePrivacyForm(PageViewRestrictionForm):
    """For saying who may see a page. See core.translations.language_versions.privacy."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["restriction_type"].help_text = _("The same holds for the page in all languages.")


class SiteCopyForm(CopyForm):
    """For copying a page."""

    def clean(self):
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page") or self.page.get_parent()
        if is_reserved(parent, cleaned.get("new_slug") or ""):
            self.add_error("new_slug", TAKEN)
        if not belongs_below(self.page, parent):
            self.add_error("new_parent_page", OTHER_LANGUAGE)
        return cleaned


def refuse_reserved_address(request, page: Page, destination: Page):
    """Send staff back, with a message, who move a page to where its address word is taken."""
    if request.method != "POST" or not is_reserved(destination, page.slug):
        return None
    messages.error(request, TAKEN)
    return redirect("wagtailadmin_explore", page.get_parent().pk)
