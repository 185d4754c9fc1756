"""Draws the illustrations anew: `python -m tools.illustrations [NAME…] [--into FOLDER] [--png]`."""

import argparse
from pathlib import Path

from devtools import SITE
from tools.illustrations.drawing import HEIGHT, WIDTH
from tools.illustrations.pictures import PICTURES, svg
from tools.illustrations.rendering import as_webp, render

KEPT = SITE / "demo" / "pictures"
"""Where load_demo finds them."""


def main(names: list[str], into: Path, *, png: bool) -> None:
    """Draw these pictures, or all, as WebP files of a folder. With `png` as PNG files, which lose nothing."""
    into.mkdir(parents=True, exist_ok=True)
    for name in names or PICTURES:
        image = render(svg(name), WIDTH, HEIGHT)
        target = into / f"{name}.{'png' if png else 'webp'}"
        if png:
            image.save(target)
        else:
            target.write_bytes(as_webp(image))
        print(f"{target.name}: {target.stat().st_size // 1024} KB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tools.illustrations", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a picture (default: all)")
    parser.add_argument("--into", type=Path, default=KEPT, metavar="FOLDER", help="where to (default: %(default)s)")
    parser.add_argument("--png", action="store_true", help="write PNG files")
    options = parser.parse_args()
    if unknown := sorted(set(options.names) - set(PICTURES)):
        parser.error(f"no such picture: {', '.join(unknown)}")
    main(options.names, options.into, png=options.png)
