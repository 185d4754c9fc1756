"""Who may put words on the English pages, and when: what wagtail-localize leaves open.

1. To press »Sync« or »Convert to alias« is to publish, so it is for those who may publish the translation.
2. A translation is published when no word of it is missing, be it from its editor, by »Sync« or with many others from
   the list of pages. (A page under »Edit anyway« is no translation any more.)
3. Nothing is told in one language before its time in the other: while the source waits for its day, so does it.
"""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import DraftStateMixin, Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.convert import convert_to_alias
from wagtail_localize.views.update_translations import UpdateTranslationsView


class GatedUpdateTranslationsView(UpdateTranslationsView):
    """»Sync translated pages« for those who may publish each of the translations."""

    def dispatch(self, request, *args, **kwargs):
        if not all(may_publish(request.user, target) for target in targets_of(self.get_object())):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        # The new words are brought over first: they may be what is missing.
        self.object.update_from_db()
        refused = refusal_of(targets_of(self.object))
        if refused and form.cleaned_data["publish_translations"]:
            form.cleaned_data["publish_translations"] = False
            messages.error(self.request, refused)
        return super().form_valid(form)


def targets_of(source: TranslationSource) -> list:
    """The pages or snippets that are translated from this source."""
    translations = source.translations.filter(enabled=True)
    found = (source.object.get_instance_or_none(translation.target_locale_id) for translation in translations)
    return [target for target in found if target]


def gated_convert_to_alias(request, page_id: int):
    """»Convert to alias«, which puts the Danish words on the page at once, for those who may publish it."""
    if not may_publish(request.user, get_object_or_404(Page, pk=page_id)):
        raise PermissionDenied
    return convert_to_alias(request, page_id)


def may_publish(user, instance) -> bool:
    """Whether the user may publish this page or snippet."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    # What has no drafts is published by whoever changes it.
    action = "publish" if isinstance(instance, DraftStateMixin) else "change"
    return policy_registry.get(instance).user_has_permission_for_instance(user, action, instance)


def refuse_unfinished_translation(request, instance):
    """Send the editor back, with a message, who publishes a translation of which words are missing."""
    if request.method != "POST" or request.POST.get("action") not in ("publish", "action-publish"):
        return None
    refused = refusal_of([instance])
    if not refused:
        return None
    messages.error(request, refused)
    return redirect(request.path)


def refuse_unfinished_translations(request, action_type: str, objects, action):
    """The same for »Publish« in the list of pages, where one of the ticked pages (or of those below) is unfinished."""
    if action_type != "publish" or not issubclass(action.model, Page):
        return None
    with_children = action.cleaned_form.cleaned_data["include_descendants"]
    below = [page for parent in objects for page in parent.get_descendants().not_live()] if with_children else []
    refused = refusal_of([*objects, *below])
    if not refused:
        return None
    messages.error(request, refused)
    return redirect(action.next_url)


def refusal_of(instances: list) -> str:
    """Why these pages or snippets cannot be published yet, as the editor is told; empty where they can."""
    if missing := sum(missing_words(instance) for instance in instances):
        return ngettext(
            "This translation cannot be published yet: %(count)d piece of text is not translated.",
            "This translation cannot be published yet: %(count)d pieces of text are not translated.",
            missing,
        ) % {"count": missing}
    if day := max(filter(None, (source_goes_live_at(instance) for instance in instances)), default=None):
        return _("This translation cannot be published yet: the page it is made from goes live on %(day)s.") % {
            "day": date_format(timezone.localtime(day), "SHORT_DATETIME_FORMAT")
        }
    return ""


def missing_words(instance) -> int:
    """How many pieces of text of a translation in progress are not translated."""
    translation = _translation_of(instance)
    if not translation:
        return 0
    total, translated = translation.get_progress()
    return total - translated


def source_goes_live_at(instance) -> datetime | None:
    """When the source of a translation becomes public, where that is decided and has not come yet."""
    translation = _translation_of(instance)
    source = translation and translation.source.object.get_instance_or_none(translation.source.locale)
    if not isinstance(source, DraftStateMixin) or source.live:
        return None
    scheduled = source.scheduled_revision
    return scheduled.approved_go_live_at if scheduled else None


def _translation_of(instance) -> Translation | None:
    """The translation in progress that a page or snippet is the target of."""
    return Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    ).first()
