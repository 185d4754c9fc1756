"""An old brick building opened up: doors open, light in every window."""

# ruff: noqa: E501, PLR0912, PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
    SKIN,
    STRAW,
    WIDTH,
    WOOD,
    Ridge,
    Sheet,
    box,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    patch,
    poly,
    quad,
    ribbon,
    rounded,
    smooth,
)
from tools.illustrations.houses import House, bricks, roof, smoke, window
from tools.illustrations.indoors import grainwood
from tools.illustrations.land import blades, land
from tools.illustrations.people import person
from tools.illustrations.sky import birds
from tools.illustrations.trees import GREENS, leaves
from tools.illustrations.yard import bicycle, turf


def development_house():
    """An old brick building opened up: doors open, light in every window."""
    s = Sheet(104)
    rng = s.rng
    # An evening sky.
    s.fill(
        box(0, 0, WIDTH, 700),
        s.gradient([(0, SEA[0]), (0.35, SEA[2]), (0.62, SEA[4]), (0.82, STRAW[4]), (1, BRICK[5])]),
    )
    s.grain(box(0, 0, WIDTH, 330), SEA[0], "top", 0.55, 0.9)
    marks = []
    for _ in range(50):
        y, x, z = rng.uniform(60, 640), rng.uniform(-200, 1600), rng.uniform(120, 480)
        marks.append(cut(x, y, x + z, y + rng.uniform(-3, 3), rng.uniform(0.8, 2.4)))
    s.cuts(marks, STRAW[5], 0.5)
    for x, y, w, h in ((250, 230, 420, 26), (1330, 170, 520, 30), (1180, 330, 360, 20), (120, 400, 360, 22)):
        line = [(x - w / 2 + w * k / 8, y - h * 0.3 * math.sin(k / 8 * math.pi)) for k in range(9)]
        s.fill(ribbon(line, [2, h * 0.5, h * 0.9, h, h * 0.8, h * 0.9, h * 0.6, h * 0.3, 1]), SEA[1], 0.75)
        s.fill(
            ribbon(
                [(a, b + h * 0.4) for a, b in line],
                [1, h * 0.16, h * 0.3, h * 0.3, h * 0.34, h * 0.26, h * 0.2, h * 0.1, 1],
            ),
            BRICK[5],
        )
    s.fill(
        "".join(ellipse(rng.uniform(0, 1600), rng.uniform(10, 230), z, z) for z in [1.2, 1.7, 2.2] * 14),
        PAPER,
        0.9,
    )
    s.fill(ellipse(236, 120, 30, 30), STRAW[5])
    s.fill(ellipse(248, 112, 27, 27), mix(SEA[0], SEA[2], 0.42))
    birds(s, 1080, 120, 6, 8, SEA[0])
    # The village in the dusk.
    dusk = tuple(mix(tone, SEA[1], 0.45) for tone in GREENS["oak"])
    far = Ridge((0, 610), (300, 588), (800, 600), (1300, 584), (1600, 604))
    land(s, far, mix(LEAF[2], SEA[1], 0.5))
    for x, y, h in ((250, 660, 190), (60, 690, 240), (1330, 660, 200), (1560, 690, 280), (1450, 660, 150)):
        s.fill(box(x - 5, y - h * 0.4, 10, h * 0.4), WOOD[0])
        leaves(s, x, y - h * 0.62, h * 0.4, h * 0.37, dusk)
    ground = poly([(-20, 690), (1620, 690), (1620, 1010), (-20, 1010)])
    s.fill(ground, mix(LEAF[2], SEA[0], 0.25))
    turf(s, 0, 710, 1600, 120, 160, LEAF[1], LEAF[3])

    # Wings left and right, then the main block with its stepped gable.
    for turn, x in ((-1, 470), (1, 1130)):
        w = House(s, x, 792, 10, 330, 210, 120, turn, "red", "tile", plinth=True, tilt=0.015)
        bricks(
            s,
            w.front,
            46,
            26,
            (BRICK[1], BRICK[3], BRICK[4]) if turn == -1 else (BRICK[1], BRICK[3], BRICK[0]),
            0.3,
        )
        for u in (0.2, 0.5, 0.8):
            window(s, w.front, u, 0.48, 0.12, 0.44, True, (2, 3), LIME[3], glow=True)
            a, b, c = w.front(u - 0.07, 0.26), w.front(u, 0.16), w.front(u + 0.07, 0.26)
            s.fill(f"M{num(a[0])} {num(a[1])}Q{num(b[0])} {num(b[1])} {num(c[0])} {num(c[1])}Z", BRICK[4])
        w.chimney(0.55, 34, 50)

    left, right, floor, eave, ridge = 420, 1180, 796, 410, 250
    wall = quad((left, eave), (right, eave), (right, floor), (left, floor))
    s.fill(poly([(left, floor), (right, floor), (right + 120, floor + 26), (left + 60, floor + 26)]), INK, 0.35)
    s.fill(patch(wall, 0, 0, 1, 1), BRICK[2])
    bricks(s, wall, 62, 42, (BRICK[1], BRICK[3], BRICK[3], BRICK[4], BRICK[0]), 0.34)
    s.grain(patch(wall, 0, 0, 1, 1), BRICK[0], "right", 0.6)
    slope = quad((left + 50, ridge), (right - 50, ridge), (right + 26, eave + 8), (left - 26, eave + 8))
    roof(s, slope, "tile", 46, 12, True)
    s.fill(
        poly([(left - 28, eave + 6), (right + 28, eave + 6), (right + 28, eave + 20), (left - 28, eave + 20)]),
        LIME[2],
    )
    for k in range(62):
        s.fill(box(left + k * 12.3, eave + 20, 6, 10), BRICK[4])
    s.fill(rounded(left + 44, ridge - 7, right - left - 88, 14, 7), BRICK[1])
    for x in (560, 1010):
        s.fill(box(x, 172, 44, 100), BRICK[2])
        s.fill(box(x + 26, 172, 18, 100), BRICK[1])
        s.fill(box(x - 6, 164, 56, 14) + box(x - 3, 190, 50, 6), LIME[2])
    smoke(s, 584, 164, 120)
    # The gable in the middle.
    pts = [(630, floor), (630, eave - 20)]
    for k in range(1, 8):
        yy = eave - 20 - k * 34
        pts += [(630 + (k - 1) * 22, yy), (630 + k * 22, yy)]
    pts += [(1600 - a, b) for a, b in reversed(pts)]
    gable = poly(pts)
    s.fill(poly([(x + 16, y + 4) for x, y in pts]), INK, 0.3)
    s.fill(gable, BRICK[3])
    with s.clip(gable):
        bricks(
            s,
            quad((630, 140), (970, 140), (970, floor), (630, floor)),
            28,
            70,
            (BRICK[2], BRICK[2], BRICK[4], BRICK[1]),
            0.36,
        )
        s.grain(box(630, 130, 340, 680), BRICK[1], "right", 0.75)
    for (ax, ay), (bx, by) in itertools.pairwise(pts):
        if abs(ay - by) < 1:
            s.fill(box(min(ax, bx) - 4, ay - 8, abs(bx - ax) + 8, 12), LIME[2])
    s.fill(ellipse(800, 262, 40, 40), LIME[3])
    s.stroke(ellipse(800, 262, 33, 33), INK, 2.4)
    s.stroke("M800 262V238M800 262L816 270", INK, 4)
    s.cuts(
        [
            cut(
                800 + math.cos(k) * 29,
                262 + math.sin(k) * 29,
                800 + math.cos(k) * 33,
                262 + math.sin(k) * 33,
                3,
            )
            for k in (j * math.tau / 12 for j in range(12))
        ],
        INK,
    )

    def arched(x, y, w, h, leaf=None):
        """A tall lit window with a round top; ``leaf`` opens its casements."""
        shape = f"M{num(x - w / 2)} {num(y)}v{num(-h)}a{num(w / 2)} {num(w / 2)} 0 0 1 {num(w)} 0v{num(h)}Z"
        big = f"M{num(x - w / 2 - 8)} {num(y)}v{num(-h)}a{num(w / 2 + 8)} {num(w / 2 + 8)} 0 0 1 {num(w + 16)} 0v{num(h)}Z"
        s.fill(big, BRICK[4])
        s.cuts(
            [
                cut(
                    x + math.cos(a) * w * 0.5,
                    y - h - math.sin(a) * w * 0.5,
                    x + math.cos(a) * (w * 0.5 + 9),
                    y - h - math.sin(a) * (w * 0.5 + 9),
                    1.8,
                )
                for a in (math.pi * k / 10 for k in range(11))
            ],
            BRICK[1],
        )
        s.fill(shape, s.gradient([(0, STRAW[4]), (1, STRAW[3])]))
        with s.clip(shape):
            s.glow(x, y - h * 0.6, w, PAPER, 0.8)
            yield
            s.fill(
                box(x - 3, y - h - w, 6, h + w)
                + box(x - w, y - h * 0.5 - 2, 2 * w, 5)
                + box(x - w, y - h - 3, 2 * w, 6),
                LIME[3],
            )
        s.stroke(shape, LIME[3], 6)
        s.fill(box(x - w / 2 - 12, y, w + 24, 9), LIME[2])
        if leaf:
            for k in (-1, 1):
                a = x + k * w / 2
                s.fill(poly([(a, y - h), (a + k * 26, y - h + 10), (a + k * 26, y + 8), (a, y)]), LIME[3])
                s.fill(
                    poly(
                        [
                            (a + k * 5, y - h + 8),
                            (a + k * 21, y - h + 15),
                            (a + k * 21, y - h * 0.5),
                            (a + k * 5, y - h * 0.52),
                        ]
                    )
                    + poly(
                        [
                            (a + k * 5, y - h * 0.44),
                            (a + k * 21, y - h * 0.42),
                            (a + k * 21, y),
                            (a + k * 5, y - 6),
                        ]
                    ),
                    SEA[2],
                )

    def inside(kind, x, y):
        """What is seen through a window."""
        if kind == 0:
            s.fill(box(x - 40, y - 60, 80, 8), WOOD[2])
            s.fill(
                "".join(box(x - 34 + k * 13, y - 60 - 18 - (k % 3) * 5, 9, 18 + (k % 3) * 5) for k in range(5)),
                BRICK[3],
            )
        elif kind == 1:
            s.fill(ellipse(x - 4, y - 62, 11, 13), WOOD[1])
            s.fill(smooth([(x - 30, y + 10), (x - 22, y - 40), (x + 14, y - 40), (x + 24, y + 10)]), SEA[1])
        elif kind == 2:
            for a in (-0.9, -0.4, 0.1, 0.6, 1.0):
                s.cuts([cut(x, y, x + math.sin(a) * 44, y - math.cos(a) * 60, 9)], LEAF[2])
        else:
            s.stroke(f"M{x} {y - 170}V{y - 108}", INK, 3)
            s.fill(f"M{x - 24} {y - 90}q24 -32 48 0Z", BRICK[2])

    for k, x in enumerate((474, 566, 1034, 1126)):
        for _ in arched(x, 600, 56, 92, k == 3):
            inside((3, 1, 3, 2)[k], x, 600)
        for _ in arched(x, 762, 56, 84, k == 0):
            inside((2, 0, 1, 0)[k], x, 762)
    for k, x in enumerate((706, 800, 894)):
        for _ in arched(x, 520, 54, 90, k == 1):
            inside((0, 3, 1)[k], x, 520)
    for x in (736, 800, 864):
        for _ in arched(x, 372, 30, 34):
            pass

    # The great doorway.
    door_shape = f"M690 {floor}V650a110 84 0 0 1 220 0V{floor}Z"
    s.fill(f"M674 {floor}V648a126 100 0 0 1 252 0V{floor}Z", LIME[2])
    s.cuts(
        [
            cut(
                800 + math.cos(a) * 111,
                650 - math.sin(a) * 86,
                800 + math.cos(a) * 126,
                650 - math.sin(a) * 99,
                2.4,
            )
            for a in (math.pi * k / 12 for k in range(13))
        ],
        LIME[0],
    )
    s.fill(door_shape, s.gradient([(0, STRAW[3]), (0.6, STRAW[4]), (1, PAPER)]))
    with s.clip(door_shape):
        s.fill(poly([(690, 796), (750, 720), (850, 720), (910, 796)]), WOOD[4])
        s.cuts([cut(750 + k * 20, 720, 690 + k * 44, 796, 2) for k in range(6)], WOOD[2])
        s.fill(box(754, 600, 92, 120), STRAW[4])
        s.fill(box(764, 622, 30, 40) + box(806, 622, 30, 40), SEA[3])
        for x in (736, 800, 864):
            s.stroke(f"M{x} 550V606", INK, 2.4)
            s.fill(f"M{x - 18} 622q18 -28 36 0Z", LEAF[2])
            s.fill(ellipse(x, 623, 8, 6), PAPER)
        s.fill(poly([(748, 716), (852, 716), (872, 730), (728, 730)]), WOOD[2])
        s.fill(box(728, 730, 144, 6), WOOD[1])
        for x, tone, hair in (
            (752, BRICK[2], WOOD[0]),
            (784, SEA[1], STRAW[1]),
            (820, LEAF[2], INK),
            (850, STRAW[1], WOOD[1]),
        ):
            s.fill(smooth([(x - 16, 720), (x - 13, 690), (x + 13, 690), (x + 16, 720)]), tone)
            s.fill(ellipse(x, 676, 8.5, 11), SKIN[1])
            s.fill(ellipse(x, 670, 9.5, 8), hair)
        s.fill("".join(ellipse(x, 714, 5, 3) for x in (766, 800, 838)), LIME[3])
        s.glow(800, 640, 130, PAPER, 0.55)
    # Its two leaves, standing wide open.
    for k in (-1, 1):
        a = 800 + k * 110
        leaf = poly([(a, 640), (a + k * 74, 656), (a + k * 74, 828), (a, 796)])
        s.fill(leaf, LEAF[2] if k == 1 else LEAF[3])
        face = quad((a, 640), (a + k * 74, 656), (a + k * 74, 828), (a, 796))
        for u in (0.14, 0.56):
            s.fill(patch(face, u, 0.08, u + 0.3, 0.42), STRAW[3] if k == -1 else SEA[1])
            s.fill(patch(face, u, 0.52, u + 0.3, 0.92), LEAF[1])
        s.cuts([cut(*face(0.02, 0.02), *face(0.02, 0.98), 4)], LEAF[5])
        s.fill(ellipse(*face(0.92, 0.5), 5, 6), STRAW[2])

    # The yard: cobbles, and the light that falls out over them.
    yard = poly([(470, 796), (1130, 796), (1620, 1010), (-20, 1010)])
    s.fill(yard, mix(LIME[0], SEA[1], 0.42))
    with s.clip(yard):
        spill = poly([(690, 796), (910, 796), (1330, 1010), (270, 1010)])
        s.fill(spill, s.gradient([(0, STRAW[3]), (1, STRAW[1], 0.25)]))
        light, dark = [], []
        y = 806.0
        while y < 1010:
            t = (y - 796) / 214
            w = lerp(16, 44, t)
            x = -20 + rng.uniform(0, w)
            while x < 1620:
                z = w * rng.uniform(0.8, 1.1)
                near = abs(x - 800) < 110 + 420 * t
                (light if near and rng.random() < 0.6 else dark).append(
                    rounded(x, y, z * 0.88, lerp(6, 17, t), lerp(3, 8, t))
                )
                x += z
            y += lerp(8, 21, t)
        s.cuts(light, STRAW[4], 0.62)
        s.cuts(dark, SEA[0], 0.22)
        s.glow(800, 800, 420, STRAW[3], 0.5, spill)
    s.fill(box(640, 792, 320, 9), LIME[1])

    # Lamps on a string from the house to two poles.
    for ax, ay, bx, by, sag in (
        (640, 470, 150, 520, 90),
        (960, 470, 1450, 520, 90),
        (150, 520, -60, 480, 30),
        (1450, 520, 1660, 480, 30),
    ):
        count = max(4, round(abs(bx - ax) / 36))
        line = [
            (lerp(ax, bx, k / count), lerp(ay, by, k / count) + math.sin(math.pi * k / count) * sag)
            for k in range(count + 1)
        ]
        s.stroke(smooth(line, False), INK, 2.2)
        for x, y in line[1:-1]:
            s.fill(ellipse(x, y + 9, 17, 17), STRAW[3], 0.35)
            s.fill(ellipse(x, y + 9, 8, 10), STRAW[5])
    for x in (150, 1450):
        grainwood(s, box(x - 6, 510, 12, 370), x - 6, 510, 12, 370, WOOD[2], WOOD[0], 8, "y")
    # Ladder and painter at the right: the house is being done up.
    s.stroke("M1240 830L1212 560M1272 830L1244 560", WOOD[3], 7)
    s.stroke("".join(f"M{num(1213 + k * 3.1)} {num(570 + k * 30)}h32" for k in range(9)), WOOD[3], 5)
    with s.group("translate(0 -128)"):
        person(
            s,
            1240,
            830,
            150,
            LIME[2],
            SEA[1],
            SKIN[1],
            BRICK[2],
            "cap",
            ("hold", "wave"),
            1,
            shade=False,
            walk=0.03,
        )
    s.fill(poly([(1276, 668), (1300, 668), (1297, 694), (1279, 694)]), SEA[2])
    s.stroke("M1276 668q12 -20 24 0", SEA[0], 2.4)

    # A long table in the yard and those who sit at it.
    def seated(x, y, h, tone, skin, hair, turn):
        s.fill(
            smooth(
                [
                    (x - h * 0.2, y),
                    (x - h * 0.2, y - h * 0.42),
                    (x - h * 0.12, y - h * 0.6),
                    (x + h * 0.12, y - h * 0.6),
                    (x + h * 0.2, y - h * 0.42),
                    (x + h * 0.2, y),
                ]
            ),
            tone,
        )
        s.cuts([cut(x + h * 0.1, y - h * 0.56, x + h * 0.16, y - 2, h * 0.06)], mix(tone, INK, 0.4))
        s.stroke(
            smooth(
                [
                    (x + turn * h * 0.16, y - h * 0.5),
                    (x + turn * h * 0.26, y - h * 0.24),
                    (x + turn * h * 0.06, y - h * 0.12),
                ],
                False,
            ),
            mix(tone, INK, 0.2),
            h * 0.11,
        )
        s.fill(ellipse(x, y - h * 0.78, h * 0.11, h * 0.14), skin)
        s.fill(
            smooth(
                [
                    (x - h * 0.13, y - h * 0.74),
                    (x - h * 0.12, y - h * 0.92),
                    (x, y - h * 0.97),
                    (x + h * 0.13, y - h * 0.9),
                    (x + h * 0.12, y - h * 0.8),
                    (x, y - h * 0.86),
                ]
            ),
            hair,
        )

    for x, tone, skin, hair, turn in (
        (300, SEA[3], SKIN[1], WOOD[0], 1),
        (378, BRICK[3], SKIN[0], STRAW[1], -1),
        (456, LEAF[4], SKIN[3], INK, 1),
    ):
        seated(x, 866, 108, tone, skin, hair, turn)
    s.fill(poly([(230, 934), (570, 934), (640, 964), (300, 964)]), INK, 0.3)
    grainwood(s, poly([(236, 852), (528, 852), (566, 888), (208, 888)]), 208, 852, 360, 36, WOOD[4], WOOD[3], 30)
    s.fill(box(208, 888, 358, 10), WOOD[2])
    s.stroke("M240 898L226 968M536 898L552 968M262 898V940M512 898V940", WOOD[1], 9)
    for x, y, tone in ((270, 862, LIME[3]), (330, 872, BRICK[3]), (410, 862, SEA[3]), (496, 868, LIME[3])):
        s.fill(ellipse(x, y + 6, 12, 4), INK, 0.25)
        s.fill(rounded(x - 9, y - 12, 18, 17, 4), tone)
    s.fill(poly([(352, 872), (398, 870), (404, 882), (352, 884)]), PAPER)
    s.fill(poly([(438, 862), (470, 862), (474, 842), (440, 842)]), SEA[4])
    s.fill(poly([(430, 864), (478, 864), (484, 874), (426, 874)]), SEA[3])
    for x in (580, 1062):
        s.fill(ellipse(x + 8, 838, 34, 6), INK, 0.3)
        leaves(s, x, 776, 28, 34, GREENS["lime"])
        s.fill(poly([(x - 24, 798), (x + 24, 798), (x + 18, 838), (x - 18, 838)]), BRICK[4])
        s.grain(poly([(x - 24, 798), (x + 24, 798), (x + 18, 838), (x - 18, 838)]), BRICK[1], "right", 0.8)
    # Comers and goers, and bicycles.
    person(s, 700, 886, 180, SEA[1], WOOD[0], SKIN[0], WOOD[2], "long", ("down", "hold"), 1, skirt=True)
    person(s, 914, 880, 190, BRICK[2], SEA[0], SKIN[3], INK, "short", ("down", "wave"), -1, walk=0.08)
    person(s, 1006, 900, 122, STRAW[2], SEA[1], SKIN[3], INK, "bun", ("down", "down"), -1, walk=0.07)
    with s.group("translate(650 792)"):
        s.fill(rounded(58, -2, 74, 50, 3), WOOD[4])
        s.fill(box(58, 10, 74, 4), WOOD[2])
        s.cuts([cut(80, -2, 70, -30, 7), cut(94, -2, 96, -36, 7), cut(106, -2, 120, -28, 7)], LEAF[3])
    bicycle(s, 1190, 908, 40, BRICK[3], -1)
    bicycle(s, 1330, 930, 43, SEA[3], -1)
    bicycle(s, 1460, 944, 44, LEAF[3], -1)
    # Dark leaves in the corners hold the picture together.
    for x, y, r in ((-10, 960, 90), (90, 1000, 70), (1610, 960, 100), (1520, 1004, 60)):
        leaves(s, x, y, r, r * 0.8, dusk)
    blades(s, -10, 1006, 260, 60, 60, (LEAF[0], LEAF[1], LEAF[2]))
    blades(s, 1400, 1006, 220, 60, 50, (LEAF[0], LEAF[1], LEAF[2]))
    return s
