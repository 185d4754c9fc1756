"""Staff decide on registrations and on changes of entries."""

from datetime import datetime

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from core.locks import Lock, take
from core.models import Place
from directory import notifications
from directory.models import Business, Category, Listing, ListingStatus, Network, Step
from directory.registration import places
from directory.registration.entries import carry_facts, new_entry
from directory.registration.forms import EntryForm, as_form_data
from directory.registration.services import ask_to_confirm, forget
from directory.self_service.services import discard_proposal, locked

UNDECIDED = (ListingStatus.AWAITING, ListingStatus.ASKED, ListingStatus.UNANSWERED)
"""Registrations on which staff can decide. One that was closed may have been answered on the telephone."""


class ChangedMeanwhileError(Exception):
    """Somebody else decided, or the business sent something new, since this member of staff looked."""


class NotValidError(Exception):
    """What the business typed cannot be an entry any more. `errors` says why, by the fields' labels."""

    def __init__(self, errors: list[str]):
        super().__init__()
        self.errors = errors


@transaction.atomic
def approve(
    listing: Listing, user: AbstractUser, *, seen: str, category: Category, place: Place, now: datetime | None = None
):
    """Make an entry of a registration and publish it. Returns the listing.

    A Danish entry is handed to the translation at once, so that staff see that it waits for English words. One in
    English only is shown on the Danish side as it is, marked as English. Raises ChangedMeanwhileError, NotValidError.
    """
    listing = _as_seen(listing, seen, UNDECIDED)
    now = now or timezone.now()
    entry = _entry_of(listing, category, place)
    entry.save_revision(user=user).publish(user=user)
    listing.business_key, listing.status, listing.answers = entry.translation_key, ListingStatus.LISTED, {}
    listing.probability, listing.reasons, listing.message, listing.reply = None, [], "", ""
    listing.confirmed_at, listing.step, listing.step_at = now, Step.CONFIRMED, None
    _decided(listing, user, now, "directory.approve")
    if listing.language == Locale.get_default().language_code:
        translate_object(entry, Locale.objects.exclude(pk=entry.locale_id), user=user)
    notifications.send_approval(listing)
    return listing


@transaction.atomic
def ask_back(listing: Listing, user, *, seen: str, message: str, now: datetime | None = None) -> Listing:
    """Ask the business something before deciding. A job reminds it, and closes what it does not answer."""
    listing = _as_seen(listing, seen, UNDECIDED)
    now = now or timezone.now()
    listing.status, listing.message, listing.reply = ListingStatus.ASKED, message, ""
    listing.step, listing.step_at = Step.ASKED, now
    _decided(listing, user, now, "directory.ask_back")
    notifications.ask_back(listing)
    return listing


@transaction.atomic
def refuse(listing: Listing, user, *, seen: str, message: str, now: datetime | None = None) -> Listing:
    """Refuse a registration, and say why."""
    listing = _as_seen(listing, seen, UNDECIDED)
    now = now or timezone.now()
    listing.status, listing.message, listing.changed_at = ListingStatus.REFUSED, message, now
    _decided(listing, user, now, "directory.refuse")
    notifications.send_refusal(listing)
    return listing


@transaction.atomic
def release(listing: Listing, user, *, seen: str, now: datetime | None = None) -> Listing:
    """Say that what the filter held back is no spam: the business is asked to confirm it, as others are."""
    listing = _as_seen(listing, seen, (ListingStatus.HELD,))
    now = now or timezone.now()
    listing.status, listing.changed_at = ListingStatus.UNCONFIRMED, now
    _decided(listing, user, now, "directory.release")
    ask_to_confirm(listing, now)
    return listing


@transaction.atomic
def delete(listing: Listing, user, *, seen: str) -> None:
    """Delete what the filter held back, without a word to the address: it may be a stranger's."""
    listing = _as_seen(listing, seen, (ListingStatus.HELD,))
    log(instance=listing, action="directory.delete", user=user)
    forget(listing)


