"""The sitemap: every page in both languages, each naming its translations; in parts where there are many pages."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import Q, QuerySet
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page, Site

from core.translations.active_language import language_codes
from core.visibility import for_everybody, withdrawn_at

X_DEFAULT = "x-default"
DEFAULT_LANGUAGE = "da"
PAGES_A_PART = 2_000
MOST_ENTRIES = MOST_PARTS = 50_000
"""In one file, as sitemaps.org has it. Most pages are one entry; the directory is one for each business, too."""


class SitemapPart(Sitemap):
    """One entry an address. Addresses of one translation key (and one suffix below it) are each other's alternates."""

    limit = MOST_ENTRIES

    def __init__(self, request, pages: QuerySet, all_pages: QuerySet):
        self.request = request
        self.pages = pages
        self.all_pages = all_pages

    def items(self) -> list[dict]:
        return self.entries

    @cached_property
    def entries(self) -> list[dict]:
        """The entries of the pages, as Page.get_sitemap_urls makes them, with their alternates."""
        pages = list(self.pages)
        own = {page.pk for page in pages}
        versions = self.all_pages.filter(translation_key__in={page.translation_key for page in pages})
        families = self._families([*pages, *versions.exclude(pk__in=own)])
        return [
            {"item": entry, "alternates": _alternates(family) if len(family) > 1 else [], **entry}
            for family in families.values()
            for pk, entry in family.values()
            if pk in own
        ]

    def _families(self, pages: Iterable[Page]) -> dict:
        """The entries by translation key and suffix, then by language: each with the page that it belongs to."""
        families = defaultdict(dict)
        codes = language_codes()
        for page in pages:
            for entry in _with_its_own_entries(page).get_sitemap_urls(self.request):
                families[page.translation_key, entry.get("suffix", "")][codes[page.locale_id]] = page.pk, entry
        return families

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        self.latest_lastmod = self.get_latest_lastmod()
        return self.paginator.page(page).object_list

    def get_latest_lastmod(self) -> datetime | None:
        """When the list of pages last changed, by what came to it or by what went."""
        moments = [entry["lastmod"] for entry in self.entries if entry.get("lastmod")]
        return max(filter(None, (*moments, withdrawn_at())), default=None)


def _with_its_own_entries(page: Page) -> Page:
    """The page as its own type where that has entries of its own; else what is known of any page is enough."""
    has_its_own = page.specific_class.get_sitemap_urls is not Page.get_sitemap_urls
    return page.specific if has_its_own else page


def _alternates(family: dict[str, tuple[int, dict]]) -> list[dict]:
    alternates = [{"location": entry["location"], "lang_code": code} for code, (_pk, entry) in sorted(family.items())]
    if DEFAULT_LANGUAGE in family:
        alternates.append({"location": family[DEFAULT_LANGUAGE][1]["location"], "lang_code": X_DEFAULT})
    return alternates


def _pages_of(site: Site) -> QuerySet:
    """The pages of a site that everybody may see, in all languages, in the order of the tree."""
    below = Q()
    for home in site.root_page.get_translations(inclusive=True):
        below |= Q(path__startswith=home.path)
    return for_everybody(Page.objects.filter(below)).order_by("path")


@require_safe
@conditional_page
def sitemap(request):
    """/sitemap.xml: the sitemap, or the list of its parts where there are several."""
    pages = _pages_of(Site.find_for_request(request))
    parts = -(-pages.count() // PAGES_A_PART)
    if parts <= 1:
        return sitemap_view(request, {"pages": SitemapPart(request, pages, pages)})
    addresses = [reverse("sitemap_part", args=[part]) for part in range(1, parts + 1)]
    items = [SitemapIndexItem(location=request.build_absolute_uri(address)) for address in addresses]
    return TemplateResponse(request, "sitemap_index.xml", {"sitemaps": items}, content_type="application/xml")


@require_safe
@conditional_page
def sitemap_part(request, part: int):
    """/sitemap-2.xml: a part of the sitemap, by its number from 1."""
    if not 1 <= part <= MOST_PARTS:
        raise Http404
    all_pages = _pages_of(Site.find_for_request(request))
    pages = all_pages[PAGES_A_PART * (part - 1) : PAGES_A_PART * part]
    if not pages:
        raise Http404
    return sitemap_view(request, {"pages": SitemapPart(request, pages, all_pages)})
