"""The Danish version decides whether a business is in the directory: when it goes, its translation goes with it.

Not the other way round: the Danish version without the English one is how most businesses are listed.
"""

from django.conf import settings
from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import unpublished

from directory.models import Business


@receiver(unpublished, sender=Business)
def unpublish_translations(sender, instance, **kwargs) -> None:
    """Take the translations of an unpublished Danish version off the site."""
    for translation in translations_of_danish(instance).filter(live=True):
        translation.unpublish()


@receiver(post_delete, sender=Business)
def delete_translations(sender, instance, **kwargs) -> None:
    """Delete the translations of a deleted Danish version."""
    for translation in translations_of_danish(instance):
        translation.delete()


def translations_of_danish(business: Business):
    """The other versions of a business, where this is the Danish one; else none."""
    if business.locale.language_code != settings.LANGUAGE_CODE:
        return Business.objects.none()
    return business.get_translations()
