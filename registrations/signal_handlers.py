"""Signals of the editor of businesses: a registration follows what staff publish, take off the site or delete there."""

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import published, unpublished

from core import mail
from directory.models import Business
from registrations.lifecycle import Action, Actor, apply, sources_of
from registrations.models import Registration


@receiver(published, sender=Business)
@transaction.atomic
def note_publication(sender, instance, **kwargs) -> None:
    """What staff publish is in the directory, with what the business proposed: the editor begins with that."""
    _take_on(instance, Action.PUBLISH)
    if not instance.has_unpublished_changes:
        proposed = Registration.objects.of(instance).filter(proposal__object_id=str(instance.pk))
        proposed.update(proposal=None, answers={})


@receiver(unpublished, sender=Business)
@transaction.atomic
def note_unpublication(sender, instance, **kwargs) -> None:
    """What staff take off the site, its business cannot put back."""
    if not Business.objects.live().filter(translation_key=instance.translation_key).exists():
        _take_on(instance, Action.UNPUBLISH)


@receiver(post_delete, sender=Business)
def forget_deleted(sender, instance, **kwargs) -> None:
    """Where no version is left, nobody looks after the business, and nobody is mailed about it."""
    if not Business.objects.filter(translation_key=instance.translation_key).exists():
        mail.retract(*Registration.objects.of(instance))
        Registration.objects.of(instance).delete()


def _take_on(business: Business, action: Action) -> None:
    """Take the registration of a business on, where its state allows that: nothing is new where it stands there."""
    for registration in Registration.objects.of(business).filter(status__in=sources_of(action)).select_for_update():
        apply(registration, action, by=Actor.EDITOR, changed_at=timezone.now())
