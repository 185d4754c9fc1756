"""Rows of a sheet: what is known of each business, in both languages at once.

Staff work on the latest revision of a business, so that is what is exported, and what an import is compared with: a
draft where there is one, else what is published. Everything is read in a fixed number of queries.
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
    """A business: its versions, and the values of a sheet's columns by their keys."""

    danish: Business | None = None
    english: Business | None = None
    values: dict = field(default_factory=dict)
    is_translated: bool = False
    """Whether the English version is kept as a translation of the Danish one, piece by piece."""
    changed: datetime | None = None

    @property
    def business(self) -> Business:
        """The version that holds the facts."""
        return self.danish or self.english

    @property
    def english_is_by_hand(self) -> bool:
        """Whether somebody writes the English version apart from the Danish one."""
        return self.english is not None and not self.is_translated

    @property
    def has_draft_words(self) -> bool:
        """Whether Danish words stand in a draft that are not the business's own yet."""
        return any(self.values[column.key] != plain(getattr(self.business, column.field)) for column in DANISH_WORDS)

    def __str__(self) -> str:
        return str(self.values["name"])


def is_danish(business: Business) -> bool:
    """Whether this is the version that holds the facts."""
    return business.locale.language_code == settings.LANGUAGE_CODE


def plain(value):
    """Return a value as a sheet holds it: text without spaces around it, and with one kind of line break."""
    if not isinstance(value, str):
        return value
    return "\n".join(value.splitlines()).strip()


def load(businesses: QuerySet) -> list[BusinessRow]:
    """Read the businesses of which these are versions, in the order of the versions, each once."""
    businesses = list(businesses.select_related("locale"))
    drafts = _drafts(businesses)
    networks = _networks(businesses)
    rows: dict[UUID, BusinessRow] = defaultdict(BusinessRow)
    for business in businesses:
        setattr(rows[business.translation_key], "danish" if is_danish(business) else "english", business)
    translated, words = _translated_words(rows)
    for key, row in rows.items():
        revision = drafts.get(row.business.pk)
        content = revision.content if revision else None
        row.values = _facts(row.business, content) | {"networks": _networks_of(row.business, content, networks)}
        row.values |= _danish_words(row.danish, content)
        row.is_translated = key in translated
        row.values |= _english_words(row, words[key])
        row.changed = row.business.last_published_at if not revision else revision.created_at
    return list(rows.values())


def _drafts(businesses: Iterable[Business]) -> dict[int, Revision]:
    """The latest revision, by version, where that is not what the version itself says."""
    latest = {business.latest_revision_id: business.pk for business in businesses if business.has_unpublished_changes}
    found = Revision.objects.filter(pk__in=[pk for pk in latest if pk])
    return {latest[revision.pk]: revision for revision in found}


def _networks(businesses: Iterable[Business]) -> dict[int, set[int]]:
    networks = defaultdict(set)
    rows = BusinessNetwork.objects.filter(business__in=[business.pk for business in businesses])
    for business, network in rows.values_list("business_id", "network_id"):
        networks[business].add(network)
    return networks


def _networks_of(business: Business, content: dict | None, networks: dict[int, set[int]]) -> frozenset[int]:
    if content is None:
        return frozenset(networks[business.pk])
    return frozenset(row["network"] for row in content.get("business_networks", []))


def _facts(business: Business, content: dict | None) -> dict:
    return {column.key: _value(Business._meta.get_field(column.field), business, content) for column in FACTS}


def _value(model_field, business: Business, content: dict | None):
    """A field's value in the draft where there is one, else in the business; of what it refers to, the primary key."""
    if content is None or model_field.name not in content:
        return plain(getattr(business, model_field.attname))
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
