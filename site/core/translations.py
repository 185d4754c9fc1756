"""Finds the versions of pages in the reader's language."""

from collections.abc import Iterable
from functools import cache

from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from core.visibility import for_everybody


def active_locale() -> Locale:
    """The locale of the reader's language. Asked for all over a page, and looked up once a process."""
    return _locale(get_language())


@cache
def _locale(language: str) -> Locale:
    return Locale.objects.get(language_code=language)


def forget_locales(**kwargs) -> None:
    """Look the locales up anew when they are next asked for."""
    _locale.cache_clear()


post_save.connect(forget_locales, sender=Locale)
post_delete.connect(forget_locales, sender=Locale)


def in_active_language(queryset: QuerySet, chosen: Iterable[Page]) -> list:
    """Return what the queryset has of the chosen pages in the reader's language, in the order of the choice.

    A page that has no published version in the language, or only one that not everybody may see, is left out.
    """
    keys = [page.translation_key for page in chosen if page]
    if not keys:
        return []
    found = for_everybody(queryset.filter(locale=active_locale(), translation_key__in=keys))
    by_key = {page.translation_key: page for page in found}
    return [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
