"""Writes the search index: each object is read in its own language, and PostgreSQL gets finished lexemes.

Wagtail decides what is indexed and when (`search_fields`, its signals, `manage.py update_index`); this writes the rows.
The weights are Wagtail's, from the boosts of the fields. What a row shows in results (`title_text`, `body_text`) is
the text of the object's own fields; what it is merely sorted by, as its category, is searched and not shown.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import QuerySet
from modelsearch.backends.database.postgres.postgres import IndexEntry, ObjectIndexer, PostgresIndex
from modelsearch.index import AutocompleteField, SearchField
from modelsearch.utils import get_content_type_pk
from wagtail.search.backends import get_search_backend

from search import lexemes, vocabulary
from search.fields import UnshownSearchField
from search.words.reading import LANGUAGES, read
from search.words.tokeniser import composed, tokenise

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


@dataclass(frozen=True)
class Text:
    """What stands in one field of an object."""

    text: str
    weight: str
    language: str
    is_own: bool
    """Whether it is the object's own, and not of something that it belongs to."""
    is_name: bool


class IndexedObject(ObjectIndexer):
    """What there is to find in an object."""

    def __init__(self, obj, backend):
        super().__init__(obj, backend)
        self.language = language_of(obj)
        self._texts = list(self._searchable())

    def prepare_value(self, value) -> str:
        """The text of a field. Its paragraphs are kept apart, for excerpts."""
        if isinstance(value, list | tuple):
            return "\n".join(self.prepare_value(item) for item in value)
        return "" if value is None else super().prepare_value(value)

    def _searchable(self) -> Iterator[Text]:
        for field in self.search_fields:
            is_own = isinstance(field, SearchField) and not isinstance(field, UnshownSearchField)
            for found, weight, text in self.prepare_field(self.obj, field):
                if isinstance(found, SearchField) and text.strip():
                    name, language = self._told_apart(found.field_name, is_own)
                    yield Text(text, weight, language, is_own, is_own and name in NAMES)

    def _told_apart(self, field_name: str, is_own: bool) -> tuple[str, str]:
        """The name of a field and its language, which is a part of the name where one row is in both."""
        name, _line, language = field_name.rpartition("_")
        return (name, language) if is_own and language in LANGUAGES else (field_name, self.language)

    @property
    def row(self) -> list:
        """The values of INSERT, after the content type."""
        names = [text for text in self._texts if text.is_name]
        others = [text for text in self._texts if not text.is_name]
        return [
            self.id,
            self._vector(names),
            self._autocomplete(),
            self._vector(others),
            self._title_norm(names),
            " ".join(text.text for text in names),
            "\n".join(text.text for text in others if text.is_own),
        ]

    @staticmethod
    def _vector(texts: list[Text]) -> str:
        return " ".join(
            lexemes.vector([(text.text, text.weight) for text in texts if text.language == language], language)
            for language in LANGUAGES
        )

    @staticmethod
    def _title_norm(names: list[Text]) -> float:
        """How much more a hit in the name counts for its being shorter than usual."""
        words = [sum(1 for name in names if name.language == code for _ in tokenise(name.text)) for code in LANGUAGES]
        return USUAL_NAME / max(*words, SHORTEST_NAME)

    def _autocomplete(self) -> str:
        fields = [field for field in self.search_fields if isinstance(field, AutocompleteField)]
        return " ".join(text for field in fields for _field, _weight, text in self.prepare_field(self.obj, field))

    @property
    def words(self) -> Iterator[tuple[str, str]]:
        """The words in it, without case, each with its language."""
        for text in self._texts:
            for word in read(composed(text.text), text.language):
                yield from ((text.language, form) for form in word.forms.exact)


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

    def delete_item(self, item):
        lexemes = vocabulary.lexemes_of(item.index_entries.all())
        super().delete_item(item)
        vocabulary.forget(lexemes)

    def _refresh_title_norms(self, full=False):
        """Do nothing: Wagtail's own way reads the whole index at every save. Ours is written with the row."""

    @staticmethod
    def _without_nul(values: list) -> list:
        return [value.replace("\x00", " ") if isinstance(value, str) else value for value in values]

    @staticmethod
    def _words_by_language(items: list[IndexedObject]) -> dict[str, set[str]]:
        words = defaultdict(set)
        for item in items:
            for language, word in item.words:
                words[language].add(word)
        return words
