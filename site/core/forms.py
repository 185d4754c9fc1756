"""The form in which staff edit pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.slugs import RESERVED

TOP_LEVEL_DEPTH = 3
"""The depth of the pages right below a home page (the root of all is 1, the home pages are 2)."""


class SitePageForm(WagtailAdminPageForm):
    """Refuses addresses at which no visitor could ever arrive."""

    def clean(self):
        cleaned = super().clean()
        if (
            self.parent_page
            and self.parent_page.depth == TOP_LEVEL_DEPTH - 1
            and cleaned.get("slug", "").lower() in RESERVED
        ):
            self.add_error(
                "slug", _("The site itself uses this address word. Choose another, for example with one word more.")
            )
        return cleaned
