"""What the form for pictures takes, what becomes of it, and what it says of what it does not take."""

import struct
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from PIL import Image

from core.images.limits import MAX_PIXELS
from core.images.normalising import UnusableImageError, normalised
from core.models import SiteImage
from tests import builders
from tests.core import pictures

pytestmark = pytest.mark.django_db

TAKEN = [
    ("ok.png", "PNG", ".png"),
    ("ok.webp", "WEBP", ".webp"),
    ("ok.jpg", "JPEG", ".jpg"),
    ("ok.gif", "GIF", ".gif"),
    ("ok.avif", "AVIF", ".jpg"),
    ("IMG_0001.HEIC", "HEIF", ".jpg"),
    ("IMG_0001.heif", "HEIF", ".jpg"),
    ("DSC0001.HIF", "HEIF", ".jpg"),
    ("fra-nettet.jfif", "JPEG", ".jpg"),
    ("scan.JPE", "JPEG", ".jpg"),
    ("omdøbt.jpg", "HEIF", ".jpg"),
    ("omdøbt.jpg", "PNG", ".png"),
    ("omdøbt.png", "JPEG", ".jpg"),
    ("uden-endelse", "JPEG", ".jpg"),
]


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def bomb(width: int, height: int) -> bytes:
    """A GIF of a few bytes that says that it is as large as this."""
    small = pictures.written("GIF", "P", (1, 1))
    return small[:6] + struct.pack("<HH", width, height) + small[10:]


@pytest.mark.parametrize(("name", "kind", "extension"), TAKEN)
def test_whole_pictures_are_taken_and_become_what_browsers_show(client, name, kind, extension):
    client.force_login(builders.editor())

    pictures.upload(client, name, pictures.written(kind))

    image = SiteImage.objects.get(title="Prøve")
    assert image.file.name.endswith(extension)
    assert Image.open(image.file).format == {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}[extension]
    assert Image.open(image.get_rendition("max-50x50|format-webp").file).format == "WEBP"


@pytest.mark.parametrize("kind", ["HEIF", "AVIF"])
def test_holes_in_a_picture_of_a_telephone_stay_holes(kind):
    drawn, file = pictures.drawing("RGBA"), BytesIO()
    drawn.putalpha(pictures.drawing("L"))
    drawn.save(file, kind)

    image = pictures.stored("mærke.heic", file.getvalue())

    assert Image.open(image.file).mode == "RGBA"
    assert image.file.name.endswith(".png")


def test_of_a_moving_picture_the_first_is_shown(client):
    client.force_login(builders.editor())

    pictures.upload(client, "bevæger-sig.png", pictures.animated_png())

    shown = Image.open(SiteImage.objects.get(title="Prøve").file)
    assert getattr(shown, "n_frames", 1) == 1
    assert shown.convert("RGB").getpixel((5, 5)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("name", "content"), [("a.png", pictures.animated_png()), ("b.heic", pictures.written("HEIF", "L"))]
)
def test_what_wagtail_does_not_know_can_be_stored_by_a_program_too(name, content):
    image = pictures.stored(name, content)

    assert (image.width, image.height) == (60, 40)
    assert image.get_rendition("max-30x30").file


@pytest.mark.parametrize("size", [(8192, 6144), (8160, 6120)])
def test_a_photograph_of_fifty_megapixels_is_taken_and_kept_smaller(size):
    file = normalised(pictures.written("JPEG", "L", size, exif=pictures.location(pictures.TURNED)), "IMG.jpg")

    kept = Image.open(file)
    assert kept.width * kept.height <= MAX_PIXELS
    assert kept.width < kept.height
    assert kept.width / kept.height == pytest.approx(size[1] / size[0], rel=0.01)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("truncated.png", pictures.written("PNG")[:60]),
        ("header.png", pictures.written("PNG")[:33]),
        ("ten-bytes.png", pictures.written("PNG")[:10]),
        ("truncated.gif", pictures.written("GIF")[:20]),
        ("truncated.jpg", pictures.written("JPEG")[:400]),
        ("truncated.heic", pictures.written("HEIF")[:400]),
        ("truncated.webp", pictures.written("WEBP")[:40]),
        ("bomb.png", pictures.text_bomb()),
        ("bomb.gif", bomb(60_000, 60_000)),
        ("large.gif", bomb(9_000, 9_000)),
        ("page.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("scan.tif", pictures.written("TIFF")),
        ("drawing.bmp", pictures.written("BMP")),
        ("scan.jpg", pictures.written("TIFF")),
        ("sheet.jpg", b"%PDF-1.4 no picture"),
        ("words.png", b"no picture at all"),
        ("empty.png", b""),
    ],
)
def test_broken_and_foreign_files_are_refused_in_words(client, name, content):
    client.force_login(builders.editor())

    response = pictures.upload(client, name, content)

    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not SiteImage.objects.filter(title="Prøve").exists()


REFUSALS = [
    (pictures.written("TIFF"), "JPEG or PNG", "JPEG eller PNG"),
    (pictures.written("JPEG", size=(900, 600))[:-2000], "damaged", "beskadiget"),
    (bomb(9_000, 9_000), "81 million pixels", "81 millioner billedpunkter"),
    (bomb(60_000, 60_000), "up to 65 million", "op til 65 millioner"),
]


@pytest.mark.parametrize(("content", "english", "danish"), REFUSALS)
def test_a_refusal_says_what_to_do_in_both_languages(content, english, danish):
    for language, words in (("en", english), ("da", danish)):
        with translation.override(language), pytest.raises(UnusableImageError, match=words):
            normalised(content, "billede.jpg")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(client, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1000
    client.force_login(builders.editor())

    response = pictures.upload(client, "stor.png", pictures.text_bomb())

    assert "upload it again" in str(response.context["form"].errors["file"]) or "igen" in str(
        response.context["form"].errors["file"]
    )


def test_a_batch_says_what_is_wrong_with_each_file(client):
    client.force_login(builders.editor())
    form = {"title": "Scan", "files[]": SimpleUploadedFile("scan.tif", pictures.written("TIFF")), "collection": 1}

    answer = client.post(reverse("wagtailimages:add_multiple"), form, headers={"X-Requested-With": "XMLHttpRequest"})

    assert not answer.json()["success"]
    assert "JPEG" in answer.json()["error_message"]


def test_the_upload_page_offers_what_telephones_write(client):
    client.force_login(builders.editor())

    page = client.get(reverse("wagtailimages:add_multiple")).content.decode()

    assert "heic" in page
    assert "jfif" in page


def test_broken_notes_about_a_picture_do_not_refuse_it():
    data = pictures.written("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\0" * 40)

    assert Image.open(BytesIO(normalised(data, "foto.jpg").read())).size == (60, 40)
