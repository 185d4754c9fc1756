"""Writes the search index: each object is read in its own language, and PostgreSQL gets finished lexemes.

Wagtail decides what is indexed and when (`search_fields`, its signals, `manage.py update_index`); this writes the rows.
The weights are Wagtail's, from the boosts of the fields. What a row shows in results (`title_text`, `body_text`) is
the text of the object's own fields; what it is merely sorted by, as its category, is searched and not shown.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from django.db.models import QuerySet
from modelsearch.backends.database.postgres.postgres import IndexEntry, ObjectIndexer, PostgresIndex
from modelsearch.index import AutocompleteField, SearchField
from modelsearch.utils import get_content_type_pk
from wagtail.search.backends import get_search_backend

from search import lexemes, vocabulary
from search.words.reading import LANGUAGES, read
from search.words.tokens import composed, tokenise

NAMES = ("title", "name")
"""What is searched as a title: a page's, a business's."""
DEFAULT_LANGUAGE = LANGUAGES[0]
USUAL_NAME, SHORTEST_NAME = 4.0, 1.0
"""Words."""
AT_ONCE = 500
"""Objects that are in memory together."""

INSERT = f"""
    INSERT INTO {IndexEntry._meta.db_table}
        (content_type_id, object_id, title, autocomplete, body, title_norm, title_text, body_text)
    VALUES (%s, %s, %s::tsvector, to_tsvector('simple', %s), %s::tsvector, %s, %s, %s)
    ON CONFLICT (content_type_id, object_id) DO UPDATE
    SET title = EXCLUDED.title, title_norm = EXCLUDED.title_norm, body = EXCLUDED.body,
        autocomplete = EXCLUDED.autocomplete, title_text = EXCLUDED.title_text, body_text = EXCLUDED.body_text
"""  # noqa: S608 -- nothing in it comes from outside


def language_of(obj) -> str:
    """Return the language of an object's words: Danish for what has none of its own (pictures, places, topics)."""
    locale = getattr(obj, "locale", None)
    code = locale.language_code if locale else DEFAULT_LANGUAGE
    return code if code in LANGUAGES else DEFAULT_LANGUAGE


class IndexedObject(ObjectIndexer):
    """What there is to find in an object."""

    def __init__(self, obj, backend):
        super().__init__(obj, backend)
        self.language = language_of(obj)
        self._found = list(self._searchable())

    def prepare_value(self, value) -> str:
        """The text of a field. Its paragraphs are kept apart, for excerpts."""
        if isinstance(value, list | tuple):
            return "\n".join(self.prepare_value(item) for item in value)
        return "" if value is None else super().prepare_value(value)

    def _searchable(self) -> Iterator[tuple[bool, bool, str, str]]:
        """Whether it is a name, whether it is the object's own, its weight, its text, for every field."""
        for field in self.search_fields:
            own = isinstance(field, SearchField)
            for found, weight, text in self.prepare_field(self.obj, field):
                if isinstance(found, SearchField) and text.strip():
                    yield own and found.field_name in NAMES, own, weight, text

    @property
    def row(self) -> list:
        """The values of INSERT, after the content type."""
        names = [(text, weight) for is_name, _own, weight, text in self._found if is_name]
        others = [(text, weight) for is_name, _own, weight, text in self._found if not is_name]
        return [
            self.id,
            lexemes.vector(names, self.language),
            self._autocomplete(),
            lexemes.vector(others, self.language),
            self._title_norm(names),
            " ".join(text for text, _weight in names),
            "\n".join(text for is_name, own, _weight, text in self._found if own and not is_name),
        ]

    @staticmethod
    def _title_norm(names: list[tuple[str, str]]) -> float:
        """How much more a find in the name counts for its being shorter than usual."""
        words = sum(1 for text, _weight in names for _token in tokenise(text))
        return USUAL_NAME / max(words, SHORTEST_NAME)

    def _autocomplete(self) -> str:
        fields = [field for field in self.search_fields if isinstance(field, AutocompleteField)]
        return " ".join(text for field in fields for _field, _weight, text in self.prepare_field(self.obj, field))

    @property
    def words(self) -> set[str]:
        """The words in it, without case."""
        texts = (composed(text) for _is_name, _own, _weight, text in self._found)
        return {form for text in texts for word in read(text, self.language) for form in word.forms.exact}


def write_anew(objects: QuerySet) -> None:
    """Write the entries of these objects anew."""
    every = objects.iterator(chunk_size=AT_ONCE)
    while some := list(islice(every, AT_ONCE)):
        get_search_backend().add_bulk(objects.model, some)


class BilingualIndex(PostgresIndex):
    """The one index of both languages."""

    def add_items(self, model, objs):
        if not model.get_search_fields():
            return
        items = [IndexedObject(obj, self.backend) for obj in objs]
        if not items:
            return
        content_type = get_content_type_pk(model)
        with self.write_connection.cursor() as cursor:
            cursor.executemany(INSERT, [[content_type, *self._without_nul(item.row)] for item in items])
        vocabulary.learn(self._words_by_language(items))

    def _refresh_title_norms(self, full=False):
        """Do nothing: Wagtail's own way reads the whole index at every save. Ours is written with the row."""

    @staticmethod
    def _without_nul(values: list) -> list:
        return [value.replace("\x00", " ") if isinstance(value, str) else value for value in values]

    @staticmethod
    def _words_by_language(items: list[IndexedObject]) -> dict[str, set[str]]:
        words = defaultdict(set)
        for item in items:
            words[item.language] |= item.words
        return words
