"""The sitemap: every page in both languages, each naming its translations."""

from collections import defaultdict
from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.utils.functional import cached_property
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Locale, Page, Site

from core.visibility import withdrawn_at

X_DEFAULT = "x-default"
DEFAULT_LANGUAGE = "da"


class BilingualSitemap(Sitemap):
    """One entry an address. Addresses of one translation key (and one suffix below it) are each other's alternates."""

    limit = 10_000

    def __init__(self, request):
        self.request = request

    def items(self) -> list[dict]:
        return self.entries

    @cached_property
    def entries(self) -> list[dict]:
        """The entries, as Page.get_sitemap_urls makes them, with their alternates."""
        root = Site.find_for_request(self.request).root_page
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        families = defaultdict(dict)
        for page in self._pages_below(root):
            for entry in page.get_sitemap_urls(self.request):
                family = families[page.translation_key, entry.get("suffix", "")]
                family[codes[page.locale_id]] = entry
        return [
            {"item": entry, "alternates": self._alternates(family) if len(family) > 1 else [], **entry}
            for family in families.values()
            for entry in family.values()
        ]

    @staticmethod
    def _pages_below(root: Page) -> list[Page]:
        pages = Page.objects.none()
        for home in root.get_translations(inclusive=True):
            pages |= Page.objects.descendant_of(home, inclusive=True)
        return pages.live().public().order_by("path").defer_streamfields().specific()

    @staticmethod
    def _alternates(family: dict[str, dict]) -> list[dict]:
        alternates = [{"location": entry["location"], "lang_code": code} for code, entry in family.items()]
        if DEFAULT_LANGUAGE in family:
            alternates.append({"location": family[DEFAULT_LANGUAGE]["location"], "lang_code": X_DEFAULT})
        return alternates

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        self.latest_lastmod = self.get_latest_lastmod()
        return self.paginator.page(page).object_list

    def get_latest_lastmod(self) -> datetime | None:
        """When the list of pages last changed, by what came to it or by what went."""
        moments = [entry["lastmod"] for entry in self.entries if entry.get("lastmod")]
        return max(filter(None, (*moments, withdrawn_at())), default=None)


@require_safe
@conditional_page
def sitemap(request):
    """/sitemap.xml"""
    return sitemap_view(request, {"pages": BilingualSitemap(request)})
