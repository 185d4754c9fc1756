"""Asks the index: what is found, how often, and in which order."""

from dataclasses import dataclass, replace

from django.db.models import BigIntegerField, Q, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from search import corrections, ranking, vocabulary
from search.entries import Hits, Scope, any_of
from search.queries import Query
from search.words.reading import LANGUAGES

MOST_WEIGHED = 1_000
"""Hits that are weighed against each other. A word that is in more says little: then its being in a title counts."""


@dataclass(frozen=True)
class SearchResults:
    """What was found, and how the query was read to find it."""

    typed: str
    query: Query
    hits: dict[int, Hits]
    """What was found, by content type."""
    read_as: str = ""
    """The corrected words, where those typed found nothing."""
    suggestion: str = ""
    """Words that may have been meant, where those typed found little."""
    is_partial: bool = False
    """Whether nothing has all the words, and these have some of them."""

    @property
    def total(self) -> int:
        """How many were found."""
        return sum(hits.number for hits in self.hits.values())

    @property
    def found_as_typed(self) -> bool:
        """Whether anything was found by the very words that were typed."""
        return bool(self.total and not self.read_as and not self.is_partial)

    @property
    def has_object(self) -> Q:
        """The condition that an object was found, where all that were are of one type."""
        return any_of(hits.has_object() for hits in self.hits.values())

    @property
    def best_first(self) -> QuerySet:
        """The entries that were found, the best first."""
        found = any_of(hits.has_entry() for hits in self.hits.values())
        return IndexEntry.objects.filter(found).annotate(rank=self._rank).order_by("-rank", "-pk")

    def best_keys(self, chosen: QuerySet | None = None) -> QuerySet:
        """Return the keys of what was found, the best first: of those objects that are chosen, or of all."""
        found = self.best_first
        if chosen is not None:
            found = found.filter(object_id__in=chosen.order_by().values_list(Cast("pk", TextField())))
        return found.values_list(Cast("object_id", BigIntegerField()), flat=True)

    @property
    def _rank(self):
        """How well an entry answers the query."""
        if self.total <= MOST_WEIGHED:
            return ranking.by_all_words(self.query)
        return ranking.by_title(self.query, self.query.match("|" if self.is_partial else "&"))


def search_for(typed: str, scope: Scope, language: str, public: Scope | None = None) -> SearchResults:
    """Look for what was typed in a scope.

    `public` is what everybody may see of this kind, where the scope is less than that (a filter was set): by it the
    words of a query are judged to be known or not.
    """
    query = with_compounds(Query.of(typed))
    results = _results(typed, query, scope)
    if not query.terms:
        return results
    everything = scope if public is None else public
    if results.total:
        suggestion = corrections.suggestion(query, results.total, everything, language)
        return replace(results, suggestion=suggestion)
    return _second_try(typed, query, scope, everything, language) or results


def _second_try(typed: str, query: Query, scope: Scope, public: Scope, language: str) -> SearchResults | None:
    """Look for what may have been meant, then for some of the words."""
    corrected = corrections.correct(query, public, language)
    if corrected:
        query = with_compounds(Query.of(corrected))
        results = _results(typed, query, scope, read_as=corrected)
        if results.total:
            return results
    if len(query.terms) > 1:
        results = _results(typed, query, scope, operator="|", is_partial=True)
        if results.total:
            return results
    return None


def with_compounds(query: Query) -> Query:
    """Return the query with the compounds that its terms are parts of."""
    stems = {}
    for language in LANGUAGES:
        forms = [term.forms(language) for term in query.significant_terms(language) if not term.is_phrase]
        stems[language] = frozenset().union(*(found.stems | found.plain for found in forms))
    return query.with_compounds(vocabulary.compounds_with(stems))


def _results(typed: str, query: Query, scope: Scope, operator: str = "&", **how) -> SearchResults:
    return SearchResults(typed, query, scope.find(query.match(operator)), **how)
