"""Blocks that read what is stored as whole, whatever of it is missing.

The editor stores every part of a block, an import perhaps not: a text may be null or not there at all. Wagtail then
gives None for it, with which neither templates nor translations can do anything. Here it is as if an editor had left
it empty.
"""

from wagtail import blocks

_TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock, blocks.URLBlock)
_SEQUENCES = (blocks.ListBlock, blocks.StreamBlock)


def or_empty(block: blocks.Block, value):
    """Return a stored value, or the empty one of its block where it is None."""
    if value is not None:
        return value
    if isinstance(block, _TEXTS):
        return ""
    if isinstance(block, _SEQUENCES):
        return []
    return {} if isinstance(block, blocks.StructBlock) else None


class StructBlock(blocks.StructBlock):
    """A block of several parts, of which none is ever missing."""

    def _completed(self, value: dict | None) -> dict:
        value = value or {}
        return {name: or_empty(block, value.get(name)) for name, block in self.child_blocks.items()}

    def to_python(self, value):
        """Return the value of what is stored."""
        return super().to_python(self._completed(value))

    def bulk_to_python(self, values):
        """Return the values of several that are stored."""
        return super().bulk_to_python([self._completed(value) for value in values])

    def normalize(self, value):
        """Return the value of what was put together in Python, as in a test or a command."""
        if isinstance(value, self.meta.value_class):
            return value
        return super().normalize(self._completed(value))


class StreamBlock(blocks.StreamBlock):
    """A sequence of blocks, of which none is ever without a value."""

    def to_python(self, value):
        """Return the sequence that is stored."""
        sequence = super().to_python(value)
        for position, stored in enumerate(sequence._raw_data):
            if stored is not None:  # else it is a value already
                sequence._raw_data[position] = self._completed(stored)
        return sequence

    def bulk_to_python(self, values):
        """Return several sequences that are stored."""
        return super().bulk_to_python([[self._completed(stored) for stored in stream] for stream in values])

    def _completed(self, stored: dict) -> dict:
        block = self.child_blocks.get(stored["type"])
        return {**stored, "value": or_empty(block, stored.get("value"))}
