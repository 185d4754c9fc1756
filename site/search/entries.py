"""The entries of the index: which of them may be found, and which satisfy a query."""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from search.lexemes import FinishedQuery, WholeVector

MOST_ENTRIES = 1_000_000


def entries_of(*visible: tuple[QuerySet, Sequence[type[Model]]]) -> QuerySet:
    """Return the entries in the index of what these querysets hold, each of these models."""
    wanted = Q(pk__in=[])
    for objects, models in visible:
        keys = objects.order_by().annotate(entry_key=Cast("pk", TextField())).values("entry_key")
        types = ContentType.objects.get_for_models(*models).values()
        wanted |= Q(content_type__in=[found.pk for found in types], object_id__in=keys)
    return IndexEntry.objects.filter(wanted)


def matching(entries: QuerySet, query: str) -> QuerySet:
    """Return those of the entries that satisfy a query.

    What satisfies it is found first, by the index for it, and then what everybody may see of that. The limit, which no
    site reaches, keeps PostgreSQL from going the other way round: it cannot guess how few a rare word leaves.
    """
    if not query:
        return entries.none()
    found = IndexEntry.objects.alias(vector=WholeVector()).filter(vector=FinishedQuery(query))
    return entries.filter(pk__in=found.order_by().values("pk")[:MOST_ENTRIES])
