"""A translation is public no longer than what it was translated from.

When the source is unpublished, by hand, with many others, because its time is up or because it is deleted, its
translations are unpublished too, and kept as drafts: nothing is lost that somebody wrote. A translation may be
unpublished alone, and published alone again; staff are told what the other language does.
"""

from django.db.models.signals import pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core.translations.language_versions.notices import NOT_PUBLIC_AGAIN, STILL_PUBLIC, UNPUBLISHED_TOO, notify
from core.translations.language_versions.versions import following, is_following, is_source, other_versions
from core.visibility import for_everybody


@receiver(page_unpublished)
def follow_unpublication(sender, instance, **kwargs) -> None:
    """A page is no longer public."""
    if is_following():
        return
    if is_source(instance):
        unpublish_translations(instance)
    else:
        for version in for_everybody(other_versions(instance)):
            notify(STILL_PUBLIC, version)


@receiver(pre_delete, sender=Page)
def follow_deletion(sender, instance, **kwargs) -> None:
    """A page is deleted. Wagtail says that it is unpublished only where it was public itself."""
    if not is_following() and not instance.is_root() and is_source(instance):
        unpublish_translations(instance)


def unpublish_translations(page: Page) -> None:
    """Unpublish the versions in the other languages, and keep them as drafts."""
    for version in other_versions(page).live():
        with following():
            version.specific.unpublish(set_expired=page.expired)
        notify(UNPUBLISHED_TOO, version)


@receiver(page_published)
def warn_of_what_is_not_public_again(sender, instance, **kwargs) -> None:
    """A page is public. A translation that was unpublished with it is not published unasked: its words may be old."""
    if not is_following() and is_source(instance):
        for version in other_versions(instance).not_live().filter(first_published_at__isnull=False):
            notify(NOT_PUBLIC_AGAIN, version)
