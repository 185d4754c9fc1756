"""Rows of a sheet: what is known of each business, in both languages at once.

Staff work on the latest version of an entry, so that is what is exported, and what an import is compared with: a draft
where there is one, else what is published. Everything is read in a fixed number of queries, however many there are.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Locale, Revision
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.strings import StringValue

from directory.models import Business, BusinessNetwork
from directory.spreadsheets.columns import DANISH_WORDS, ENGLISH_WORDS, FACTS

MARKUP = frozenset("<&")


@dataclass(eq=False)
class BusinessRow:
    """A business: its entries, and the values of a sheet's columns by their keys."""

    danish: Business | None = None
    english: Business | None = None
    values: dict = field(default_factory=dict)
    is_translated: bool = False
    """Whether the English entry is kept as a translation of the Danish one, piece by piece."""
    changed: datetime | None = None

    @property
    def entry(self) -> Business:
        """The entry that holds the facts."""
        return self.danish or self.english

    @property
    def english_is_by_hand(self) -> bool:
        """Whether somebody writes the English entry apart from the Danish one."""
        return self.english is not None and not self.is_translated

    @property
    def has_draft_words(self) -> bool:
        """Whether Danish words stand in a draft that are not the entry's own yet."""
        return any(self.values[column.key] != plain(getattr(self.entry, column.field)) for column in DANISH_WORDS)

    def __str__(self) -> str:
        return str(self.values["name"])


def is_danish(entry: Business) -> bool:
    """Whether this is the entry that holds the facts of its business."""
    return entry.locale.language_code == settings.LANGUAGE_CODE


def plain(value):
    """Return a value as a sheet holds it: text without spaces around it, and with one kind of line break."""
    if not isinstance(value, str):
        return value
    return "\n".join(value.splitlines()).strip()


def load(businesses: QuerySet) -> list[BusinessRow]:
    """Read the businesses of which these are entries, in the order of the entries, each once."""
    entries = list(businesses.select_related("locale"))
    drafts = _drafts(entries)
    networks = _networks(entries)
    rows: dict[UUID, BusinessRow] = defaultdict(BusinessRow)
    for entry in entries:
        setattr(rows[entry.translation_key], "danish" if is_danish(entry) else "english", entry)
    translated, words = _translated_words(rows)
    for key, row in rows.items():
        revision = drafts.get(row.entry.pk)
        content = revision.content if revision else None
        row.values = _facts(row.entry, content) | {"networks": _networks_of(row.entry, content, networks)}
        row.values |= _danish_words(row.danish, content)
        row.is_translated = key in translated
        row.values |= _english_words(row, words[key])
        row.changed = row.entry.last_published_at if not revision else revision.created_at
    return list(rows.values())


def _drafts(entries: Iterable[Business]) -> dict[int, Revision]:
    """The latest version, by entry, where that is not the one in the entry itself."""
    latest = {entry.latest_revision_id: entry.pk for entry in entries if entry.has_unpublished_changes}
    found = Revision.objects.filter(pk__in=[pk for pk in latest if pk])
    return {latest[revision.pk]: revision for revision in found}


def _networks(entries: Iterable[Business]) -> dict[int, set[int]]:
    networks = defaultdict(set)
    rows = BusinessNetwork.objects.filter(business__in=[entry.pk for entry in entries])
    for business, network in rows.values_list("business_id", "network_id"):
        networks[business].add(network)
    return networks


def _networks_of(entry: Business, content: dict | None, networks: dict[int, set[int]]) -> frozenset[int]:
    if content is None:
        return frozenset(networks[entry.pk])
    return frozenset(row["network"] for row in content.get("business_networks", []))


def _facts(entry: Business, content: dict | None) -> dict:
    return {column.key: _value(Business._meta.get_field(column.field), entry, content) for column in FACTS}


def _value(model_field, entry: Business, content: dict | None):
    """A field's value in the draft where there is one, else in the entry; of what it refers to, the primary key."""
    if content is None or model_field.name not in content:
        return plain(getattr(entry, model_field.attname))
    value = content[model_field.name]
    return Decimal(value) if model_field.get_internal_type() == "DecimalField" and value is not None else plain(value)


def _danish_words(danish: Business | None, content: dict | None) -> dict[str, str]:
    if danish is None:
        return {column.key: "" for column in DANISH_WORDS}
    return {column.key: _value(Business._meta.get_field(column.field), danish, content) for column in DANISH_WORDS}


def _english_words(row: BusinessRow, translated: dict[str, str]) -> dict[str, str]:
    """The translation of the words as they stand; nothing where it waits, even if English ones of old are shown."""
    if row.english_is_by_hand:
        return {column.key: plain(getattr(row.english, column.field)) for column in ENGLISH_WORDS}
    return {column.key: translated.get(column.field, "") for column in ENGLISH_WORDS}


def _translated_words(keys: Iterable[UUID]) -> tuple[set[UUID], dict[UUID, dict[str, str]]]:
    """The businesses that are being translated, and the English words that they have, by field."""
    english = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).get()
    model = ContentType.objects.get_for_model(Business)
    keys = list(keys)
    in_progress = Translation.objects.filter(
        source__specific_content_type=model, source__object__in=keys, target_locale=english, enabled=True
    )
    translated = set(in_progress.values_list("source__object_id", flat=True))
    segments = StringSegment.objects.filter(source__specific_content_type=model, source__object__in=keys)
    words = defaultdict(dict)
    rows = segments.annotate_translation(english).values_list("source__object_id", "context__path", "translation")
    for key, path, text in rows:
        if text and key in translated:
            words[key][path] = plain(_as_text(text))
    return translated, words


def _as_text(markup: str) -> str:
    """A piece of translated text without its markup. Most have none, and are not parsed."""
    return StringValue(markup).render_text() if MARKUP & set(markup) else markup
