"""How businesses and networks are found by the search of the site."""

from collections.abc import Iterable

from django.db.models import Exists, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.translations.active_language import active_locale
from core.visibility import for_everybody
from directory.models import Business, DirectoryPage, Network
from search import result_types


def listed_businesses() -> QuerySet:
    """The businesses that the directory lists in the reader's language: none where not everybody may see it."""
    if not _directories():
        return Business.objects.none()
    return Business.objects.visible_in(active_locale())


def listed_networks() -> QuerySet:
    """The networks: they are in both languages, and below the directory like the businesses."""
    return Network.objects.filter(Exists(_directories()))


def business_facts(business: Business) -> list[str]:
    """What it is and where."""
    return [str(business.category), business.place.post_line]


class BusinessResultType(result_types.ResultType):
    """Businesses have no pages of their own in the tree: their addresses are the directory's."""

    def load(self, model, keys: list[int]) -> dict[int, Business]:
        return model.objects.filter(pk__in=keys).as_cards().in_bulk()

    def addresses(self, found: Iterable[Business], request) -> dict[int, str]:
        [directory] = _directories()[:1]
        base = directory.get_url(request)
        return {business.pk: f"{base}{business.slug}/" for business in found}


class NetworkResultType(result_types.ResultType):
    """Networks are one row for both languages, and have their addresses below the directory's."""

    def load(self, model, keys: list[int]) -> dict[int, Network]:
        return model.objects.in_bulk(keys)

    def words(self, found: Network, entry) -> tuple[str, str, str]:
        """What it says in the reader's language: its entry has the words of both."""
        return found.name, "\n".join(text for text in (found.description, found.together) if text), get_language()

    def addresses(self, found: Iterable[Network], request) -> dict[int, str]:
        [directory] = _directories()[:1]
        base = directory.get_url(request)
        return {network.pk: f"{base}{directory.network_suffix(network)}" for network in found}


def _directories() -> QuerySet:
    return for_everybody(DirectoryPage.objects.filter(locale=active_locale()))


result_types.register(
    BusinessResultType(
        "businesses",
        _("Businesses"),
        _("Business"),
        labels=("directory.Business",),
        facts=business_facts,
        scope=listed_businesses,
    )
)
result_types.register(
    NetworkResultType("networks", _("Networks"), _("Network"), labels=("directory.Network",), scope=listed_networks)
)
