"""A listing follows what staff do with the entry in its editor: publish it, take it off the site, delete it."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import published, unpublished

from core import mail
from directory.models import Business, Listing, ListingStatus
from directory.models.listing import HIDDEN


@receiver(published, sender=Business)
def note_publication(sender, instance, **kwargs) -> None:
    """What staff publish is in the directory, with what the business proposed: the editor begins with that."""
    listings = Listing.objects.of(instance)
    listings.filter(status__in=HIDDEN).update(status=ListingStatus.LISTED, changed_at=timezone.now())
    if not instance.has_unpublished_changes:
        listings.filter(proposal__object_id=str(instance.pk)).update(proposal=None, answers={})


@receiver(unpublished, sender=Business)
def note_unpublication(sender, instance, **kwargs) -> None:
    """What staff take off the site, its business cannot put back."""
    if not Business.objects.live().filter(translation_key=instance.translation_key).exists():
        listed = Listing.objects.of(instance).filter(status=ListingStatus.LISTED)
        listed.update(status=ListingStatus.TAKEN_DOWN, changed_at=timezone.now())


@receiver(post_delete, sender=Business)
def forget_deleted(sender, instance, **kwargs) -> None:
    """Where no entry is left, nobody looks after one, and nobody is mailed about it."""
    if not Business.objects.filter(translation_key=instance.translation_key).exists():
        mail.retract(*Listing.objects.of(instance))
        Listing.objects.of(instance).delete()
