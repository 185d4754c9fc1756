"""Finds the versions of pages in the reader's language."""

from collections.abc import Iterable

from django.db.models import QuerySet
from wagtail.models import Locale, Page


def in_active_language(queryset: QuerySet, chosen: Iterable[Page]) -> list:
    """Return what the queryset has of the chosen pages in the reader's language, live, in the order of the choice.

    One query; a page that has no version in the language is left out.
    """
    keys = [page.translation_key for page in chosen if page]
    if not keys:
        return []
    found = queryset.live().filter(locale=Locale.get_active(), translation_key__in=keys)
    by_key = {page.translation_key: page for page in found}
    return [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
