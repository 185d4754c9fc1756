"""Our views answer before wagtail-localize's. An upgrade that moves, renames or adds a view of it is noticed here."""

import inspect

import pytest
from django.urls import resolve, reverse
from wagtail_localize import wagtail_hooks
from wagtail_localize.views import convert, edit_translation, submit_translations, update_translations

from core.translations import views
from core.translations.hooks import SHADOWED

LEFT_AS_THEY_ARE = {
    "download_pofile",
    "javascript_catalog",
    "machine_translate",
    "preview_translation",
    "snippets_api_detail",
    "snippets_api_listing",
    "stop_translation",
    "translations_report",
    "translations_report_results",
}
"""The views that were looked at and need no gate: docs/translations.md says why."""

OURS = {pattern.name: pattern for pattern in SHADOWED}

EXAMPLES = {"app_label": "directory", "model_name": "business", "pk": "1"}
"""What stands in an address for what is no number."""


def theirs() -> dict:
    """The addresses that wagtail-localize registers, by name."""
    [included] = wagtail_hooks.register_admin_urls()
    return {pattern.name: pattern for pattern in included.url_patterns}


def route(pattern) -> str:
    """An address as it is written in the source, with its converters."""
    return str(pattern.pattern)


def test_every_view_of_wagtail_localize_is_shadowed_or_was_looked_at():
    assert set(theirs()) == set(OURS) | LEFT_AS_THEY_ARE
    assert not set(OURS) & LEFT_AS_THEY_ARE


@pytest.mark.parametrize("name", OURS)
def test_a_shadowed_view_has_the_address_that_it_has_in_wagtail_localize(name):
    assert route(OURS[name]) == route(theirs()[name])


@pytest.mark.parametrize("name", OURS)
def test_the_address_that_wagtail_localize_links_to_is_answered_by_ours(name):
    wanted = OURS[name].pattern.converters
    address = reverse(f"wagtail_localize:{name}", kwargs={word: EXAMPLES.get(word, 1) for word in wanted})

    found = resolve(address)

    assert found.namespaces == ["gated_translations"]
    assert found.url_name == name
    assert found.func is OURS[name].callback


@pytest.mark.parametrize(
    ("view", "arguments"),
    [
        (convert.convert_to_alias, ["request", "page_id"]),
        (edit_translation.upload_pofile, ["request", "translation_id"]),
        (edit_translation.user_can_edit_instance, ["user", "instance"]),
        (submit_translations.SubmitTranslationView.dispatch, ["self", "request", "args", "kwargs"]),
        (submit_translations.SubmitTranslationView.post, ["self", "request", "kwargs"]),
        (submit_translations.SubmitTranslationView.form_valid, ["self", "form"]),
        (submit_translations.SubmitPageTranslationView.get_object, ["self"]),
        (submit_translations.SubmitSnippetTranslationView.get_object, ["self"]),
        (update_translations.UpdateTranslationsView.dispatch, ["self", "request", "args", "kwargs"]),
        (update_translations.UpdateTranslationsView.form_valid, ["self", "form"]),
        (update_translations.UpdateTranslationsView.get_object, ["self"]),
    ],
    ids=lambda value: getattr(value, "__qualname__", ""),
)
def test_what_ours_calls_or_overrides_takes_what_it_took(view, arguments):
    assert list(inspect.signature(view).parameters) == arguments


@pytest.mark.parametrize("view", [edit_translation.edit_string_translation, edit_translation.edit_override])
def test_the_views_of_the_editors_scripts_take_what_they_took(view):
    assert {"put", "delete"} <= set(dir(view.cls))


def test_the_switch_that_keeps_unfinished_translations_back_is_a_field_of_the_form():
    assert "publish_translations" in update_translations.UpdateTranslationsForm.base_fields


def test_a_file_of_a_translation_is_known_by_the_line_that_wagtail_localize_asks_for():
    assert views.PO_HEADER in inspect.getsource(edit_translation.upload_pofile)
