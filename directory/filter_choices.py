"""Choices of the directory's filters."""

from django.utils.translation import gettext_lazy as _

from core.models import Place
from directory.models.classification import Category, Network
from directory.size_limits import SIZE_LIMITS


class FilterChoices:
    """Everything that can be chosen: for each filter the values and what they are called, in Danish order."""

    def __init__(self):
        self.categories = {category.pk: category for category in Category.objects.all()}
        self.places = {place.pk: place for place in Place.objects.select_related("municipality")}
        self.networks = {network.pk: network for network in Network.objects.all()}
        municipalities = sorted({place.municipality for place in self.places.values()}, key=lambda town: town.sort_key)
        self.options = {
            "category": {category.slug: category.name for category in self.categories.values()},
            "place": {place.slug: place.name for place in self.places.values()},
            "municipality": {municipality.code: municipality.name for municipality in municipalities},
            "network": {network.slug: network.name for network in self.networks.values()},
            "size": {limit.key: limit.label for limit in SIZE_LIMITS},
            "seeks": {"yes": _("Seeks co-operation")},
        }
