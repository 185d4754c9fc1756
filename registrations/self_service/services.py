"""Services of the private pages: what a business does with its details by its link, without an account."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from registrations.answers import fill
from registrations.lifecycle import Action, Actor, allows, apply, locked
from registrations.models import Registration, Step
from registrations.places import find
from registrations.publishing import hide, show_again


def may_change_answers(registration: Registration) -> bool:
    """Whether it is not decided on, or was refused: then the business can still change what it sent."""
    return allows(registration, Action.CHANGE) or allows(registration, Action.ANSWER)


@transaction.atomic
def change_answers(
    registration: Registration, answers: dict, reply: str = "", now: datetime | None = None
) -> Registration:
    """Change a registration that is not decided on, or was refused: it waits for staff (again)."""
    registration = locked(registration)
    if may_change_answers(registration):
        action = Action.CHANGE if allows(registration, Action.CHANGE) else Action.ANSWER
        now = now or timezone.now()
        apply(registration, action, by=Actor.BUSINESS, answers=answers, reply=reply, changed_at=now)
    return registration


@transaction.atomic
def propose(
    registration: Registration, cleaned: dict, changed: list[str], reply: str = "", now: datetime | None = None
) -> Registration:
    """Propose a change of a business: a draft of it, which staff look at before anybody else sees it.

    Only what the business changed is changed in the draft: what staff may be writing there stays. To change nothing at
    all says that everything is right.
    """
    now = now or timezone.now()
    registration = locked(registration)
    if not changed:
        return confirm(registration, now)
    draft = registration.business.get_latest_revision_as_object()
    fill(draft, cleaned, changed)
    before = registration.proposal
    answers = _wished_place(cleaned, changed) or (registration.answers if before else {})
    apply(
        registration,
        Action.PROPOSE_AGAIN if before else Action.PROPOSE,
        by=Actor.BUSINESS,
        proposal=draft.save_revision(changed=True),
        reply=reply,
        changed_at=now,
        message="",
        answers=answers,
    )
    if before:
        before.delete()
    return registration


@transaction.atomic
def confirm(registration: Registration, now: datetime | None = None) -> Registration:
    """Say that everything is right. What nobody confirmed, or its business withdrew, is shown again."""
    registration = locked(registration)
    if not allows(registration, Action.CONFIRM_RIGHT):
        return registration
    must_return = allows(registration, Action.SHOW_AGAIN) and not registration.proposal_id
    action = Action.SHOW_AGAIN if must_return else Action.CONFIRM_RIGHT
    moment = now or timezone.now()
    apply(registration, action, by=Actor.BUSINESS, confirmed_at=moment, step=Step.CONFIRMED, step_at=None)
    if must_return:
        show_again(registration)
    return registration


@transaction.atomic
def withdraw(registration: Registration, now: datetime | None = None) -> Registration:
    """Take a business off the site. It can put itself back."""
    registration = locked(registration)
    if allows(registration, Action.WITHDRAW):
        hide(registration, Action.WITHDRAW, by=Actor.BUSINESS, now=now or timezone.now())
    return registration


def _wished_place(cleaned: dict, changed: list[str]) -> dict:
    """What the business moves to where that is not on the list: staff choose the place."""
    return {"place": cleaned["place"]} if "place" in changed and not find(cleaned["place"]) else {}
