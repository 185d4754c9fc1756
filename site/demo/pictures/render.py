#!/usr/bin/env python3
"""Render the illustrations from SVG to WebP.

Usage::

    python render.py                 # draw and render every picture
    python render.py coast harbour   # only these
    python render.py --png OUT coast # also keep the PNG in the folder OUT

Needs Chromium on the PATH and Pillow. Each picture is drawn by ``draw.py``,
shot by the browser at twice its size and scaled down, so that cut edges stay
smooth, and saved as ``STEM.webp`` beside this script.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import draw
from PIL import Image
from press import HEIGHT, WIDTH

HERE = Path(__file__).resolve().parent
# The finest quality that keeps a picture within the budget, else the coarsest.
QUALITIES = (84, 82, 80, 78, 76, 74)
BUDGET = 150 * 1024
SCALE = 2
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def find_browser():
    """Return the path of the first browser found."""
    for name in BROWSERS:
        path = shutil.which(name)
        if path:
            return path
    sys.exit("Chromium was not found on the PATH.")


def shoot(svg, width, height, folder):
    """Render SVG text in the browser and return it as a Pillow image."""
    page = folder / "page.html"
    shot = folder / "shot.png"
    page.write_text(
        "<!doctype html><meta charset=utf-8>"
        "<style>html,body{margin:0;background:transparent}svg{display:block}</style>" + svg,
        encoding="utf-8",
    )
    subprocess.run(  # noqa: S603 - the browser found above, with our own flags
        [
            find_browser(),
            *FLAGS,
            f"--user-data-dir={folder / 'profile'}",
            f"--force-device-scale-factor={SCALE}",
            # Room for the browser's own frame; the surplus is cropped below.
            f"--window-size={width},{height + 200}",
            "--default-background-color=00000000",
            f"--screenshot={shot}",
            page.as_uri(),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=300,
    )
    with Image.open(shot) as image:
        return image.crop((0, 0, width * SCALE, height * SCALE)).resize((width, height), Image.Resampling.LANCZOS)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stems", nargs="*", help="pictures to render (default: all)")
    parser.add_argument("--png", metavar="DIR", help="also keep PNG files in this folder")
    options = parser.parse_args()
    unknown = set(options.stems) - set(draw.PICTURES)
    if unknown:
        parser.error("no such picture: " + ", ".join(sorted(unknown)))
    for stem in options.stems or draw.PICTURES:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            image = shoot(draw.svg(stem), WIDTH, HEIGHT, Path(folder)).convert("RGB")
        if options.png:
            Path(options.png).mkdir(parents=True, exist_ok=True)
            image.save(Path(options.png) / f"{stem}.png")
        target = HERE / f"{stem}.webp"
        for quality in QUALITIES:
            image.save(target, "WEBP", quality=quality, method=6)
            size = target.stat().st_size
            if size <= BUDGET:
                break
        sys.stdout.write(f"{target.name}: {size / 1024:.0f} KB at quality {quality}\n")


if __name__ == "__main__":
    main()
