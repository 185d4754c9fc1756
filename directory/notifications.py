"""Mails about entries. They are queued in the transaction of what they tell of (see core.mail)."""

from django.conf import settings
from django.urls import reverse
from wagtail.models import Site

from core import mail
from core.models import OrganisationSettings
from directory.models import DirectoryPage, Listing
from directory.private_links import Purpose, url_in_mail


def ask_to_confirm(listing: Listing) -> None:
    """Ask the holder of an address whether the registration is theirs."""
    _to_business("listing_confirm", listing, url=url_in_mail(listing, "confirm", Purpose.CONFIRM))


def send_private_link(listing: Listing) -> None:
    """Mail the private link after the registration is confirmed."""
    _to_business("listing_link", listing, url=_private_url(listing))


def send_links(listings: list[Listing], to: str, language: str) -> None:
    """Mail the private links of all businesses that an address looks after."""
    links = [(listing.name, url_in_mail(listing, "entry", Purpose.ENTRY, language)) for listing in listings]
    mail.send("listing_lost_link", {"links": links}, to=to, language=language, about=listings)


def ask_back(listing: Listing) -> None:
    """Mail a question of staff."""
    _to_business("listing_question", listing, url=_private_url(listing))


def remind_of_question(listing: Listing) -> None:
    """Mail a question of staff once more."""
    days = settings.DIRECTORY_CLOSE_ASKED_DAYS
    _to_business("listing_question_reminder", listing, url=_private_url(listing), days=days)


def send_closing(listing: Listing) -> None:
    """Mail that the registration is closed, because a question of staff was not answered."""
    _to_business("listing_closed", listing, url=_private_url(listing), days=settings.DIRECTORY_KEEP_REFUSED_DAYS)


def send_refusal(listing: Listing) -> None:
    """Mail why a registration is refused."""
    _to_business("listing_refused", listing, url=_private_url(listing), days=settings.DIRECTORY_KEEP_REFUSED_DAYS)


def send_approval(listing: Listing) -> None:
    """Mail that the entry is in the directory."""
    _to_business("listing_approved", listing, url=_private_url(listing), page_url=page_url(listing))


def send_change(listing: Listing) -> None:
    """Mail that a change is shown."""
    _to_business("listing_changed", listing, url=_private_url(listing), page_url=page_url(listing))


def send_refused_change(listing: Listing) -> None:
    """Mail why a change is not shown."""
    _to_business("listing_change_refused", listing, url=_private_url(listing))


def ask_whether_true(listing: Listing, *, is_reminder: bool) -> None:
    """Ask whether the entry is still true, once a year."""
    template = "listing_reminder" if is_reminder else "listing_yearly"
    url = url_in_mail(listing, "question", Purpose.ENTRY)
    _to_business(template, listing, url=url, edit_url=url_in_mail(listing, "edit", Purpose.ENTRY))


def send_unlisting(listing: Listing) -> None:
    """Mail that the entry is taken out because nobody confirmed it."""
    _to_business("listing_unlisted", listing, url=url_in_mail(listing, "question", Purpose.ENTRY))


def ask_new_address(listing: Listing) -> None:
    """Ask the holder of a new address whether it is theirs."""
    url = url_in_mail(listing, "address", Purpose.ADDRESS)
    _mail("listing_new_address", listing, to=listing.new_email, url=url)


def notify_old_address(listing: Listing, old: str) -> None:
    """Tell the address of before that another takes its place."""
    _mail("listing_address_changed", listing, to=old)


def notify_staff(listing: Listing, *, is_change: bool = False) -> None:
    """Write to the organisation that something waits for a decision."""
    site = Site.objects.filter(is_default_site=True).first()
    address = OrganisationSettings.for_site(site).notification_email if site else ""
    if address:
        url = mail.absolute(reverse("listings:decide", args=[listing.pk]))
        context = {"listing": listing, "is_change": is_change, "url": url}
        mail.send("listing_awaits", context, to=address, language=settings.LANGUAGE_CODE, about=[listing])


def page_url(listing: Listing) -> str:
    """Return the address of the entry's public page, in the language of the business; empty where there is none."""
    page = DirectoryPage.objects.live().filter(locale__language_code=listing.language).first()
    return f"{page.full_url}{listing.entry.slug}/" if page and listing.entry else ""


def _private_url(listing: Listing) -> str:
    return url_in_mail(listing, "entry", Purpose.ENTRY)


def _to_business(template: str, listing: Listing, **context) -> None:
    if listing.email:
        _mail(template, listing, to=listing.email, **context)


def _mail(template: str, listing: Listing, *, to: str, **context) -> None:
    mail.send(template, {"listing": listing, **context}, to=to, language=listing.language, about=[listing])
