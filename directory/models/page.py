"""The page of the directory: the list, and below it the page of every business and every network."""

from django.conf import settings
from django.core.paginator import Page as PageOfList
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Locale, Page, PageViewRestriction

from core.caching.shared import shared
from core.models import BasePage
from core.paging import InOrder, KeysFirst, page_of
from core.translations import active_locale
from core.visibility import for_everybody
from directory import place_map, vcard
from directory.facets import Facets
from directory.filter_choices import FilterChoices
from directory.forms import BusinessFilterForm
from directory.models.business import Business
from directory.models.classification import Network
from directory.neighbours import neighbours_of
from directory.networks import articles_of, projects_of
from directory.selection import Selection
from directory.structured_data import local_business
from search import zero_result_queries
from search.engine import SearchResults

BUSINESSES_A_PAGE = 24
LANGUAGES = [code for code, _name in settings.LANGUAGES]


class DirectoryPage(RoutablePageMixin, BasePage):
    """The businesses: searched, filtered, listed, on the map. Each has a page below, and each network too."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("business directory")
        verbose_name_plural = _("business directories")

    @path("", name="list")
    def business_list(self, request):
        """The businesses that the words and the filters leave."""
        filter_choices = FilterChoices()
        form = BusinessFilterForm(request.GET, filter_choices)
        selection = form.selection
        results = self.businesses.found_by(selection.words) if selection.words else None
        self._note_zero_results(request, results, selection)
        found = Business.objects.among_results(results) if results else self.businesses
        facets = Facets(found, filter_choices, selection)
        request.route_suffixes = dict.fromkeys(LANGUAGES, selection.query)
        spots = place_map.spots_of_facet(facets["place"], filter_choices.places.values())
        response = self.render(
            request,
            context_overrides={
                "form": form,
                "search_results": results,
                "facets": facets,
                "selection": selection,
                "spots": spots,
                "marks": place_map.marks(spots),
                "networks": filter_choices.networks.values(),
                "businesses": self._page_of(request, selection, results, facets.total) if form.is_valid() else [],
            },
        )
        response.status_code = 200 if form.is_valid() else 400
        return response

    @staticmethod
    def _note_zero_results(request, results: SearchResults | None, selection: Selection) -> None:
        """Count words that no business has, for staff to see. With a filter set, their absence says nothing."""
        if results and not results.found_as_typed and not selection.choices and request.method == "GET":
            zero_result_queries.note(results.typed, get_language())

    def _page_of(self, request, selection: Selection, results: SearchResults | None, total: int) -> PageOfList:
        """The businesses on the page that was asked for, as cards: the best first or else in Danish order."""
        cards = Business.objects.as_cards()
        if results:
            chosen = Business.objects.chosen_by(selection) if selection.choices else None
            listed = InOrder(results.best_keys(chosen), cards)
        else:
            listed = KeysFirst(self.businesses.chosen_by(selection).keys_in_order(), cards)

        def number_in(language: str) -> int:
            version = self.get_translations().filter(locale__language_code=language).first()
            if version is None:
                return 0
            with override(language):
                found_there = version.businesses.found_by(selection.words)
            return Business.objects.among_results(found_there).chosen_by(selection).count()

        # Without words both languages list the same businesses, each in its own words where it has any.
        return page_of(request, listed, BUSINESSES_A_PAGE, total, number_in if results else None)

    @path("netvaerk/", name="networks_da")
    @path("network/", name="networks_en")
    def networks(self, request):
        """The networks are listed on the directory itself."""
        return redirect(f"{self.url}#networks")

    @path("netvaerk/<slug:slug>/", name="network_da")
    @path("network/<slug:slug>/", name="network_en")
    def network(self, request, slug: str):
        """One network: who is in it, what they can do together, who runs it, its projects and articles."""
        network = get_object_or_404(Network.objects.select_related("coordinator"), slug=slug)
        request.route_suffixes = {code: self.network_suffix(network, code) for code in LANGUAGES}
        filter_choices = FilterChoices()
        selection = Selection.of("", [("network", network.slug)])
        facets = Facets(self.businesses, filter_choices, selection)
        members = self.businesses.chosen_by(selection).as_cards()
        spots = place_map.spots_of_facet(facets["place"], filter_choices.places.values())
        return self.render(
            request,
            context_overrides={
                "network": network,
                "parent_page": self,
                "members": page_of(request, members, BUSINESSES_A_PAGE, facets.total),
                "members_query": selection.query,
                "spots": spots,
                "marks": place_map.marks(spots),
                "projects": projects_of([network]),
                "articles": articles_of(network),
            },
            template="directory/network.html",
        )

    @path("<slug:slug>/", name="business")
    def business(self, request, slug: str):
        """One business, in the reader's language where it has words in it."""
        business = self._business_or_404(slug)
        address = self._address_of(business)
        request.route_suffixes = dict.fromkeys(LANGUAGES, f"{slug}/")
        if not business.get_translations().live().exists():
            # Both addresses show the same words: search engines are to know one of them.
            request.canonical_path = address
        networks = business.networks
        neighbours = neighbours_of(business, self.businesses)
        spots = place_map.spots_of([business.place, *(near.business.place for near in neighbours)], business.place)
        return self.render(
            request,
            context_overrides={
                "business": business,
                "parent_page": self,
                "networks": networks,
                "projects": projects_of(networks),
                "neighbours": neighbours,
                "here": next(spot for spot in spots if spot.is_here),
                "marks": place_map.marks(spots),
                "structured_data": local_business(business, request.build_absolute_uri(address)),
            },
            template="directory/business.html",
        )

    @path("<slug:slug>/vcard/", name="vcard")
    def vcard(self, request, slug: str):
        """One business as a card to save among one's contacts."""
        business = self._business_or_404(slug)
        address = request.build_absolute_uri(self._address_of(business))
        return HttpResponse(
            vcard.vcard(business, address),
            content_type=vcard.CONTENT_TYPE,
            headers={
                "Content-Disposition": f'attachment; filename="{slug}.vcf"',
                "X-Robots-Tag": "noindex",  # its page is what should be found
            },
        )

    def _business_or_404(self, slug: str) -> Business:
        found = self.businesses.filter(slug=slug).select_related("locale", "category", "place__municipality")
        # An address is one business's, but a draft may have been given another's: this page's language goes first.
        business = min(found, key=lambda business: business.locale_id != self.locale_id, default=None)
        if business is None:
            raise Http404
        return business

    def _address_of(self, business: Business) -> str:
        """The address of a business's page in the language of its words."""
        translation = self.get_translation_or_none(business.locale) if business.locale_id != self.locale_id else None
        return f"{(translation or self).url}{business.slug}/"

    def network_suffix(self, network: Network, language: str = "") -> str:
        """The address of a network below this page, or below its version in another language."""
        return self.reverse_subpage(f"network_{language or get_language()}", kwargs={"slug": network.slug})

    @property
    def businesses(self):
        """Every published business, each once, in this page's language where it has words in it."""
        return Business.objects.visible_in(self.locale)

    @classmethod
    def in_language_of_reader(cls) -> "DirectoryPage | None":
        """The directory in the reader's language, where there is one."""
        return _directory_in_language_of_reader()

    def get_sitemap_urls(self, request=None) -> list[dict]:
        """This page, and below it every network, and every business that has words in this page's language."""
        base = self.get_full_url(request)
        language = self.locale.language_code
        own = Business.objects.live().filter(locale_id=self.locale_id)
        return [
            *super().get_sitemap_urls(request),
            *(
                {"location": f"{base}{self.network_suffix(network, language)}", "suffix": f"network {network.slug}"}
                for network in Network.objects.all()
            ),
            *(
                {"location": f"{base}{slug}/", "lastmod": changed, "suffix": f"{slug}/"}
                for slug, changed in own.values_list("slug", "last_published_at")
            ),
        ]


@shared(DirectoryPage, Page, PageViewRestriction, Locale)
def _directory_in_language_of_reader() -> DirectoryPage | None:
    return for_everybody(DirectoryPage.objects.filter(locale=active_locale())).first()
