"""The search index of a bilingual site: each object is stemmed in its own language.

Wagtail keeps one row an object, whatever the number of backends, so two stock backends (one Danish, one English)
would overwrite each other's rows. This backend writes every row by the object's own locale; the two names under
which it is configured differ only in the language that a query is read in.

    queryset.search("virksomheder", backend=core.search.backend_for("da"))
"""

import copy
from collections import defaultdict

from modelsearch.backends.database.postgres.postgres import PostgresIndex, PostgresSearchBackend

CONFIGURATIONS = {"da": "danish", "en": "english"}
DEFAULT_LANGUAGE = "da"


class LocalisedIndex(PostgresIndex):
    """Writes each object with the stemming of its locale; what has no locale (pictures, users) as Danish."""

    def add_items(self, model, objs):
        by_language = defaultdict(list)
        for obj in objs:
            locale = getattr(obj, "locale", None)
            by_language[locale.language_code if locale else DEFAULT_LANGUAGE].append(obj)
        for language, group in by_language.items():
            backend = copy.copy(self.backend)
            backend.config = CONFIGURATIONS.get(language, CONFIGURATIONS[DEFAULT_LANGUAGE])
            PostgresIndex(backend).add_items(model, group)


class SearchBackend(PostgresSearchBackend):
    """PostgreSQL's full-text search over both languages."""

    index_class = LocalisedIndex
