"""The private links of a business, one a purpose. None can be used for another."""

from enum import StrEnum
from functools import partial

from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac

from core import mail
from core.private_links import BadTokenError, by_link, sign, unsign
from directory.models import Listing


class Purpose(StrEnum):
    """What a link is for."""

    DRAFT = "directory.draft"
    """Goes on with a registration that is not sent yet. Stands in the address only."""
    CONFIRM = "directory.confirm"
    """Says that the registration is the holder's; is only ever mailed to the address that was typed."""
    ENTRY = "directory.entry"
    """The business's own page; is only ever mailed to the address for the upkeep."""
    ADDRESS = "directory.address"
    """Says that a new address is the business's; is only ever mailed to that."""


def token_for(listing: Listing, purpose: Purpose) -> str:
    """Make the token of a link that works as long as the listing exists and its links are not called in."""
    return sign([str(listing.key), listing.link_version, _bound_to(listing, purpose)], purpose)


def listing_of(token: str, purpose: Purpose) -> Listing:
    """Return the listing of a link. Raises BadTokenError, and Listing.DoesNotExist where it is erased."""
    key, version, bound_to = unsign(token, purpose)
    listing = Listing.objects.get(key=key)
    if (listing.link_version, _bound_to(listing, purpose)) != (version, bound_to):
        raise BadTokenError
    return listing


def _bound_to(listing: Listing, purpose: Purpose) -> str:
    """A link that confirms a new address is for that one alone: another may have been typed since."""
    return salted_hmac(purpose, listing.new_email).hexdigest()[:16] if purpose == Purpose.ADDRESS else ""


def for_purpose(purpose: Purpose):
    """Turn a view of a listing into one of a link for this purpose (see core.private_links)."""
    return by_link(partial(listing_of, purpose=purpose), "directory/registration/link_problem.html")


def url_in_mail(listing: Listing, view: str, purpose: Purpose, language: str = "") -> str:
    """Return a link to a view as it stands in a mail, in the language of the business."""
    with translation.override(language or listing.language):
        return mail.absolute(reverse(f"registration:{view}", args=[token_for(listing, purpose)]))
