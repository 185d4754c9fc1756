"""Blocks of which a part is missing, as an import may leave them."""

import json
from copy import deepcopy

import pytest
from django.apps import apps
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from core.blocks import BodyBlock
from tests import builders, staff

pytestmark = pytest.mark.django_db

MISSING = object()


def raw(block) -> object:
    """A value as it is stored, with every part in it."""
    if isinstance(block, TypedTableBlock):
        return {
            "caption": "Tal",
            "columns": [{"type": "text", "heading": "By"}, {"type": "number", "heading": "Antal"}],
            "rows": [{"values": ["Højby", "9"]}],
        }
    if isinstance(block, blocks.StructBlock):
        return {name: raw(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": raw(block.child_block), "id": "item"}]
    if isinstance(block, blocks.StreamBlock):
        return [{"type": name, "value": raw(child), "id": name} for name, child in block.child_blocks.items()]
    if isinstance(block, blocks.ChooserBlock):
        return None
    return "https://vimeo.com/123456789" if isinstance(block, blocks.URLBlock) else "Ord"


def with_a_part_missing(value) -> list:
    """Every value that this one can become when one part of it, however deep, is null or not there."""
    found = []
    if isinstance(value, dict):
        found += [{key: part for key, part in value.items() if key != left_out} for left_out in parts_of(value)]
        for key in parts_of(value):
            found += [{**value, key: changed} for changed in [None, *with_a_part_missing(value[key])]]
    elif isinstance(value, list):
        for position, item in enumerate(value):
            found += [[*value[:position], changed, *value[position + 1 :]] for changed in with_a_part_missing(item)]
    return found


def parts_of(value: dict) -> list:
    """What may be missing: not what says which kind of block this is, and which one."""
    return [key for key in value if key not in ("type", "id", "values")]


def streams() -> list[tuple[str, StreamField]]:
    """Every stream of blocks that a model of the site has."""
    return [
        (f"{model._meta.label}.{field.name}", field)
        for app in ("core", "home", "blog", "projects", "directory")
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    ]


def incomplete_values() -> list:
    """Every block of every stream, with each of its parts missing in turn."""
    kinds = {}
    for _label, field in streams():
        for name, block in field.stream_block.child_blocks.items():
            kinds.setdefault((name, type(block)), (field, block))
    return [
        pytest.param(field, {"type": name, "id": "block", **changed}, id=f"{name} {json.dumps(changed)[:120]}")
        for (name, _kind), (field, block) in kinds.items()
        for changed in [{}, {"value": None}, *({"value": value} for value in with_a_part_missing(raw(block)))]
    ]


def test_the_walk_meets_every_block_of_the_body():
    met = {parameters.values[1]["type"] for parameters in incomplete_values()}

    assert met >= set(BodyBlock().child_blocks)
    assert len(incomplete_values()) > 60


@pytest.mark.parametrize(("field", "stored"), incomplete_values())
def test_it_is_shown_and_sent_to_translation(field, stored):
    value = field.to_python(json.dumps([stored]))

    str(value.render_as_block())
    segments = StreamFieldSegmentExtractor(field, include_overridables=True).handle_stream_block(value)
    StreamFieldSegmentsWriter(field, builders.locale("da"), builders.locale("en")).handle_stream_block(
        field.to_python(deepcopy([stored])), [segment for segment in segments if not segment.is_empty()]
    )
    field.get_prep_value(value)
    list(field.extract_references(value))
    field.get_searchable_content(value)


@pytest.mark.parametrize("kind", ["picture", "video", "document"])
@pytest.mark.parametrize("value", [{}, None, {"alt_text": None, "title": None, "text": None}])
def test_a_page_with_such_a_block_is_shown_and_sent_to_translation_by_staff(client, kind, value):
    page = builders.article(body=json.dumps([{"type": kind, "value": value, "id": "a"}]))
    client.force_login(builders.superuser())

    assert client.get(page.url).status_code == 200
    assert staff.send_to_translation(client, page).status_code == 302
    assert TranslationSource.objects.get_for_instance(page)
