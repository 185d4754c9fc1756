"""What happens to what a business does not answer.

Once a year it is asked whether its entry is still true: what nobody confirms is marked, then taken out. A question of
staff about a registration is repeated once; then the registration is closed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from core.locks import Lock, take
from directory import notifications
from directory.models import Listing, ListingStatus, Step
from directory.self_service.data import erase
from directory.self_service.services import hide, locked


@dataclass(frozen=True)
class Stage:
    """What happens with a listing at one step of a question, when it has stood there for its time."""

    status: ListingStatus
    at: Step
    to: Step
    days: str
    """The name of the setting that says for how long."""
    done: str
    act: Callable[[Listing, datetime], None]


def _ask(listing: Listing, now: datetime) -> None:
    notifications.ask_whether_true(listing, is_reminder=False)


def _remind(listing: Listing, now: datetime) -> None:
    notifications.ask_whether_true(listing, is_reminder=True)


def _mark(listing: Listing, now: datetime) -> None:
    """Nothing more than the step itself: the page says since when nobody confirmed the entry."""


def _take_out(listing: Listing, now: datetime) -> None:
    hide(listing, ListingStatus.UNLISTED, now)
    notifications.send_unlisting(listing)


def _repeat(listing: Listing, now: datetime) -> None:
    notifications.remind_of_question(listing)


def _close(listing: Listing, now: datetime) -> None:
    listing.status, listing.changed_at = ListingStatus.UNANSWERED, now
    listing.save(update_fields=["status", "changed_at"])
    notifications.send_closing(listing)


_yearly, _of_staff = partial(Stage, ListingStatus.LISTED), partial(Stage, ListingStatus.ASKED)

STAGES = (
    _yearly(Step.CONFIRMED, Step.ASKED, "DIRECTORY_ASK_AFTER_DAYS", "asked", _ask),
    _yearly(Step.ASKED, Step.REMINDED, "DIRECTORY_REMIND_AFTER_DAYS", "reminded", _remind),
    _yearly(Step.REMINDED, Step.REMINDED_AGAIN, "DIRECTORY_REMIND_AFTER_DAYS", "reminded again", _remind),
    _yearly(Step.REMINDED_AGAIN, Step.NOT_CONFIRMED, "DIRECTORY_REMIND_AFTER_DAYS", "marked as not confirmed", _mark),
    _yearly(Step.NOT_CONFIRMED, Step.NOT_CONFIRMED, "DIRECTORY_UNLIST_AFTER_DAYS", "taken out", _take_out),
)
"""The yearly question."""

QUESTIONS_OF_STAFF = (
    _of_staff(Step.ASKED, Step.REMINDED, "DIRECTORY_REMIND_ASKED_DAYS", "reminded", _repeat),
    _of_staff(Step.REMINDED, Step.REMINDED, "DIRECTORY_CLOSE_ASKED_DAYS", "closed without an answer", _close),
)
"""What staff ask about a registration before they decide on it."""


def due(stage: Stage, now: datetime) -> QuerySet:
    """Return the listings that have stood at this stage for their time. Those without an address are for staff."""
    since = now - timedelta(days=getattr(settings, stage.days))
    standing = Listing.objects.filter(status=stage.status, step=stage.at).exclude(email="")
    return standing.alias(since=Coalesce(F("step_at"), F("confirmed_at"))).filter(since__lt=since)


def ask_and_mark(now: datetime, stages: Sequence[Stage] = STAGES) -> dict[str, int]:
    """Take every listing that is due one step on. Returns how many, by what was done.

    One step a run: after the site stood still for months nobody gets three mails in a row.
    """
    # All are looked up first, so that none takes two steps.
    found = [(stage, listing) for stage in stages for listing in due(stage, now)]
    done: dict[str, int] = {}
    for stage, listing in found:
        if advance(stage, listing, now):
            done[stage.done] = done.get(stage.done, 0) + 1
    return done


@transaction.atomic
def advance(stage: Stage, listing: Listing, now: datetime) -> bool:
    """Take one listing a step on, unless another process, or the business, was quicker."""
    take(Lock.CONTENT)  # a step may take the entry off the site
    listing = Listing.objects.select_for_update(of=("self",), skip_locked=True).filter(pk=listing.pk).first()
    if not listing or not due(stage, now).filter(pk=listing.pk).exists():
        return False
    listing.step, listing.step_at = stage.to, now
    listing.save(update_fields=["step", "step_at"])
    stage.act(listing, now)
    return True


def expired(now: datetime) -> QuerySet:
    """Return what may not be kept any longer: what was never sent, confirmed or taken in, and what was withdrawn."""

    def before(days: int) -> datetime:
        return now - timedelta(days=days)

    unsent = Q(status__in=[ListingStatus.DRAFT, ListingStatus.UNCONFIRMED])
    refused = Q(status__in=[ListingStatus.REFUSED, ListingStatus.UNANSWERED, ListingStatus.HELD])
    return Listing.objects.filter(
        (unsent & Q(changed_at__lt=before(settings.DIRECTORY_KEEP_UNCONFIRMED_DAYS)))
        | (refused & Q(changed_at__lt=before(settings.DIRECTORY_KEEP_REFUSED_DAYS)))
        | Q(status=ListingStatus.WITHDRAWN, changed_at__lt=before(settings.DIRECTORY_KEEP_WITHDRAWN_DAYS))
    )


def erase_expired(now: datetime) -> int:
    """Erase what may not be kept any longer. Returns how many."""
    number = 0
    for listing in expired(now):
        with transaction.atomic():
            if expired(now).filter(pk=listing.pk).exists():
                erase(locked(listing))
                number += 1
    return number
