"""Links that staff or a program chose are shown where they lead somewhere, and left out where they do not."""

import pytest
from wagtail.blocks import StreamValue

from core.blocks.links import LinkStreamBlock
from core.links import resolve
from directory.models import DirectoryPage
from tests import builders

pytestmark = pytest.mark.django_db


def stream(*chosen: tuple[str, dict | None]) -> StreamValue:
    """A stream of links as it is stored, by the type and the value of each."""
    stored = [{"type": block_type, "value": value} for block_type, value in chosen]
    return StreamValue(LinkStreamBlock(), stored, is_lazy=True)


@pytest.mark.parametrize("value", [None, {}, {"text": "Uden mål"}, {"page": None}, {"page": 0, "address": None}])
@pytest.mark.parametrize("block_type", ["page", "address"])
def test_a_link_of_which_a_part_is_missing_is_left_out(block_type, value):
    assert resolve(stream((block_type, value)), None) == []


def test_the_others_stay_in_their_order():
    page = builders.section(DirectoryPage)
    address = {"address": "https://example.org/", "text": "Et andet sted"}

    links = resolve(stream(("address", address), ("page", {}), ("page", {"page": page.pk})), None)

    assert [link.text for link in links] == ["Et andet sted", page.title]
