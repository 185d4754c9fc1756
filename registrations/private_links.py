"""The private links of a business, one a purpose. None can be used for another."""

from enum import StrEnum
from functools import partial

from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac

from core import mail
from core.private_links import BadTokenError, by_link, sign, unsign
from registrations.models import Registration


class Purpose(StrEnum):
    """What a link is for."""

    DRAFT = "registrations.draft"
    """Goes on with a registration that is not sent yet. Stands in the URL only."""
    CONFIRM = "registrations.confirm"
    """Says that the registration is the holder's; is only ever mailed to the email address that was typed."""
    BUSINESS = "registrations.business"
    """The business's own page; is only ever mailed to the email address for the upkeep."""
    EMAIL = "registrations.email"
    """Says that a new email address is the business's; is only ever mailed to that."""


def token_for(registration: Registration, purpose: Purpose) -> str:
    """Make the token of a link that works as long as the registration exists and its links are not called in."""
    return sign([str(registration.key), registration.link_version, _bound_to(registration, purpose)], purpose)


def registration_of(token: str, purpose: Purpose) -> Registration:
    """Return the registration of a link. Raises BadTokenError, and Registration.DoesNotExist where it is erased."""
    key, version, bound_to = unsign(token, purpose)
    registration = Registration.objects.get(key=key)
    if (registration.link_version, _bound_to(registration, purpose)) != (version, bound_to):
        raise BadTokenError
    return registration


def _bound_to(registration: Registration, purpose: Purpose) -> str:
    """A link that confirms a new email address is for that one alone: another may have been typed since."""
    return salted_hmac(purpose, registration.new_email).hexdigest()[:16] if purpose == Purpose.EMAIL else ""


def for_purpose(purpose: Purpose):
    """Turn a view of a registration into one of a link for this purpose (see core.private_links)."""
    return by_link(partial(registration_of, purpose=purpose), "registrations/link_problem.html")


def url_in_mail(registration: Registration, view: str, purpose: Purpose, language: str = "") -> str:
    """Return a link to a view as it stands in a mail, in the language of the business."""
    with translation.override(language or registration.language):
        return mail.absolute(reverse(f"registration:{view}", args=[token_for(registration, purpose)]))
