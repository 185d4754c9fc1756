"""/soeg/ and /en/search/: the search over the whole site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from core.paging import page_of
from core.search import clean_query
from search import zero_result_queries
from search.engine import SearchResults, search_for
from search.result_types import ResultType, all_result_types, everything
from search.results import shown

RESULTS_A_PAGE = 10
SHOWN = ("content_type", "object_id", "title_text", "body_text")
"""Of an entry. The rest of it, the words as they are searched, is the larger part."""


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What a visitor's words find, the best first."""
    typed = clean_query(request.GET.get("q", ""))
    wanted = request.GET.get("kind", "")
    chosen = next((one for one in all_result_types() if one.key == wanted), None)
    request.kept_query = {name: value for name, value in (("q", typed), ("kind", chosen and chosen.key)) if value}
    if not typed:
        return render(request, "search/results.html", {"typed": ""})
    results = search_for(typed, everything(), get_language())
    if not results.found_as_typed and request.method == "GET" and "page" not in request.GET:
        zero_result_queries.note(typed, get_language())
    return render(
        request, "search/results.html", {"typed": typed, "search_results": results, **_shown(request, results, wanted)}
    )


def _shown(request: HttpRequest, results: SearchResults, wanted: str) -> dict:
    """The page of results that was asked for, and the types to choose from."""
    types = {content_type: one for one in all_result_types() for content_type in one.content_types}
    choices = _choices(results, types, wanted)
    chosen, number = _chosen(results, choices)
    entries = results.best_first.only(*SHOWN)
    if chosen:
        entries = entries.filter(content_type__in=chosen.content_types)

    def number_in(language: str) -> int:
        with override(language):
            found_there = search_for(results.typed, everything(), language)
        return _chosen(found_there, _choices(found_there, types, wanted))[1]

    page = page_of(request, entries, RESULTS_A_PAGE, number, number_in)
    return {
        "page_of_results": page,
        "results": shown(page, results, types, request),
        "choices": choices if len(choices) > 1 else [],
        "chosen": chosen,
    }


def _chosen(results: SearchResults, choices: list[tuple[ResultType, int, bool]]) -> tuple[ResultType | None, int]:
    """The type that is wanted, where anything of it was found, else none; and how many results that leaves."""
    return next(((chosen, number) for chosen, number, is_chosen in choices if is_chosen), (None, results.total))


def _choices(results: SearchResults, types: dict[int, ResultType], wanted: str) -> list[tuple[ResultType, int, bool]]:
    """The types of which something was found, how much, and whether it is the one that is wanted."""
    numbers: dict[str, int] = {}
    for content_type, hits in results.hits.items():
        key = types[content_type].key
        numbers[key] = numbers.get(key, 0) + hits.number
    return [(one, numbers[one.key], one.key == wanted) for one in all_result_types() if one.key in numbers]
