"""Which pages everybody may see."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction


def for_everybody(pages: QuerySet) -> QuerySet:
    """Return those of the pages that are published, and on or above which there is no restriction.

    The same as Wagtail's live().public(), which asks for all restrictions in a query of its own, every time.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = PageViewRestriction.objects.alias(path=path).filter(path__startswith=F("page__path"))
    return pages.live().filter(~Exists(above))
