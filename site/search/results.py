"""Search results as the reader sees them: title, type, facts and the words around the hit."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from wagtail.search.models import IndexEntry

from search.engine import SearchResults
from search.excerpts import Piece, excerpt, marked
from search.result_types import ResultType


@dataclass(frozen=True)
class Result:
    """One line of the results."""

    result_type: ResultType
    title: list[Piece]
    url: str
    facts: list[str]
    excerpt: list[Piece]
    language: str
    """The language of title and excerpt."""


def shown(entries: Iterable[IndexEntry], found: SearchResults, types: dict[int, ResultType], request) -> list[Result]:
    """Return what is shown of these entries, in their order."""
    entries = list(entries)
    objects, addresses = _load(entries, types, request)
    results = []
    for entry in entries:
        key = entry.content_type_id, int(entry.object_id)
        if key in objects:
            results.append(_result(entry, objects[key], addresses[key], types[entry.content_type_id], found))
    return results


def _load(entries: list[IndexEntry], types: dict[int, ResultType], request) -> tuple[dict, dict]:
    """The objects behind the entries and their addresses, a query a model."""
    keys = defaultdict(list)
    for entry in entries:
        keys[entry.content_type_id].append(int(entry.object_id))
    objects, addresses = {}, {}
    for content_type, wanted in keys.items():
        result_type = types[content_type]
        found = result_type.load(ContentType.objects.get_for_id(content_type).model_class(), wanted)
        objects |= {(content_type, key): one for key, one in found.items()}
        urls = result_type.addresses(found.values(), request)
        addresses |= {(content_type, key): url for key, url in urls.items()}
    return objects, addresses


def _result(entry: IndexEntry, obj, url: str, result_type: ResultType, found: SearchResults) -> Result:
    title, text, language = result_type.words(obj, entry)
    wanted = found.query.marked_forms(language)
    return Result(
        result_type=result_type,
        title=marked(title, language, wanted),
        url=url,
        facts=[fact for fact in result_type.facts(obj) if fact],
        excerpt=excerpt(text, language, wanted),
        language=language,
    )
