"""A desk at a window, the fields outside."""

# ruff: noqa: E501, PLR0912, PLR0915, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from tools.illustrations.drawing import (
    BRICK,
    HEIGHT,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
    SKIN,
    STRAW,
    WIDTH,
    WOOD,
    Sheet,
    box,
    cut,
    ellipse,
    lerp,
    mix,
    poly,
    ribbon,
    rounded,
    smooth,
)
from tools.illustrations.indoors import grainwood, view_outside
from tools.illustrations.land import blades, flower, lane
from tools.illustrations.trees import tree
from tools.illustrations.yard import hollyhocks, pickets


def home_office():
    """A desk at a window, the fields outside."""
    s = Sheet(77)
    rng = s.rng
    wall = mix(LEAF[5], LIME[2], 0.55)
    s.fill(
        box(0, 0, WIDTH, HEIGHT),
        s.gradient([(0, mix(wall, STRAW[4], 0.5)), (0.6, wall), (1, mix(wall, LEAF[4], 0.5))], 0, 0, 1, 0.3),
    )
    # A quiet paper of sprigs on the wall.
    sprigs = []
    for r in range(13):
        for c in range(24):
            x, y = c * 70 + (r % 2) * 35, 20 + r * 60
            sprigs += [
                cut(x, y + 12, x, y - 12, 1.6),
                cut(x, y + 4, x - 9, y - 6, 3, 2),
                cut(x, y + 2, x + 9, y - 8, 3, -2),
            ]
    s.cuts(sprigs, mix(wall, LEAF[3], 0.35), 0.75)
    s.grain(box(1180, 0, 420, 780), LEAF[3], "right", 0.42)

    # The window and the view.
    wx, wy, ww, wh = 400, 70, 780, 520
    s.fill(box(wx - 40, wy - 36, ww + 80, wh + 76), LIME[3])
    s.fill(box(wx + ww + 22, wy - 36, 18, wh + 76), LIME[1])
    with s.clip(box(wx, wy, ww, wh)):
        view_outside(s, wx, wy, ww, wh, 0.5, 0.5)
        tree(s, wx + 690, wy + wh - 60, 250, "beech")
        tree(s, wx + 70, wy + wh - 96, 96, "pollard")
        tree(s, wx + 150, wy + wh - 108, 78, "pollard")
        tree(s, wx + 350, wy + wh - 110, 84, "lime")
        lane(
            s,
            [
                (wx + 300, wy + 300),
                (wx + 270, wy + 350),
                (wx + 330, wy + 400),
                (wx + 290, wy + 470),
                (wx + 180, wy + 560),
            ],
            [5, 12, 24, 46, 90],
        )
        pickets(s, [(wx - 10, wy + wh - 22), (wx + ww + 10, wy + wh - 22)], 64, 22)
        hollyhocks(s, wx + 400, wy + wh + 10, 190, 7, 24)
        blades(s, wx, wy + wh + 8, ww, 50, 90, (LEAF[1], LEAF[2], LEAF[3]))
    frame = [box(wx - 8 + ww * k / 3, wy, 16, wh) for k in range(4)] + [
        box(wx, wy - 7 + wh * k / 3, ww, 14 if k in (0, 3) else 8) for k in (0, 1, 3)
    ]
    s.fill("".join(frame), LIME[3])
    s.cuts([box(wx + 8 + ww * k / 3, wy, 4, wh) for k in range(3)] + [box(wx, wy + 7, ww, 4)], LIME[1])
    s.fill(box(wx - 70, wy + wh + 14, ww + 140, 24), LIME[3])
    s.fill(box(wx - 70, wy + wh + 34, ww + 140, 8), LIME[0])
    # Curtains drawn aside.
    for x0, way in ((wx - 96, 1), (wx + ww + 96, -1)):
        data = f"M{x0} 20C{x0 + way * 150} 24 {x0 + way * 190} 30 {x0 + way * 176} 40C{x0 + way * 160} 220 {x0 + way * 90} 330 {x0 + way * 40} 392C{x0 + way * 66} 480 {x0 + way * 74} 560 {x0 + way * 70} 656L{x0 - way * 26} 656C{x0 - way * 10} 420 {x0 - way * 6} 200 {x0} 20Z"
        s.fill(data, STRAW[4] if way == 1 else STRAW[3])
        with s.clip(data):
            for k in range(9):
                s.cuts(
                    [
                        cut(x0 + way * k * 20, 24, x0 + way * (20 + k * 3), 392, 5, way * 14),
                        cut(x0 + way * (14 + k * 3), 392, x0 + way * (k * 9 - 20), 660, 4, way * 4),
                    ],
                    (STRAW[2], STRAW[5])[k % 2],
                )
            s.fill(
                "".join(ellipse(x0 + rng.uniform(-30, 180) * way, rng.uniform(30, 650), 5, 5) for _ in range(70)),
                BRICK[3],
                0.8,
            )
        s.cuts([cut(x0 - way * 8, 396, x0 + way * 66, 386, 12)], BRICK[2])
    s.fill(rounded(wx - 150, 8, ww + 300, 14, 7), WOOD[1])
    s.fill(ellipse(wx - 150, 15, 15, 15) + ellipse(wx + ww + 150, 15, 15, 15), WOOD[2])

    # On the left a bookcase.
    s.fill(box(0, 110, 262, 700), WOOD[2])
    s.fill(box(0, 122, 250, 690), WOOD[0])
    for y in (280, 436, 592, 748):
        x = 8
        while x < 226:
            w, h = rng.uniform(13, 30), rng.uniform(88, 132)
            tone = rng.choice(
                (
                    BRICK[2],
                    BRICK[3],
                    SEA[1],
                    SEA[2],
                    SEA[3],
                    LEAF[2],
                    LEAF[3],
                    STRAW[2],
                    STRAW[3],
                    LIME[2],
                    WOOD[4],
                )
            )
            if rng.random() < 0.1:
                x += 26
                continue
            s.fill(box(x, y - h, w - 1.5, h), tone)
            s.fill(box(x, y - h, 3, h), mix(tone, PAPER, 0.4))
            for v in (0.16, 0.22, 0.8):
                s.fill(box(x + 2, y - h * (1 - v), w - 5, 3), mix(tone, LIME[3] if v < 0.5 else INK, 0.6))
            x += w
        grainwood(s, box(0, y, 256, 15), 0, y, 256, 15, WOOD[3], WOOD[2], 10)
    for y, tone in ((280, SEA[3]), (592, BRICK[3])):
        s.fill(f"M176 {y}q-16 -40 6 -58v-14h28v14q22 18 6 58Z", tone)
        s.grain(f"M176 {y}q-16 -40 6 -58v-14h28v14q22 18 6 58Z", INK, "right", 0.6)
    grainwood(s, box(0, 104, 270, 18), 0, 104, 270, 18, WOOD[3], WOOD[2], 10)
    grainwood(s, box(250, 116, 16, 700), 250, 116, 16, 700, WOOD[3], WOOD[2], 20, "y")
    # A trailing plant on top of it.
    s.fill("M90 104l-8 -50h84l-8 50Z", BRICK[3])
    s.grain("M90 104l-8 -50h84l-8 50Z", BRICK[1], "right", 0.8)
    for k in range(9):
        x0 = 92 + k * 8
        line = [
            (x0, 56),
            (x0 + (k - 4) * 20, 30 + abs(k - 4) * 8),
            (x0 + (k - 4) * 36, 90 + rng.uniform(0, 60)),
            (x0 + (k - 4) * 40, 160 + rng.uniform(0, 120) * (abs(k - 4) > 1)),
        ]
        s.stroke(smooth(line, False), LEAF[2], 2.6)
        for a, b in itertools.pairwise(line):
            for t in (0.2, 0.5, 0.8):
                x, y = lerp(a, b, t)
                z = rng.uniform(10, 17)
                s.cuts(
                    [cut(x, y, x + z * rng.choice((-1, 1)), y + z * 0.7, z * 0.5, 2)],
                    rng.choice((LEAF[2], LEAF[3], LEAF[4])),
                )

    # On the right a framed map with threads, and a shelf.
    s.fill(box(1314, 128, 236, 286), INK, 0.22)
    s.fill(box(1304, 116, 236, 286), WOOD[1])
    s.fill(box(1318, 130, 208, 258), LIME[3])
    with s.clip(box(1334, 146, 176, 226)):
        s.fill(box(1330, 140, 190, 240), SEA[4])
        s.fill(
            smooth(
                [
                    (1330, 240),
                    (1372, 214),
                    (1396, 168),
                    (1440, 176),
                    (1470, 210),
                    (1520, 200),
                    (1530, 390),
                    (1380, 390),
                    (1350, 330),
                    (1362, 290),
                ]
            ),
            LEAF[5],
        )
        s.fill(smooth([(1420, 220), (1470, 236), (1480, 300), (1430, 320), (1400, 270)]), STRAW[3])
        s.stroke("M1396 230L1450 262L1420 320L1480 340L1450 262L1494 236", BRICK[2], 3)
        s.fill(
            "".join(ellipse(x, y, 7, 7) for x, y in ((1396, 230), (1450, 262), (1420, 320), (1480, 340), (1494, 236))),
            BRICK[2],
        )
    grainwood(s, box(1286, 524, 300, 16), 1286, 524, 300, 16, WOOD[3], WOOD[2], 12)
    s.fill(box(1286, 540, 300, 8), INK, 0.3)
    for x, w, h, tone in (
        (1300, 26, 76, BRICK[2]),
        (1328, 20, 88, SEA[2]),
        (1350, 30, 70, STRAW[2]),
        (1382, 18, 84, LEAF[2]),
    ):
        s.fill(box(x, 524 - h, w, h), tone)
        s.fill(box(x, 524 - h, 4, h), mix(tone, PAPER, 0.4))
        s.fill(box(x + 3, 524 - h * 0.8, w - 6, 4), LIME[3])
    s.fill("M1460 524l-6 -40h60l-6 40Z", SEA[1])
    for _ in range(22):
        a, z = rng.uniform(-1.3, 1.3), rng.uniform(34, 80)
        s.cuts(
            [cut(1484, 486, 1484 + math.sin(a) * z, 486 - math.cos(a) * z, 8, rng.uniform(-6, 6))],
            rng.choice((LEAF[1], LEAF[2], LEAF[3], LEAF[4])),
        )
    s.fill(rounded(1536, 480, 36, 44, 4), STRAW[3])
    s.stroke("M1554 480v-6", WOOD[0], 3)

    # The cat on the sill, watching the fields.
    with s.group("translate(-44 0)"):
        cat = "M500 622C486 580 500 530 520 508C514 492 514 474 520 460L532 474C540 470 552 470 560 474L572 460C578 476 578 494 572 508C596 536 606 590 594 622Z"
        s.fill(cat, WOOD[0])
        s.grain(cat, WOOD[2], "left", 0.8, 0.7)
        s.stroke("M590 616C630 616 640 650 622 690", WOOD[0], 13)
        s.cuts(
            [cut(528, 540, 566, 540, 4, 4), cut(520, 566, 574, 566, 4, 5), cut(516, 592, 580, 592, 4, 5)],
            WOOD[2],
        )
    # A jug of flowers and two books on the sill.
    with s.group("translate(154 0)"):
        jug = "M900 622q-14 -40 4 -62l-4 -20h44l-4 20q20 20 4 62Z"
        for k in range(18):
            flower(
                s,
                922 + rng.uniform(-8, 8),
                552,
                rng.uniform(60, 124),
                ("parsley", "poppy", "cornflower", "daisy")[k % 4],
            )
        s.fill(jug, LIME[2])
        s.grain(jug, SEA[2], "right", 0.7)
        s.cuts([cut(898, 574, 948, 574, 3), cut(892, 600, 950, 600, 3)], SEA[2])
    s.fill(box(1104, 606, 90, 16), BRICK[2])
    s.fill(box(1110, 592, 78, 14), SEA[3])

    # The desk.
    s.fill(box(0, 812, WIDTH, 200), mix(WOOD[2], WOOD[1], 0.5))
    for k in range(-4, 22):
        a, b = 800 + (k * 100 - 800) * 0.9, 800 + (k * 100 - 800) * 1.15
        s.cuts([cut(a, 812, b, 1010, 3)], WOOD[0])
    top = poly([(214, 704), (1420, 704), (1530, 850), (100, 850)])
    grainwood(s, top, 100, 704, 1430, 146, WOOD[4], WOOD[3], 130)
    s.fill(poly([(440, 704), (640, 704), (600, 850), (340, 850)]), STRAW[4], 0.55)
    s.fill(poly([(690, 704), (900, 704), (930, 850), (680, 850)]), STRAW[4], 0.55)
    s.grain(top, WOOD[2], "right", 0.6, 0.6)
    grainwood(s, box(100, 850, 1430, 30), 100, 850, 1430, 30, WOOD[2], WOOD[1], 40)
    s.cuts([cut(100, 852, 1530, 852, 3.4)], WOOD[5])
    for x in (150, 1440):
        grainwood(
            s,
            poly([(x, 880), (x + 44, 880), (x + 36, 1010), (x + 8, 1010)]),
            x,
            880,
            44,
            130,
            WOOD[2],
            WOOD[1],
            8,
            "y",
        )
    s.fill(box(230, 880, 280, 84), WOOD[3])
    s.fill(box(230, 880, 280, 10), INK, 0.35)
    s.stroke(box(242, 898, 256, 58), WOOD[1], 2.6)
    s.fill(rounded(344, 920, 52, 12, 6), STRAW[1])

    # Laptop, turned towards us: drawings and a conversation.
    with s.group("translate(102 110) scale(.87)"):
        s.fill(poly([(560, 806), (1020, 806), (1080, 838), (600, 838)]), INK, 0.28)
        s.fill(poly([(596, 508), (984, 508), (996, 768), (584, 768)]), "#5a5f5a")
        s.fill(poly([(606, 518), (974, 518), (984, 758), (596, 758)]), STRAW[5])
        with s.clip(poly([(606, 518), (974, 518), (984, 758), (596, 758)])):
            s.fill(box(590, 510, 400, 34), LEAF[2])
            s.fill(ellipse(622, 531, 5, 5) + ellipse(640, 531, 5, 5) + ellipse(658, 531, 5, 5), LIME[3])
            for k, (tone, skin, hair, coat) in enumerate(
                (
                    (SEA[4], SKIN[0], STRAW[1], BRICK[2]),
                    (STRAW[3], SKIN[3], INK, SEA[1]),
                    (BRICK[5], SKIN[1], WOOD[0], LEAF[2]),
                )
            ):
                x, y = 616, 558 + k * 64
                s.fill(rounded(x, y, 96, 58, 6), tone)
                with s.clip(rounded(x, y, 96, 58, 6)):
                    s.fill(ellipse(x + 48, y + 62, 34, 22), coat)
                    s.fill(ellipse(x + 48, y + 28, 13, 16), skin)
                    s.fill(
                        smooth(
                            [
                                (x + 33, y + 30),
                                (x + 35, y + 12),
                                (x + 50, y + 8),
                                (x + 63, y + 16),
                                (x + 62, y + 28),
                                (x + 56, y + 18),
                                (x + 40, y + 20),
                            ]
                        ),
                        hair,
                    )
            s.fill(rounded(726, 558, 240, 122, 6), SEA[5])
            with s.clip(rounded(726, 558, 240, 122, 6)):
                s.fill(smooth([(700, 640), (770, 612), (850, 636), (980, 600), (980, 700), (700, 700)]), LEAF[4])
                s.fill(smooth([(700, 668), (800, 640), (900, 668), (980, 650), (980, 700), (700, 700)]), STRAW[3])
                s.fill(ellipse(760, 590, 14, 14), STRAW[3])
                s.fill(poly([(860, 640), (860, 612), (880, 594), (900, 612), (900, 640)]), BRICK[3])
            s.stroke("M728 698h220M728 714h180M728 730h204", "#8d8b80", 4)
        s.cuts([cut(600, 524, 600, 700, 3)], PAPER, 0.6)
        s.fill(poly([(584, 768), (996, 768), (1034, 812), (546, 812)]), SEA[4])
        s.fill(poly([(616, 774), (964, 774), (982, 796), (598, 796)]), SEA[1])
        s.cuts([cut(606 + r * -4, 779 + r * 7, 974 + r * 4, 779 + r * 7, 1.6) for r in range(3)], SEA[4])
        s.fill(poly([(738, 799), (842, 799), (848, 809), (732, 809)]), SEA[3])
        s.fill(box(546, 812, 488, 9), SEA[2])
    # Lamp, mug, notebook, pencils, telephone.
    s.fill(ellipse(336, 792, 74, 13), INK, 0.28)
    s.fill(ellipse(312, 784, 62, 14), BRICK[1])
    s.fill(ellipse(312, 779, 60, 12), BRICK[2])
    s.stroke("M312 778L278 640L392 552", BRICK[2], 9)
    s.fill(ellipse(278, 640, 10, 10), BRICK[1])
    s.fill("M366 560L416 522L470 586L396 624Z", BRICK[2])
    s.fill("M366 560L416 522L424 532L372 570Z", BRICK[4])
    s.glow(450, 640, 110, STRAW[3], 0.6)
    s.fill(ellipse(434, 608, 17, 15), PAPER)
    s.fill(ellipse(1138, 806, 54, 9), INK, 0.28)
    s.fill(rounded(1086, 730, 62, 76, 8), LIME[3])
    s.fill(box(1086, 752, 62, 9) + box(1086, 768, 62, 4), SEA[2])
    s.stroke("M1148 748c28 0 28 36 0 36", LIME[2], 10)
    s.fill(ellipse(1117, 732, 31, 8), WOOD[0])
    s.grain(rounded(1086, 730, 62, 76, 8), LIME[0], "right", 0.8)
    s.stroke("M1106 716c-12 -18 10 -28 0 -52M1126 716c-12 -18 12 -30 2 -56", PAPER, 5, 0.75)
    s.fill(poly([(1196, 770), (1400, 762), (1450, 828), (1224, 838)]), INK, 0.24)
    s.fill(poly([(1190, 762), (1294, 756), (1326, 824), (1208, 830)]), PAPER)
    s.fill(poly([(1294, 756), (1396, 752), (1446, 818), (1326, 824)]), LIME[2])
    s.stroke(
        "M1212 776l64 -4M1216 788l70 -4M1220 800l62 -4M1224 812l74 -4M1322 774l60 -3M1330 786l66 -3M1338 798l50 -2",
        SEA[1],
        2.4,
    )
    s.stroke("M1310 836L1430 786", STRAW[2], 7)
    s.fill(poly([(1304, 839), (1312, 832), (1315, 838)]), INK)
    s.fill(rounded(452, 716, 54, 70, 5), LEAF[2])
    s.grain(rounded(452, 716, 54, 70, 5), LEAF[0], "right", 0.8)
    for x, a, tone in ((462, -12, STRAW[2]), (474, -3, BRICK[3]), (484, 5, SEA[2]), (494, 12, STRAW[2])):
        s.stroke(f"M{x} 718L{x + a} 656", tone, 6)
        s.fill(f"M{x + a - 3} 658h6l-3 -12Z", WOOD[4])
    s.fill(poly([(170, 800), (262, 796), (270, 836), (158, 840)]), INK)
    s.fill(poly([(176, 803), (257, 799), (263, 832), (167, 836)]), SEA[2])
    s.cuts([cut(176, 830, 230, 804, 5)], SEA[4])

    # The chair in front, a blanket over its back.
    s.fill(rounded(700, 842, 280, 34, 16), WOOD[1])
    s.cuts([cut(712, 850, 968, 850, 4)], WOOD[3])
    for k in range(7):
        s.fill(ribbon([(726 + k * 38, 872), (722 + k * 39, 1010)], [11, 13]), WOOD[1])
        s.cuts([cut(723 + k * 38, 880, 719 + k * 39, 1008, 2.4)], WOOD[3])
    throw = "M812 836C870 828 930 832 968 838C984 880 990 950 986 1010L806 1010C800 950 800 890 812 836Z"
    s.fill(throw, SEA[2])
    with s.clip(throw):
        for k in range(7):
            s.cuts([cut(790, 858 + k * 26, 1000, 856 + k * 26, 6, 4)], (LIME[3], BRICK[3], LIME[3])[k % 3])
        s.cuts([cut(806 + k * 9, 836, 800 + k * 9.6, 1010, 1.4) for k in range(22)], SEA[1], 0.6)
        s.grain(throw, SEA[0], "right", 0.8)
    # The light of the window over it all.
    for k in range(3):
        x = wx + ww * k / 3 + 20
        s.fill(
            poly([(x, wy), (x + 220, wy), (x + 380 - 200, 1010), (x - 120, 1010)]),
            s.gradient([(0, PAPER, 0.22), (1, STRAW[4], 0)]),
        )
    return s
