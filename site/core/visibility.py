"""Which pages everybody may see."""

from datetime import datetime

from django.db.models import CharField, Exists, ExpressionWrapper, F, Max, OuterRef, Q, QuerySet
from wagtail.models import ModelLogEntry, PageLogEntry, PageViewRestriction

WITHDRAWALS = ("wagtail.unpublish", "wagtail.delete", "wagtail.move", "wagtail.view_restriction")
"""The beginnings of the names by which Wagtail's log knows what may take a page away from its readers."""


def for_everybody(pages: QuerySet) -> QuerySet:
    """Return those of the pages that are published, and on or above which there is no restriction.

    The same as Wagtail's live().public(), which asks for all restrictions in a query of its own, every time.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = PageViewRestriction.objects.alias(path=path).filter(path__startswith=F("page__path"))
    return pages.live().filter(~Exists(above))


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
