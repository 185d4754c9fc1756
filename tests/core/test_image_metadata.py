"""What a photograph says of its place and its maker goes when it is stored, by whatever way it comes."""

from io import BytesIO, StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from PIL import Image
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from core.images.containers import without_metadata
from core.models import SiteImage
from tests import builders
from tests.core import pictures

pytestmark = pytest.mark.django_db

KINDS = ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF"]


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def desk(client):
    client.force_login(builders.editor())
    return client


def is_clean(data: bytes) -> bool:
    """Whether a file says nothing but its picture."""
    with Image.open(BytesIO(data)) as picture:
        picture.load()
        told = {"exif", "xmp", "comment", "Comment", "XML:com.adobe.xmp", "photoshop", "mp"} & set(picture.info)
        return not told and not picture.getexif() and pictures.SECRET not in data and b"ftyp" not in data


@pytest.mark.parametrize("kind", KINDS)
def test_an_upload_keeps_its_picture_and_loses_its_place(desk, kind):
    data = pictures.with_secrets(kind)
    assert pictures.SECRET in data

    pictures.upload(desk, f"foto.{kind.lower()}", data)

    image = SiteImage.objects.get(title="Prøve")
    clean = pictures.content_of(image)
    assert is_clean(clean)
    assert (image.file_size, image.width, image.height) == (len(clean), 60, 40)
    if kind != "GIF":
        assert Image.open(BytesIO(clean)).info["icc_profile"] == pictures.PROFILE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photograph_is_upright_and_its_measures_are_those_of_what_is_seen(kind, orientation):
    image = pictures.stored(f"foto.{kind.lower()}", pictures.with_secrets(kind, orientation))

    upright = Image.open(BytesIO(pictures.content_of(image)))
    assert upright.size == (image.width, image.height) == ((60, 40) if orientation < 5 else (40, 60))
    assert upright.getexif().get(0x112, 1) == 1
    dark = {1: (5, 20), 2: (55, 20), 3: (55, 20), 4: (5, 20), 5: (20, 5), 6: (20, 5), 7: (20, 55), 8: (20, 55)}
    assert upright.convert("L").getpixel(dark[orientation]) < 100


def test_pixels_of_what_is_upright_are_not_touched():
    data = pictures.with_secrets("JPEG")

    clean = without_metadata(data)

    assert Image.open(BytesIO(clean)).tobytes() == Image.open(BytesIO(data)).tobytes()
    assert without_metadata(clean) == clean


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("length", [4, 12, 40, 200])
def test_files_that_break_off_are_read_as_far_as_they_go(kind, length):
    data = pictures.with_secrets(kind)

    for cut in (data[:length], data[: len(data) // 2]):
        try:
            clean = without_metadata(cut)
        except ValueError:
            assert length < 12
        else:
            assert without_metadata(clean) == clean


def test_a_file_that_replaces_another_is_cleaned(desk):
    image = pictures.stored("ren.png", pictures.written("PNG"))

    data = pictures.form_data("foto.jpg", pictures.with_secrets("JPEG", pictures.TURNED))
    assert desk.post(reverse("wagtailimages:edit", args=[image.pk]), data).status_code == 302

    image = SiteImage.objects.get(pk=image.pk)
    assert is_clean(pictures.content_of(image))
    assert (image.width, image.height) == (40, 60)


def test_uploads_in_a_batch_and_from_a_page_are_cleaned(desk):
    batch = {
        "title": "Mange",
        "files[]": SimpleUploadedFile("foto.HEIC", pictures.with_secrets("HEIF")),
        "collection": 1,
    }
    chosen = {
        f"image-chooser-upload-{name}": value
        for name, value in pictures.form_data("foto.jpg", pictures.with_secrets("JPEG"), "Valgt").items()
    }

    answer = desk.post(reverse("wagtailimages:add_multiple"), batch, headers={"X-Requested-With": "XMLHttpRequest"})
    assert answer.json()["success"], answer.json()
    assert desk.post(reverse("wagtailimages_chooser:create"), chosen).status_code == 200

    for title in ("Mange", "Valgt"):
        assert is_clean(pictures.content_of(SiteImage.objects.get(title=title)))


def test_an_upload_that_waits_for_a_title_is_cleaned_when_it_becomes_a_picture(desk):
    user = builders.superuser()
    desk.force_login(user)
    waiting = UploadedFile.objects.create(
        for_content_type=builders.content_type(SiteImage),
        file=SimpleUploadedFile("foto.jpg", pictures.with_secrets("JPEG")),
        uploaded_by_user=user,
    )
    prefix = f"uploaded-image-{waiting.pk}"
    form = {f"{prefix}-title": "Ventede", f"{prefix}-collection": 1, f"{prefix}-tags": "", f"{prefix}-credit": ""}

    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk])
    assert desk.post(address, form).json()["success"]

    assert is_clean(pictures.content_of(SiteImage.objects.get(title="Ventede")))
    assert desk.get(f"/media/{waiting.file.name}").status_code == 404


