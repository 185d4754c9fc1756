"""Decisions of staff on registrations and on changes of businesses."""

from datetime import datetime

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from core.locks import Lock, take
from core.models import Place
from directory.models import Business, Category, Network
from registrations import places
from registrations.answers import carry_facts, new_business
from registrations.forms import BusinessForm, as_form_data
from registrations.lifecycle import Action, allows, apply, locked
from registrations.models import Registration, RegistrationStatus, Step
from registrations.publishing import discard_proposal


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
) -> Registration:
    """Make a Business of a registration and publish it. Returns the registration.

    A Danish version is handed to the translation at once, so that staff see that it waits for English words. One in
    English only is shown on the Danish side as it is, marked as English. Raises ChangedMeanwhileError, NotValidError.
    """
    registration = _as_seen(registration, seen, Action.APPROVE)
    now = now or timezone.now()
    business = _business_of(registration, category, place)
    business.save_revision(user=user).publish(user=user)
    if registration.language == Locale.get_default().language_code:
        translate_object(business, Locale.objects.exclude(pk=business.locale_id), user=user)
    nothing_left = {"answers": {}, "probability": None, "reasons": [], "message": "", "reply": ""}
    confirmed = {"confirmed_at": now, "step": Step.CONFIRMED, "step_at": None}
    key = business.translation_key
    apply(registration, Action.APPROVE, by=user, business_key=key, **nothing_left, **confirmed, **_decided(user, now))
    return registration


@transaction.atomic
def ask_back(registration: Registration, user, *, seen: str, message: str, now: datetime | None = None) -> Registration:
    """Ask the business something before deciding. A job reminds it, and closes what it does not answer."""
    registration = _as_seen(registration, seen, Action.ASK_BACK)
    now = now or timezone.now()
    asked = {"message": message, "reply": "", "step": Step.ASKED, "step_at": now}
    apply(registration, Action.ASK_BACK, by=user, **asked, **_decided(user, now))
    return registration


@transaction.atomic
def refuse(registration: Registration, user, *, seen: str, message: str, now: datetime | None = None) -> Registration:
    """Refuse a registration, and say why."""
    registration = _as_seen(registration, seen, Action.REFUSE)
    now = now or timezone.now()
    apply(registration, Action.REFUSE, by=user, message=message, changed_at=now, **_decided(user, now))
    return registration


@transaction.atomic
def release(registration: Registration, user, *, seen: str, now: datetime | None = None) -> Registration:
    """Say that what the filter held back is no spam: the business is asked to confirm it, as others are."""
    registration = _as_seen(registration, seen, Action.RELEASE)
    now = now or timezone.now()
    apply(registration, Action.RELEASE, by=user, changed_at=now, **_decided(user, now))
    return registration


@transaction.atomic
def delete(registration: Registration, user, *, seen: str) -> None:
    """Delete what the filter held back, without a word to the email address: it may be a stranger's."""
    apply(_as_seen(registration, seen, Action.DELETE), Action.DELETE, by=user)


@transaction.atomic
def approve_change(
    registration: Registration, user, *, seen: str, place: Place | None = None, now: datetime | None = None
) -> Registration:
    """Publish what a business proposed, with what staff corrected in it. The facts reach the translation at once; words
    that changed wait for theirs."""
    registration = _as_seen(registration, seen, Action.APPROVE_CHANGE)
    business = registration.business.get_latest_revision_as_object()
    if place:
        business.place = place
    business.save_revision(user=user).publish(user=user)
    carry_facts(Business.objects.get(pk=business.pk))
    registration.refresh_from_db()
    registration.__dict__.pop("business", None)
    decided = {"proposal": None, "answers": {}, "message": ""} | _decided(user, now or timezone.now())
    confirmed = {"confirmed_at": registration.changed_at, "step": Step.CONFIRMED, "step_at": None}
    apply(registration, Action.APPROVE_CHANGE, by=user, **confirmed, **decided)
    return registration


@transaction.atomic
def refuse_change(
    registration: Registration, user, *, seen: str, message: str, now: datetime | None = None
) -> Registration:
    """Leave a business as it is, and say why."""
    registration = _as_seen(registration, seen, Action.REFUSE_CHANGE)
    discard_proposal(registration)
    apply(registration, Action.REFUSE_CHANGE, by=user, message=message, **_decided(user, now or timezone.now()))
    return registration


@transaction.atomic
def look_after(business: Business, user, *, email: str | None = None, now: datetime | None = None) -> Registration:
    """Note that a business is true today, as somebody said on the telephone; or who is to be asked from now on."""
    now = now or timezone.now()
    take(Lock.CONTENT)
    found, _made = Registration.objects.get_or_create(
        business_key=business.translation_key,
        defaults={
            "language": business.locale.language_code,
            "status": RegistrationStatus.of(business),
            "created_at": now,
            "changed_at": now,
            "confirmed_at": business.last_published_at or now,
        },
    )
    registration = locked(found)
    if email is None or email == registration.email:
        confirmed = {"confirmed_at": now, "step": Step.CONFIRMED, "step_at": None} if email is None else {}
        apply(registration, Action.NOTE_RIGHT, by=user, **confirmed)
    else:
        version = registration.link_version + 1
        apply(registration, Action.CHANGE_EMAIL, by=user, email=email, new_email="", link_version=version)
    return registration


def _as_seen(registration: Registration, seen: str, action: Action) -> Registration:
    """Return the registration, locked. Raises ChangedMeanwhileError where it is not what staff saw any more."""
    registration = locked(registration)
    is_about_change = action in (Action.APPROVE_CHANGE, Action.REFUSE_CHANGE)
    is_gone = is_about_change and not registration.proposal_id
    if is_gone or not allows(registration, action) or registration.seen != seen:
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


def _decided(user: AbstractUser, now: datetime) -> dict:
    return {"decided_by": user, "decided_at": now}


def _in_words(form: BusinessForm) -> list[str]:
    return [f"{form.fields[name].label}: {error}" for name, errors in form.errors.items() for error in errors]
