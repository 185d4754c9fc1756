"""Staff decide on registrations and on changes of businesses."""

from datetime import datetime

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from core.locks import Lock, take
from core.models import Place
from directory.models import Business, Category, Network
from registrations import notifications, places
from registrations.answers import carry_facts, new_business
from registrations.form.services import ask_to_confirm, forget
from registrations.forms import BusinessForm, as_form_data
from registrations.models import Registration, RegistrationStatus, Step
from registrations.self_service.services import discard_proposal, locked

UNDECIDED = (RegistrationStatus.AWAITING, RegistrationStatus.ASKED, RegistrationStatus.UNANSWERED)
"""Registrations on which staff can decide. One that was closed may have been answered on the telephone."""


class ChangedMeanwhileError(Exception):
    """Somebody else decided, or the business sent something new, since this member of staff looked."""


class NotValidError(Exception):
    """What was typed cannot be published any more. `errors` says why, by the fields' labels."""

    def __init__(self, errors: list[str]):
        super().__init__()
        self.errors = errors


@transaction.atomic
def approve(
    registration: Registration,
    user: AbstractUser,
    *,
    seen: str,
    category: Category,
    place: Place,
    now: datetime | None = None,
):
    """Make a Business of a registration and publish it. Returns the registration.

    A Danish version is handed to the translation at once, so that staff see that it waits for English words. One in
    English only is shown on the Danish side as it is, marked as English. Raises ChangedMeanwhileError, NotValidError.
    """
    registration = _as_seen(registration, seen, UNDECIDED)
    now = now or timezone.now()
    business = _business_of(registration, category, place)
    business.save_revision(user=user).publish(user=user)
    registration.business_key, registration.status, registration.answers = (
        business.translation_key,
        RegistrationStatus.LISTED,
        {},
    )
    registration.probability, registration.reasons, registration.message, registration.reply = None, [], "", ""
    registration.confirmed_at, registration.step, registration.step_at = now, Step.CONFIRMED, None
    _decided(registration, user, now, "registrations.approve")
    if registration.language == Locale.get_default().language_code:
        translate_object(business, Locale.objects.exclude(pk=business.locale_id), user=user)
    notifications.send_approval(registration)
    return registration


@transaction.atomic
def ask_back(registration: Registration, user, *, seen: str, message: str, now: datetime | None = None) -> Registration:
    """Ask the business something before deciding. A job reminds it, and closes what it does not answer."""
    registration = _as_seen(registration, seen, UNDECIDED)
    now = now or timezone.now()
    registration.status, registration.message, registration.reply = RegistrationStatus.ASKED, message, ""
    registration.step, registration.step_at = Step.ASKED, now
    _decided(registration, user, now, "registrations.ask_back")
    notifications.ask_back(registration)
    return registration


@transaction.atomic
def refuse(registration: Registration, user, *, seen: str, message: str, now: datetime | None = None) -> Registration:
    """Refuse a registration, and say why."""
    registration = _as_seen(registration, seen, UNDECIDED)
    now = now or timezone.now()
    registration.status, registration.message, registration.changed_at = RegistrationStatus.REFUSED, message, now
    _decided(registration, user, now, "registrations.refuse")
    notifications.send_refusal(registration)
    return registration


@transaction.atomic
def release(registration: Registration, user, *, seen: str, now: datetime | None = None) -> Registration:
    """Say that what the filter held back is no spam: the business is asked to confirm it, as others are."""
    registration = _as_seen(registration, seen, (RegistrationStatus.HELD,))
    now = now or timezone.now()
    registration.status, registration.changed_at = RegistrationStatus.UNCONFIRMED, now
    _decided(registration, user, now, "registrations.release")
    ask_to_confirm(registration, now)
    return registration


@transaction.atomic
def delete(registration: Registration, user, *, seen: str) -> None:
    """Delete what the filter held back, without a word to the address: it may be a stranger's."""
    registration = _as_seen(registration, seen, (RegistrationStatus.HELD,))
    log(instance=registration, action="registrations.delete", user=user)
    forget(registration)


