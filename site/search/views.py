"""/soeg/ and /en/search/: the search over the whole site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from core.paging import page_of
from core.search import clean_query
from search import misses
from search.engine import Answer, ask
from search.kinds import Kind, every_kind, everything
from search.results import results

RESULTS_A_PAGE = 10
SHOWN = ("content_type", "object_id", "title_text", "body_text")
"""Of an entry. The rest of it, the words as they are searched, is the larger part."""


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What a visitor's words find, the best first."""
    typed = clean_query(request.GET.get("q", ""))
    wanted = request.GET.get("kind", "")
    chosen = next((kind for kind in every_kind() if kind.key == wanted), None)
    request.kept_query = {name: value for name, value in (("q", typed), ("kind", chosen and chosen.key)) if value}
    if not typed:
        return render(request, "search/results.html", {"typed": ""})
    answer = ask(typed, everything(), get_language())
    if not answer.found_as_typed and request.method == "GET" and "page" not in request.GET:
        misses.note(typed, get_language())
    return render(request, "search/results.html", {"typed": typed, "answer": answer, **_shown(request, answer, wanted)})


def _shown(request: HttpRequest, answer: Answer, wanted: str) -> dict:
    """The page of results that was asked for, and the kinds to choose from."""
    kinds = {content_type: kind for kind in every_kind() for content_type in kind.content_types}
    choices = _choices(answer, kinds, wanted)
    chosen, number = _chosen(answer, choices)
    entries = answer.best_first.only(*SHOWN)
    if chosen:
        entries = entries.filter(content_type__in=chosen.content_types)

    def number_in(language: str) -> int:
        with override(language):
            answer_there = ask(answer.typed, everything(), language)
        return _chosen(answer_there, _choices(answer_there, kinds, wanted))[1]

    page = page_of(request, entries, RESULTS_A_PAGE, number, number_in)
    return {
        "page_of_results": page,
        "results": results(page, answer, kinds, request),
        "choices": choices if len(choices) > 1 else [],
        "chosen": chosen,
    }


def _chosen(answer: Answer, choices: list[tuple[Kind, int, bool]]) -> tuple[Kind | None, int]:
    """The kind that is wanted, where anything of it was found, else none; and how many results that leaves."""
    return next(((kind, number) for kind, number, is_chosen in choices if is_chosen), (None, answer.total))


def _choices(answer: Answer, kinds: dict[int, Kind], wanted: str) -> list[tuple[Kind, int, bool]]:
    """The kinds of which something was found, how much, and whether it is the one that is wanted."""
    numbers: dict[str, int] = {}
    for content_type, finds in answer.finds.items():
        key = kinds[content_type].key
        numbers[key] = numbers.get(key, 0) + finds.number
    return [(kind, numbers[kind.key], kind.key == wanted) for kind in every_kind() if kind.key in numbers]
