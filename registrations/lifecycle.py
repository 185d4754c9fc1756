"""The life of a registration: what leads from one state to another, and the one function that takes it there.

Nothing else writes `Registration.status`. How far a question has come that waits for an answer is counted beside it, in
steps (registrations.schedule). From any state a registration is erased at its business's wish, or when its time is over
(registrations.personal_data).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from comments import screening
from core import mail
from core.locks import Lock, take
from registrations import confirmations, notifications
from registrations.answers import prose_of
from registrations.models import Registration
from registrations.models import RegistrationStatus as Status

DECIDE = "registrations.decide_registration"
"""The permission of staff to decide on registrations."""


class Actor(StrEnum):
    """Who takes a registration on."""

    BUSINESS = "business"
    """Who fills in the form, or holds the email address or the private link."""
    FILTER = "filter"
    STAFF = "staff"
    """Those who may decide on registrations. They are given as users."""
    EDITOR = "editor"
    """Staff in the editor of businesses, where Wagtail asks for the right to publish and logs what they did."""
    SCHEDULE = "schedule"


class Action(StrEnum):
    """What is done with a registration."""

    HOLD = "hold"
    SEND = "send"
    RELEASE = "release"
    DELETE = "delete"
    CONFIRM = "confirm"
    DENY = "deny"
    CHANGE = "change"
    ANSWER = "answer"
    ASK_BACK = "ask_back"
    CLOSE = "close"
    REFUSE = "refuse"
    APPROVE = "approve"
    PROPOSE = "propose"
    PROPOSE_AGAIN = "propose_again"
    APPROVE_CHANGE = "approve_change"
    REFUSE_CHANGE = "refuse_change"
    CONFIRM_RIGHT = "confirm_right"
    SHOW_AGAIN = "show_again"
    WITHDRAW = "withdraw"
    UNLIST = "unlist"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    NOTE_RIGHT = "note_right"
    CHANGE_EMAIL = "change_email"


class NotAllowedError(Exception):
    """The table has no such transition: from this state, or by this actor."""


@dataclass(frozen=True)
class Transition:
    """A row of the table: what is done, in which states, by whom, which state comes of it, and who hears of it."""

    action: Action
    sources: tuple[Status, ...]
    target: Status | None
    """None where the state stays as it is, and where nothing is left (`erases`)."""
    actor: Actor
    mails: tuple[Callable[[Registration], None], ...] = ()
    log: str = ""
    """The action in Wagtail's log, without the name of the app; empty where nobody of staff did it."""
    erases: bool = False


UNDECIDED = (Status.AWAITING, Status.ASKED, Status.UNANSWERED)
"""Staff can decide. One that was closed may have been answered on the telephone."""
MAY_RETURN = (Status.WITHDRAWN, Status.UNLISTED)
"""The business can show itself again."""
HIDDEN = (*MAY_RETURN, Status.TAKEN_DOWN)
APPROVED = (Status.LISTED, *HIDDEN)
"""There is a Business, shown or not."""