@transaction.atomic
def approve_change(
    registration: Registration, user, *, seen: str, place: Place | None = None, now: datetime | None = None
) -> Registration:
    """Publish what a business proposed, with what staff corrected in it. The facts reach the translation at once; words
    that changed wait for theirs."""
    registration = _as_seen_change(registration, seen)
    business = registration.business.get_latest_revision_as_object()
    if place:
        business.place = place
    business.save_revision(user=user).publish(user=user)
    business = Business.objects.get(pk=business.pk)
    carry_facts(business)
    registration.refresh_from_db()
    registration.proposal, registration.answers, registration.message = None, {}, ""
    registration.confirmed_at, registration.step, registration.step_at = registration.changed_at, Step.CONFIRMED, None
    registration.status = RegistrationStatus.LISTED
    registration.__dict__.pop("business", None)
    _decided(registration, user, now or timezone.now(), "registrations.approve_change")
    notifications.send_change(registration)
    return registration


@transaction.atomic
def refuse_change(
    registration: Registration, user, *, seen: str, message: str, now: datetime | None = None
) -> Registration:
    """Leave a business as it is, and say why."""
    registration = _as_seen_change(registration, seen)
    discard_proposal(registration)
    registration.message = message
    _decided(registration, user, now or timezone.now(), "registrations.refuse_change")
    notifications.send_refused_change(registration)
    return registration


@transaction.atomic
def look_after(business: Business, user, *, email: str | None = None, now: datetime | None = None) -> Registration:
    """Note that a business is true today, as somebody said on the telephone; or who is to be asked from now on."""
    now = now or timezone.now()
    take(Lock.CONTENT)
    registration, _made = Registration.objects.get_or_create(
        business_key=business.translation_key,
        defaults={
            "language": business.locale.language_code,
            "status": RegistrationStatus.LISTED if business.live else RegistrationStatus.TAKEN_DOWN,
            "created_at": now,
            "changed_at": now,
            "confirmed_at": business.last_published_at or now,
        },
    )
    registration = locked(registration)
    if email is None:
        registration.confirmed_at, registration.step, registration.step_at = now, Step.CONFIRMED, None
    elif email != registration.email:
        registration.email, registration.new_email = email, ""
        registration.link_version += 1
        notifications.send_private_link(registration)
    registration.save()
    log(instance=registration, action="registrations.look_after", user=user)
    return registration


def _as_seen(registration: Registration, seen: str, statuses) -> Registration:
    registration = locked(registration)
    if registration.status not in statuses or registration.seen != seen:
        raise ChangedMeanwhileError
    return registration


def _as_seen_change(registration: Registration, seen: str) -> Registration:
    registration = locked(registration)
    if not registration.proposal_id or registration.seen != seen:
        raise ChangedMeanwhileError
    return registration


def _business_of(registration: Registration, category: Category, place: Place) -> Business:
    """Make a Business of what was typed, where staff want it. Raises NotValidError."""
    form = BusinessForm(as_form_data(registration.answers | _as_staff_see_fit(registration, category, place)))
    if not form.is_valid():
        raise NotValidError(_in_words(form))
    business = new_business(form.cleaned_data, registration.language, place)
    business.full_clean()
    business.save()
    return business


def _as_staff_see_fit(registration: Registration, category: Category, place: Place) -> dict:
    """What staff chose in the place of what was typed, and of the networks those that still exist."""
    networks = Network.objects.filter(pk__in=registration.answers["networks"])
    return {
        "category": str(category.pk),
        "place": places.label(place),
        "networks": [str(network.pk) for network in networks],
    }


def _decided(registration: Registration, user, now: datetime, action: str) -> None:
    registration.decided_by, registration.decided_at = user, now
    registration.save()
    log(instance=registration, action=action, user=user)


def _in_words(form: BusinessForm) -> list[str]:
    return [f"{form.fields[name].label}: {error}" for name, errors in form.errors.items() for error in errors]
