"""Rendering of SVG to pixels, by Chromium."""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from devtools import chromium

SCALE = 2
"""How many times as large a picture is shot as it is kept, so that cut edges stay smooth."""

QUALITIES = (84, 82, 80, 78, 76, 74)
BUDGET = 150 * 1024

FRAME = 200
"""Pixels of height for the browser's own frame. What is below the picture is cut off."""


def render(svg: str, width: int, height: int) -> Image.Image:
    """Return SVG text as an RGB image of this size. Ends the program where no Chromium is found."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with Image.open(_shoot(svg, width, height, Path(folder))) as shot:
            cropped = shot.crop((0, 0, width * SCALE, height * SCALE))
        return cropped.resize((width, height), Image.Resampling.LANCZOS).convert("RGB")


def as_webp(image: Image.Image) -> bytes:
    """Return an image as WebP of the finest quality that keeps it within BUDGET, else of the coarsest."""
    for quality in QUALITIES:
        encoded = io.BytesIO()
        image.save(encoded, "WEBP", quality=quality, method=6)
        if encoded.tell() <= BUDGET:
            break
    return encoded.getvalue()


def _shoot(svg: str, width: int, height: int, folder: Path) -> Path:
    """Let the browser write a PNG of a page with nothing but the SVG."""
    page, shot = folder / "page.html", folder / "shot.png"
    page.write_text(
        "<!doctype html><meta charset=utf-8>"
        "<style>html,body{margin:0;background:transparent}svg{display:block}</style>" + svg,
        encoding="utf-8",
    )
    command = [
        chromium.find() or sys.exit(f"Rendering cannot start: {chromium.NOT_FOUND}."),
        "--headless",
        *chromium.FLAGS,
        "--hide-scrollbars",
        f"--user-data-dir={folder / 'profile'}",
        f"--force-device-scale-factor={SCALE}",
        f"--window-size={width},{height + FRAME}",
        "--default-background-color=00000000",
        f"--screenshot={shot}",
        page.as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 - our own browser and flags
    return shot
