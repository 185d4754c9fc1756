"""Cliffs and sea at Odsherred, with burial mounds above the bay."""

# ruff: noqa: PLR0912, PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from tools.illustrations.drawing import (
    BRICK,
    LEAF,
    LIME,
    PAPER,
    SEA,
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
    poly,
    ribbon,
    rounded,
    scallop,
    smooth,
)
from tools.illustrations.land import HAZE, blades, flower, hazed, lane
from tools.illustrations.people import figure
from tools.illustrations.shore import glitter, gull, sailing, stones, water
from tools.illustrations.sky import cloud, sky
from tools.illustrations.trees import hedge, wood


def coast():
    """Cliffs and sea at Odsherred, with burial mounds above the bay."""
    s = Sheet(23)
    rng = s.rng
    sky(s, 430, sun=(330, 262, 50), top=SEA[3], streaks=52)
    cloud(s, 700, 172, 470, 70)
    cloud(s, 1040, 286, 380, 48)
    cloud(s, 90, 160, 260, 40)
    cloud(s, 560, 352, 360, 30)
    # Sea.
    s.fill(box(0, 420, WIDTH, 590), s.gradient([(0, SEA[4]), (0.18, SEA[3]), (0.55, SEA[2]), (1, SEA[1])]))
    s.fill(box(0, 420, WIDTH, 3), PAPER, 0.7)
    for y, h, tone in ((446, 9, SEA[3]), (478, 13, SEA[2]), (522, 18, SEA[3]), (580, 22, SEA[2])):
        s.cuts([cut(x, y, x + rng.uniform(500, 900), y + 3, h) for x in range(-300, 1500, 420)], tone, 0.55)
    glitter(s, 330, 424, 760, 110, 190)
    water(s, 430, 880, 230)
    # Far headlands.
    h3 = Ridge((640, 424), (800, 410), (980, 398), (1180, 392), (1600, 380))
    s.fill(poly([(640, 424), *h3.line(640), (1600, 436), (640, 426)]), hazed(SEA, 0.3)[3])
    h2 = Ridge((880, 430), (960, 404), (1100, 384), (1300, 372), (1600, 350))
    s.fill(poly([(870, 436), *h2.line(880), (1600, 450), (880, 440)]), hazed(LEAF, 0.5)[3])
    s.fill(
        poly([(876, 437), (930, 420), (1000, 414), (1100, 410), (1200, 414), (1200, 446), (900, 441)]),
        hazed(STRAW, 0.35)[3],
    )
    wood(s, h2, 1050, 1330, 12, 0.5)
    # A lighthouse on the point.
    s.fill(poly([(952, 408), (956, 352), (972, 352), (976, 408)]), LIME[3])
    s.fill(poly([(965, 352), (972, 352), (976, 408), (966, 408)]), LIME[1])
    s.fill(box(951, 347, 26, 5), BRICK[2])
    s.fill(box(956, 334, 16, 13), STRAW[3])
    s.fill("M953 334L964 323L975 334Z", BRICK[2])
    for x, y, z, tan in (
        (560, 466, 46, False),
        (700, 446, 28, True),
        (470, 520, 74, True),
        (180, 446, 26, False),
    ):
        sailing(s, x, y, z, tan)

    # Three cliffs, one behind the other, each a green top and a bare face.
    def cliff(top, foot, tones, green, step, count):
        data = poly([*top, *foot[::-1]])
        s.fill(data, tones[1])
        with s.clip(data):
            span = len(top)
            dark, light, strata = [], [], []
            for _ in range(count):
                i = rng.uniform(0, span - 1.01)
                k = int(i)
                a, b = lerp(top[k], top[k + 1], i - k), lerp(foot[k], foot[k + 1], i - k)
                v0 = rng.uniform(-0.05, 0.75)
                v1 = v0 + rng.uniform(0.15, 0.5)
                p, q = lerp(a, b, v0), lerp(a, b, v1)
                p = (p[0], p[1])
                (dark if rng.random() < 0.5 else light).append(
                    cut(*p, q[0] + rng.uniform(-8, 8), q[1], step * rng.uniform(0.2, 0.75), rng.uniform(-6, 6))
                )
            for v in (0.22, 0.3, 0.52, 0.74):
                line = [lerp(a, b, v + rng.uniform(-0.03, 0.03)) for a, b in zip(top, foot, strict=False)]
                strata.append(ribbon(line, [step * rng.uniform(0.1, 0.8) for _ in line]))
            s.cuts(strata, tones[2], 0.7)
            s.cuts(dark, tones[0])
            s.cuts(light, tones[3])
            # Gullies with their shaded side.
            for k in range(1, span - 1):
                if k % 2 == 0:
                    continue
                a, b = top[k], foot[k]
                w = step * 3.2
                s.fill(
                    smooth(
                        [
                            (a[0] + w * 0.2, a[1] - 4),
                            lerp((a[0] + w, a[1]), (b[0] + w * 1.4, b[1]), 0.5),
                            (b[0] + w * 1.8, b[1]),
                            (b[0] - w * 0.2, b[1]),
                            lerp(a, b, 0.55),
                        ],
                        True,
                        0.8,
                    ),
                    tones[0],
                    0.55,
                )
            s.grain(data, tones[0], "bottom-right", 0.6, 0.8)
            # Turf hanging over the edge.
            s.fill(
                "".join(
                    scallop(rng, x, y, step * rng.uniform(1.2, 2.4), step * rng.uniform(0.8, 1.6), 8, 0.2)
                    for x, y in (lerp(a, b, t) for a, b in itertools.pairwise(top) for t in (0, 0.25, 0.5, 0.75))
                ),
                green,
            )
        return data

    sand = (mix(STRAW[1], WOOD[2], 0.5), STRAW[3], STRAW[2], STRAW[4])
    soft = tuple(mix(tone, HAZE, 0.35) for tone in sand)
    # Far cliff.
    top = [(1000, 404), (1060, 384), (1130, 372), (1200, 366), (1300, 356), (1420, 350), (1620, 338)]
    foot = [(990, 462), (1040, 466), (1110, 470), (1180, 474), (1280, 480), (1400, 486), (1620, 492)]
    s.fill(
        poly([(1000, 406), (1060, 384), (1200, 352), (1330, 326), (1460, 312), (1620, 300), (1620, 420)]),
        hazed(LEAF, 0.3)[4],
    )
    cliff(top, foot, soft, hazed(LEAF, 0.3)[3], 5, 90)
    # A beach ribbon that links them.
    s.fill(
        smooth(
            [
                (960, 466),
                (1090, 484),
                (1190, 520),
                (1230, 580),
                (1190, 660),
                (1090, 740),
                (990, 830),
                (930, 930),
                (900, 1040),
                (1700, 1040),
                (1700, 480),
                (1200, 470),
            ],
            True,
            0.7,
        ),
        STRAW[4],
    )
    foam = [
        (960, 466),
        (1088, 484),
        (1186, 522),
        (1224, 582),
        (1182, 662),
        (1080, 742),
        (980, 832),
        (916, 932),
        (890, 1040),
    ]
    s.fill(ribbon(foam, [4, 7, 10, 14, 20, 30, 40, 52, 60]), SEA[4])
    s.fill(ribbon([(x + 3 + i, y) for i, (x, y) in enumerate(foam)], [2, 4, 6, 8, 12, 16, 22, 28, 30]), LIME[3])
    s.stroke(smooth([(x - 14 - i * 6, y) for i, (x, y) in enumerate(foam)], False), LIME[3], 3, 0.8)
    s.stroke(smooth([(x - 34 - i * 13, y + 3) for i, (x, y) in enumerate(foam)], False), LIME[3], 2.4, 0.6)
    # Middle cliff with its mounds.
    top = [(1236, 470), (1270, 420), (1310, 384), (1370, 352), (1440, 330), (1520, 318), (1640, 306)]
    foot = [(1222, 556), (1262, 584), (1320, 604), (1390, 622), (1460, 634), (1540, 640), (1640, 650)]
    crown = [(1236, 470), (1275, 410), (1330, 352), (1400, 304), (1470, 276), (1560, 262), (1640, 256)]
    s.fill(poly(crown + top[::-1]), LEAF[4])
    s.fill(smooth([(1400, 308), (1440, 262), (1490, 252), (1540, 274), (1560, 300)], True), LEAF[3])
    s.cuts([cut(1420 + k * 22, 286, 1432 + k * 22, 264, 4) for k in range(5)], LEAF[5])
    s.fill(smooth([(1520, 280), (1566, 236), (1640, 230), (1690, 290)], True), LEAF[3])
    hedge(s, [(1300, 378), (1360, 340)], 7)
    cliff(top, foot, sand, LEAF[2], 8, 130)
    hedge(s, [(1300, 610), (1440, 640), (1560, 650)], (9, 14))
    # Boulders, groyne and walkers on the beach.
    stones(s, [(1130, 700), (1190, 640)], 8)
    stones(s, [(1040, 800), (1110, 740)], 12)
    for k in range(14):
        x, y = lerp((1120, 690), (880, 742), k / 13)
        s.fill(rounded(x - 4, y - 22, 8, 26, 3), WOOD[1])
        s.cuts([cut(x - 2, y - 20, x - 2, y, 1.5)], WOOD[3])
    for _ in range(90):
        y = rng.uniform(560, 900)
        x = 1250 - (y - 600) * 0.62 + rng.uniform(0, 260)
        s.cuts([cut(x - 14, y, x + 16, y + 1, 1.5)], STRAW[rng.choice((2, 3))])
    for _ in range(60):
        y = rng.uniform(600, 960)
        x = 1236 - (y - 600) * 0.83 + rng.uniform(0, 60)
        s.fill(
            ellipse(x, y, rng.uniform(2, 6), rng.uniform(1.5, 3.5)),
            rng.choice(("#8d8b80", "#6d6c64", WOOD[3])),
        )
    figure(s, 1212, 716, 66, BRICK[2], SEA[0], turn=-1)
    figure(s, 1240, 722, 60, SEA[2], WOOD[1], turn=-1, bag=STRAW[2])
    s.cuts(
        [cut(1226 + k * 9 + rng.uniform(-4, 4), 736 + k * 14, 1233 + k * 9, 738 + k * 14, 2) for k in range(14)],
        STRAW[2],
    )

    # The near cliff where we stand, flowers in the wind.
    bare = smooth(
        [
            (960, 1020),
            (1000, 960),
            (1070, 900),
            (1160, 856),
            (1300, 800),
            (1640, 720),
            (1640, 1040),
            (960, 1040),
        ],
        True,
        0.8,
    )
    s.fill(bare, STRAW[2])
    with s.clip(bare):
        s.cuts(
            [
                cut(
                    x,
                    1010 - (x - 960) * 0.7,
                    x - rng.uniform(10, 40),
                    1040 - (x - 960) * 0.5,
                    rng.uniform(2, 6),
                )
                for x in range(980, 1330, 9)
            ],
            mix(STRAW[1], WOOD[2], 0.4),
        )
        s.cuts(
            [cut(x, 996 - (x - 960) * 0.72, x - 16, 1030 - (x - 960) * 0.6, 3) for x in range(975, 1330, 23)],
            STRAW[4],
        )
    near = Ridge((1060, 1010), (1140, 900), (1250, 828), (1400, 776), (1620, 712))
    s.fill(poly([(1060, 1010), *near.line(1060, 1620), (1620, 1010)]), LEAF[3])
    for x in range(1060, 1600, 36):
        blades(s, x, near(x + 16) + 14, 60, 62, 22, (LEAF[2], LEAF[3], LEAF[4], STRAW[2]), 0.35)
    path = [(1640, 770), (1560, 800), (1470, 838), (1400, 890), (1360, 950), (1330, 1030)]
    lane(s, path, [10, 18, 30, 46, 66, 90])
    for row, (y, h) in enumerate(((880, 70), (950, 84), (1008, 100))):
        for x in range(1080 + row * 10, 1620, 40):
            if y > near(x) + 20 and not (1290 + row * 10 < x < 1420 - row * 20):
                blades(s, x, y, 70, h, 24, (LEAF[1], LEAF[2], LEAF[3], LEAF[4], STRAW[2]), 0.35)
    for _ in range(26):
        x = rng.uniform(1120, 1600)
        if not 1270 < x < 1430:
            flower(
                s,
                x,
                rng.uniform(max(900, near(x) + 40), 1000),
                rng.uniform(60, 130),
                rng.choice(("poppy", "parsley", "cornflower", "daisy", "parsley")),
            )
    for x, y, z, tilt in (
        (820, 560, 2.6, -12),
        (930, 500, 1.7, 8),
        (700, 640, 3.2, -20),
        (1020, 610, 1.4, 10),
    ):
        gull(s, x, y, z, tilt)
    # Stones in the water at the left, and the near swell.
    for y, w in ((800, 5), (870, 7), (940, 9)):
        line = [(x, y + math.sin(x / 150 + y) * 9) for x in range(-40, 900 - (y - 800), 70)]
        ends = [min(1, (len(line) - 1 - i) / 5) for i in range(len(line))]
        s.fill(
            ribbon([(x, yy + 12) for x, yy in line], [k * w * rng.uniform(0.8, 2.6) for k in ends]),
            SEA[0],
            0.35,
        )
        s.fill(ribbon(line, [k * w * rng.uniform(0.3, 1.3) for k in ends]), LIME[3], 0.8)
    stones(s, [(180, 900), (300, 940)], 30)
    stones(s, [(90, 880), (120, 884)], 20)
    stones(s, [(420, 960), (470, 966)], 24)
    s.cuts(
        [cut(x - 60, y, x + 70, y + 2, 5) for x, y in ((190, 922), (300, 966), (110, 900), (440, 984))],
        LIME[3],
        0.9,
    )
    return s
