"""The translations that wait for words, on the first screen of the admin."""

from wagtail.admin.ui.components import Component

from core.translations.progress import waiting_translations

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
