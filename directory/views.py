"""Views of the directory: the list of businesses, and below it each network and each business.

They answer for a `DirectoryPage`, which has their routes.
"""

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Page as PageOfList
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language, override

from core.paging import InOrder, KeysFirst, page_of
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

if TYPE_CHECKING:
    from directory.models.page import DirectoryPage

BUSINESSES_A_PAGE = 24
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def business_list(request, directory: "DirectoryPage") -> HttpResponse:
    """The businesses that the words and the filters leave."""
    filter_choices = FilterChoices()
    form = BusinessFilterForm(request.GET, filter_choices)
    selection = form.selection
    results = directory.businesses.found_by(selection.words) if selection.words else None
    _note_zero_results(request, results, selection)
    found = Business.objects.among_results(results) if results else directory.businesses
    facets = Facets(found, filter_choices, selection)
    request.route_suffixes = dict.fromkeys(LANGUAGES, selection.query)
    spots = place_map.spots_of_facet(facets["place"], filter_choices.places.values())
    context = {
        "form": form,
        "search_results": results,
        "facets": facets,
        "selection": selection,
        "spots": spots,
        "marks": place_map.marks(spots),
        "networks": filter_choices.networks.values(),
        "businesses": _page_of(request, directory, selection, results, facets.total) if form.is_valid() else [],
    }
    response = directory.render(request, context_overrides=context)
    response.status_code = 200 if form.is_valid() else 400
    return response


def network(request, directory: "DirectoryPage", slug: str) -> HttpResponse:
    """One network: who is in it, what they can do together, who runs it, its projects and articles."""
    found = get_object_or_404(Network.objects.select_related("coordinator"), slug=slug)
    request.route_suffixes = {code: directory.network_suffix(found, code) for code in LANGUAGES}
    filter_choices = FilterChoices()
    selection = Selection.of("", [("network", found.slug)])
    facets = Facets(directory.businesses, filter_choices, selection)
    members = directory.businesses.chosen_by(selection).as_cards()
    spots = place_map.spots_of_facet(facets["place"], filter_choices.places.values())
    context = {
        "network": found,
        "parent_page": directory,
        "members": page_of(request, members, BUSINESSES_A_PAGE, facets.total),
        "members_query": selection.query,
        "spots": spots,
        "marks": place_map.marks(spots),
        "projects": projects_of([found]),
        "articles": articles_of(found),
    }
    return directory.render(request, context_overrides=context, template="directory/network.html")


def business(request, directory: "DirectoryPage", slug: str) -> HttpResponse:
    """One business, in the reader's language where it has words in it."""
    found = _business_or_404(directory, slug)
    url = directory.url_of(found)
    request.route_suffixes = dict.fromkeys(LANGUAGES, f"{slug}/")
    if not found.get_translations().live().exists():
        # Both URLs show the same words: search engines are to know one of them.
        request.canonical_path = url
    networks = found.networks
    neighbours = neighbours_of(found, directory.businesses)
    spots = place_map.spots_of([found.place, *(near.business.place for near in neighbours)], found.place)
    context = {
        "business": found,
        "parent_page": directory,
        "networks": networks,
        "projects": projects_of(networks),
        "neighbours": neighbours,
        "here": next(spot for spot in spots if spot.is_here),
        "marks": place_map.marks(spots),
        "structured_data": local_business(found, request.build_absolute_uri(url)),
    }
    return directory.render(request, context_overrides=context, template="directory/business.html")


def business_vcard(request, directory: "DirectoryPage", slug: str) -> HttpResponse:
    """One business as a card to save among one's contacts."""
    found = _business_or_404(directory, slug)
    return HttpResponse(
        vcard.vcard(found, request.build_absolute_uri(directory.url_of(found))),
        content_type=vcard.CONTENT_TYPE,
        headers={
            "Content-Disposition": f'attachment; filename="{slug}.vcf"',
            "X-Robots-Tag": "noindex",  # its page is what should be found
        },
    )


def _note_zero_results(request, results: SearchResults | None, selection: Selection) -> None:
    """Count words that no business has, for staff to see. With a filter set, their absence says nothing."""
    if results and not results.found_as_typed and not selection.choices and request.method == "GET":
        zero_result_queries.note(results.typed, get_language())


def _page_of(
    request, directory: "DirectoryPage", selection: Selection, results: SearchResults | None, total: int
) -> PageOfList:
    """The businesses on the page that was asked for, as cards: the best first or else in Danish order."""
    cards = Business.objects.as_cards()
    if results:
        chosen = Business.objects.chosen_by(selection) if selection.choices else None
        listed = InOrder(results.best_keys(chosen), cards)
    else:
        listed = KeysFirst(directory.businesses.chosen_by(selection).keys_in_order(), cards)

    def number_in(language: str) -> int:
        version = directory.get_translations().filter(locale__language_code=language).first()
        if version is None:
            return 0
        with override(language):
            found_there = version.businesses.found_by(selection.words)
        return Business.objects.among_results(found_there).chosen_by(selection).count()

    # Without words both languages list the same businesses, each in its own words where it has any.
    return page_of(request, listed, BUSINESSES_A_PAGE, total, number_in if results else None)


def _business_or_404(directory: "DirectoryPage", slug: str) -> Business:
    found = directory.businesses.filter(slug=slug).select_related("locale", "category", "place__municipality")
    # A slug is one business's, but a draft may have been given another's: this page's language goes first.
    first = min(found, key=lambda business: business.locale_id != directory.locale_id, default=None)
    if first is None:
        raise Http404
    return first
