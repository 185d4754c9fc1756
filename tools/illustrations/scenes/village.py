"""A village street by its pond, the church behind the roofs."""

# ruff: noqa: E501, PLR0915, PLR2004 - a drawing is many numbers in long rows

import math

from tools.illustrations.drawing import (
    BRICK,
    LEAF,
    LIME,
    SEA,
    STRAW,
    WIDTH,
    WOOD,
    Ridge,
    Sheet,
    box,
    cut,
    lerp,
    mix,
    num,
    poly,
    smooth,
)
from tools.illustrations.houses import House, church, door, smoke, window
from tools.illustrations.land import blades, field, flower, hazed, land, lane
from tools.illustrations.people import figure
from tools.illustrations.shore import duck, reeds, stones
from tools.illustrations.sky import birds, cloud, sky
from tools.illustrations.trees import GREENS, hedge, leaves, tree, wood
from tools.illustrations.yard import halftimber, hollyhocks, pickets, turf


def village():
    """A village street by its pond, the church behind the roofs."""
    s = Sheet(12)
    rng = s.rng
    sky(s, 540, top=SEA[3], streaks=40)
    s.fill(
        box(0, 0, WIDTH, 560),
        s.radial(420, 420, 620, [(0, STRAW[3], 0.75), (0.55, STRAW[4], 0.5), (1, STRAW[5], 0)]),
    )
    cloud(s, 1120, 170, 560, 96)
    cloud(s, 640, 250, 330, 50)
    cloud(s, 1470, 300, 340, 56)
    cloud(s, 130, 160, 320, 54)
    birds(s, 560, 170, 8)

    far = Ridge((0, 500), (300, 478), (700, 500), (1100, 486), (1600, 462))
    land(s, far, hazed(LEAF, 0.55)[4])
    base = Ridge((0, 560), (1600, 560))
    for i, (a, b) in enumerate(((0, 260), (260, 600), (600, 980), (980, 1290), (1290, 1620))):
        tone = hazed((STRAW[3], LEAF[5], STRAW[4], LEAF[4], STRAW[3]), 0.4)[i]
        field(
            s,
            far,
            base,
            a,
            b,
            800 + (a - 800) * 1.2,
            800 + (b - 800) * 1.2,
            tone,
            mix(tone, LEAF[2], 0.3),
            "furrow",
            12,
            3,
        )
    wood(s, far, 20, 420, 20, 0.42)
    wood(s, far, 1000, 1420, 22, 0.42)

    ground = Ridge((0, 590), (500, 572), (1000, 566), (1600, 580))
    land(s, ground, LEAF[4])
    turf(s, 0, 620, 1600, 300, 170)
    mark = len(s.body)
    # Behind: church, trees and the far row of houses.
    for x, h, k in (
        (610, 150, "oak"),
        (950, 140, "lime"),
        (1010, 168, "beech"),
        (468, 160, "oak"),
        (540, 120, "lime"),
        (1130, 150, "oak"),
    ):
        tree(s, x, 588, h, k, 0.12, shade=False)
    church(s, 706, 578, 66)
    tree(s, 660, 590, 110, "beech", 0.08, shade=False)
    hedge(s, [(620, 590), (980, 590)], 13)
    b = House(s, 556, 628, 66, 210, 62, 62, -1, "pink", "tile")
    b.windows((0.16, 0.34, 0.52, 0.86), 0.48, 0.075, 0.4)
    door(s, b.front, 0.69, 0.08, 0.68, LEAF[2])
    b.chimney(0.4)
    smoke(s, *b.chimney(0.75), 90)
    c = House(s, 1000, 620, 74, 190, 66, 72, 1, "straw", "thatch")
    halftimber(s, c, 6, 3)
    c.windows((0.25, 0.42, 0.75), 0.4, 0.075, 0.34)
    door(s, c.front, 0.58, 0.08, 0.66, BRICK[2], False)
    c.chimney(0.35)
    tree(s, 900, 622, 120, "lime", 0.04)
    hedge(s, [(850, 628), (940, 632)], 10)
    # Right: a long house of timber and red panels.
    tree(s, 1250, 640, 230, "oak", 0.04, shade=False)
    tree(s, 1560, 620, 270, "beech", 0.04, shade=False)
    d = House(s, 1290, 690, 124, 420, 118, 130, 1, "white", "tile", tilt=0.05)
    halftimber(s, d, 10, 4)
    d.windows((0.15, 0.35, 0.65, 0.85), 0.34, 0.058, 0.38, (2, 3))
    door(s, d.front, 0.5, 0.062, 0.68, SEA[1], False)
    window(s, d.end, 0.37, 0.3, 0.17, 0.34, True, (2, 3))
    window(s, d.end, 0.64, 0.3, 0.17, 0.34, True, (2, 3))
    window(s, d.end, 0.5, -0.36, 0.15, 0.24, True, (2, 2))
    d.chimney(0.3)
    hollyhocks(s, 1330, 700, 66, 5, 15)
    hollyhocks(s, 1440, 696, 66, 4, 15)
    hollyhocks(s, 1180, 694, 64, 4, 17)
    # The street, and on its left the thatched house.
    path = [
        (860, 606),
        (760, 622),
        (650, 646),
        (560, 680),
        (500, 726),
        (462, 790),
        (410, 870),
        (330, 960),
        (250, 1050),
    ]
    lane(s, path, [8, 16, 28, 44, 64, 96, 150, 220, 300])
    tree(s, 60, 640, 330, "oak", 0.03, shade=False)
    e = House(s, 318, 746, 120, 460, 150, 178, -1, "white", "thatch", tilt=0.05)
    halftimber(s, e, 9, 3)
    e.windows((0.38, 0.62, 0.84), 0.3, 0.062, 0.36, (2, 3), glow=(1,))
    door(s, e.front, 0.725, 0.066, 0.72, LEAF[2])
    window(s, e.end, 0.5, 0.3, 0.2, 0.34, False, (2, 3))
    window(s, e.end, 0.5, -0.34, 0.2, 0.24, False, (2, 2))
    smoke(s, *e.chimney(0.3), 150)
    # Ridge of crossed sticks on the thatch.
    for k in range(15):
        x, y = lerp(e.apex, e.apex2, k / 14)
        s.stroke(f"M{num(x - 7)} {num(y - 8)}l14 20M{num(x + 7)} {num(y - 8)}l-14 20", WOOD[0], 2.6)
    hollyhocks(s, 196, 766, 110, 3, 24)
    hollyhocks(s, 20, 782, 110, 4, 24)
    leaves(s, 352, 740, 26, 20, GREENS["lime"])
    leaves(s, 410, 730, 20, 15, GREENS["beech"])
    hedge(s, [(1010, 640), (1130, 652)], 12)
    pickets(s, [(1010, 654), (1150, 668)], 26, 9)
    figure(s, 604, 668, 62, BRICK[2], SEA[0], bag=STRAW[2])
    figure(s, 632, 664, 44, SEA[2], WOOD[1], turn=-1)
    drawn = len(s.body)

    # The pond.
    pond = smooth(
        [
            (560, 800),
            (640, 724),
            (820, 690),
            (1080, 690),
            (1330, 716),
            (1530, 776),
            (1580, 860),
            (1400, 928),
            (1080, 948),
            (760, 928),
            (600, 878),
        ]
    )
    s.fill(
        smooth(
            [
                (536, 800),
                (626, 712),
                (820, 678),
                (1080, 678),
                (1340, 704),
                (1550, 768),
                (1606, 864),
                (1420, 946),
                (1080, 966),
                (740, 944),
                (574, 890),
            ]
        ),
        LEAF[2],
    )
    s.fill(pond, s.gradient([(0, SEA[4]), (0.5, SEA[3]), (1, SEA[1])]))
    with s.clip(pond):
        s.mirror(mark, drawn, 1200, 0.74, 0.62)
        s.fill(pond, SEA[2], 0.36)
        s.grain(pond, SEA[0], "bottom", 0.75, 0.6)
        marks, deep = [], []
        for _ in range(120):
            y = rng.uniform(690, 945)
            x, w = rng.uniform(560, 1580), rng.uniform(20, 60) * (0.5 + (y - 690) / 160)
            (marks if rng.random() < 0.55 else deep).append(
                cut(x - w, y, x + w, y + rng.uniform(-1.5, 1.5), 0.8 + (y - 690) / 150)
            )
        s.cuts(marks, SEA[5], 0.7)
        s.cuts(deep, SEA[0], 0.4)
        for x, y, r in (
            (1290, 860, 24),
            (1340, 880, 30),
            (1240, 886, 22),
            (1400, 856, 22),
            (720, 800, 16),
            (752, 812, 20),
        ):
            s.fill(
                f"M{x} {y}L{num(x + r * 0.94)} {num(y - r * 0.16)}A{r} {num(r * 0.42)} 0 1 1 {num(x + r * 0.8)} {num(y + r * 0.24)}Z",
                LEAF[3],
            )
            s.cuts([cut(x - r * 0.8, y - r * 0.1, x, y, 1.6)], LEAF[5])
        for x, y in ((1330, 872), (1262, 878), (744, 804)):
            s.cuts(
                [
                    cut(x, y, x + math.cos(k) * 12, y - 4 + math.sin(k) * 7, 3, 0, 0.4)
                    for k in (i * 0.7 for i in range(9))
                ],
                LIME[3],
            )
    stones(s, [(660, 714), (820, 682), (1080, 681), (1330, 706), (1520, 762)], 9)
    duck(s, 900, 800, 19, 1)
    duck(s, 830, 826, 17, 1, False)
    for x, y in ((778, 842), (752, 832), (796, 856)):
        duck(s, x, y, 8, 1, False)
    duck(s, 1120, 752, 13, -1)
    # A bench, the bathing house of the ducks, and reeds.
    reeds(s, 1180, 712, 150, 60, 60, heads=5)
    reeds(s, 560, 760, 90, 70, 44, heads=4)
    x, y = 590, 872
    s.fill(
        poly(
            [
                (0, 1010),
                (560, 1010),
                (620, 960),
                (760, 950),
                (1080, 972),
                (1420, 954),
                (1610, 880),
                (1610, 1010),
            ]
        ),
        LEAF[3],
    )
    stones(s, [(570, 850), (600, 896), (720, 940), (860, 962)], 17)
    lane(s, path[5:], [96, 150, 220, 300])
    blades(s, 560, 990, 1060, 60, 260, (LEAF[1], LEAF[2], LEAF[3], LEAF[4]))
    reeds(s, 1260, 980, 360, 170, 150, heads=10)
    reeds(s, 880, 1000, 240, 90, 70, heads=4)
    blades(s, 540, 1012, 1080, 62, 260, (LEAF[0], LEAF[1], LEAF[2], LEAF[3]))
    for _ in range(14):
        flower(
            s,
            rng.uniform(620, 1240),
            rng.uniform(970, 1004),
            rng.uniform(44, 84),
            rng.choice(("daisy", "cornflower", "parsley", "poppy")),
        )
    turf(s, 0, 800, 220, 70, 24)
    s.fill(poly([(0, 880), (70, 872), (150, 900), (176, 1010), (0, 1010)]), LEAF[2])
    for x in range(-20, 130, 30):
        blades(s, x, 920, 60, 60, 22, (LEAF[1], LEAF[2], LEAF[3]))
        blades(s, x, 1006, 60, 80, 26, (LEAF[0], LEAF[1], LEAF[3]))
    for _ in range(7):
        flower(
            s,
            rng.uniform(0, 130),
            rng.uniform(960, 1000),
            rng.uniform(70, 120),
            rng.choice(("poppy", "parsley", "daisy")),
        )
    return s
