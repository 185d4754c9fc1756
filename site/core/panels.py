"""What editors see on the first screen of the admin."""

from django.db.models import Exists, OuterRef
from wagtail.admin.ui.components import Component
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core import mail_failures

SHOWN = 8


class WaitingTranslationsPanel(Component):
    """The translations of which words are missing: new ones, and those whose Danish page was changed."""

    name = "waiting_translations"
    template_name = "core/admin/waiting_translations.html"
    order = 120

    def get_context_data(self, parent_context):
        if not parent_context["request"].user.has_perm("wagtail_localize.submit_translation"):
            return {"number": 0}
        waiting = waiting_translations().select_related("source", "target_locale")
        return {"number": waiting.count(), "translations": waiting.order_by("-source__last_updated_at")[:SHOWN]}


class UnsendableMailsPanel(Component):
    """How many mails are put aside because they can never be sent."""

    name = "unsendable_mails"
    template_name = "core/admin/unsendable_mails_panel.html"
    order = 90

    def get_context_data(self, parent_context):
        may_see = parent_context["request"].user.has_perm("core.view_mailfailure")
        return {"number": mail_failures.put_aside().count() if may_see else 0}


def waiting_translations():
    """Return the translations in progress of which at least one piece of text is missing."""
    translated = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("target_locale")),
        has_error=False,
    )
    missing = StringSegment.objects.filter(~Exists(translated), source=OuterRef("source"))
    return Translation.objects.filter(Exists(missing), enabled=True)
