"""The thirteen illustrations as SVG.

One style: flat shapes from a small palette, laid in many layers, shaded with speckled grain and with tapered cuts as
in a linocut, under one low warm sun from the upper left. Nothing but the standard library is used, and every picture
has its own fixed seed, so that it is the same each time.

`drawing` holds the palette and what draws lines and surfaces, `scenes` the pictures, and the other modules what
several pictures show: `sky`, `land`, `trees`, `shore`, `houses`, `yard`, `produce`, `indoors`, `people`, `removal`.
"""

from tools.illustrations.scenes.coast import coast
from tools.illustrations.scenes.development_house import development_house
from tools.illustrations.scenes.fair import fair
from tools.illustrations.scenes.farm_shop import farm_shop
from tools.illustrations.scenes.harbour import harbour
from tools.illustrations.scenes.home_office import home_office
from tools.illustrations.scenes.landscape import landscape
from tools.illustrations.scenes.map_network import map_network
from tools.illustrations.scenes.meeting import meeting
from tools.illustrations.scenes.moving import moving
from tools.illustrations.scenes.surf import surf
from tools.illustrations.scenes.village import village
from tools.illustrations.scenes.workshop import workshop

PICTURES = {  # by the name of the file
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


def svg(stem: str) -> str:
    """Return a picture as SVG text. Raises KeyError where there is none of that name."""
    return PICTURES[stem]().svg()
