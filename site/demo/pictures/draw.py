#!/usr/bin/env python3
"""Draw the site's illustrations as SVG.

Thirteen pictures in one style: flat shapes from a small palette, laid in many
layers, shaded with speckled grain and with tapered cuts as in a linocut, under
one low warm sun from the upper left. Nothing but the standard library is used,
and every picture has its own fixed seed, so that the result is the same each
time.

Usage::

    python draw.py FOLDER          # write every picture as FOLDER/STEM.svg
    python draw.py FOLDER coast    # only this one

``press`` holds the palette and the tools, ``scenes`` the pictures, one module
each, and the other modules what several pictures show: ``heavens``, ``land``,
``trees``, ``shore``, ``houses``, ``yard``, ``indoors``, ``people``.
"""

import sys
from pathlib import Path

from scenes.coast import coast
from scenes.development_house import development_house
from scenes.fair import fair
from scenes.farm_shop import farm_shop
from scenes.harbour import harbour
from scenes.home_office import home_office
from scenes.landscape import landscape
from scenes.map_network import map_network
from scenes.meeting import meeting
from scenes.moving import moving
from scenes.surf import surf
from scenes.village import village
from scenes.workshop import workshop

PICTURES = {
    "landscape": landscape,
    "village": village,
    "workshop": workshop,
    "coast": coast,
    "surf": surf,
    "meeting": meeting,
    "fair": fair,
    "farm-shop": farm_shop,
    "home-office": home_office,
    "development-house": development_house,
    "map-network": map_network,
    "moving": moving,
    "harbour": harbour,
}


def svg(stem):
    """One picture as SVG text."""
    return PICTURES[stem]().svg()


def main():
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for stem in sys.argv[2:] or PICTURES:
        (folder / f"{stem}.svg").write_text(svg(stem), encoding="utf-8")


if __name__ == "__main__":
    main()
