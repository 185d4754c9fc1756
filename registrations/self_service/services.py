"""What a business does with its details by the private link, without an account."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from core.locks import Lock, take
from directory.models import Business
from registrations import notifications
from registrations.answers import fill
from registrations.models import Registration, RegistrationStatus, Step
from registrations.places import find

OPEN = (
    RegistrationStatus.AWAITING,
    RegistrationStatus.ASKED,
    RegistrationStatus.UNANSWERED,
    RegistrationStatus.REFUSED,
)
"""Registrations whose answers the business can still change."""


@transaction.atomic
def change_answers(
    registration: Registration, answers: dict, reply: str = "", now: datetime | None = None
) -> Registration:
    """Change a registration that is not decided on, or was refused: it waits for staff (again)."""
    registration = locked(registration)
    if registration.status not in OPEN:
        return registration
    was_waiting = registration.status == RegistrationStatus.AWAITING
    registration.answers, registration.status, registration.reply = answers, RegistrationStatus.AWAITING, reply
    registration.changed_at = now or timezone.now()
    registration.save(update_fields=["answers", "status", "reply", "changed_at"])
    if not was_waiting:
        notifications.notify_staff(registration)
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
    before, was_waiting = registration.proposal, bool(registration.proposal_id)
    registration.proposal = draft.save_revision(changed=True)
    registration.reply, registration.changed_at, registration.message = reply, now, ""
    registration.answers = _wished_place(cleaned, changed) or (registration.answers if was_waiting else {})
    registration.save(update_fields=["proposal", "reply", "changed_at", "message", "answers"])
    if before:
        before.delete()
    if not was_waiting:
        notifications.notify_staff(registration, is_change=True)
    return registration


@transaction.atomic
def confirm(registration: Registration, now: datetime | None = None) -> Registration:
    """Say that everything is right. What nobody confirmed, or its business withdrew, is shown again."""
    registration = locked(registration)
    if not registration.business_key or registration.status == RegistrationStatus.TAKEN_DOWN:
        return registration
    registration.confirmed_at, registration.step, registration.step_at = now or timezone.now(), Step.CONFIRMED, None
    must_return = registration.may_return and not registration.proposal_id
    if must_return:
        registration.status = RegistrationStatus.LISTED
    registration.save(update_fields=["confirmed_at", "step", "step_at", "status"])
    if must_return:
        _show_again(registration)
    return registration


@transaction.atomic
def withdraw(registration: Registration, now: datetime | None = None) -> Registration:
    """Take a business off the site, or a registration out of the queue. The business can put it back."""
    registration = locked(registration)
    if registration.is_listed:
        hide(registration, RegistrationStatus.WITHDRAWN, now or timezone.now())
    return registration


def hide(registration: Registration, status: RegistrationStatus, now: datetime) -> None:
    """Take a business off the site in all its languages, with what is proposed for it."""
    discard_proposal(registration)
    registration.status, registration.changed_at = status, now
    registration.save(update_fields=["status", "changed_at", "proposal", "answers"])
    for business in versions_of(registration).filter(live=True):
        business.unpublish()


def discard_proposal(registration: Registration) -> None:
    """Throw away the draft that a business proposed. The registration is still to be saved."""
    proposal, registration.proposal, registration.answers = registration.proposal, None, {}
    if not proposal:
        return
    proposal.delete()
    business = Business.objects.get(pk=registration.business.pk)
    business.latest_revision = business.revisions.order_by("-created_at", "-pk").first()
    business.has_unpublished_changes = business.live and business.latest_revision_id != business.live_revision_id
    business.save(update_fields=["latest_revision", "has_unpublished_changes"])
    registration.__dict__.pop("business", None)


def versions_of(registration: Registration):
    """Return the versions of a business, one a language."""
    return Business.objects.filter(translation_key=registration.business_key)


def locked(registration: Registration) -> Registration:
    """Return a registration as it is now, for this transaction alone. Raises DoesNotExist where it is erased.

    Its business can be written afterwards: that lock comes first (core.locks).
    """
    take(Lock.CONTENT)
    return Registration.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=registration.pk)


def _show_again(registration: Registration) -> None:
    """Publish what was published before: the rows hold it, whatever drafts there are."""
    first = registration.business
    others = first.get_translations().filter(first_published_at__isnull=False)
    for business in (Business.objects.get(pk=first.pk), *others):
        business.save_revision().publish()


def _wished_place(cleaned: dict, changed: list[str]) -> dict:
    """What the business moves to where that is not on the list: staff choose the place."""
    return {"place": cleaned["place"]} if "place" in changed and not find(cleaned["place"]) else {}
