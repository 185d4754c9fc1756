"""Pictures that cannot be read are refused in words."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from core.models import SiteImage
from tests import builders

pytestmark = pytest.mark.django_db


def picture(kind: str) -> bytes:
    """A small red square."""
    made = BytesIO()
    Image.new("RGB", (50, 50), "red").save(made, kind)
    return made.getvalue()


def text_bomb() -> bytes:
    """A PNG with a comment of a hundred megabytes, packed into a few kilobytes."""
    comment = b"zTXt" + b"k\0\0" + zlib.compress(b"a" * 100_000_000)
    chunk = struct.pack(">I", len(comment) - 4) + comment + struct.pack(">I", zlib.crc32(comment))
    whole = picture("PNG")
    end_of_header = 33
    return whole[:end_of_header] + chunk + whole[end_of_header:]


def upload(client, name: str, content: bytes):
    """What the form for a new picture answers."""
    client.force_login(builders.editor())
    data = {"title": "Prøve", "file": SimpleUploadedFile(name, content), "collection": 1, "tags": "", "credit": ""}
    return client.post(reverse("wagtailimages:add"), data)


@pytest.mark.parametrize(
    ("name", "kind"), [("ok.png", "PNG"), ("ok.webp", "WEBP"), ("ok.jpg", "JPEG"), ("ok.avif", "AVIF")]
)
def test_whole_pictures_are_taken(client, name, kind):
    upload(client, name, picture(kind))

    assert SiteImage.objects.filter(title="Prøve").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("truncated.png", picture("PNG")[:60]),
        ("header.png", picture("PNG")[:33]),
        ("ten-bytes.png", picture("PNG")[:10]),
        ("truncated.gif", picture("GIF")[:20]),
        ("bomb.png", text_bomb()),
        ("page.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("words.png", b"no picture at all"),
        ("empty.png", b""),
    ],
)
def test_broken_and_foreign_files_are_refused_in_words(client, name, content):
    response = upload(client, name, content)

    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not SiteImage.objects.filter(title="Prøve").exists()
