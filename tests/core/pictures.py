"""Makes picture files, as cameras, telephones and programs write them."""

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import ExifTags, Image, ImageCms, PngImagePlugin
from pillow_heif import register_heif_opener

from core.models import SiteImage

register_heif_opener()

SECRET = b"HEMMELIGT STED"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>' + SECRET + b"</place></x:xmpmeta>"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
TURNED = 6
"""The orientation of a telephone that is held upright: what is left in the file is above in the picture."""


def drawing(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """A picture whose left half is dark."""
    picture = Image.new("L", size, 255)
    picture.paste(0, (0, 0, max(1, size[0] // 2), size[1]))
    if mode == "I;16":
        return picture.convert("I").point(lambda level: level * 257).convert("I;16")
    return picture.convert(mode)


def written(kind: str, mode: str = "RGB", size: tuple[int, int] = (60, 40), **options) -> bytes:
    """A file of this format, by Pillow's name."""
    file = BytesIO()
    drawing(mode, size).save(file, kind, **options)
    return file.getvalue()


def location(orientation: int = 1) -> bytes:
    """The Exif data of a photograph that was taken in Fuglebjerg."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.ImageDescription] = SECRET.decode()
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", (55.0, 18.0, 21.6)
    return exif.tobytes()


def with_secrets(kind: str, orientation: int = 1, **options) -> bytes:
    """A file with everything in it that says where it was taken, and a colour profile."""
    told = {"exif": location(orientation), "icc_profile": PROFILE, **options}
    if kind == "GIF":
        return written("GIF", comment=SECRET)
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_text("Comment", SECRET.decode(), zip=False)
        words.add_itxt("XML:com.adobe.xmp", XMP.decode())
        return written("PNG", pnginfo=words, **told) + b"after the end: " + SECRET
    if kind == "JPEG":
        return in_jpeg(written("JPEG", comment=SECRET, xmp=XMP, **told)) + b"\0\0\0\x18ftypmp42" + SECRET
    return written(kind, xmp=XMP, **told)


def in_jpeg(data: bytes) -> bytes:
    """A JPEG with IPTC data and a preview in a part of its own."""
    parts = b""
    for marker, content in ((0xED, b"Photoshop 3.0\0" + SECRET), (0xE2, b"MPF\0" + SECRET), (0xE0, b"JFXX\0" + SECRET)):
        parts += b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content
    return data[:2] + parts + data[2:]


def animated_png() -> bytes:
    """A PNG of three pictures."""
    file = BytesIO()
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    frames[0].save(file, "PNG", save_all=True, append_images=frames[1:], duration=100)
    return file.getvalue()


def text_bomb() -> bytes:
    """A PNG with a comment of a hundred megabytes, packed into a few kilobytes."""
    comment = b"zTXt" + b"k\0\0" + zlib.compress(b"a" * 100_000_000)
    chunk = struct.pack(">I", len(comment) - 4) + comment + struct.pack(">I", zlib.crc32(comment))
    whole = written("PNG")
    end_of_header = 33
    return whole[:end_of_header] + chunk + whole[end_of_header:]


def form_data(name: str, content: bytes, title: str = "Prøve") -> dict:
    """What the form of a picture is sent with."""
    return {"title": title, "file": SimpleUploadedFile(name, content), "collection": 1, "tags": "", "credit": ""}


def upload(client, name: str, content: bytes, title: str = "Prøve"):
    """What the form for a new picture answers to somebody who is logged in."""
    return client.post(reverse("wagtailimages:add"), form_data(name, content, title))


def stored(name: str, content: bytes, title: str = "Prøve") -> SiteImage:
    """A picture in the library, put there by a program."""
    image = SiteImage(title=title, file=SimpleUploadedFile(name, content))
    image.save()
    return image


def content_of(image: SiteImage) -> bytes:
    """The bytes of the original, as they are stored."""
    with image.file.storage.open(image.file.name) as file:
        return file.read()


def overwrite(image: SiteImage, content: bytes) -> None:
    """Put other bytes in the place of the original, past everything that would clean them: as before it was cleaned."""
    with open(image.file.path, "wb") as file:  # noqa: PTH123 -- a path of the storage
        file.write(content)
