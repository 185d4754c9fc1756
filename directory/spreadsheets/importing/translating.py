"""Writes English words as the translation of a Danish version, piece by piece, as the translation editor does."""

from django.conf import settings
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from core.translations.progress import is_complete
from directory.models import Business


def translate(danish: Business, words: dict[str, str], user, *, publish: bool) -> None:
    """Write English words, by field; publish the English version where it is complete and that is wanted."""
    english = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).get()
    source, _created = TranslationSource.update_or_create_from_instance(danish)
    for segment in StringSegment.objects.filter(source=source, context__path__in=words).select_related("context"):
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            context=segment.context,
            locale=english,
            defaults={
                "data": StringValue.from_plaintext(words[segment.context.path]).data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": user,
                "has_error": False,
            },
        )
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=english)
    _write_version(danish, translation, user, publish=publish)


def _write_version(danish: Business, translation: Translation, user, *, publish: bool) -> None:
    """Bring the words to the English version. One that readers see stays as it is until all its words are there."""
    business = danish.get_translation_or_none(translation.target_locale)
    if publish and is_complete(translation):
        translation.save_target(user=user, publish=True)
    elif business is None or not business.live:
        translation.save_target(user=user, publish=False)
