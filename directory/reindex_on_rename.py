"""Keeps the search true to the names that businesses bear: of a category, a place, a municipality.

A business is found by them, so its entry in the index has them in it; and Wagtail writes that anew only when the
business itself is saved.
"""

from django.db.models.signals import post_save, pre_save

from core.models import Municipality, Place
from directory.models import Business, Category
from search.indexing import write_anew

BORNE = {
    Category: ("category", ("name_da", "name_en")),
    Place: ("place", ("name", "postcode", "post_town", "municipality_id")),
    Municipality: ("place__municipality", ("name",)),
}
"""How a business bears a thing, and by what of it the business is found: as Business.search_fields has it."""


def note_new_name(sender, instance, **kwargs) -> None:
    """See whether something is about to get another name."""
    _bearing, names = BORNE[sender]
    before = sender.objects.filter(pk=instance.pk).values(*names).first()
    instance.has_new_name = before is not None and any(before[name] != getattr(instance, name) for name in names)


def find_by_new_name(sender, instance, **kwargs) -> None:
    """Write the index entries of the businesses that bear a new name: some seconds for a thousand, and seldom done."""
    if instance.has_new_name:
        bearing, _names = BORNE[sender]
        bearers = Business.objects.filter(**{bearing: instance})
        write_anew(bearers.select_related("locale", "category", "place__municipality"))


for model in BORNE:
    pre_save.connect(note_new_name, sender=model)
    post_save.connect(find_by_new_name, sender=model)
