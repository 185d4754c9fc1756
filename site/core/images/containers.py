"""Picture files as sequences of parts, so that metadata can be left out without touching a pixel.

What is kept is listed, and everything else goes: where and when a photograph was taken, by whom and with what, its
preview (which shows what was cropped away), comments, and whatever follows the end of the picture, such as the film of
a Motion Photo. What browsers need in order to show the picture stays: pixels, transparency, colour profile.

A file that ends too early is read as far as it goes.
"""

import re
from collections.abc import Callable, Iterator

JPEG_START = b"\xff\xd8"
PNG_START = b"\x89PNG\r\n\x1a\n"
GIF_STARTS = (b"GIF87a", b"GIF89a")

# JPEG: start and end of the picture, tables, frames and scans. Application segments and comments are not among them.
_JPEG_MARK, _JPEG_SCAN, _JPEG_END = 0xFF, 0xDA, 0xD9
_JPEG_KEPT = frozenset({*range(0xC0, 0xD0), *range(0xD9, 0xE0)})
_JPEG_APPLICATIONS = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # colour profile; how colours are coded
_JFIF_MARKER, _JFIF_NAME, _JFIF_LENGTH = 0xE0, b"JFIF\0", 14  # without its preview
_END_OF_SCAN = re.compile(rb"\xff(?![\x00\xd0-\xd7\xff])")

# PNG: what belongs to one still picture; the frames of an animated one are left out (docs/decisions.md).
_PNG_KEPT = frozenset(
    {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"bKGD",
        b"cHRM",
        b"gAMA",
        b"iCCP",
        b"sBIT",
        b"sRGB",
        b"cICP",
        b"pHYs",
    }
)

_GIF_IMAGE, _GIF_EXTENSION, _GIF_END = 0x2C, 0x21, 0x3B
_GIF_CONTROL, _GIF_APPLICATION = 0xF9, 0xFF
_GIF_APPLICATIONS = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"})  # repetition; colour profile

_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_METADATA_FLAGS = 0x04 | 0x08  # XMP, Exif
_WEBP_FRAME_HEADER = 16


def without_metadata(data: bytes) -> bytes:
    """Return a JPEG, PNG, GIF or WebP file without its metadata. Raises ValueError for every other kind of file."""
    if strip := _stripper(data):
        return strip(data)
    raise ValueError("Metadata can only be taken out of JPEG, PNG, GIF and WebP files.")


def _stripper(data: bytes) -> Callable[[bytes], bytes] | None:
    if data.startswith(JPEG_START):
        return _jpeg_without_metadata
    if data.startswith(PNG_START):
        return _png_without_metadata
    if data.startswith(GIF_STARTS):
        return _gif_without_metadata
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp_without_metadata
    return None


def _jpeg_without_metadata(data: bytes) -> bytes:
    kept = [JPEG_START]
    for marker, segment in _jpeg_segments(data):
        if marker in _JPEG_KEPT:
            kept.append(segment)
        elif marker == _JFIF_MARKER and segment[4:9] == _JFIF_NAME:
            kept.append(b"\xff\xe0\x00\x10" + segment[4 : 2 + _JFIF_LENGTH].ljust(12, b"\0") + b"\0\0")
        elif marker in _JPEG_APPLICATIONS and segment[4:].startswith(_JPEG_APPLICATIONS[marker]):
            kept.append(segment)
    return b"".join(kept)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker and the bytes of each segment up to the end of the picture, a scan with its data."""
    position = len(JPEG_START)
    while position + 2 <= len(data) and data[position] == _JPEG_MARK:
        marker = data[position + 1]
        if marker == _JPEG_MARK:  # a fill byte
            position += 1
            continue
        if marker == _JPEG_END:
            yield marker, data[position : position + 2]
            return
        end = position + 2 + int.from_bytes(data[position + 2 : position + 4])
        if marker == _JPEG_SCAN:
            found = _END_OF_SCAN.search(data, end)
            end = found.start() if found else len(data)
        yield marker, data[position:end]
        position = end


def _png_without_metadata(data: bytes) -> bytes:
    kept, position = [PNG_START], len(PNG_START)
    while position < len(data):
        kind = data[position + 4 : position + 8]
        end = position + 12 + int.from_bytes(data[position : position + 4])
        if kind in _PNG_KEPT:
            kept.append(data[position:end])
        if kind == b"IEND":
            break
        position = end
    return b"".join(kept)


def _gif_without_metadata(data: bytes) -> bytes:
    position = 13 + _gif_colours(data[10:11])
    kept = [data[:position]]
    while position < len(data):
        if data[position] == _GIF_IMAGE:
            end = _after_blocks(data, position + 11 + _gif_colours(data[position + 9 : position + 10]))
            kept.append(data[position:end])
        elif data[position] == _GIF_EXTENSION:
            end = _after_blocks(data, position + 2)
            kept.append(data[position:end] if _gif_extension_is_kept(data[position:end]) else b"")
        else:  # the end of the picture, or what is none
            kept.append(bytes([_GIF_END]))
            break
        position = end
    return b"".join(kept)


def _gif_colours(flags: bytes) -> int:
    """Return how many bytes the table of colours has that these flags announce."""
    packed = flags[0] if flags else 0
    return 3 * 2 ** ((packed & 0x07) + 1) if packed & 0x80 else 0


def _gif_extension_is_kept(extension: bytes) -> bool:
    label = extension[1] if len(extension) > 1 else 0
    return label == _GIF_CONTROL or (label == _GIF_APPLICATION and extension[3:14] in _GIF_APPLICATIONS)


def _after_blocks(data: bytes, position: int) -> int:
    """Return where a chain of blocks ends: each says its length, and an empty one is the last."""
    while position < len(data) and data[position]:
        position += 1 + data[position]
    return min(position + 1, len(data))


def _webp_without_metadata(data: bytes) -> bytes:
    announced = 8 + int.from_bytes(data[4:8], "little")
    chunks = b"WEBP" + _webp_chunks(data[12:announced])
    return b"RIFF" + len(chunks).to_bytes(4, "little") + chunks


def _webp_chunks(data: bytes) -> bytes:
    kept, position = [], 0
    while position + 8 <= len(data):
        kind = data[position : position + 4]
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        content = data[position + 8 : position + 8 + length]
        if kind == b"VP8X" and content:
            content = bytes([content[0] & ~_WEBP_METADATA_FLAGS]) + content[1:]
        elif kind == b"ANMF":
            content = content[:_WEBP_FRAME_HEADER] + _webp_chunks(content[_WEBP_FRAME_HEADER:])
        if kind in _WEBP_KEPT:
            kept.append(kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2))
        position += 8 + length + length % 2
    return b"".join(kept)
