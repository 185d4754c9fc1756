"""Ranking of the hits: how well an entry of the index answers a query, worked out in the database."""

from django.contrib.postgres.search import SearchRank, SearchVectorExact
from django.db.models import Case, F, FloatField, Value, When
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from search.lexemes import TEXT, FinishedQuery, OnceUnpacked
from search.queries import Query

# How much a hit counts: by its tier (the very word, its stem, a compound with it, a word that means the same), and by
# the weight of its field (D, C, B, A: text, captions, introduction, name or title).
TIERS = (1.0, 0.5, 0.1, 0.05)
FIELDS = "{0.1,0.3,0.5,1.0}"
AS_TYPED_IN_TITLE, AS_TYPED_IN_TEXT = 5.0, 0.1
"""What several words count that stand just as they were typed."""
SHORT_TEXTS_FIRST = Value(1)
"""PostgreSQL's name for: a hit counts less, the more words there are around it."""

TITLE = F("title")


def by_all_words(query: Query) -> OnceUnpacked:
    """Weigh whatever stands in an entry."""
    rank = _as_typed(query, (TITLE, AS_TYPED_IN_TITLE), (TEXT, AS_TYPED_IN_TEXT))
    for weight, asked in _tiers(query):
        title = SearchRank(TITLE, asked, weights=FIELDS) * F("title_norm")
        text = SearchRank(TEXT, asked, weights=FIELDS, normalization=SHORT_TEXTS_FIRST)
        rank = rank + (title + text) * weight
    return OnceUnpacked(rank)


def by_title(query: Query, wanted: str) -> Case:
    """Weigh the title alone, of those entries that have in it all that is wanted."""
    # A list, which the index of titles makes at once: to ask each of ten thousand takes longer.
    named = IndexEntry.objects.filter(title=FinishedQuery(wanted)).values("pk")
    best_tier = _first_of(*((TITLE, asked, weight) for weight, asked in _tiers(query)))
    rank = best_tier + _as_typed(query, (TITLE, AS_TYPED_IN_TITLE))
    return Case(When(pk__in=named, then=rank), default=_number(0))


def _tiers(query: Query) -> list[tuple[float, FinishedQuery]]:
    return [(weight, FinishedQuery(query)) for weight, query in zip(TIERS, query.tiers, strict=True) if query]


def _as_typed(query: Query, *gains: tuple):
    """What an entry gains by having all words as they were typed, in the first of these places where it has them."""
    if not query.as_typed:
        return _number(0)
    asked = FinishedQuery(query.as_typed)
    return _first_of(*((place, asked, gain) for place, gain in gains))


def _first_of(*gains: tuple) -> Case:
    """What the first of these gives (the place, what is asked of it, the gain) that is so; nothing where none is."""
    conditions = (When(SearchVectorExact(place, asked), then=_number(gain)) for place, asked, gain in gains)
    return Case(*conditions, default=_number(0))


def _number(value: float) -> Cast:
    """A number with which PostgreSQL reckons fast: a plain one it takes for one of any length."""
    return Cast(Value(value), FloatField())
