"""Writes the English version of a page or business as a translation of the Danish one, segment by segment.

So the demonstration content is what staff would have made with the translation editor: up to date, and honest about
what is missing when the Danish words change.
"""

import json

from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from demo.content import ContentError


def translate(source: models.Model, english: models.Model, slug: str = "") -> models.Model:
    """Publish the translation of a Danish object into English, and return it.

    `english` is an unsaved copy of it with English words in their places. Raises ContentError where its words do not
    match the Danish ones piece by piece.
    """
    locale = Locale.objects.get(language_code="en")
    record, _created = TranslationSource.update_or_create_from_instance(source)
    _write_strings(record, locale, source, english)
    if slug:
        _override(record, locale, "slug", slug)
    translation, _created = Translation.objects.get_or_create(source=record, target_locale=locale)
    translation.save_target(publish=True)
    return translation.get_target_instance()


def _write_strings(record, locale, source, english) -> None:
    wanted = {row.order: row for row in StringSegment.objects.filter(source=record).select_related("string")}
    given = {segment.order: segment for segment in extract_segments(english) if isinstance(segment, StringSegmentValue)}
    if {order: row.context.path for order, row in wanted.items()} != {
        order: segment.path for order, segment in given.items()
    }:
        raise ContentError(f"{source}: {_first_difference(wanted, given)}")
    for order, row in wanted.items():
        StringTranslation.objects.update_or_create(
            translation_of=row.string,
            locale=locale,
            context=row.context,
            defaults={
                "data": given[order].string.data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            },
        )


def _first_difference(wanted: dict, given: dict) -> str:
    for order in sorted({*wanted, *given}):
        danish, english = wanted.get(order), given.get(order)
        if not danish or not english or danish.context.path != english.path:
            said = danish.string.data if danish else "(nothing)"
            return f"the Danish »{said[:60]}« has the English »{english.string.data[:60] if english else '(nothing)'}«"
    return "the words do not match"


def _override(record, locale, path: str, value) -> None:
    segment = OverridableSegment.objects.get(source=record, context__path=path)
    SegmentOverride.objects.update_or_create(
        locale=locale, context=segment.context, defaults={"data_json": json.dumps(value)}
    )
