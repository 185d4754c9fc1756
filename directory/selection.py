"""What a visitor chose among the filters: read from an address by the form, written into addresses by the links."""

from dataclasses import dataclass
from urllib.parse import urlencode

FILTERS = ("category", "place", "municipality", "network", "size", "seeks")
"""The filters by their names in an address, in the order in which every address of ours has them."""

SEVERAL = frozenset({"category"})
"""Filters that take more than one value, any of which will do. A business has one line of business, and who looks for
help may want »food or farm«. A place is one: who wants more of them takes the municipality. The limits of size lie
inside each other, and of two networks nobody wants either."""

WORTH_FINDING = frozenset({"category", "place"})
"""Filters whose lists are pages in their own right: one line of business, the businesses of one village."""


@dataclass(frozen=True)
class Selection:
    """The words that are searched for, and the choices: pairs of a filter's name and a value, each once, in order."""

    words: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, words: str, choices) -> "Selection":
        """Return the selection of these choices, in the one order that they are written in."""
        return cls(words, tuple(sorted(set(choices), key=lambda choice: (FILTERS.index(choice[0]), choice[1]))))

    def values(self, name: str) -> set[str]:
        """What is chosen in one filter."""
        return {value for filter_name, value in self.choices if filter_name == name}

    def adding(self, name: str, value: str) -> "Selection":
        """This selection with one more choice. It takes the place of another, where a filter takes only one."""
        kept = [choice for choice in self.choices if choice[0] != name or name in SEVERAL]
        return self.of(self.words, [*kept, (name, value)])

    def removing(self, name: str, value: str) -> "Selection":
        """This selection without one of its choices."""
        return Selection(self.words, tuple(choice for choice in self.choices if choice != (name, value)))

    def toggling(self, name: str, value: str) -> "Selection":
        """This selection with a choice that it has not, or without one that it has."""
        return self.removing(name, value) if (name, value) in self.choices else self.adding(name, value)

    def without(self, name: str) -> "Selection":
        """This selection with nothing chosen in one filter."""
        return Selection(self.words, tuple(choice for choice in self.choices if choice[0] != name))

    def without_words(self) -> "Selection":
        """The choices alone."""
        return Selection("", self.choices)

    @property
    def query(self) -> str:
        """The part of an address that says this and nothing else; empty where nothing is chosen."""
        pairs = [*([("q", self.words)] if self.words else []), *self.choices]
        return f"?{urlencode(pairs)}" if pairs else ""

    @property
    def is_empty(self) -> bool:
        """Whether it leaves every business."""
        return not self.words and not self.choices

    @property
    def is_worth_finding(self) -> bool:
        """Whether search engines may list what it leaves. Of the rest there are endless combinations."""
        if self.words or len(self.choices) > 1:
            return False
        return all(name in WORTH_FINDING for name, _value in self.choices)
