"""How large a picture may be: the bounds of what is stored, and of every size that is made of it."""

MAX_SIDE = 16_383
"""Pixels. WebP, the format of the public pages, holds no more."""

MAX_PIXELS = 4032 * 3024
"""Twelve megapixels, as telephones photograph unless they are told otherwise. Decoded that is 49 MB, as much memory as
one picture may take while its sizes are made. A JPEG of four times as many is decoded at half its measures at once."""


def fitted(width: int, height: int) -> tuple[int, int]:
    """Return these measures, made smaller in proportion where they pass a bound. Neither is ever less than 1."""
    scale = min(1, MAX_SIDE / max(width, height), (MAX_PIXELS / (width * height)) ** 0.5)
    return max(1, int(width * scale)), max(1, int(height * scale))
