"""How much of a translation is done: of one, of the one that a page or snippet is made by, and of all."""

from django.db.models import Exists, OuterRef, QuerySet
from wagtail_localize.models import StringSegment, StringTranslation, Translation


def translation_of(instance) -> Translation | None:
    """The translation in progress that a page or snippet is the target of."""
    return Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    ).first()


def is_complete(translation: Translation) -> bool:
    """Whether every word of the source has its translation."""
    total, translated = translation.get_progress()
    return total == translated


def missing_words(instance) -> int:
    """How many pieces of text of a translation in progress are not translated."""
    translation = translation_of(instance)
    if not translation:
        return 0
    total, translated = translation.get_progress()
    return total - translated


def waiting_translations() -> QuerySet[Translation]:
    """Return the translations in progress of which at least one piece of text is missing."""
    translated = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("target_locale")),
        has_error=False,
    )
    missing = StringSegment.objects.filter(~Exists(translated), source=OuterRef("source"))
    return Translation.objects.filter(Exists(missing), enabled=True)
