"""What a business does with its entry by the private link, without an account."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from core.locks import Lock, take
from directory import notifications
from directory.models import Business, Listing, ListingStatus, Step
from directory.registration.entries import fill
from directory.registration.places import find

OPEN = (ListingStatus.AWAITING, ListingStatus.ASKED, ListingStatus.UNANSWERED, ListingStatus.REFUSED)
"""Registrations whose answers the business can still change."""


@transaction.atomic
def change_answers(listing: Listing, answers: dict, reply: str = "", now: datetime | None = None) -> Listing:
    """Change a registration that is not decided on, or was refused: it waits for staff (again)."""
    listing = locked(listing)
    if listing.status not in OPEN:
        return listing
    was_waiting = listing.status == ListingStatus.AWAITING
    listing.answers, listing.status, listing.reply = answers, ListingStatus.AWAITING, reply
    listing.changed_at = now or timezone.now()
    listing.save(update_fields=["answers", "status", "reply", "changed_at"])
    if not was_waiting:
        notifications.notify_staff(listing)
    return listing


@transaction.atomic
def propose(
    listing: Listing, cleaned: dict, changed: list[str], reply: str = "", now: datetime | None = None
) -> Listing:
    """Propose a change of an entry: a draft of it, which staff look at before anybody else sees it.

    Only what the business changed is changed in the draft: what staff may be writing there stays. To change nothing at
    all says that everything is right.
    """
    now = now or timezone.now()
    listing = locked(listing)
    if not changed:
        return confirm(listing, now)
    draft = listing.entry.get_latest_revision_as_object()
    fill(draft, cleaned, changed)
    before, was_waiting = listing.proposal, bool(listing.proposal_id)
    listing.proposal = draft.save_revision(changed=True)
    listing.reply, listing.changed_at, listing.message = reply, now, ""
    listing.answers = _wished_place(cleaned, changed) or (listing.answers if was_waiting else {})
    listing.save(update_fields=["proposal", "reply", "changed_at", "message", "answers"])
    if before:
        before.delete()
    if not was_waiting:
        notifications.notify_staff(listing, is_change=True)
    return listing


@transaction.atomic
def confirm(listing: Listing, now: datetime | None = None) -> Listing:
    """Say that everything is right. What nobody confirmed, or its business withdrew, is shown again."""
    listing = locked(listing)
    if not listing.business_key or listing.status == ListingStatus.TAKEN_DOWN:
        return listing
    listing.confirmed_at, listing.step, listing.step_at = now or timezone.now(), Step.CONFIRMED, None
    must_return = listing.may_return and not listing.proposal_id
    if must_return:
        listing.status = ListingStatus.LISTED
    listing.save(update_fields=["confirmed_at", "step", "step_at", "status"])
    if must_return:
        _show_again(listing)
    return listing


@transaction.atomic
def withdraw(listing: Listing, now: datetime | None = None) -> Listing:
    """Take an entry off the site, or a registration out of the queue. The business can put it back."""
    listing = locked(listing)
    if listing.is_listed:
        hide(listing, ListingStatus.WITHDRAWN, now or timezone.now())
    return listing


def hide(listing: Listing, status: ListingStatus, now: datetime) -> None:
    """Take an entry off the site in all its languages, with what is proposed for it."""
    discard_proposal(listing)
    listing.status, listing.changed_at = status, now
    listing.save(update_fields=["status", "changed_at", "proposal", "answers"])
    for entry in entries_of(listing).filter(live=True):
        entry.unpublish()


def discard_proposal(listing: Listing) -> None:
    """Throw away the draft that a business proposed. The listing is still to be saved."""
    proposal, listing.proposal, listing.answers = listing.proposal, None, {}
    if not proposal:
        return
    proposal.delete()
    entry = Business.objects.get(pk=listing.entry.pk)
    entry.latest_revision = entry.revisions.order_by("-created_at", "-pk").first()
    entry.has_unpublished_changes = entry.live and entry.latest_revision_id != entry.live_revision_id
    entry.save(update_fields=["latest_revision", "has_unpublished_changes"])
    listing.__dict__.pop("entry", None)


def entries_of(listing: Listing):
    """Return the entries of a business, in every language."""
    return Business.objects.filter(translation_key=listing.business_key)


def locked(listing: Listing) -> Listing:
    """Return a listing as it is now, for this transaction alone. Raises Listing.DoesNotExist where it is erased.

    Its entry can be written afterwards: that lock comes first (core.locks).
    """
    take(Lock.CONTENT)
    return Listing.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=listing.pk)


def _show_again(listing: Listing) -> None:
    """Publish what was published before: the rows hold it, whatever drafts there are."""
    first = listing.entry
    others = first.get_translations().filter(first_published_at__isnull=False)
    for entry in (Business.objects.get(pk=first.pk), *others):
        entry.save_revision().publish()


def _wished_place(cleaned: dict, changed: list[str]) -> dict:
    """What the business moves to where that is not on the list: staff choose the place."""
    return {"place": cleaned["place"]} if "place" in changed and not find(cleaned["place"]) else {}
