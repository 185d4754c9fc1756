"""Blocks that read what is stored as whole, whatever of it is missing.

The editor stores every part of a block, an import perhaps not: a text may be null or not there at all. Wagtail then
gives None for it, with which neither templates nor translations can do anything. Here it is as if an editor had left
it empty.
"""

from wagtail import blocks

_TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock, blocks.URLBlock)


def completed(block: blocks.Block, stored):
    """Return what is stored of a block with every part in it, however deep: an empty text or list for each gap."""
    if isinstance(block, blocks.StructBlock):
        parts = stored or {}
        return {**parts, **{name: completed(child, parts.get(name)) for name, child in block.child_blocks.items()}}
    if isinstance(block, blocks.StreamBlock):
        return [_completed_member(block, member) for member in stored or []]
    if isinstance(block, blocks.ListBlock):
        return [_completed_item(block.child_block, item) for item in stored or []]
    return "" if stored is None and isinstance(block, _TEXTS) else stored


def _completed_member(stream: blocks.StreamBlock, member):
    if not isinstance(member, dict) or member["type"] not in stream.child_blocks:
        return member  # put together in Python, or of a kind that is no longer, which Wagtail leaves out
    return {**member, "value": completed(stream.child_blocks[member["type"]], member.get("value"))}


def _completed_item(child: blocks.Block, item):
    if isinstance(item, dict) and item.get("type") == "item":
        return {**item, "value": completed(child, item.get("value"))}
    return completed(child, item)  # as Wagtail stored lists before their items had ids


class StructBlock(blocks.StructBlock):
    """A block of several parts, of which none is ever missing."""

    def to_python(self, value):
        """Return the value of what is stored."""
        return super().to_python(completed(self, value))

    def bulk_to_python(self, values):
        """Return the values of several that are stored."""
        return super().bulk_to_python([completed(self, value) for value in values])

    def normalize(self, value):
        """Return the value of what was put together in Python, as in a test or a command."""
        if isinstance(value, self.meta.value_class):
            return value
        gaps = {name: completed(child, None) for name, child in self.child_blocks.items()}
        return super().normalize({**gaps, **{name: part for name, part in (value or {}).items() if part is not None}})


class StreamBlock(blocks.StreamBlock):
    """A sequence of blocks, of which none is ever without a value."""

    def to_python(self, value):
        """Return the sequence that is stored."""
        if isinstance(value, blocks.StreamValue):
            return value
        sequence = super().to_python(value)
        sequence._raw_data = [_completed_member(self, member) for member in sequence._raw_data]
        return sequence

    def bulk_to_python(self, values):
        """Return several sequences that are stored."""
        return super().bulk_to_python([completed(self, value) for value in values])
