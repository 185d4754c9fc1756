"""Which pages everybody may see."""

from datetime import datetime

from django.db.models import Max, Q, QuerySet
from wagtail.models import ModelLogEntry, Page, PageLogEntry, PageViewRestriction

from core.caching.shared import shared

WITHDRAWALS = ("wagtail.unpublish", "wagtail.delete", "wagtail.move", "wagtail.view_restriction")
"""The beginnings of the names by which Wagtail's log knows what may take a page away from its readers."""


def for_everybody(pages: QuerySet) -> QuerySet:
    """Return those of the pages that are published, and on or above which there is no restriction.

    The same as Wagtail's live().public(), which asks for all restrictions in a query of its own, every time.
    """
    below = Q()
    for path in restricted_paths():
        below |= Q(path__startswith=path)
    return pages.live().exclude(below) if below else pages.live()


def is_restricted(page: Page) -> bool:
    """Whether there is a restriction on or above a page."""
    return any(page.path.startswith(path) for path in restricted_paths())


@shared(PageViewRestriction, Page)
def restricted_paths() -> tuple[str, ...]:
    """Where in the tree the parts begin that not everybody may see."""
    return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))


def withdrawn_at() -> datetime | None:
    """When a page or business was last unpublished, deleted, moved or made private or public; None if it never was.

    Who asks a feed or the sitemap for what is newer than a date must hear of what is gone since, too.
    """
    actions = Q(*(("action__startswith", name) for name in WITHDRAWALS), _connector=Q.OR)
    moments = [
        log.objects.filter(actions).aggregate(latest=Max("timestamp"))["latest"]
        for log in (PageLogEntry, ModelLogEntry)
    ]
    return max(filter(None, moments), default=None)
