"""A registration follows what staff do with the business in its editor: publish it, take it off the site, delete it."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import published, unpublished

from core import mail
from directory.models import Business
from registrations.models import Registration, RegistrationStatus
from registrations.models.registration import HIDDEN


@receiver(published, sender=Business)
def note_publication(sender, instance, **kwargs) -> None:
    """What staff publish is in the directory, with what the business proposed: the editor begins with that."""
    registrations = Registration.objects.of(instance)
    registrations.filter(status__in=HIDDEN).update(status=RegistrationStatus.LISTED, changed_at=timezone.now())
    if not instance.has_unpublished_changes:
        registrations.filter(proposal__object_id=str(instance.pk)).update(proposal=None, answers={})


@receiver(unpublished, sender=Business)
def note_unpublication(sender, instance, **kwargs) -> None:
    """What staff take off the site, its business cannot put back."""
    if not Business.objects.live().filter(translation_key=instance.translation_key).exists():
        listed = Registration.objects.of(instance).filter(status=RegistrationStatus.LISTED)
        listed.update(status=RegistrationStatus.TAKEN_DOWN, changed_at=timezone.now())


@receiver(post_delete, sender=Business)
def forget_deleted(sender, instance, **kwargs) -> None:
    """Where no version is left, nobody looks after the business, and nobody is mailed about it."""
    if not Business.objects.filter(translation_key=instance.translation_key).exists():
        mail.retract(*Registration.objects.of(instance))
        Registration.objects.of(instance).delete()
