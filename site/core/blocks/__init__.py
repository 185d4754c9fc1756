"""The vocabulary of every page's body: the same blocks everywhere, so that staff learn them once."""

from core.blocks.body import BodyBlock
from core.blocks.links import LinkStreamBlock

__all__ = ["BodyBlock", "LinkStreamBlock"]
