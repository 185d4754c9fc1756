"""No picture breaks a page: every size is bounded, and a page does without what cannot be shown."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.apps import apps
from django.conf import settings as project_settings
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.images.formats import get_image_formats

from core.images.limits import MAX_PIXELS, MAX_SIDE, fitted
from core.models import SiteImage, SiteRendition
from core.templatetags.picture_tags import LAYOUTS
from tests import builders
from tests.core import pictures
from tests.reading import soup

pytestmark = pytest.mark.django_db

TALL = [("høj.png", "PNG", (1080, 20000)), ("høj.jpg", "JPEG", (800, 17000))]
ODD = [
    *TALL,
    ("bred.png", "PNG", (20000, 900)),
    ("streg.png", "PNG", (5000, 1)),
    ("lodret-streg.png", "PNG", (1, 5000)),
    ("prik.png", "PNG", (1, 1)),
]
MODES = [
    ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "1"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "I;16"), ("PNG", "P"),
    ("PNG", "RGBA"), ("WEBP", "RGBA"), ("GIF", "P"), ("AVIF", "RGBA"), ("HEIF", "RGBA"), ("HEIF", "L"),
]  # fmt: skip
FILTERS = [
    "width-1200|format-webp",
    "height-1200|format-webp",
    "original|format-webp",
    "scale-400|format-webp",
    "min-100x100",
]


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def article_with(image: SiteImage):
    """An article that shows a picture on its own page, in its body and on its card."""
    block = {"picture": image.pk, "alt_text": "Et billede", "caption": "Billedtekst"}
    return builders.article(
        picture=image, picture_alt="Et billede", body=[{"type": "picture", "value": block, "id": "p"}]
    )


@pytest.mark.parametrize(("name", "kind", "size"), ODD)
def test_a_picture_of_any_shape_that_is_accepted_can_be_published(client, name, kind, size):
    client.force_login(builders.editor())
    assert pictures.upload(client, name, pictures.written(kind, "L", size)).status_code == 302
    image = SiteImage.objects.get(title="Prøve")
    page = article_with(image)
    client.logout()

    for address in (page.url, "/artikler/", "/artikler/feed/", "/"):
        assert client.get(address).status_code == 200
    if size in {(1080, 20000), (800, 17000), (20000, 900)}:
        shown = soup(client.get(page.url)).select("main img")
        assert len(shown) == 2
        assert all(int(img["height"]) <= 4000 for img in shown)
        assert max(image.width, image.height) <= MAX_SIDE


@pytest.mark.parametrize(("kind", "mode"), MODES)
def test_a_picture_in_any_colours_is_shown_and_can_be_chosen(client, kind, mode):
    image = pictures.stored(f"farver.{kind.lower()}", pictures.written(kind, mode, (1000, 700)))

    shown = soup(client.get(article_with(image).url)).select("main img")

    assert len(shown) == 2
    assert SiteImage.objects.get(pk=image.pk).rendition_failed_at is None
    for rendition in image.renditions.all():
        drawn = Image.open(rendition.file).convert("RGBA")
        background = Image.new("RGBA", drawn.size, "white")
        background.alpha_composite(drawn)
        grey = background.convert("L")
        assert grey.getpixel((5, 5)) < 60
        assert grey.getpixel((grey.width - 5, 5)) > 195


@pytest.mark.parametrize("spec", FILTERS)
def test_no_filter_makes_anything_larger_than_the_bounds(spec):
    image = pictures.stored("lille.png", pictures.written("PNG", "L", (900, 600)))
    SiteImage.objects.filter(pk=image.pk).update(width=1080, height=20000)
    image = SiteImage.objects.get(pk=image.pk)  # as it was stored before there were bounds
    pictures.overwrite(image, pictures.written("PNG", "L", (1080, 20000)))

    rendition = image.get_rendition(spec)

    assert rendition.file
    assert max(rendition.width, rendition.height) <= MAX_SIDE
    assert rendition.width * rendition.height <= MAX_PIXELS
    assert rendition.background_position_style  # what is computed of a filter keeps within them too


def test_the_filters_of_public_pages_are_bounded_on_both_sides():
    for layout in LAYOUTS.values():
        for spec in layout.filters:
            assert "x" in spec.split("|")[1]


def test_templates_ask_for_pictures_in_one_way():
    for template in (Path(project_settings.SITE) / "templates").rglob("*.html"):
        assert "wagtailimages_tags" not in template.read_text(), template


@pytest.mark.parametrize("place", get_image_formats(), ids=lambda place: place.name)
def test_pictures_in_running_text_are_bounded_and_left_out_where_they_cannot_be_shown(place):
    image = pictures.stored("høj.jpg", pictures.written("JPEG", "L", (400, 16000)))
    assert "<img" in place.image_to_html(image, "Et billede")

    image.renditions.all().delete()
    image = SiteImage.objects.get(pk=image.pk)
    image.file.storage.delete(image.file.name)

    assert place.image_to_html(image, "Et billede") == ""


def broken(how: str) -> SiteImage:
    """A picture whose file is gone, cut off, something else, or was stored damaged by a program."""
    data = pictures.written("JPEG", size=(900, 600))
    if how == "stored damaged":
        return pictures.stored("skadet.jpg", data[: len(data) // 2])
    image = pictures.stored("skadet.jpg", data)
    if how == "missing":
        image.file.storage.delete(image.file.name)
    elif how == "nameless":
        SiteImage.objects.filter(pk=image.pk).update(file="")
    elif how == "outside":
        SiteImage.objects.filter(pk=image.pk).update(file="../../etc/passwd")
    else:
        pictures.overwrite(image, data[: len(data) // 2] if how == "truncated" else b"")
    return SiteImage.objects.get(pk=image.pk)


BROKEN = ["missing", "truncated", "empty", "stored damaged", "nameless", "outside"]


@pytest.mark.parametrize("how", BROKEN)
def test_a_page_does_without_a_broken_picture_and_staff_are_told(client, caplog, how):
    image = broken(how)
    page = article_with(image)
    logging.disable(logging.NOTSET)

    with caplog.at_level(logging.ERROR):
        answer = client.get(page.url)

    assert answer.status_code == 200
    assert not soup(answer).select("main img, main figure")
    assert f"Picture {image.pk}" in caplog.text
    assert client.get("/artikler/").status_code == 200

    client.force_login(builders.editor())
    dashboard = soup(client.get(reverse("wagtailadmin_home")))
    assert dashboard.select(f'#failed-pictures-section a[href="{reverse("wagtailimages:edit", args=[image.pk])}"]')


@pytest.mark.parametrize("how", ["missing", "truncated", "empty", "stored damaged"])
def test_staff_can_still_list_choose_and_replace_it(client, how):
    image = broken(how)
    client.force_login(builders.editor())

    for address in (
        reverse("wagtailimages:index"),
        reverse("wagtailimages:index") + "?layout=list",
        reverse("wagtailimages_chooser:choose"),
        reverse("wagtailimages_chooser:chosen", args=[image.pk]),
        reverse("wagtailimages:edit", args=[image.pk]),
        reverse("wagtailadmin_pages:edit", args=[article_with(image).pk]),
    ):
        assert client.get(address).status_code == 200, address

    form = pictures.form_data("hel.jpg", pictures.written("JPEG"))
    assert client.post(reverse("wagtailimages:edit", args=[image.pk]), form).status_code == 302
    assert SiteImage.objects.get(pk=image.pk).rendition_failed_at is None


def test_a_picture_that_failed_is_tried_again_later_and_then_forgotten(client, monkeypatch):
    image = pictures.stored("foto.jpg", pictures.written("JPEG", size=(900, 600)))
    page = article_with(image)
    tries = []

    def full_disk(*args, **kwargs):
        tries.append(args)
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("wagtail.images.models.Filter.run", full_disk)
        for _visit in range(3):
            assert not soup(client.get(page.url)).select("main img")
    assert 0 < len(tries) <= 8  # the sizes of one page, once together and once each
    assert SiteImage.objects.get(pk=image.pk).rendition_failed_at

    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert soup(client.get(page.url)).select("main img")
    assert SiteImage.objects.get(pk=image.pk).rendition_failed_at is None


def test_sizes_that_can_be_made_are_shown_where_one_fails(monkeypatch):
    image = pictures.stored("foto.jpg", pictures.written("JPEG", size=(1800, 1200)))
    run = SiteImage.generate_rendition_file.__globals__["BoundedFilter"].run

    def no_large_ones(self, *args, **kwargs):
        if "max-1600" in self.spec:
            raise MemoryError
        return run(self, *args, **kwargs)

    monkeypatch.setattr("core.images.renditions.BoundedFilter.run", no_large_ones)
    made = image.get_renditions(*LAYOUTS["lead"].filters)

    assert [rendition.width for rendition in made.values()] == [480, 800, 1200]
    assert SiteImage.objects.get(pk=image.pk).rendition_failed_at


@pytest.mark.parametrize("size", [(1, 1), (1, 99_999), (99_999, 1), (20_000, 20_000), (4000, 3000)])
def test_measures_are_made_to_fit_in_proportion(size):
    width, height = fitted(*size)

    assert 1 <= width <= MAX_SIDE
    assert 1 <= height <= MAX_SIDE
    assert width * height <= MAX_PIXELS
    assert (width, height) == size or max(size) > MAX_SIDE or size[0] * size[1] > MAX_PIXELS


def test_only_the_models_of_this_module_hold_pictures():
    """A new model with a field for pictures would not be cleaned: it has to use the one of core.images.fields."""
    holding: set[type[Model]] = {
        model
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if type(field).__name__.endswith("ImageField") and not model._meta.app_label.startswith("wagtailimages")
    }
    assert {model.__name__ for model in holding} == {SiteImage.__name__, SiteRendition.__name__, "UserProfile"}
