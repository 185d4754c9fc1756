"""Choices of a cell: the categories, networks and places that it may name, as people call them."""

from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.models import Place
from core.text import comparable
from directory.models import Category, Network
from directory.postal import postcode_and_town

BETWEEN_NETWORKS = ";"


class Choices:
    """Everything that can be named, read once."""

    def __init__(self):
        self.categories = {category.pk: category for category in Category.objects.all()}
        self.networks = {network.pk: network for network in Network.objects.all()}
        self.places = {place.pk: place for place in Place.objects.select_related("municipality")}
        self._categories = _by_name(self.categories.values())
        self._networks = _by_name(self.networks.values())
        self._places = _by_words((place, (place.name, place.slug)) for place in self.places.values())
        self._post_towns = _by_words((place, (place.post_town,)) for place in self.places.values())

    def category(self, words: str) -> int:
        """Return the category of this name, in Danish or English, or of this address word."""
        found = self._categories.get(comparable(words), [])
        if len(found) == 1:
            return found[0].pk
        if found:
            raise ValidationError(_more_than_one(words, [category.slug for category in found]))
        known = ", ".join(category.name for category in self.categories.values())
        raise ValidationError(
            _("There is no category »%(words)s«. There are: %(known)s.") % {"words": words[:60], "known": known}
        )

    def networks_in(self, words: str) -> frozenset[int]:
        """Return the networks of these names, with semicolons or line breaks between them."""
        lines = words.replace("\n", BETWEEN_NETWORKS)
        names = [name.strip() for name in lines.split(BETWEEN_NETWORKS) if name.strip()]
        missing = [name[:60] for name in names if comparable(name) not in self._networks]
        if missing:
            raise ValidationError(_("There is no network »%(words)s«.") % {"words": "«, »".join(missing)})
        for name in names:
            if len(found := self._networks[comparable(name)]) > 1:
                raise ValidationError(_more_than_one(name, [network.slug for network in found]))
        return frozenset(self._networks[comparable(name)][0].pk for name in names)

    def places_of(self, postcode: str, words: str) -> list[Place]:
        """Return the places that these may mean: by name where one is given, by postcode where one is given.

        Either may hold both, as in »4250 Fuglebjerg«.
        """
        code, beside = postcode_and_town(postcode)
        code_in_words, town = postcode_and_town(words)
        word = comparable(town or beside)
        named = self._places.get(word) or self._post_towns.get(word, []) if word else list(self.places.values())
        codes = {code, code_in_words} - {""}
        return [place for place in named if codes <= {place.postcode}]


def _more_than_one(words: str, slugs: list[str]) -> str:
    return _("More than one is called »%(words)s«. Write the address word: %(slugs)s.") % {
        "words": words[:60],
        "slugs": ", ".join(slugs),
    }


def _by_name(items: Iterable) -> dict[str, list]:
    return _by_words((item, (item.name_da, item.name_en, item.slug)) for item in items)


def _by_words(named: Iterable[tuple]) -> dict[str, list]:
    """The things by what they are called, whatever the case and the spaces."""
    found = defaultdict(list)
    for item, words in named:
        for word in dict.fromkeys(comparable(word) for word in words if word):
            found[word].append(item)
    return dict(found)
