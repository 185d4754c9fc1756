"""The reader's language, and the versions of pages in it."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from core.caching.shared import shared
from core.visibility import for_everybody


@shared(Locale)
def active_locale() -> Locale:
    """The locale of the reader's language."""
    return Locale.objects.get(language_code=get_language())


@shared(Locale)
def language_codes() -> dict[int, str]:
    """The code of each language, by the id of its locale."""
    return dict(Locale.objects.values_list("pk", "language_code"))


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
