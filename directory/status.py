"""Where a business stands, and where its English words stand: as one word each, and as what the list is filtered by."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from core.translations.progress import waiting_translations
from directory.models import Business


@dataclass(frozen=True)
class State:
    """A state with its name and what is true of the businesses that are in it."""

    key: str
    label: str | Promise
    condition: Q


STATUSES = (
    State("published", pgettext_lazy("of an entry", "Published"), Q(live=True, has_unpublished_changes=False)),
    State(
        "changed",
        pgettext_lazy("of an entry", "Published, with changes in a draft"),
        Q(live=True, has_unpublished_changes=True),
    ),
    State("unpublished", pgettext_lazy("of an entry", "Not published"), Q(live=False)),
)
ENGLISH_STATES = {
    "published": pgettext_lazy("of English words", "Published"),
    "draft": pgettext_lazy("of English words", "Not published"),
    "waiting": pgettext_lazy("of English words", "Words wait"),
    "missing": pgettext_lazy("of English words", "None"),
}


def status_of(business: Business) -> State:
    """Where a business stands."""
    if not business.live:
        return STATUSES[2]
    return STATUSES[1] if business.has_unpublished_changes else STATUSES[0]


def with_english(businesses: QuerySet) -> QuerySet:
    """The businesses, each with the state of its English words as `english`, and the key of that version."""
    versions = Business.objects.filter(translation_key=OuterRef("translation_key")).exclude(
        locale__language_code=settings.LANGUAGE_CODE
    )
    waiting = waiting_translations().filter(source__object_id=OuterRef("translation_key"))
    return businesses.annotate(
        english_pk=Subquery(versions.values("pk")[:1]),
        english=Case(
            When(~Exists(versions), then=Value("missing")),
            When(Exists(waiting), then=Value("waiting")),
            When(Exists(versions.filter(live=True)), then=Value("published")),
            default=Value("draft"),
            output_field=CharField(),
        ),
    )


def filter_by(states: tuple[State, ...]) -> Callable:
    """A filter's method: leaves the businesses that are in the chosen state."""
    by_key = {state.key: state.condition for state in states}
    return lambda businesses, name, value: businesses.filter(by_key[value])
