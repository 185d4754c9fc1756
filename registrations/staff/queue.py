"""The registrations and changes that staff decide on, sorted as the list shows them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directory.models import Business
from registrations.models import Registration, RegistrationStatus, Step


@dataclass(frozen=True)
class Tab:
    """One view of the list."""

    key: str
    label: str | Promise
    choose: Callable[[QuerySet], QuerySet]


def _with(*statuses: RegistrationStatus) -> Callable[[QuerySet], QuerySet]:
    return lambda registrations: registrations.filter(status__in=statuses)


TABS = (
    Tab("waiting", _("To be decided"), lambda registrations: registrations.waiting()),
    Tab("asked", _("Asked back"), _with(RegistrationStatus.ASKED)),
    Tab("unanswered", _("Closed without an answer"), _with(RegistrationStatus.UNANSWERED)),
    Tab("unconfirmed", _("Not confirmed by the business yet"), _with(RegistrationStatus.UNCONFIRMED)),
    Tab("refused", _("Refused"), _with(RegistrationStatus.REFUSED)),
    Tab("listed", _("In the directory"), _with(RegistrationStatus.LISTED)),
    Tab(
        "stale",
        _("Without an answer"),
        lambda registrations: registrations.filter(status=RegistrationStatus.LISTED, step__gte=Step.REMINDED),
    ),
    Tab(
        "hidden",
        pgettext_lazy("businesses", "Not shown"),
        _with(RegistrationStatus.WITHDRAWN, RegistrationStatus.UNLISTED, RegistrationStatus.TAKEN_DOWN),
    ),
)
BY_KEY = {tab.key: tab for tab in TABS}


def with_businesses(registrations) -> list[Registration]:
    """Return registrations with their businesses, asked for at once."""
    registrations = list(registrations)
    keys = [registration.business_key for registration in registrations if registration.business_key]
    businesses: dict = {}
    for business in Business.objects.filter(translation_key__in=keys).select_related("locale", "place", "category"):
        businesses.setdefault(business.translation_key, []).append(business)
    for registration in registrations:
        registration.business = min(
            businesses.get(registration.business_key, ()),
            key=lambda business: business.locale.language_code != registration.language,
            default=None,
        )
    return registrations
