"""Personal data of a business, to take away or to erase. Erased is erased: in every table, every language."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import ModelLogEntry
from wagtail_localize.models import String, StringTranslation

from comments import screening
from directory.models import Business
from registrations.answers import prose_of
from registrations.lifecycle import forget, locked
from registrations.models import LinkRequest, Registration
from search import vocabulary


@transaction.atomic
def erase(registration: Registration) -> None:
    """Erase a business with all that is known of it. Its words leave the search with it (search.indexing)."""
    registration = locked(registration)
    businesses = list(registration.versions)
    strings = set(_strings_of(registration))
    for business in businesses:
        screening.forget(prose_of(business), registration.email)
    keys = [str(business.pk) for business in businesses]
    LinkRequest.objects.filter(email__iexact=registration.email).delete()
    forget(registration)
    for business in businesses:
        # The Danish version takes the others with it.
        for left in Business.objects.filter(pk=business.pk):
            left.delete()
    _forget_strings(strings)
    _blank_log(keys)
    if businesses:
        vocabulary.ask_for_recount()  # for words of earlier versions, which no version says it had


def export(registration: Registration) -> dict:
    """Return all that is stored about a business, for it to take away."""
    return {
        "status": registration.status,
        "language": registration.language,
        "email_for_upkeep": registration.email,
        "new_email_not_confirmed": registration.new_email or None,
        "begun_at": registration.created_at.isoformat(),
        "changed_at": registration.changed_at.isoformat(),
        "decided_at": _moment(registration.decided_at),
        "last_confirmed_at": _moment(registration.confirmed_at),
        "last_question": {"step": registration.get_step_display(), "at": _moment(registration.step_at)},
        "message_of_staff": registration.message,
        "your_reply": registration.reply,
        "probability_of_spam": registration.probability,
        "reasons_of_the_filter": [{"da": reason["da"], "en": reason["en"]} for reason in registration.reasons],
        "answers": registration.answers,
        "entries": [_exported(business) for business in registration.versions],
        "proposed_change": _exported(registration.proposal.as_object()) if registration.proposal else None,
    }


def _exported(business: Business) -> dict:
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
    return {name: getattr(business, name) for name in fields} | {
        "language": business.locale.language_code,
        "category": str(business.category),
        "place": business.place.post_line,
        "networks": [str(row.network) for row in business.business_networks.all()],
        "is_shown": business.live,
        "first_published_at": _moment(business.first_published_at),
        "last_published_at": _moment(business.last_published_at),
        "versions": business.revisions.count(),
    }


def _moment(moment) -> str | None:
    return moment and moment.isoformat()


def _strings_of(registration: Registration):
    """The numbers of the pieces of text that the translation of the businesses knows: they are kept apart from them."""
    if not registration.business_key:
        return ()
    return String.objects.filter(segments__source__object_id=registration.business_key).values_list("pk", flat=True)


def _forget_strings(numbers: set[int]) -> None:
    """Delete pieces of text that nothing else on the site says too, with their translations."""
    unused = String.objects.filter(pk__in=numbers, segments=None)
    StringTranslation.objects.filter(translation_of__in=unused).delete()
    unused.delete()


def _blank_log(keys: list[str]) -> None:
    """Take the names of businesses out of the log of what staff did, which itself stays."""
    business = ContentType.objects.get_for_model(Business)
    ModelLogEntry.objects.filter(content_type=business, object_id__in=keys).update(label="–", data={})