def test_what_a_program_stores_is_cleaned():
    saved = SiteImage(title="Program")
    saved.file.save("foto.heic", ContentFile(pictures.with_secrets("HEIF")), save=False)
    saved.save()
    many = SiteImage.objects.bulk_create(
        [SiteImage(title="Flere", file=SimpleUploadedFile("foto.jpg", pictures.with_secrets("JPEG", pictures.TURNED)))]
    )

    assert saved.file.name.endswith(".jpg")
    assert is_clean(pictures.content_of(saved))
    assert is_clean(pictures.content_of(many[0]))
    assert (many[0].width, many[0].height) == (40, 60)


def test_a_portrait_of_staff_is_cleaned_and_shown_to_staff_only(client):
    user = builders.editor()
    profile = UserProfile.get_for_user(user)
    profile.avatar = SimpleUploadedFile("mig.jpg", pictures.with_secrets("JPEG"))
    profile.save()

    with profile.avatar.open() as portrait:
        assert is_clean(portrait.read())
    assert client.get(profile.avatar.url).status_code == 404
    client.force_login(user)
    assert client.get(profile.avatar.url).status_code == 200


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_renditions_say_nothing_even_where_the_original_still_does(kind):
    image = pictures.stored("foto.jpg", pictures.written("JPEG"))
    pictures.overwrite(image, pictures.with_secrets("JPEG"))

    rendition = image.get_rendition(f"max-50x50|format-{kind}")

    assert is_clean(rendition.file.read())


def run(*options: str) -> str:
    """What the command says."""
    said = StringIO()
    call_command("clean_images", *options, stdout=said)
    return said.getvalue()


def test_the_command_cleans_what_is_stored_once(django_capture_on_commit_callbacks):
    SiteImage.objects.all().delete()
    image = pictures.stored("foto.jpg", pictures.written("JPEG", size=(60, 40)))
    image.set_focal_point(None)
    old = image.file.name
    pictures.overwrite(image, pictures.with_secrets("JPEG", pictures.TURNED))
    rendition = image.get_rendition("max-50x50|format-jpeg")
    with image.file.storage.open(rendition.file.name, "wb") as file:
        file.write(pictures.with_secrets("JPEG"))

    assert old in run("--dry-run")
    assert not is_clean(pictures.content_of(image))

    with django_capture_on_commit_callbacks(execute=True):
        run()

    image = SiteImage.objects.get(pk=image.pk)
    clean = pictures.content_of(image)
    assert is_clean(clean)
    assert (image.width, image.height, image.file_size) == (40, 60, len(clean))
    assert not image.file.storage.exists(old) or image.file.name == old
    assert not image.renditions.exists()
    assert "Nothing to do." in run()


def test_the_command_goes_on_after_what_it_cannot_read():
    SiteImage.objects.all().delete()
    missing, broken, photo = (pictures.stored(f"{name}.jpg", pictures.written("JPEG")) for name in "abc")
    missing.file.storage.delete(missing.file.name)
    pictures.overwrite(broken, b"no picture")
    pictures.overwrite(photo, pictures.with_secrets("JPEG"))

    said = run()

    assert missing.file.name in said
    assert broken.file.name in said
    assert is_clean(pictures.content_of(SiteImage.objects.get(pk=photo.pk)))
