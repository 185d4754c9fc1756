"""A roadside farm shop: vegetables, flowers and an honesty box."""

# ruff: noqa: E501, PLR0912, PLR0915 - a drawing is many numbers in long rows

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
    WOOD,
    Ridge,
    Sheet,
    box,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    poly,
    quad,
    ribbon,
    rounded,
    smooth,
)
from tools.illustrations.houses import House, church, door, roof, smoke, window
from tools.illustrations.indoors import grainwood
from tools.illustrations.land import blades, field, flower, hazed, land
from tools.illustrations.people import person
from tools.illustrations.produce import cabbage, carrots, crate, pumpkin
from tools.illustrations.sky import birds, cloud, sky
from tools.illustrations.trees import GREENS, hedge, tree, wood
from tools.illustrations.yard import bicycle, heap, round_fruit, turf


def farm_shop():
    """A roadside farm shop: vegetables, flowers and an honesty box."""
    s = Sheet(67)
    rng = s.rng
    sky(s, 440, sun=(180, 180, 44), top=SEA[3], streaks=40)
    cloud(s, 520, 150, 360, 58)
    cloud(s, 1300, 130, 460, 80)
    cloud(s, 1040, 270, 300, 40)
    birds(s, 380, 210, 7)
    far = Ridge((0, 430), (300, 412), (700, 436), (1100, 410), (1600, 428))
    mid = Ridge((0, 520), (400, 500), (900, 524), (1300, 496), (1600, 516))
    land(s, far, hazed(LEAF, 0.4)[4])
    wood(s, far, 60, 330, 18, 0.45)
    wood(s, far, 1200, 1500, 18, 0.45)
    for i, (a, b) in enumerate(((-60, 160), (160, 420), (420, 820), (820, 1160), (1160, 1400), (1400, 1680))):
        one, two = (
            (STRAW[3], STRAW[2]),
            (LEAF[5], LEAF[4]),
            (STRAW[4], STRAW[3]),
            (LEAF[4], LEAF[3]),
            (STRAW[3], STRAW[2]),
            (LEAF[5], LEAF[4]),
        )[i]
        field(
            s,
            far,
            mid,
            a,
            b,
            800 + (a - 800) * 1.25,
            800 + (b - 800) * 1.25,
            hazed((one,), 0.2)[0],
            hazed((two,), 0.2)[0],
            "furrow",
            11,
            4,
        )
    church(s, 292, 452, 24)
    tree(s, 270, 456, 34, "oak", 0.3, shade=False)
    hedge(s, mid.line(0, 420, 40), 9, hazed(GREENS["oak"], 0.1))
    # The farm itself, behind.
    tree(s, 1210, 540, 190, "oak", 0.05, shade=False)
    tree(s, 1500, 530, 210, "lime", 0.05, shade=False)
    h = House(s, 1310, 566, 84, 300, 84, 96, 1, "white", "tile")
    h.windows((0.12, 0.3, 0.48, 0.82), 0.45, 0.06, 0.4)
    door(s, h.front, 0.65, 0.07, 0.7, LEAF[2], False)
    window(s, h.end, 0.5, -0.3, 0.2, 0.3)
    h.chimney(0.3)
    smoke(s, *h.chimney(0.7), 90)
    base = Ridge((0, 560), (400, 544), (900, 560), (1300, 556), (1600, 572))
    land(s, base, LEAF[4])
    field(s, base, Ridge((0, 800), (1600, 800)), -40, 520, -420, 380, STRAW[3], STRAW[2], "crop", 14, 9)
    hedge(s, base.line(0, 560, 30), 12)
    hedge(s, [(1180, 580), (1620, 596)], 14)
    turf(s, 380, 580, 1220, 260, 220)
    # An apple tree on the right.
    tree(s, 1468, 742, 380, "oak")
    for _ in range(34):
        a, d = rng.uniform(0, math.tau), math.sqrt(rng.random())
        x, y = 1468 + math.cos(a) * 130 * d, 506 + math.sin(a) * 120 * d
        s.fill(ellipse(x, y, 8, 8), BRICK[2])
        s.fill(ellipse(x - 2, y - 2, 4.4, 4.4), BRICK[4])
    for x, y in ((1400, 756), (1540, 764), (1502, 752), (1444, 770), (1368, 748)):
        s.fill(ellipse(x + 3, y + 5, 9, 3), INK, 0.3)
        s.fill(ellipse(x, y, 8, 7.6), BRICK[3])

    # The ground in front and the road.
    gravel = smooth(
        [(300, 842), (520, 800), (900, 790), (1240, 806), (1420, 850), (1380, 900), (800, 924), (330, 900)],
        True,
    )
    s.fill(gravel, STRAW[4])
    s.cuts(
        [
            cut(x, y, x + rng.uniform(8, 30), y, 1.8)
            for x, y in ((rng.uniform(320, 1390), rng.uniform(806, 900)) for _ in range(120))
        ],
        STRAW[2],
    )
    s.fill(poly([(-10, 916), (1610, 892), (1610, 1010), (-10, 1010)]), "#8f9088")
    s.fill(poly([(-10, 912), (1610, 888), (1610, 897), (-10, 922)]), STRAW[1], 0.7)
    s.cuts(
        [
            cut(x, y - x * 0.014, x + rng.uniform(40, 160), y - x * 0.014 - 1.6, 1.8)
            for x, y in ((rng.uniform(-40, 1600), rng.uniform(934, 1016)) for _ in range(80))
        ],
        "#a9aaa0",
    )
    s.cuts(
        [
            cut(x, y - x * 0.014, x + rng.uniform(30, 90), y - x * 0.014 - 1, 1.6)
            for x, y in ((rng.uniform(-40, 1600), rng.uniform(934, 1016)) for _ in range(50))
        ],
        "#6d6e68",
    )
    for x in range(-40, 1600, 210):
        s.fill(
            poly(
                [
                    (x, 984 - x * 0.014),
                    (x + 110, 982 - x * 0.014),
                    (x + 110, 992 - x * 0.014),
                    (x, 994 - x * 0.014),
                ]
            ),
            LIME[3],
        )

    # The shop: a little house with an open front.
    left, right, floor, eave, ridge = 440, 1100, 836, 372, 220
    s.fill(
        poly([(left, floor), (right + 30, floor), (right + 220, floor + 40), (left + 60, floor + 40)]),
        INK,
        0.28,
    )
    inner = box(left, eave, right - left, floor - eave)
    s.fill(inner, WOOD[0])
    for k in range(17):
        x = left + k * (right - left) / 17
        grainwood(
            s,
            box(x + 1, eave, (right - left) / 17 - 2, floor - eave),
            x,
            eave,
            36,
            floor - eave,
            WOOD[1],
            WOOD[0],
            5,
            "y",
        )
    s.grain(inner, INK, "top", 0.85, 0.6)
    # Back shelves: jars, bottles, eggs, bread.
    for y in (482, 574):
        s.fill(box(left + 16, y, right - left - 32, 12), WOOD[3])
        s.fill(box(left + 16, y + 12, right - left - 32, 8), INK, 0.45)
    x = left + 40
    while x < left + 330:
        tone = rng.choice((STRAW[2], STRAW[3], STRAW[1]))
        s.fill(rounded(x, 436, 34, 46, 6), tone)
        s.fill(box(x + 1, 428, 32, 11), rng.choice((LIME[3], BRICK[2], LEAF[2])))
        s.fill(box(x + 5, 452, 24, 16), PAPER)
        s.cuts([cut(x + 5, 442, x + 5, 478, 2.4)], STRAW[5])
        x += 41
    while x < right - 60:
        tone = rng.choice((BRICK[1], LEAF[1], STRAW[1], SEA[1]))
        s.fill(f"M{x} 482v-34q0 -10 8 -14v-18h12v18q8 4 8 14v34Z", tone)
        s.fill(box(x + 7, 410, 14, 9), LIME[2])
        s.fill(box(x + 3, 454, 22, 18), PAPER, 0.9)
        s.cuts([cut(x + 4, 444, x + 4, 480, 2)], mix(tone, PAPER, 0.5))
        x += 38
    for k in range(3):
        x = left + 46 + k * 92
        s.fill(poly([(x, 550), (x + 80, 550), (x + 76, 574), (x + 4, 574)]), SEA[3])
        for j in range(5):
            s.fill(ellipse(x + 12 + j * 14, 549, 8, 10), (LIME[3], SKIN[0], WOOD[5])[(j + k) % 3])
        s.fill(poly([(x, 556), (x + 80, 556), (x + 76, 574), (x + 4, 574)]), SEA[2])
    for k in range(3):
        x = left + 360 + k * 88
        s.fill(f"M{x} 574q-8 -44 34 -46q48 -2 42 46Z", (WOOD[3], STRAW[1], WOOD[2])[k])
        s.cuts([cut(x + 10 + j * 17, 560, x + 22 + j * 17, 536, 4, 4) for j in range(4)], STRAW[4])

    def potatoes(x, y, w, h):
        heap(s, x + 12, y, w - 24, 3, 17, round_fruit(s, (WOOD[2], WOOD[3], WOOD[5]), None, 0.8))

    def apples(x, y, w, h):
        heap(s, x + 12, y, w - 24, 3, 17, round_fruit(s, (BRICK[1], BRICK[2], BRICK[5]), WOOD[1]))

    def pears(x, y, w, h):
        heap(s, x + 12, y, w - 24, 3, 17, round_fruit(s, (LEAF[3], LEAF[4], LEAF[6]), WOOD[1]))

    def onions(x, y, w, h):
        heap(s, x + 12, y, w - 24, 3, 16, round_fruit(s, (STRAW[0], STRAW[1], STRAW[4]), STRAW[1], 0.86))

    def beets(x, y, w, h):
        for _ in range(20):
            px = x + rng.uniform(0.1, 0.9) * w
            s.cuts(
                [cut(px, y, px + rng.uniform(-16, 16), y - rng.uniform(30, 62), 8, rng.uniform(-6, 6))],
                rng.choice((LEAF[2], LEAF[3], BRICK[1], LEAF[1])),
            )
        heap(s, x + 12, y + 4, w - 24, 2, 18, round_fruit(s, (BRICK[0], BRICK[1], BRICK[4]), BRICK[2]))

    def heads(x, y, w, h):
        for px, py in ((0.24, -26), (0.56, -30), (0.82, -24), (0.14, 0), (0.42, 2), (0.7, 0), (0.9, 6)):
            cabbage(s, x + px * w, y + py, 32)

    def roots(x, y, w, h):
        for px, py in ((0.24, -22), (0.52, -26), (0.8, -22), (0.36, 2), (0.68, 0)):
            carrots(s, x + px * w, y + py, 38)

    def leeks(x, y, w, h):
        for k in range(9):
            px = x + w * (0.1 + 0.1 * k)
            s.fill(
                ribbon([(px, y + 30), (px + 2, y - 30), (px + rng.uniform(-6, 6), y - 64)], [14, 13, 16]),
                (LIME[3], LEAF[6])[k % 2],
            )
            for a in (-0.4, 0, 0.4):
                s.cuts(
                    [cut(px, y - 40, px + math.sin(a) * 40, y - 98 + abs(a) * 20, 9, a * 8)],
                    (LEAF[2], LEAF[3], LEAF[4])[k % 3],
                )

    # Two steps of crates in front of the shelves.
    s.fill(box(left + 8, 690, right - left - 16, 12), WOOD[3])
    for k, (inside, w) in enumerate(((leeks, 150), (heads, 166), (beets, 152), (pears, 140))):
        crate(
            s,
            left + 14 + (0, 158, 332, 492)[k],
            628,
            w,
            64,
            inside,
            2,
            (WOOD[4], STRAW[2], WOOD[3], WOOD[4])[k],
        )
    s.fill(box(left - 20, 800, right - left + 40, 40), WOOD[1])
    for k, (inside, w) in enumerate(((potatoes, 166), (roots, 186), (apples, 158), (onions, 150))):
        crate(
            s,
            left - 10 + (0, 174, 368, 534)[k],
            744,
            w,
            92,
            inside,
            3,
            (WOOD[3], WOOD[4], STRAW[2], WOOD[4])[k],
        )
    # Price boards without words.
    for x, y, tone in (
        (500, 784, BRICK[3]),
        (690, 784, STRAW[2]),
        (870, 784, BRICK[3]),
        (1026, 784, STRAW[2]),
    ):
        s.fill(poly([(x, y), (x + 54, y - 2), (x + 55, y + 30), (x + 1, y + 32)]), INK)
        s.stroke(f"M{x + 9} {y + 10}h36M{x + 9} {y + 20}h22", LIME[3], 2.6)
        s.fill(ellipse(x + 42, y + 20, 4, 4), tone)
    # Posts, roof, bunting.
    for x in (left - 22, right - 4):
        grainwood(s, box(x, eave - 6, 26, floor - eave + 14), x, eave, 26, floor - eave, LIME[2], LIME[1], 12, "y")
        s.fill(box(x + 18, eave - 6, 8, floor - eave + 14), LIME[0], 0.7)
    slope = quad((left + 30, ridge), (right - 30, ridge), (right + 66, eave + 8), (left - 66, eave + 8))
    s.fill(poly([(left - 20, eave + 8), (right + 20, eave + 8), (right, eave + 46), (left, eave + 46)]), INK, 0.5)
    roof(s, slope, "tile", 30, 8, True)
    s.fill(
        poly([(left - 70, eave + 6), (right + 70, eave + 6), (right + 70, eave + 22), (left - 70, eave + 22)]),
        LIME[2],
    )
    s.cuts([cut(left - 66, eave + 18, right + 66, eave + 18, 3)], LIME[0])
    s.fill(rounded(left + 18, ridge - 9, right - left - 36, 18, 8), BRICK[1])
    line = [(left - 20 + (right - left + 40) * k / 12, eave + 26 + 30 * math.sin(math.pi * k / 12)) for k in range(13)]
    s.stroke(smooth(line, False), INK, 2)
    for k, ((ax, ay), (bx, by)) in enumerate(itertools.pairwise(line)):
        s.fill(
            poly([(ax + 5, ay), (bx - 5, by), ((ax + bx) / 2, (ay + by) / 2 + 38)]),
            (BRICK[3], LIME[3], STRAW[3], SEA[3], LEAF[4])[k % 5],
        )
    # A round sign with an apple on the roof.
    s.stroke("M770 214V176", INK, 5)
    s.fill(ellipse(770, 140, 58, 58), LIME[3])
    s.stroke(ellipse(770, 140, 50, 50), LEAF[2], 4)
    s.fill(
        "M770 122C748 106 730 122 734 146C738 172 756 182 770 174C784 182 802 172 806 146C810 122 792 106 770 122Z",
        BRICK[3],
    )
    s.cuts([cut(746, 152, 754, 124, 6, -5)], BRICK[5])
    s.cuts([cut(770, 122, 776, 100, 3), cut(774, 114, 802, 98, 8, 3)], LEAF[2])

    # The honesty box on its post.
    s.fill(ellipse(1236, 872, 70, 9), INK, 0.3)
    grainwood(s, box(1190, 640, 20, 232), 1190, 640, 20, 232, WOOD[2], WOOD[1], 10, "y")
    s.fill(poly([(1136, 560), (1264, 560), (1264, 650), (1136, 650)]), BRICK[2])
    s.fill(poly([(1126, 562), (1200, 520), (1274, 562)]), BRICK[1])
    s.cuts([cut(1130, 558, 1200, 520, 4)], BRICK[4])
    s.fill(box(1168, 578, 64, 8), INK)
    s.fill(ellipse(1200, 546, 13, 13), STRAW[2])
    s.fill(ellipse(1199, 545, 9.5, 9.5), STRAW[3])
    s.fill(ellipse(1199, 545, 2.6, 2.6), BRICK[1])
    s.stroke(box(1142, 566, 116, 78), BRICK[4], 2.4, 0.8)
    s.fill(rounded(1190, 608, 20, 16, 3), STRAW[2])
    s.stroke("M1194 608v-5a6 6 0 0 1 12 0v5", STRAW[1], 3)
    s.grain(box(1136, 560, 128, 90), BRICK[1], "right", 0.8, 0.7)
    # Sunflowers in milk churns, pumpkins on the gravel, a barrow.
    for x, y, z in ((372, 880, 1.0), (300, 866, 0.86)):
        s.fill(ellipse(x + 20, y, 60 * z, 9), INK, 0.3)
        for k in range(5):
            a = (k - 2) * 0.22 + rng.uniform(-0.05, 0.05)
            tx, ty = x + math.sin(a) * 190 * z, y - 96 * z - math.cos(a) * (120 + 26 * (k % 2)) * z
            s.cuts([cut(x, y - 90 * z, tx, ty, 4)], LEAF[2])
            s.cuts(
                [
                    cut(
                        lerp(x, tx, 0.5),
                        lerp(y - 90 * z, ty, 0.5),
                        lerp(x, tx, 0.5) + 34 * z * (1 if k % 2 else -1),
                        lerp(y - 90 * z, ty, 0.5) - 12,
                        12,
                        4,
                    )
                ],
                LEAF[3],
            )
            r = 27 * z
            s.cuts(
                [
                    cut(tx, ty, tx + math.cos(i * 0.42) * r, ty + math.sin(i * 0.42) * r, r * 0.24, 0, 0.4)
                    for i in range(15)
                ],
                STRAW[2],
            )
            s.cuts(
                [
                    cut(
                        tx,
                        ty,
                        tx + math.cos(i * 0.42 + 0.2) * r * 0.86,
                        ty + math.sin(i * 0.42 + 0.2) * r * 0.86,
                        r * 0.18,
                        0,
                        0.4,
                    )
                    for i in range(15)
                ],
                STRAW[3],
            )
            s.fill(ellipse(tx, ty, r * 0.44, r * 0.44), WOOD[0])
            s.fill(
                "".join(ellipse(tx + math.cos(i) * r * 0.26, ty + math.sin(i) * r * 0.26, 1.5, 1.5) for i in range(7)),
                STRAW[1],
            )
        churn = f"M{num(x - 24 * z)} {num(y - 112 * z)}h{num(48 * z)}l{num(-4 * z)} {num(20 * z)}q{num(20 * z)} {num(8 * z)} {num(20 * z)} {num(28 * z)}v{num(66 * z)}h{num(-80 * z)}v{num(-66 * z)}q0 {num(-20 * z)} {num(20 * z)} {num(-28 * z)}Z"
        s.fill(churn, SEA[3])
        s.grain(churn, SEA[1], "right", 0.9)
        s.cuts([cut(x - 28 * z, y - 60 * z, x - 28 * z, y - 6, 5)], SEA[5])
        s.fill(box(x - 40 * z, y - 44 * z, 80 * z, 5) + box(x - 26 * z, y - 112 * z, 52 * z, 7), SEA[1])
    for x, y, z in ((1130, 850, 40), (1076, 872, 32), (1200, 884, 26), (1290, 868, 34)):
        pumpkin(s, x, y, z)
    # A bicycle by the road, and someone choosing.
    bicycle(s, 1440, 900, 48, SEA[1], -1)
    person(s, 668, 878, 256, SEA[2], WOOD[1], SKIN[1], STRAW[1], "bun", ("down", "hold"), -1, skirt=False)
    with s.group("translate(592 772)"):
        s.fill("M0 0h70l-8 46h-54Z", STRAW[2])
        s.cuts(
            [
                cut(4 + c * 13 + (r % 2) * 6, 10 + r * 12, 16 + c * 13 + (r % 2) * 6, 11 + r * 12, 3.6)
                for r in range(3)
                for c in range(4)
            ],
            STRAW[0],
        )
        s.stroke("M6 2C10 -40 60 -40 64 2", STRAW[1], 5)
        s.cuts([cut(20, 2, 10, -30, 7), cut(34, 2, 36, -38, 8), cut(46, 2, 60, -28, 7)], LEAF[3])
    # The verge.
    for x in range(-20, 290, 34):
        blades(s, x, 930, 50, 64, 20, (LEAF[1], LEAF[2], LEAF[3], LEAF[4]))
    for _ in range(10):
        flower(
            s,
            rng.uniform(10, 250),
            rng.uniform(900, 930),
            rng.uniform(50, 110),
            rng.choice(("poppy", "parsley", "cornflower", "daisy")),
        )
    blades(s, 1500, 912, 110, 60, 50, (LEAF[1], LEAF[2], LEAF[3], LEAF[4]))
    return s
