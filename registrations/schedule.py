"""The schedule of what a business does not answer.

Once a year it is asked whether its details are still right: what nobody confirms is marked, then taken out. A question
of staff about a registration is repeated once; then the registration is closed.
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
from registrations import notifications
from registrations.lifecycle import Action, Actor, apply, locked
from registrations.models import Registration, RegistrationStatus, Step
from registrations.personal_data import erase
from registrations.publishing import hide
from registrations.states import STATES


@dataclass(frozen=True)
class Stage:
    """What happens with a registration at one step of a question, when it has stood there for its time."""

    status: RegistrationStatus
    at: Step
    to: Step
    days: str
    """The name of the setting that says for how long."""
    done: str
    act: Callable[[Registration, datetime], None]


def _ask(registration: Registration, now: datetime) -> None:
    notifications.ask_whether_true(registration, is_reminder=False)


def _remind(registration: Registration, now: datetime) -> None:
    notifications.ask_whether_true(registration, is_reminder=True)


def _mark(registration: Registration, now: datetime) -> None:
    """Nothing more than the step itself: the page says since when nobody confirmed the business."""


def _take_out(registration: Registration, now: datetime) -> None:
    hide(registration, Action.UNLIST, by=Actor.SCHEDULE, now=now)


def _repeat(registration: Registration, now: datetime) -> None:
    notifications.remind_of_question(registration)


def _close(registration: Registration, now: datetime) -> None:
    apply(registration, Action.CLOSE, by=Actor.SCHEDULE, changed_at=now)


_yearly, _of_staff = partial(Stage, RegistrationStatus.LISTED), partial(Stage, RegistrationStatus.ASKED)

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
    """Return the registrations that have stood at this stage for their time. Staff see to those without an email."""
    since = now - timedelta(days=getattr(settings, stage.days))
    standing = Registration.objects.filter(status=stage.status, step=stage.at).exclude(email="")
    return standing.alias(since=Coalesce(F("step_at"), F("confirmed_at"))).filter(since__lt=since)


def ask_and_mark(now: datetime, stages: Sequence[Stage] = STAGES) -> dict[str, int]:
    """Take every registration that is due one step on. Returns how many, by what was done.

    One step a run: after the site stood still for months nobody gets three mails in a row.
    """
    # All are looked up first, so that none takes two steps.
    found = [(stage, registration) for stage in stages for registration in due(stage, now)]
    done: dict[str, int] = {}
    for stage, registration in found:
        if advance(stage, registration, now):
            done[stage.done] = done.get(stage.done, 0) + 1
    return done


@transaction.atomic
def advance(stage: Stage, registration: Registration, now: datetime) -> bool:
    """Take one registration a step on, unless another process, or the business, was quicker."""
    take(Lock.CONTENT)  # a step may take the business off the site
    registration = (
        Registration.objects.select_for_update(of=("self",), skip_locked=True).filter(pk=registration.pk).first()
    )
    if not registration or not due(stage, now).filter(pk=registration.pk).exists():
        return False
    registration.step, registration.step_at = stage.to, now
    registration.save(update_fields=["step", "step_at"])
    stage.act(registration, now)
    return True


def expired(now: datetime) -> QuerySet:
    """Return what may not be kept any longer: what was never sent, confirmed or taken in, and what was withdrawn."""
    due = Q()
    for status, state in STATES.items():
        if state.kept_days:
            before = now - timedelta(days=getattr(settings, state.kept_days))
            due |= Q(status=status, changed_at__lt=before)
    return Registration.objects.filter(due)


def erase_expired(now: datetime) -> int:
    """Erase what may not be kept any longer. Returns how many."""
    number = 0
    for registration in expired(now):
        with transaction.atomic():
            if expired(now).filter(pk=registration.pk).exists():
                erase(locked(registration))
                number += 1
    return number
