"""What can be wrong with a business that nobody looks at. The list is filtered by it, and the report shows all of it.

Another app adds one of its own with `register`, in its `wagtail_hooks`: see registrations.staff.unconfirmed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.status import with_english


@dataclass(frozen=True)
class QualityCheck:
    """Something to look at: what it is called, and of which businesses it is true at a moment."""

    key: str
    label: str | Promise
    condition: Callable[[datetime], Q]

    @property
    def annotation(self) -> str:
        """The attribute of a business that says whether it is true."""
        return f"check_{self.key}"


def _unchanged(now: datetime) -> Q:
    before = now - timedelta(days=settings.DIRECTORY_STALE_AFTER_DAYS)
    # Businesses from before there were versions have no revision; a date that nobody knows counts as old.
    return Q(latest_revision__created_at__lt=before) | Q(latest_revision=None)


QUALITY_CHECKS = [
    QualityCheck("unchanged", _("Not changed for a long time"), _unchanged),
    QualityCheck("english", _("English words are missing"), lambda now: Q(english__in=("missing", "waiting"))),
    QualityCheck("contact", _("No telephone, email address or website"), lambda now: Q(phone="", email="", website="")),
    QualityCheck(
        "point",
        _("No point on the map"),
        lambda now: Q(latitude=None, place__latitude=None) | Q(longitude=None, place__longitude=None),
    ),
]


def register(check: QualityCheck) -> None:
    """Add a check of another app, which stands before the directory's own."""
    QUALITY_CHECKS.insert(0, check)


def choices() -> list[tuple]:
    """What there is to look at, as the choices of a filter."""
    return [(check.key, check.label) for check in QUALITY_CHECKS]


def with_quality_checks(businesses: QuerySet, now: datetime | None = None) -> QuerySet:
    """The businesses with what is to be said of each, as attributes."""
    now = now or timezone.now()
    return with_english(businesses).annotate(
        **{
            check.annotation: ExpressionWrapper(check.condition(now), output_field=BooleanField())
            for check in QUALITY_CHECKS
        }
    )


def failing(businesses: QuerySet, key: str = "") -> QuerySet:
    """Those of which one of them is true, or this one. The businesses come from `with_quality_checks`."""
    wanted = Q()
    for check in QUALITY_CHECKS:
        if key in ("", check.key):
            wanted |= Q(**{check.annotation: True})
    return businesses.filter(wanted)


def failed_by(business) -> list[QualityCheck]:
    """What is to be said of a business of `with_quality_checks`."""
    return [check for check in QUALITY_CHECKS if getattr(business, check.annotation)]
