"""The surroundings of a comment: the page's own words, and the places that the site itself links to."""

from collections.abc import Iterator

from django.apps import apps
from django.core.cache import cache
from django.db.models import Model, TextField
from django.db.models.functions import Cast
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from comments.spam import hosts
from core.fields import WebAddressField

CACHE_KEY = "comments.surroundings.known_hosts"

KEPT_FOR = 600
"""Seconds that the neighbours are kept: what staff link to is known within ten minutes."""


def known_hosts() -> frozenset[str]:
    """Return the hosts that readers may point to as the site does: of published businesses, and of links in pages."""
    return cache.get_or_set(CACHE_KEY, lambda: frozenset(_hosts()), KEPT_FOR)


def words_of(page: Page | None) -> tuple[str, str]:
    """Return a page's title and the text that readers see on it; nothing without a page."""
    if page is None:
        return "", ""
    values = (field.get_value(page) for field in page.get_searchable_search_fields())
    return page.title, " ".join(text for value in values for text in _texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        yield from (text for text in value if isinstance(text, str))


def _hosts() -> Iterator[str]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, WebAddressField | StreamField | RichTextField):
                for text in _published(model, field.name):
                    yield from hosts(text)


def _published(model: type[Model], field: str) -> Iterator[str]:
    """Yield what stands in a field of all that is published. A model that knows no drafts is the site's own."""
    rows = model._default_manager.annotate(stored_text=Cast(field, TextField()))
    names = {known.name for known in model._meta.get_fields()}
    if "live" in names:
        rows = rows.filter(live=True)
    yield from (text for text in rows.values_list("stored_text", flat=True) if text)
