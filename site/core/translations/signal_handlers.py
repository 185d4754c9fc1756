"""Keeps translations true to their source.

When a Danish page or business is published, wagtail-localize goes on calling its translation up to date until somebody
presses »Sync«, and whoever then publishes the English one puts Danish words on it. So a publication brings the source's
new words to the translation at once. Where all of them are translated (a date or a place was changed, say), the English
version follows; where words are missing it stays as it was, and the report of translations says so.
"""

import logging

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import TranslatableMixin
from wagtail.signals import published
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from core.locks import Lock, take
from core.translations.progress import is_complete

logger = logging.getLogger(__name__)


@receiver(pre_save, sender=TranslationSource)
@receiver(pre_save, sender=String)
def lock_texts(sender, **kwargs) -> None:
    """Let one transaction at a time hand texts to translation: each text is one row, however many pages have it."""
    take(Lock.CONTENT)


@receiver(published)
def bring_publication_to_translations(sender, instance, **kwargs) -> None:
    """Renew the translation source of what was published, after the transaction that published it."""
    if not isinstance(instance, TranslatableMixin) or getattr(instance, "alias_of_id", None):
        return
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    # Only the language that was translated from: publishing the English version is the end of a translation.
    if source and source.locale_id == instance.locale_id:
        transaction.on_commit(lambda: renew(source.pk))


def renew(source_id) -> None:
    """Read the source's words anew, and write the translations of which no word is missing."""
    source = TranslationSource.objects.get(pk=source_id)
    source.update_from_db()
    for translation in Translation.objects.filter(source=source, enabled=True):
        target = source.object.get_instance_or_none(translation.target_locale_id)
        if target and target.live and is_complete(translation) and not has_unpublished_words(translation, target):
            try:
                translation.save_target()
            except (ValidationError, IntegrityError):
                # Marked in the translation's editor, and no fault of whoever published the source.
                logger.warning("The translation %s could not follow its source", translation, exc_info=True)


def has_unpublished_words(translation: Translation, target) -> bool:
    """Whether somebody has written words into a translation that nobody has published yet: not ours to publish."""
    words = StringTranslation.objects.filter(
        locale=translation.target_locale, context__object=translation.source.object
    )
    return words.filter(updated_at__gt=target.last_published_at).exists() if target.last_published_at else True