@transaction.atomic
def approve_change(
    listing: Listing, user, *, seen: str, place: Place | None = None, now: datetime | None = None
) -> Listing:
    """Publish what a business proposed, with what staff corrected in it. The facts reach the translation at once; words
    that changed wait for theirs."""
    listing = _as_seen_change(listing, seen)
    entry = listing.entry.get_latest_revision_as_object()
    if place:
        entry.place = place
    entry.save_revision(user=user).publish(user=user)
    entry = Business.objects.get(pk=entry.pk)
    carry_facts(entry)
    listing.refresh_from_db()
    listing.proposal, listing.answers, listing.message = None, {}, ""
    listing.confirmed_at, listing.step, listing.step_at = listing.changed_at, Step.CONFIRMED, None
    listing.status = ListingStatus.LISTED
    listing.__dict__.pop("entry", None)
    _decided(listing, user, now or timezone.now(), "directory.approve_change")
    notifications.send_change(listing)
    return listing


@transaction.atomic
def refuse_change(listing: Listing, user, *, seen: str, message: str, now: datetime | None = None) -> Listing:
    """Leave an entry as it is, and say why."""
    listing = _as_seen_change(listing, seen)
    discard_proposal(listing)
    listing.message = message
    _decided(listing, user, now or timezone.now(), "directory.refuse_change")
    notifications.send_refused_change(listing)
    return listing


@transaction.atomic
def look_after(business: Business, user, *, email: str | None = None, now: datetime | None = None) -> Listing:
    """Note that an entry is true today, as somebody said on the telephone; or who is to be asked from now on."""
    now = now or timezone.now()
    take(Lock.CONTENT)
    listing, _made = Listing.objects.get_or_create(
        business_key=business.translation_key,
        defaults={
            "language": business.locale.language_code,
            "status": ListingStatus.LISTED if business.live else ListingStatus.TAKEN_DOWN,
            "created_at": now,
            "changed_at": now,
            "confirmed_at": business.last_published_at or now,
        },
    )
    listing = locked(listing)
    if email is None:
        listing.confirmed_at, listing.step, listing.step_at = now, Step.CONFIRMED, None
    elif email != listing.email:
        listing.email, listing.new_email = email, ""
        listing.link_version += 1
        notifications.send_private_link(listing)
    listing.save()
    log(instance=listing, action="directory.look_after", user=user)
    return listing


def _as_seen(listing: Listing, seen: str, statuses) -> Listing:
    listing = locked(listing)
    if listing.status not in statuses or listing.seen != seen:
        raise ChangedMeanwhileError
    return listing


def _as_seen_change(listing: Listing, seen: str) -> Listing:
    listing = locked(listing)
    if not listing.proposal_id or listing.seen != seen:
        raise ChangedMeanwhileError
    return listing


def _entry_of(listing: Listing, category: Category, place: Place) -> Business:
    """Make an entry of what the business typed, where staff want it. Raises NotValidError."""
    form = EntryForm(as_form_data(listing.answers | _as_staff_see_fit(listing, category, place)))
    if not form.is_valid():
        raise NotValidError(_in_words(form))
    entry = new_entry(form.cleaned_data, listing.language, place)
    entry.full_clean()
    entry.save()
    return entry


def _as_staff_see_fit(listing: Listing, category: Category, place: Place) -> dict:
    """What staff chose in the place of what was typed, and of the networks those that still exist."""
    networks = Network.objects.filter(pk__in=listing.answers["networks"])
    return {
        "category": str(category.pk),
        "place": places.label(place),
        "networks": [str(network.pk) for network in networks],
    }


def _decided(listing: Listing, user, now: datetime, action: str) -> None:
    listing.decided_by, listing.decided_at = user, now
    listing.save()
    log(instance=listing, action=action, user=user)


def _in_words(form: EntryForm) -> list[str]:
    return [f"{form.fields[name].label}: {error}" for name, errors in form.errors.items() for error in errors]
