"""Who may put words on the English pages, and when: what wagtail-localize leaves open.

1. To press »Sync« is to publish, so it is for those who may publish the translation.
2. A translation is published when no word of it is missing. (A page under »Edit anyway« is no translation any more.)
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect

from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.update_translations import UpdateTranslationsView


class GatedUpdateTranslationsView(UpdateTranslationsView):
    """»Sync translated pages« for those who may publish each of the translations."""

    def dispatch(self, request, *args, **kwargs):
        for target in self.get_object().get_translated_instances():
            if not may_publish(request.user, target):
                raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def may_publish(user, instance) -> bool:
    """Whether the user may publish this page or snippet."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    return policy_registry.get(instance).user_has_permission_for_instance(user, "publish", instance)


def refuse_unfinished_translation(request, instance):
    """Send the editor back, with a message, who publishes a translation of which words are missing."""
    if request.method != "POST" or request.POST.get("action") not in ("publish", "action-publish"):
        return None
    missing = missing_words(instance)
    if not missing:
        return None
    messages.error(
        request,
        ngettext(
            "This translation cannot be published yet: %(count)d piece of text is not translated.",
            "This translation cannot be published yet: %(count)d pieces of text are not translated.",
            missing,
        )
        % {"count": missing},
    )
    return redirect(request.path)


def missing_words(instance) -> int:
    """How many pieces of text of a translation in progress are not translated."""
    source = TranslationSource.objects.filter(object_id=instance.translation_key).first()
    translation = source and Translation.objects.filter(
        source=source, target_locale_id=instance.locale_id, enabled=True
    ).first()
    if not translation:
        return 0
    total, translated = translation.get_progress()
    return total - translated


