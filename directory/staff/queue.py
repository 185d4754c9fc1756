"""The registrations and changes that staff decide on, sorted as the list shows them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directory.models import Business, Listing, ListingStatus, Step


@dataclass(frozen=True)
class Tab:
    """One view of the list."""

    key: str
    label: str | Promise
    choose: Callable[[QuerySet], QuerySet]


def _with(*statuses: ListingStatus) -> Callable[[QuerySet], QuerySet]:
    return lambda listings: listings.filter(status__in=statuses)


TABS = (
    Tab("waiting", _("To be decided"), lambda listings: listings.waiting()),
    Tab("asked", _("Asked back"), _with(ListingStatus.ASKED)),
    Tab("unanswered", _("Closed without an answer"), _with(ListingStatus.UNANSWERED)),
    Tab("unconfirmed", _("Not confirmed by the business yet"), _with(ListingStatus.UNCONFIRMED)),
    Tab("refused", _("Refused"), _with(ListingStatus.REFUSED)),
    Tab("listed", _("In the directory"), _with(ListingStatus.LISTED)),
    Tab(
        "stale",
        _("Without an answer"),
        lambda listings: listings.filter(status=ListingStatus.LISTED, step__gte=Step.REMINDED),
    ),
    Tab(
        "hidden",
        pgettext_lazy("businesses", "Not shown"),
        _with(ListingStatus.WITHDRAWN, ListingStatus.UNLISTED, ListingStatus.TAKEN_DOWN),
    ),
)
BY_KEY = {tab.key: tab for tab in TABS}


def with_entries(listings) -> list[Listing]:
    """Return listings with their entries, asked for at once."""
    listings = list(listings)
    keys = [listing.business_key for listing in listings if listing.business_key]
    entries: dict = {}
    for entry in Business.objects.filter(translation_key__in=keys).select_related("locale", "place", "category"):
        entries.setdefault(entry.translation_key, []).append(entry)
    for listing in listings:
        listing.entry = min(
            entries.get(listing.business_key, ()),
            key=lambda entry: entry.locale.language_code != listing.language,
            default=None,
        )
    return listings