TRANSITIONS = (
    # the form
    Transition(Action.HOLD, (Status.DRAFT,), Status.HELD, Actor.FILTER),
    Transition(Action.SEND, (Status.DRAFT,), Status.UNCONFIRMED, Actor.BUSINESS, (confirmations.ask,)),
    Transition(Action.RELEASE, (Status.HELD,), Status.UNCONFIRMED, Actor.STAFF, (confirmations.ask,), log="release"),
    Transition(Action.DELETE, (Status.HELD,), None, Actor.STAFF, log="delete", erases=True),
    Transition(
        Action.CONFIRM,
        (Status.UNCONFIRMED,),
        Status.AWAITING,
        Actor.BUSINESS,
        (notifications.notify_staff, notifications.send_private_link),
    ),
    Transition(Action.DENY, (Status.UNCONFIRMED,), None, Actor.BUSINESS, erases=True),
    # until staff decide
    Transition(Action.CHANGE, (Status.AWAITING,), None, Actor.BUSINESS),
    Transition(
        Action.ANSWER,
        (Status.ASKED, Status.UNANSWERED, Status.REFUSED),
        Status.AWAITING,
        Actor.BUSINESS,
        (notifications.notify_staff,),
    ),
    Transition(Action.ASK_BACK, UNDECIDED, Status.ASKED, Actor.STAFF, (notifications.ask_back,), log="ask_back"),
    Transition(Action.CLOSE, (Status.ASKED,), Status.UNANSWERED, Actor.SCHEDULE, (notifications.send_closing,)),
    Transition(Action.REFUSE, UNDECIDED, Status.REFUSED, Actor.STAFF, (notifications.send_refusal,), log="refuse"),
    Transition(Action.APPROVE, UNDECIDED, Status.LISTED, Actor.STAFF, (notifications.send_approval,), log="approve"),
    # changes of an approved business
    Transition(Action.PROPOSE, APPROVED, None, Actor.BUSINESS, (notifications.notify_staff_of_change,)),
    Transition(Action.PROPOSE_AGAIN, APPROVED, None, Actor.BUSINESS),
    Transition(
        Action.APPROVE_CHANGE,
        APPROVED,
        Status.LISTED,
        Actor.STAFF,
        (notifications.send_change,),
        log="approve_change",
    ),
    Transition(
        Action.REFUSE_CHANGE, APPROVED, None, Actor.STAFF, (notifications.send_refused_change,), log="refuse_change"
    ),
    # whether an approved business is shown
    Transition(Action.CONFIRM_RIGHT, (Status.LISTED, *MAY_RETURN), None, Actor.BUSINESS),
    Transition(Action.SHOW_AGAIN, MAY_RETURN, Status.LISTED, Actor.BUSINESS),
    Transition(Action.WITHDRAW, (Status.LISTED,), Status.WITHDRAWN, Actor.BUSINESS),
    Transition(Action.UNLIST, (Status.LISTED,), Status.UNLISTED, Actor.SCHEDULE, (notifications.tell_unlisted,)),
    Transition(Action.PUBLISH, HIDDEN, Status.LISTED, Actor.EDITOR),
    Transition(Action.UNPUBLISH, (Status.LISTED,), Status.TAKEN_DOWN, Actor.EDITOR),
    Transition(Action.NOTE_RIGHT, APPROVED, None, Actor.STAFF, log="look_after"),
    Transition(Action.CHANGE_EMAIL, APPROVED, None, Actor.STAFF, (notifications.send_private_link,), log="look_after"),
)


def allows(registration: Registration, action: Action) -> bool:
    """Whether the state of a registration allows this."""
    return any(row.action == action and registration.status in row.sources for row in TRANSITIONS)


def allowed(registration: Registration) -> dict[str, bool]:
    """Return what the state of a registration allows, for templates: {"withdraw": True, …}."""
    return {row.action.value: True for row in TRANSITIONS if registration.status in row.sources}


def sources_of(action: Action) -> tuple[Status, ...]:
    """Return the states in which this can be done."""
    return next(row.sources for row in TRANSITIONS if row.action == action)


def locked(registration: Registration) -> Registration:
    """Return a registration as it is now, for this transaction alone. Raises DoesNotExist where it is erased.

    Its business can be written afterwards: that lock comes first (core.locks).
    """
    take(Lock.CONTENT)
    return Registration.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=registration.pk)


@transaction.atomic
def apply(registration: Registration, action: Action, *, by: Actor | AbstractUser, **fields) -> None:
    """Take a registration on by a row of the table: save it with these fields, log it, and queue the mails.

    It is locked by the caller. Raises NotAllowedError where the table has no such row, and
    PermissionDenied where it is for staff and `by` may not decide.
    """
    row = _row_for(registration, action, by)
    if row.log:
        log(instance=registration, action=f"registrations.{row.log}", user=by)
    if row.erases:
        forget(registration)
        return
    for name, value in fields.items():
        setattr(registration, name, value)
    registration.status = row.target or registration.status
    registration.save()
    for send in row.mails:
        send(registration)


def forget(registration: Registration) -> None:
    """Erase a registration, with its fingerprints, and the mails that still wait."""
    if registration.email:
        screening.forget(prose_of(registration.answers), registration.email)
    mail.retract(registration)
    registration.delete()


def _row_for(registration: Registration, action: Action, by: Actor | AbstractUser) -> Transition:
    actor = by if isinstance(by, Actor) else Actor.STAFF
    for row in TRANSITIONS:
        if row.action == action and row.actor == actor and registration.status in row.sources:
            if actor == Actor.STAFF and (by == Actor.STAFF or not by.has_perm(DECIDE)):
                raise PermissionDenied
            return row
    raise NotAllowedError(f"{actor} cannot {action} a registration that is {registration.status}")
