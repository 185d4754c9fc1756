"""The filters of the directory with their choices, each with the number of businesses that it would show.

However many businesses and choices there are, two queries count them: businesses that are alike
in all that is filtered by are counted together, and the sums for every choice are made from those counts.
"""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import BooleanField, Case, Count, IntegerField, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directory.selection import FILTERS, Selection
from directory.size_limits import SIZE_LIMITS

if TYPE_CHECKING:
    from directory.filter_choices import FilterChoices

HEADINGS = {
    "category": _("Category"),
    "place": _("Town or village"),
    "municipality": _("Municipality"),
    "network": _("Network"),
    "size": pgettext_lazy("of a business", "Size"),
    "seeks": _("Co-operation"),
}
ALIKE = ("category_id", "place_id", "smallest_limit", "is_seeking")
"""What the businesses that are counted together have in common: all that is filtered by, but their networks."""


@dataclass(frozen=True)
class Choice:
    """One value of a filter, as a link: it chooses the value or, where it is chosen, takes it off again."""

    value: str
    label: str
    number: int
    is_chosen: bool
    target: Selection


@dataclass(frozen=True)
class ActiveFilter:
    """Something that was chosen or searched for, as a link that takes it off."""

    heading: str
    label: str
    target: Selection


@dataclass(frozen=True)
class Facet:
    """A filter with its choices. Those that would leave nothing are left out, unless they are chosen."""

    name: str
    heading: str
    choices: list[Choice]


@dataclass(frozen=True)
class Tally:
    """How many businesses have the same values in all filters."""

    number: int
    values: dict[str, set[str]]


class Facets:
    """The filters, counted for some businesses and what is chosen among them."""

    def __init__(self, businesses: QuerySet, filter_choices: "FilterChoices", selection: Selection):
        self.filter_choices = filter_choices
        self.selection = selection
        self.total = 0
        self._counts: dict[str, Counter] = {name: Counter() for name in FILTERS}
        self._chosen = {name: values for name in FILTERS if (values := selection.values(name))}
        self._count_all(businesses)
        self._count_networks(businesses.chosen_by(selection.without("network")))

    def __getitem__(self, name: str) -> Facet:
        options = [self._choice(name, value, label) for value, label in self.filter_choices.options[name].items()]
        return Facet(name, HEADINGS[name], [choice for choice in options if choice.number or choice.is_chosen])

    @property
    def beside_the_map(self) -> list[Facet]:
        """All of them but the places, which are shown on the map and in the list beside it."""
        return [self[name] for name in FILTERS if name != "place"]

    @property
    def active(self) -> list[ActiveFilter]:
        """What is chosen, the words first."""
        words, options = self.selection.words, self.filter_choices.options
        searched = [ActiveFilter(_("Search words"), f"»{words}«", self.selection.without_words())] if words else []
        return searched + [
            ActiveFilter(HEADINGS[name], options[name][value], self.selection.removing(name, value))
            for name, value in self.selection.choices
        ]

    def _choice(self, name: str, value: str, label: str) -> Choice:
        is_chosen = value in self.selection.values(name)
        return Choice(value, label, self._counts[name][value], is_chosen, self.selection.toggling(name, value))

    def _count_all(self, businesses: QuerySet) -> None:
        """Count for every filter but the networks', among the members of those that are chosen."""
        chosen = {name: values for name, values in self._chosen.items() if name != "network"}
        members = businesses.in_networks(self._chosen.get("network")).order_by()
        rows = members.annotate(smallest_limit=_smallest_limit(), is_seeking=_is_seeking()).values(*ALIKE)
        for tally in map(self._tally, rows.annotate(number=Count("pk"))):
            refusing = [name for name, values in chosen.items() if not values & tally.values[name]]
            self.total += 0 if refusing else tally.number
            # What one filter alone refuses, another choice in it would show: there it counts, and nowhere else.
            if len(refusing) <= 1:
                for name in refusing or tally.values:
                    for value in tally.values[name]:
                        self._counts[name][value] += tally.number

    def _count_networks(self, businesses: QuerySet) -> None:
        """Count for the networks, of which a business may have several."""
        for key, number in businesses.numbers_by_network().items():
            self._counts["network"][self.filter_choices.networks[key].slug] = number

    def _tally(self, row: dict) -> Tally:
        place = self.filter_choices.places[row["place_id"]]
        limit = row["smallest_limit"]
        return Tally(
            row["number"],
            {
                "category": {self.filter_choices.categories[row["category_id"]].slug},
                "place": {place.slug},
                "municipality": {place.municipality.code},
                "size": {fit.key for fit in SIZE_LIMITS if limit is not None and limit <= fit.max_employees},
                "seeks": {"yes"} if row["is_seeking"] else set(),
            },
        )


def _smallest_limit() -> Case:
    """The lowest number of employees among the size limits that a business keeps to; nothing where it is too large."""
    limits = sorted(limit.max_employees for limit in SIZE_LIMITS)
    return Case(
        *(When(employees__lte=limit, then=Value(limit)) for limit in limits), output_field=IntegerField(null=True)
    )


def _is_seeking() -> Case:
    return Case(When(seeks="", then=Value(False)), default=Value(True), output_field=BooleanField())
