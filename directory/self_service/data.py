"""What is stored about a business, to take away or to erase. Erased is erased: in every table, every language."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import ModelLogEntry
from wagtail_localize.models import String, StringTranslation

from comments import screening
from directory.models import Business, LinkRequest, Listing
from directory.registration.entries import prose_of
from directory.registration.services import forget
from directory.self_service.services import entries_of, locked
from search import vocabulary


@transaction.atomic
def erase(listing: Listing) -> None:
    """Erase a business with all that is known of it. Its words leave the search with its entries (search.indexing)."""
    listing = locked(listing)
    entries = list(entries_of(listing)) if listing.business_key else []
    strings = set(_strings_of(listing))
    for entry in entries:
        screening.forget(prose_of(entry), listing.email)
    keys = [str(entry.pk) for entry in entries]
    LinkRequest.objects.filter(email__iexact=listing.email).delete()
    forget(listing)
    for entry in entries:
        # The Danish entry takes the others with it.
        for left in Business.objects.filter(pk=entry.pk):
            left.delete()
    _forget_strings(strings)
    _blank_log(keys)
    if entries:
        vocabulary.ask_for_recount()  # for words of earlier versions, which no entry says it had


def export(listing: Listing) -> dict:
    """Return all that is stored about a business, for it to take away."""
    return {
        "status": listing.status,
        "language": listing.language,
        "email_for_upkeep": listing.email,
        "new_email_not_confirmed": listing.new_email or None,
        "begun_at": listing.created_at.isoformat(),
        "changed_at": listing.changed_at.isoformat(),
        "decided_at": _moment(listing.decided_at),
        "last_confirmed_at": _moment(listing.confirmed_at),
        "last_question": {"step": listing.get_step_display(), "at": _moment(listing.step_at)},
        "message_of_staff": listing.message,
        "your_reply": listing.reply,
        "probability_of_spam": listing.probability,
        "reasons_of_the_filter": [{"da": reason["da"], "en": reason["en"]} for reason in listing.reasons],
        "answers": listing.answers,
        "entries": [_exported(entry) for entry in entries_of(listing)] if listing.business_key else [],
        "proposed_change": _exported(listing.proposal.as_object()) if listing.proposal else None,
    }


def _exported(entry: Business) -> dict:
    fields = (
        "name",
        "introduction",
        "offers",
        "seeks",
        "opening_hours",
        "street",
        "phone",
        "email",
        "website",
        "cvr",
        "employees",
    )
    return {name: getattr(entry, name) for name in fields} | {
        "language": entry.locale.language_code,
        "category": str(entry.category),
        "place": entry.place.post_line,
        "networks": [str(row.network) for row in entry.business_networks.all()],
        "is_shown": entry.live,
        "first_published_at": _moment(entry.first_published_at),
        "last_published_at": _moment(entry.last_published_at),
        "versions": entry.revisions.count(),
    }


def _moment(moment) -> str | None:
    return moment and moment.isoformat()


def _strings_of(listing: Listing):
    """The numbers of the pieces of text that the translation of the entries knows: they are kept apart from them."""
    if not listing.business_key:
        return ()
    return String.objects.filter(segments__source__object_id=listing.business_key).values_list("pk", flat=True)


def _forget_strings(numbers: set[int]) -> None:
    """Delete pieces of text that nothing else on the site says too, with their translations."""
    unused = String.objects.filter(pk__in=numbers, segments=None)
    StringTranslation.objects.filter(translation_of__in=unused).delete()
    unused.delete()


def _blank_log(keys: list[str]) -> None:
    """Take the names of entries out of the log of what staff did, which itself stays."""
    business = ContentType.objects.get_for_model(Business)
    ModelLogEntry.objects.filter(content_type=business, object_id__in=keys).update(label="–", data={})
