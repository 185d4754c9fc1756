"""Rolling fields and lanes, a church far off."""

# ruff: noqa: E501, PLR0912, PLR0915 - a drawing is many numbers in long rows

import itertools

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    SEA,
    STRAW,
    WOOD,
    Ridge,
    Sheet,
    cut,
    ellipse,
    mix,
    poly,
    rounded,
)
from tools.illustrations.houses import House, church, door
from tools.illustrations.land import blades, field, flower, hazed, land, lane
from tools.illustrations.sky import birds, cloud, sky
from tools.illustrations.trees import GREENS, hedge, leaves, tree, trunk, wood


def landscape():
    """Rolling fields and lanes, a church far off."""
    s = Sheet(3)
    rng = s.rng
    sky(s, 430, sun=(410, 250, 46))
    cloud(s, 1180, 205, 520, 92)
    cloud(s, 760, 300, 330, 46)
    cloud(s, 1470, 318, 300, 50)
    cloud(s, 120, 335, 300, 40)
    birds(s, 860, 190, 9)

    far = Ridge((0, 425), (260, 392), (560, 412), (860, 380), (1180, 402), (1600, 372))
    land(s, far, SEA[4])
    s.cuts(
        [
            cut(x, far(x) + 12 + k * 7, x + 260, far(x + 260) + 12 + k * 7, 2)
            for k in range(3)
            for x in range(-60, 1600, 190)
        ],
        SEA[5],
    )
    wood(s, far, 180, 520, 13, 0.62)
    wood(s, far, 1240, 1620, 15, 0.62)

    hill = Ridge((0, 446), (300, 452), (620, 424), (900, 440), (1150, 428), (1380, 446), (1600, 430))
    brow = Ridge((0, 500), (240, 486), (560, 512), (860, 486), (1150, 470), (1400, 496), (1600, 508))
    land(s, hill, hazed(LEAF, 0.45)[5])
    edges = [0, 170, 330, 520, 700, 860, 1040, 1240, 1420, 1600]
    pale = hazed((STRAW[3], LEAF[4], STRAW[4], LEAF[5], BRICK[5], LEAF[3], STRAW[3], LEAF[5], STRAW[4]), 0.38)
    tint = hazed((STRAW[2], LEAF[3], STRAW[3], LEAF[4], BRICK[4], LEAF[2], STRAW[2], LEAF[4], STRAW[3]), 0.38)
    for i, (a, b) in enumerate(itertools.pairwise(edges)):
        field(
            s,
            hill,
            brow,
            a,
            b,
            800 + (a - 800) * 1.15,
            800 + (b - 800) * 1.15,
            pale[i],
            tint[i],
            ("furrow", "rows")[i % 2],
            9,
            3,
        )
    for a in edges[1:-1]:
        b = 800 + (a - 800) * 1.15
        hedge(s, [(a, hill(a)), (b, brow(b))], (3, 6), hazed(GREENS["oak"], 0.4), shade=False)
    wood(s, hill, 40, 300, 16, 0.45)
    wood(s, hill, 660, 830, 15, 0.45)

    # The church village on its rise.
    for x, g, w in ((1010, 16, 44), (1290, 20, 50), (1352, 15, 40), (930, 14, 36)):
        House(
            s,
            x,
            brow(x) + 4,
            g,
            w,
            13,
            15,
            rng.choice((1, -1)),
            rng.choice(("white", "straw", "red")),
            "tile",
            plinth=False,
            detail=0.6,
        )
    for x, h in ((980, 40), (1068, 46), (1258, 48), (1400, 36), (900, 34)):
        tree(s, x, brow(x) + 6, h, "oak", 0.22, shade=False)
    church(s, 1122, brow(1150) + 10, 34)
    hedge(s, [(1080, brow(1080) + 10), (1260, brow(1260) + 10)], 6, hazed(GREENS["oak"], 0.18))

    # Middle land.
    mid = Ridge((0, 610), (300, 566), (620, 622), (980, 590), (1280, 560), (1600, 606))
    land(s, brow, hazed(LEAF, 0.2)[4], start=0)
    bounds = [
        (-40, -330),
        (230, 60),
        (440, 360),
        (690, 690),
        (930, 980),
        (1180, 1290),
        (1420, 1590),
        (1660, 1950),
    ]
    looks = [
        (STRAW[3], STRAW[2], "furrow"), (LEAF[4], LEAF[3], "rows"), (STRAW[4], STRAW[2], "stubble"), (LEAF[5], LEAF[4], "furrow"),
        (BRICK[4], BRICK[3], "furrow"), (STRAW[3], STRAW[2], "rows"), (LEAF[4], LEAF[3], "furrow"),
    ]  # fmt: skip
    for ((a, b), (c, d)), (tone, line, kind) in zip(itertools.pairwise(bounds), looks, strict=False):
        data = field(s, brow, mid, a, c, b, d, hazed((tone,), 0.1)[0], hazed((line,), 0.1)[0], kind, 13, 6)
    for a, b in bounds[1:-1]:
        hedge(s, [(a, brow(a) + 2), (b, mid(b))], (5, 11), hazed(GREENS["oak"], 0.12))
    hedge(s, brow.line(560, 900, 30), 5, hazed(GREENS["oak"], 0.2))
    for x, h, k in (
        (452, 56, "lime"),
        (520, 46, "oak"),
        (1425, 60, "oak"),
        (1465, 50, "beech"),
        (716, 44, "oak"),
    ):
        tree(s, x, brow(x) + 12, h, k, 0.15)

    # A farm with four wings in the dip.
    fx, fy = 250, 578
    tree(s, fx - 92, fy - 26, 100, "oak", 0.05)
    tree(s, fx + 220, fy - 34, 86, "lime", 0.05)
    House(s, fx + 40, fy - 34, 30, 140, 30, 32, cover="thatch", walls="straw", plinth=False, detail=0.8)
    House(s, fx - 20, fy - 6, 46, 40, 34, 32, walls="white", cover="tile", detail=0.8)
    barn = House(s, fx + 50, fy + 14, 44, 150, 40, 44, walls="white", cover="tile", detail=0.9)
    barn.windows((0.12, 0.28, 0.44, 0.78, 0.92), 0.45, 0.06, 0.36)
    door(s, barn.front, 0.61, 0.1, 0.66, LEAF[2], False)
    barn.chimney(0.3)
    hedge(s, [(fx - 110, fy + 8), (fx + 20, fy + 26), (fx + 240, fy + 14)], 9)

    # Near land: long fields that fall towards us, and the lane.
    land(s, mid, LEAF[4])
    spans = [(-60, -560, STRAW[2], STRAW[3], "furrow", 26), (330, 60, LEAF[3], LEAF[4], "rows", 13), (690, 610, STRAW[3], STRAW[1], "stubble", 15),
             (860, 880, LEAF[4], LEAF[5], "furrow", 15), (1130, 1270, STRAW[3], STRAW[4], "furrow", 24), (1700, 2160, None, None, None, 0)]  # fmt: skip
    low = Ridge((0, 1010), (1600, 1010))
    for (a, b, tone, line, kind, count), (c, d, *_) in itertools.pairwise(spans):
        data = field(s, mid, low, a, c, b * 1.0, d, tone, line, kind, count, 13, 24)
        s.grain(data, mix(tone, LEAF[1], 0.5), "bottom-right", 0.5, 0.6)
    path = [
        (1176, 474),
        (1120, 500),
        (1010, 524),
        (946, 552),
        (940, 584),
        (884, 622),
        (784, 668),
        (726, 722),
        (740, 786),
        (810, 860),
        (930, 950),
        (1010, 1030),
    ]
    widths = [3, 5, 7, 9, 12, 17, 25, 36, 52, 76, 108, 140]
    lane(s, path, widths)
    left = [(x - w * 0.62, y) for (x, y), w in zip(path, widths, strict=False)]
    right = [(x + w * 0.68, y) for (x, y), w in zip(path, widths, strict=False)]
    hedge(s, left[4:8], (7, 15))
    hedge(s, right[3:7], (6, 14))
    for i, (x, y) in enumerate(((1128, 489), (1066, 505), (1000, 516), (958, 534))):
        tree(s, x, y, 34 + i * 7, "poplar", 0.15)
    for x, y, h in ((838, 632, 92), (752, 676, 120), (676, 732, 156)):
        tree(s, x, y, h, "pollard")
    tree(s, 1010, 640, 108, "birch")
    tree(s, 1075, 628, 92, "lime")
    hedge(s, [(330, 566), (250, 640), (150, 730), (-20, 850)], (11, 32))
    tree(s, 236, 664, 130, "beech")
    hedge(s, [(1130, 575), (1178, 650), (1226, 760), (1266, 880), (1290, 1010)], (11, 34))
    tree(s, 1190, 690, 150, "lime")
    # Straw bales in the stubble of the right-hand field.
    for x, y, r in ((1380, 640, 13), (1500, 668, 16), (1420, 730, 22), (1550, 790, 28)):
        s.fill(ellipse(x + r * 1.2, y + r * 0.8, r * 1.6, r * 0.3), INK, 0.3)
        s.fill(rounded(x - r, y - r, r * 2.3, r * 2, r), STRAW[1])
        s.fill(ellipse(x - r * 0.15, y, r * 0.85, r), STRAW[3])
        for k in (0.7, 0.45, 0.2):
            s.stroke(ellipse(x - r * 0.15, y, r * 0.85 * k, r * k), STRAW[1], 1.4)

    # The verge in front, with the great tree that frames the view.
    verge = Ridge((0, 880), (200, 906), (430, 972), (640, 1030))
    s.fill(poly([(0, 1010), *verge.line(0, 640), (640, 1010)]), LEAF[1])
    for x in range(-20, 560, 40):
        blades(s, x, verge(x + 20) + 16, 70, 74, 24, (LEAF[1], LEAF[2], LEAF[3]))
    for x in range(-20, 440, 40):
        blades(s, x, verge(x + 20) + 66, 70, 84, 22, (LEAF[0], LEAF[1], LEAF[2], LEAF[4]))
    blades(s, -10, 1000, 520, 84, 130, (LEAF[0], LEAF[1], LEAF[3], LEAF[4]))
    for _ in range(16):
        flower(
            s,
            rng.uniform(10, 420),
            rng.uniform(930, 990),
            rng.uniform(70, 130),
            rng.choice(("poppy", "parsley", "cornflower", "daisy")),
        )
    bank = Ridge((1240, 1030), (1390, 960), (1600, 880))
    s.fill(poly([(1240, 1010), *bank.line(1240, 1600), (1600, 1010)]), LEAF[0])
    trunk(s, 1560, 960, 420, 40, WOOD[0], WOOD[2], -30)
    s.cuts([cut(1540, 720, 1400, 560, 14, -14), cut(1545, 680, 1600, 480, 16)], WOOD[0])
    leaves(s, 1610, 420, 200, 250, GREENS["oak"], 26)
    leaves(s, 1450, 560, 96, 66, GREENS["oak"], 12)
    blades(s, 1260, 990, 340, 90, 120, (LEAF[0], LEAF[1], LEAF[2], LEAF[3]), -0.1)
    for _ in range(8):
        flower(
            s,
            rng.uniform(1330, 1590),
            rng.uniform(950, 1000),
            rng.uniform(70, 120),
            rng.choice(("parsley", "poppy", "daisy")),
        )
    return s
