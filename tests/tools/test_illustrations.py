"""The illustrations of the demonstration content are what `tools/illustrations` draws."""

import tomllib

import pytest
from PIL import Image, ImageChops

from devtools import SITE, chromium
from tools.illustrations import marks
from tools.illustrations.__main__ import KEPT, main
from tools.illustrations.pictures import PICTURES, svg

TILE = 16
NEAR = 8
"""How far a tile of so many pixels may be from the kept one, of 255: releases of Chromium round edges otherwise."""

QUICK = "coast"  # the others take minutes together

needs_chromium = pytest.mark.skipif(not chromium.find(), reason=chromium.NOT_FOUND)


def distance(one: Image.Image, other: Image.Image) -> float:
    """How much the means of the tile and colour differ that differ most, of two images of one size."""
    assert one.size == other.size
    tiles = [image.convert("RGB").reduce(TILE) for image in (one, other)]
    return max(high for _low, high in ImageChops.difference(*tiles).getextrema())


def test_each_picture_of_the_site_is_drawn_here_and_has_a_title():
    titled = tomllib.loads((SITE / "demo" / "content" / "pictures.toml").read_text(encoding="utf-8"))

    assert {path.stem for path in KEPT.glob("*.webp")} == set(PICTURES) == set(titled)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_the_same_each_time(name):
    assert svg(name) == svg(name)


@pytest.mark.browser
@needs_chromium
@pytest.mark.parametrize(
    "name", [name if name == QUICK else pytest.param(name, marks=pytest.mark.long) for name in PICTURES]
)
def test_a_picture_that_is_drawn_anew_looks_like_the_kept_one(name, tmp_path):
    main([name], tmp_path, png=False)

    with Image.open(tmp_path / f"{name}.webp") as anew, Image.open(KEPT / f"{name}.webp") as kept:
        assert distance(anew, kept) < NEAR


@pytest.mark.browser
@pytest.mark.long
@needs_chromium
def test_the_sharing_picture_and_the_touch_icon_that_are_drawn_anew_look_like_the_kept_ones():
    for name, anew in marks.drawn().items():
        with Image.open(marks.IMAGES / f"{name}.png") as kept:
            assert distance(anew, kept) < NEAR
