"""The blocks that pages are made of."""

import pytest
from wagtail.blocks import StructBlockValidationError
from wagtail_localize.segments import StringSegmentValue

from core.blocks import BodyBlock
from core.blocks.table import TableBlock
from core.blocks.video import VideoBlock

PLAYER = "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"


@pytest.mark.parametrize(
    ("address", "provider", "player"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", "YouTube", PLAYER),
        ("https://youtu.be/abcdefghijk?t=10", "YouTube", f"{PLAYER}&start=10"),
        ("https://www.youtube.com/watch?list=x&v=abcdefghijk", "YouTube", PLAYER),
        ("https://vimeo.com/123456789", "Vimeo", "https://player.vimeo.com/video/123456789?dnt=1&autoplay=1"),
    ],
)
def test_videos_are_recognised_in_the_forms_in_which_people_copy_them(address, provider, player):
    video = VideoBlock().to_python({"address": address, "title": "Film", "description": ""})

    assert (video.provider, video.player_url) == (provider, player)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/film", "https://youtube.com.example.org/watch?v=abcdefghijk", "https://vimeo.com/x"],
)
def test_other_addresses_are_refused(address):
    block = VideoBlock()

    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python({"address": address, "title": "Film", "description": ""}))


TABLE = {
    "caption": "Grænser",
    "columns": [{"type": "text", "heading": "Grænse"}, {"type": "number", "heading": "Ansatte"}],
    "rows": [{"values": ["EU's", "9"]}, {"values": ["Pilotens", ""]}],
}


def test_every_word_of_a_table_can_be_translated():
    block = TableBlock()

    words = {segment.path: segment.render_text() for segment in block.get_translatable_segments(block.to_python(TABLE))}

    assert words == {
        "caption": "Grænser",
        "heading.0": "Grænse",
        "heading.1": "Ansatte",
        "cell.0.0": "EU's",
        "cell.0.1": "9",
        "cell.1.0": "Pilotens",
    }


def test_translated_words_come_back_to_their_places():
    block = TableBlock()
    words = [StringSegmentValue("caption", "Limits"), StringSegmentValue("cell.1.0", "The pilot's")]

    value = block.get_prep_value(block.restore_translated_segments(block.to_python(TABLE), words))

    assert value["caption"] == "Limits"
    assert value["rows"][1]["values"] == ["The pilot's", ""]
    assert value["columns"][0]["heading"] == "Grænse"


@pytest.mark.parametrize("name", BodyBlock().child_blocks)
def test_every_block_tells_editors_what_it_is_and_shows_itself(name):
    block = BodyBlock().child_blocks[name]

    assert block.meta.icon not in ("", "placeholder")
    assert block.get_description()
    assert block.is_previewable
