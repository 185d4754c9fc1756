"""What the reader sees of a find: title, kind, facts, the words around the find."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from wagtail.search.models import IndexEntry

from search.engine import Answer
from search.excerpts import Piece, excerpt, marked
from search.kinds import Kind


@dataclass(frozen=True)
class Result:
    """One line of the results."""

    kind: Kind
    title: list[Piece]
    url: str
    facts: list[str]
    excerpt: list[Piece]
    language: str
    """The language of title and excerpt."""


def results(entries: Iterable[IndexEntry], answer: Answer, kinds: dict[int, Kind], request) -> list[Result]:
    """Return what is shown of these entries, in their order."""
    entries = list(entries)
    objects, addresses = _load(entries, kinds, request)
    shown = []
    for entry in entries:
        key = entry.content_type_id, int(entry.object_id)
        if key in objects:
            shown.append(_result(entry, objects[key], addresses[key], kinds[entry.content_type_id], answer))
    return shown


def _load(entries: list[IndexEntry], kinds: dict[int, Kind], request) -> tuple[dict, dict]:
    """The objects behind the entries and their addresses, a query a model."""
    keys = defaultdict(list)
    for entry in entries:
        keys[entry.content_type_id].append(int(entry.object_id))
    objects, addresses = {}, {}
    for content_type, wanted in keys.items():
        kind = kinds[content_type]
        found = kind.load(ContentType.objects.get_for_id(content_type).model_class(), wanted)
        objects |= {(content_type, key): one for key, one in found.items()}
        urls = kind.addresses(found.values(), request)
        addresses |= {(content_type, key): url for key, url in urls.items()}
    return objects, addresses


def _result(entry: IndexEntry, found, url: str, kind: Kind, answer: Answer) -> Result:
    title, text, language = kind.words(found, entry)
    wanted = answer.question.marked_forms(language)
    return Result(
        kind=kind,
        title=marked(title, language, wanted),
        url=url,
        facts=[fact for fact in kind.facts(found) if fact],
        excerpt=excerpt(text, language, wanted),
        language=language,
    )
