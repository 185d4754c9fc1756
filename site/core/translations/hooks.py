"""What translations add to the admin. `core.wagtail_hooks` imports it.

`SHADOWED` are the views of wagtail-localize that ours answer before: each under the address and the name that it has
there. tests/core/translations/test_shadowed_views.py fails where an upgrade moves one, renames one or adds one.
"""

from django.urls import include, path
from wagtail import hooks

from core.translations.gates import refuse_unfinished_translation, refuse_unfinished_translations
from core.translations.language_versions.place import refuse_other_language
from core.translations.panels import WaitingTranslationsPanel
from core.translations.views import (
    GatedSubmitPageTranslationView,
    GatedSubmitSnippetTranslationView,
    GatedUpdateTranslationsView,
    checked_edit_override,
    checked_edit_string_translation,
    checked_upload_pofile,
    gated_convert_to_alias,
)

FIRST = -100

_TRANSLATION = "translate/<int:translation_id>"

SHADOWED = [
    path(
        "submit/page/<int:page_id>/",
        GatedSubmitPageTranslationView.as_view(),
        name="submit_page_translation",
    ),
    path(
        "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        GatedSubmitSnippetTranslationView.as_view(),
        name="submit_snippet_translation",
    ),
    path(
        f"{_TRANSLATION}/strings/<int:string_segment_id>/edit/",
        checked_edit_string_translation,
        name="edit_string_translation",
    ),
    path(
        f"{_TRANSLATION}/overrides/<int:overridable_segment_id>/edit/",
        checked_edit_override,
        name="edit_override",
    ),
    path(f"{_TRANSLATION}/pofile/upload/", checked_upload_pofile, name="upload_pofile"),
    path("update/<int:translation_source_id>/", GatedUpdateTranslationsView.as_view(), name="update_translations"),
    path("page/<int:page_id>/convert_to_alias/", gated_convert_to_alias, name="convert_to_alias"),
]


@hooks.register("register_admin_urls", order=FIRST)
def gated_translation_urls():
    """Answers before wagtail-localize's own view of the same address."""
    return [path("localize/", include((SHADOWED, "core"), namespace="gated_translations"))]


@hooks.register("before_edit_page", order=FIRST)
@hooks.register("before_edit_snippet", order=FIRST)
def only_finished_translations_are_published(request, instance):
    return refuse_unfinished_translation(request, instance)


@hooks.register("before_bulk_action")
def only_finished_translations_are_published_from_the_list(request, action_type, objects, action):
    return refuse_unfinished_translations(request, action_type, objects, action)


@hooks.register("before_move_page")
def no_page_is_moved_to_another_language(request, page, destination):
    return refuse_other_language(request, page, destination)


@hooks.register("construct_homepage_panels")
def translations_that_wait_on_the_dashboard(request, panels):
    panels.append(WaitingTranslationsPanel())
