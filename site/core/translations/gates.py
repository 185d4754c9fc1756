"""Who may put words on the English pages, and when: what wagtail-localize leaves open.

1. To press »Sync« or »Convert to alias« is to publish, so it is for those who may publish the translation.
2. A translation is published when no word of it is missing, be it from its editor, by »Sync« or with many others from
   the list of pages. (A page under »Edit anyway« is no translation any more.)
3. Nothing is told in one language before its time in the other: while the source waits for its day, so does it.
"""

from datetime import datetime

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import DraftStateMixin, Page
from wagtail.permissions import policy_registry

from core.translations.progress import missing_words, translation_of


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


def source_goes_live_at(instance) -> datetime | None:
    """When the source of a translation becomes public, where that is decided and has not come yet."""
    translation = translation_of(instance)
    source = translation and translation.source.object.get_instance_or_none(translation.source.locale)
    if not isinstance(source, DraftStateMixin) or source.live:
        return None
    scheduled = source.scheduled_revision
    return scheduled.approved_go_live_at if scheduled else None
