"""The versions of a page: which there are, and which of them the others were translated from."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

_following: ContextVar[bool] = ContextVar("following", default=False)


@contextmanager
def following() -> Iterator[None]:
    """Mark changes as the consequence of one to another version: nothing follows them in turn."""
    token = _following.set(True)
    try:
        yield
    finally:
        _following.reset(token)


def is_following() -> bool:
    """Whether the change at hand is itself the consequence of a change to another version."""
    return _following.get()


def other_versions(page: Page) -> QuerySet[Page]:
    """Return the page in the other languages, published or not."""
    return Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk).select_related("locale")


def versions_and_aliases(page: Page) -> QuerySet[Page]:
    """Return the page in the other languages, and the aliases of all of them: they show the same words elsewhere."""
    key = page.translation_key
    return Page.objects.filter(Q(translation_key=key) | Q(alias_of__translation_key=key)).exclude(pk=page.pk)


def is_source(page: Page) -> bool:
    """Whether the other versions were translated from this one. What was never translated here counts as Danish."""
    source = TranslationSource.objects.filter(object_id=page.translation_key).values_list("locale", flat=True).first()
    if source is None:
        source = Locale.objects.values_list("pk", flat=True).get(language_code=settings.LANGUAGE_CODE)
    return page.locale_id == source
