"""Our views before wagtail-localize's: of what it starts, syncs or ends too readily, or answers with a fault.

`hooks` says which stands for which.
"""

from functools import wraps
from tempfile import NamedTemporaryFile

import polib
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import DataError, transaction
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views import edit_translation
from wagtail_localize.views.convert import convert_to_alias
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.locks import Lock, take
from core.translations.gates import may_publish, refusal_of

PO_HEADER = "X-WagtailLocalize-TranslationID"


class PublishersOnlyMixin:
    """A translation is started by those who may publish its source: it shows the source's words to others."""

    def dispatch(self, request, *args, **kwargs):
        if not may_publish(request.user, self.get_object()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        take(Lock.CONTENT)  # before the row of the source, which is locked and then saved
        return super().form_valid(form)


class GatedSubmitPageTranslationView(PublishersOnlyMixin, SubmitPageTranslationView):
    """»Translate« for pages, from the top of the tree: else the pages above become live aliases with Danish words."""

    def get(self, request, *args, **kwargs):
        return self.refusal() or super().get(request, *args, **kwargs)

    def post(self, request, **kwargs):
        return self.refusal() or super().post(request, **kwargs)

    def refusal(self):
        """The way back to the explorer, with a message, where the page above is not translated."""
        parent = self.object.get_parent()
        if parent.is_root() or not lacks_a_language(parent):
            return None
        title = parent.get_admin_display_title()
        messages.error(self.request, _("Translate the page above it first: %(title)s.") % {"title": title})
        return redirect("wagtailadmin_explore", parent.pk)


class GatedSubmitSnippetTranslationView(PublishersOnlyMixin, SubmitSnippetTranslationView):
    """»Translate« for snippets."""


def lacks_a_language(page: Page) -> bool:
    """Whether the page is not translated into every language. An alias has another language's words."""
    versions = page.get_translations(inclusive=True).filter(alias_of=None)
    return Locale.objects.exclude(pk__in=versions.values("locale")).exists()


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


@require_POST
def checked_upload_pofile(request, translation_id: int):
    """Take a file of translated words, and send back, with a message, who uploads something else."""
    instance = get_object_or_404(Translation, pk=translation_id).get_target_instance()
    if not edit_translation.user_can_edit_instance(request.user, instance):
        raise PermissionDenied
    if is_translation_file(request.FILES.get("file")):
        return edit_translation.upload_pofile(request, translation_id)
    messages.error(request, _("This is no file of a translation. Upload one that was downloaded here."))
    editor = AdminURLFinder(request.user).get_edit_url(instance)
    return redirect(get_valid_next_url_from_request(request) or editor or reverse("wagtailadmin_home"))


def is_translation_file(upload) -> bool:
    """Whether this is a PO file with the line by which wagtail-localize knows its own. Rewinds it."""
    content = upload.read() if upload else b""
    # In a file, because polib opens the file of that name where it is given a text that is one.
    with NamedTemporaryFile() as copy:
        copy.write(content)
        copy.flush()
        try:
            known = PO_HEADER in polib.pofile(copy.name).metadata
        except (OSError, ValueError):
            return False
    if upload:
        upload.seek(0)
    return known and b"\x00" not in content


def refusing_unfit_words(view):
    """A view of the editor's scripts that answers 400 to a request without words, or with ones that cannot be kept."""

    @wraps(view)
    def checked(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except (DataError, KeyError, ValueError):
            return HttpResponseBadRequest()

    return checked


checked_edit_string_translation = refusing_unfit_words(edit_translation.edit_string_translation)
checked_edit_override = refusing_unfit_words(edit_translation.edit_override)
