"""Wagtail's search backend of this site: `queryset.search("virksomheder")` reads the query as the index was written.

One name serves both languages: the words of a query are read in each, and a row only knows those of its own.
"""

from django.utils.timezone import localdate
from modelsearch.backends.database.postgres.postgres import (
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.query import Phrase, PlainText

from search import vocabulary
from search.indexing import BilingualIndex
from search.lexemes import FinishedQuery, negated
from search.queries import Query


class QueryCompiler(PostgresSearchQueryCompiler):
    """Turns what staff type into a query of our lexemes."""

    def build_tsquery_content(self, query, config=None, invert=False):
        if self.fields is not None or not isinstance(query, PlainText | Phrase):
            # A search of single fields is read from the tables and not from the index.
            return super().build_tsquery_content(query, config=config, invert=invert)
        text = f'"{query.query_string}"' if isinstance(query, Phrase) else query.query_string
        operator = "|" if getattr(query, "operator", "and") == "or" else "&"
        wanted = Query.of(text).match(operator)
        return FinishedQuery(negated(wanted) if invert else wanted)


class Rebuilder(PostgresSearchAtomicRebuilder):
    """`manage.py update_index`: writes every row anew, and then, in transactions of their own, the vocabulary."""

    def finish(self):
        super().finish()
        vocabulary.split_all()
        vocabulary.recount(localdate())


class SearchBackend(PostgresSearchBackend):
    """PostgreSQL's full-text search, with our reading of Danish and English."""

    index_class = BilingualIndex
    query_compiler_class = QueryCompiler
    atomic_rebuilder_class = Rebuilder

    def __init__(self, params):
        super().__init__({"SEARCH_CONFIG": "simple", **params})
