"""Portraits of staff, which Wagtail stores in a model of its own, pass through the same place as pictures."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.users.models import UserProfile

from core.images.fields import stored_form


@receiver(pre_save, sender=UserProfile)
def clean_portrait(sender, instance: UserProfile, raw: bool = False, **kwargs) -> None:
    """Replace a portrait that was just uploaded by what is stored of it."""
    portrait = instance.avatar
    if portrait and not portrait._committed and not raw:
        clean = stored_form(portrait.file, portrait.name)
        portrait.file, portrait.name = clean, clean.name
