"""Inside a craft workshop: bench, tools and a window to the fields."""

# ruff: noqa: E501, PLR0912, PLR0915 - a drawing is many numbers in long rows

import math

from tools.illustrations.drawing import (
    BRICK,
    HEIGHT,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
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
from tools.illustrations.trees import GREENS, leaves, tree
from tools.illustrations.yard import hollyhocks


def workshop():
    """Inside a craft workshop: bench, tools and a window to the fields."""
    s = Sheet(31)
    rng = s.rng
    wall = mix(LIME[2], STRAW[4], 0.35)
    s.fill(
        box(0, 0, WIDTH, 840),
        s.gradient([(0, STRAW[4]), (0.5, wall), (1, mix(wall, WOOD[4], 0.5))], 0, 0, 1, 0.4),
    )
    s.grain(box(700, 0, 900, 830), WOOD[3], "right", 0.55)
    for _ in range(90):
        x, y = rng.uniform(0, 1600), rng.uniform(80, 800)
        s.cuts(
            [cut(x, y, x + rng.uniform(20, 60), y + rng.uniform(-3, 3), 1.6)],
            rng.choice((LIME[3], WOOD[4])),
            0.6,
        )

    # The window and what is seen through it.
    wx, wy, ww, wh = 120, 128, 620, 440
    s.fill(box(wx - 46, wy - 30, ww + 92, wh + 74), mix(LIME[3], STRAW[4], 0.3))
    s.fill(poly([(wx, wy), (wx - 46, wy - 30), (wx - 46, wy + wh + 44), (wx, wy + wh)]), WOOD[4])
    s.fill(
        poly([(wx + ww, wy), (wx + ww + 46, wy - 30), (wx + ww + 46, wy + wh + 44), (wx + ww, wy + wh)]),
        LIME[3],
    )
    glass = box(wx, wy, ww, wh)
    with s.clip(glass):
        view_outside(s, wx, wy, ww, wh, 0.5, 0.56)
        tree(s, wx + 92, wy + wh + 10, 300, "beech", shade=False)
        tree(s, wx + 300, wy + wh - 60, 110, "pollard")
        tree(s, wx + 470, wy + wh - 74, 80, "lime")
        leaves(s, wx + 560, wy + wh + 4, 70, 46, GREENS["lime"])
        hollyhocks(s, wx + 350, wy + wh + 10, 150, 6, 26)
    frame = []
    for k in range(5):
        frame.append(box(wx - 7 + ww * k / 4, wy, 14 if k in (0, 2, 4) else 9, wh))
    for k in range(4):
        frame.append(box(wx, wy - 6 + wh * k / 3, ww, 12 if k in (0, 3) else 8))
    s.fill("".join(frame), LIME[3])
    s.cuts([box(wx + 6 + ww * k / 4, wy, 3, wh) for k in range(4)], LIME[1])
    s.fill(box(wx - 60, wy + wh + 10, ww + 120, 26), WOOD[4])
    s.fill(box(wx - 60, wy + wh + 32, ww + 120, 8), WOOD[2])
    # On the sill: a jar of brushes, a plant, tins.
    for x, tilt in ((206, -12), (216, -2), (226, 8), (234, 14)):
        s.stroke(f"M{x} 560L{x + tilt * 2} 480", WOOD[1], 5)
        s.cuts(
            [cut(x + tilt * 2, 486, x + tilt * 2.7, 452, 7)],
            (BRICK[2], SEA[1], WOOD[0], STRAW[1])[(x // 8) % 4],
        )
    s.fill(rounded(192, 520, 56, 60, 6), SEA[4], 0.85)
    s.cuts([cut(200, 526, 200, 574, 3)], PAPER)
    s.fill(poly([(640, 530), (704, 530), (696, 582), (648, 582)]), BRICK[3])
    s.fill(box(636, 522, 72, 14), BRICK[4])
    s.grain(poly([(640, 530), (704, 530), (696, 582), (648, 582)]), BRICK[1], "right", 0.8)
    for _ in range(16):
        a = rng.uniform(-1.2, 1.2)
        z = rng.uniform(50, 100)
        s.cuts(
            [cut(672, 526, 672 + math.sin(a) * z, 526 - math.cos(a) * z, 9, rng.uniform(-8, 8))],
            rng.choice((LEAF[1], LEAF[2], LEAF[3])),
        )
    for x, tone in ((540, SEA[1]), (588, STRAW[2])):
        s.fill(box(x, 544, 38, 38), tone)
        s.fill(ellipse(x + 19, 544, 19, 5), mix(tone, PAPER, 0.5))
        s.fill(box(x, 556, 38, 12), LIME[2])

    # Beams under the ceiling, and a lamp.
    s.fill(box(0, 0, WIDTH, 30), WOOD[2])
    for x in range(-60, 1700, 236):
        data = poly([(x, 0), (x + 64, 0), (x + 58, 58), (x + 6, 58)])
        grainwood(s, data, x, 0, 64, 58, WOOD[1], WOOD[0], 8, "y")
        s.fill(poly([(x, 0), (x + 14, 0), (x + 16, 58), (x + 6, 58)]), WOOD[2])
    grainwood(s, box(0, 58, WIDTH, 26), 0, 58, WIDTH, 26, WOOD[1], WOOD[0], 40)
    s.stroke("M880 84V176", INK, 3)
    s.glow(880, 230, 150, STRAW[3], 0.6)
    s.fill("M868 176h24l6 18c34 8 54 26 60 50h-156c6-24 26-42 60-50Z", LEAF[1])
    s.cuts([cut(826, 236, 862, 198, 6, -5)], LEAF[4])
    s.fill(ellipse(880, 244, 78, 9), STRAW[4])
    s.fill(ellipse(880, 250, 15, 13), PAPER)

    # The tool board.
    grainwood(s, box(960, 130, 560, 300), 960, 130, 560, 300, WOOD[3], WOOD[2], 80)
    for k in range(1, 4):
        s.fill(box(960, 130 + k * 75, 560, 3), WOOD[1], 0.6)
    s.fill(box(952, 122, 576, 10) + box(952, 428, 576, 12), WOOD[1])

    def hung(draw_it, x, y):
        start = len(s.body)
        with s.group(f"translate({x} {y})"):
            draw_it()
        s.drop_shadow(start, 8, 9, WOOD[0], 0.4)
        s.fill(ellipse(x, y - 4, 3, 3), INK)

    def saw():
        s.fill(
            "M-12 0C-34 2 -44 20 -38 44C-34 62 -14 62 4 58L10 10C4 2 -4 0 -12 0ZM-18 16C-8 14 -4 20 -6 34C-10 46 -24 46 -26 36C-28 26 -26 18 -18 16Z",
            BRICK[2],
        )
        s.fill("M6 8L176 34L176 52L4 62Z", SEA[4])
        s.fill("M6 8L176 34L176 40L6 22Z", LIME[3])
        s.cuts([f"M{4 + k * 8} {62 - k * 0.47:.1f}l4 5l4 -5.5Z" for k in range(21)], SEA[4])

    def hammer(tone=WOOD[4]):
        s.fill("M-7 0L7 0L9 120L-9 120Z", tone)
        s.fill("M-30 -8L20 -8L34 2L20 16L-30 16Z", SEA[0])
        s.cuts([cut(-26, -4, 20, -4, 2)], SEA[3])

    def mallet():
        s.fill("M-7 30L7 30L10 128L-10 128Z", WOOD[4])
        s.fill("M-42 -10L42 -10L36 42L-36 42Z", STRAW[2])
        s.cuts([cut(-36, k, 34, k, 1.6) for k in (2, 12, 24, 33)], STRAW[0])

    def chisel(w, tone):
        s.fill(rounded(-9, 0, 18, 56, 7), tone)
        s.fill(box(-7, 48, 14, 10), STRAW[1])
        s.fill(f"M-4 58h8l{w / 2 - 4} 14v58h{-w}v-58Z", SEA[4])
        s.fill(f"M{-w / 2} 118h{w}v12h{-w}Z", LIME[3])
        s.cuts([cut(-w / 2 + 2, 70, -w / 2 + 2, 120, 1.8)], LIME[3])

    def square():
        s.fill("M0 0h22v96h-22Z", WOOD[1])
        s.fill("M0 76h130v18h-130Z", SEA[3])
        s.cuts([cut(30 + k * 12, 76, 30 + k * 12, 84, 1.2) for k in range(8)], SEA[0])

    def brace():
        s.stroke("M0 0V40C0 52 44 52 44 66V96C44 110 0 110 0 122V168", SEA[1], 8)
        s.fill(rounded(-20, -12, 40, 18, 8), WOOD[1])
        s.fill(rounded(34, 62, 20, 40, 6), WOOD[1])
        s.fill("M-4 160h8l-4 46Z", SEA[4])

    hung(saw, 1012, 152)
    for k, (w, tone) in enumerate(((8, STRAW[2]), (11, BRICK[3]), (14, STRAW[2]), (18, BRICK[3]), (23, STRAW[2]))):
        hung(lambda w=w, tone=tone: chisel(w, tone), 1016 + k * 42, 254)
    hung(hammer, 1262, 162)
    hung(mallet, 1352, 162)
    hung(brace, 1452, 158)
    hung(square, 1262, 318)
    # Shelf with planes, jars and tins.
    s.fill(box(930, 508, 620, 16), WOOD[3])
    s.fill(box(930, 522, 620, 8), WOOD[1])
    s.fill(
        poly([(960, 530), (976, 530), (976, 568), (960, 530)])
        + poly([(1500, 530), (1516, 530), (1516, 568), (1500, 530)]),
        WOOD[1],
    )

    def plane(x, y, z=1.0):
        with s.group(f"translate({x} {y}) scale({z})"):
            s.fill("M0 0h140l-6 -28h-122c-8 6 -10 18 -12 28Z", WOOD[2])
            s.fill("M0 0h140l-2 -8h-136Z", WOOD[0])
            s.fill("M20 -28c-2 -16 10 -24 22 -18c4 8 0 14 -2 18Z", BRICK[2])
            s.fill("M62 -28l16 -34l12 4l-12 30Z", SEA[3])
            s.fill("M96 -28c2 -22 14 -34 28 -28c-10 8 -8 18 -4 28Z", BRICK[2])
            s.cuts([cut(14, -20, 126, -20, 2)], WOOD[4])

    plane(950, 508, 0.9)
    plane(1086, 508, 0.7)
    for x, w, h, tone, lid in (
        (1212, 40, 62, SEA[4], BRICK[2]),
        (1260, 44, 54, STRAW[3], WOOD[1]),
        (1312, 36, 70, SEA[3], STRAW[2]),
        (1356, 50, 46, BRICK[3], LIME[2]),
        (1414, 50, 60, LEAF[3], LIME[2]),
        (1472, 44, 44, SEA[1], LIME[2]),
    ):
        s.fill(rounded(x, 508 - h, w, h, 5), tone)
        s.fill(box(x - 2, 508 - h, w + 4, 10), lid)
        s.fill(box(x + 5, 508 - h * 0.62, w - 10, h * 0.34), LIME[3], 0.85)
        s.cuts([cut(x + 6, 508 - h + 14, x + 6, 502, 3)], PAPER, 0.7)
        s.grain(rounded(x, 508 - h, w, h, 5), INK, "right", 0.4)
    # An apron on its hook.
    with s.group("translate(-6 -60)"):
        s.stroke("M858 372C846 384 846 396 850 410M858 372C872 384 872 396 868 410", SEA[0], 4)
        apron = "M842 408h38l8 60c16 6 22 20 22 40l-6 104h-86l-6 -104c0 -20 6 -34 22 -40Z"
        s.fill(apron, SEA[1])
        s.fill("M832 520h58v44h-58Z", SEA[0], 0.6)
        s.cuts([cut(834, 480, 828, 606, 4), cut(862, 570, 864, 610, 3)], SEA[3])
        s.grain(apron, SEA[0], "right", 0.8)
        s.fill(ellipse(858, 370, 6, 6), STRAW[1])

    # Floor.
    floor = poly([(0, 800), (WIDTH, 800), (WIDTH, HEIGHT + 10), (0, HEIGHT + 10)])
    s.fill(box(0, 786, WIDTH, 20), WOOD[1])
    s.fill(floor, WOOD[3])
    with s.clip(floor):
        for k in range(-14, 30):
            a, b = 720 + (k * 110 - 880) * 0.62, 720 + (k * 110 - 880) * 1.5
            c, d = 720 + ((k + 1) * 110 - 880) * 0.62, 720 + ((k + 1) * 110 - 880) * 1.5
            s.fill(
                poly([(a, 800), (c, 800), (d, 1010), (b, 1010)]),
                rng.choice((WOOD[3], mix(WOOD[3], WOOD[4], 0.4), mix(WOOD[3], WOOD[2], 0.35))),
            )
            s.cuts([cut(a, 800, b, 1010, 2.4)], WOOD[1])
            for _ in range(4):
                t, u = rng.random(), rng.random()
                p, q = (
                    lerp((lerp(a, c, u), 800), (lerp(b, d, u), 1010), t),
                    lerp((lerp(a, c, u), 800), (lerp(b, d, u), 1010), min(1, t + 0.25)),
                )
                s.cuts([cut(*p, *q, 1.6)], WOOD[2], 0.8)
        # Window light on the floor.
        for k in range(4):
            x = 560 + k * 150
            s.fill(poly([(x, 820), (x + 110, 820), (x + 200, 1010), (x + 60, 1010)]), STRAW[3], 0.55)
        s.grain(box(0, 800, WIDTH, 210), WOOD[1], "left", 0.5, 0.5)

    # Timber leaning in the corner.
    for x, tilt, w, top, tone in (
        (1520, 30, 40, 210, WOOD[4]),
        (1556, 26, 34, 160, STRAW[2]),
        (1586, 20, 36, 260, WOOD[3]),
    ):
        data = poly([(x + tilt, top), (x + tilt + w, top), (x + w, 850), (x, 850)])
        grainwood(s, data, x, top, w + tilt, 640, tone, mix(tone, WOOD[0], 0.45), 22, "y")
        s.fill(
            poly([(x + tilt + w - 7, top), (x + tilt + w, top), (x + w, 850), (x + w - 7, 850)]),
            mix(tone, WOOD[0], 0.5),
        )

    # The bench: shadow, back legs, shelf, front legs, top.
    s.fill(poly([(220, 950), (1340, 950), (1520, 990), (330, 990)]), INK, 0.25)
    for x in (290, 1290):
        grainwood(s, box(x, 700, 46, 180), x, 700, 46, 180, WOOD[1], WOOD[0], 8, "y")
    grainwood(s, poly([(230, 862), (1390, 862), (1420, 890), (200, 890)]), 200, 862, 1200, 28, WOOD[3], WOOD[2], 24)
    s.fill(box(200, 890, 1220, 12), WOOD[1])
    # Under the bench: planks, a toolbox, a basket of offcuts.
    for k, (x, w, tone) in enumerate(((330, 400, WOOD[4]), (350, 360, STRAW[2]), (316, 430, WOOD[3]))):
        grainwood(s, box(x, 844 - k * 18, w, 18), x, 844 - k * 18, w, 18, tone, mix(tone, WOOD[0], 0.5), 10)
        s.fill(box(x, 844 - k * 18, 10, 18), mix(tone, PAPER, 0.4))
    s.fill(box(830, 800, 190, 68), LEAF[1])
    s.fill(box(830, 800, 190, 14), LEAF[2])
    s.stroke("M860 800V770H990V800", WOOD[2], 9)
    for x, tone in ((874, STRAW[2]), (900, BRICK[3]), (936, SEA[4]), (964, STRAW[2])):
        s.fill(rounded(x, 776, 12, 30, 4), tone)
    s.grain(box(830, 800, 190, 68), LEAF[0], "right", 0.8)
    basket = poly([(1090, 792), (1250, 792), (1232, 870), (1108, 870)])
    for x, a in ((1110, -10), (1136, -4), (1160, 6), (1190, 3), (1214, 12)):
        s.fill(
            poly([(x, 800), (x + a, 740 + abs(a)), (x + a + 18, 742), (x + 20, 800)]),
            rng.choice((WOOD[4], STRAW[2], WOOD[3])),
        )
    s.fill(basket, STRAW[1])
    with s.clip(basket):
        for r in range(5):
            s.cuts(
                [
                    cut(
                        1090 + c * 18 + (r % 2) * 9,
                        800 + r * 16,
                        1108 + c * 18 + (r % 2) * 9,
                        802 + r * 16,
                        6,
                    )
                    for c in range(-1, 10)
                ],
                STRAW[3],
            )
        s.grain(basket, WOOD[0], "right", 0.7)
    for x in (214, 1346):
        grainwood(s, box(x, 716, 64, 236), x, 716, 64, 236, WOOD[2], WOOD[1], 14, "y")
        s.fill(box(x, 716, 10, 236), WOOD[4])
    top = poly([(236, 630), (1396, 630), (1466, 694), (160, 694)])
    grainwood(s, top, 160, 630, 1300, 64, WOOD[4], WOOD[3], 90)
    s.fill(poly([(360, 630), (820, 630), (960, 694), (420, 694)]), STRAW[4], 0.6)
    grainwood(s, box(160, 694, 1306, 36), 160, 694, 1306, 36, WOOD[2], WOOD[1], 44)
    s.cuts([cut(160, 696, 1466, 696, 3)], WOOD[5])
    s.fill(box(200, 730, 1230, 12), INK, 0.3)
    # Vise.
    s.fill(box(250, 700, 150, 74), WOOD[1])
    grainwood(s, rounded(240, 716, 170, 70, 6), 240, 716, 170, 70, WOOD[3], WOOD[2], 14)
    s.fill(ellipse(325, 752, 16, 16), SEA[0])
    s.stroke("M282 768L368 736", WOOD[4], 8)
    s.fill(ellipse(282, 768, 7, 7) + ellipse(368, 736, 7, 7), WOOD[4])

    # On the bench: a stool under way, the plane and its shavings.
    with s.group("translate(286 118) scale(.82)"):
        s.fill(ellipse(940, 664, 190, 16), INK, 0.25)
        for x0, x1, y0 in ((846, 800, 560), (990, 1042, 560), (882, 868, 556), (958, 972, 556)):
            s.fill(
                ribbon([(x0, y0), (lerp(x0, x1, 0.55), 612), (x1, 668)], [17, 21, 13]),
                WOOD[2] if x0 in (882, 958) else WOOD[3],
            )
            s.cuts([cut(x0 - 3, y0, x1 - 4, 664, 3)], WOOD[5])
        s.stroke("M826 624L1018 624", WOOD[3], 9)
        s.fill(
            "M800 552C800 530 860 522 920 522C990 522 1046 532 1046 552C1046 574 980 584 922 584C856 584 800 574 800 552Z",
            WOOD[2],
        )
        s.fill(
            "M800 546C800 524 860 516 920 516C990 516 1046 526 1046 546C1046 566 980 574 922 574C856 574 800 566 800 546Z",
            STRAW[3],
        )
        s.stroke("M830 546C840 534 880 528 920 528C970 528 1008 534 1018 546", STRAW[2], 2.4)
        s.stroke("M858 548C870 540 892 538 920 538C956 538 980 542 990 548", STRAW[2], 2.4)
        s.grain(
            "M800 546C800 524 860 516 920 516C990 516 1046 526 1046 546C1046 566 980 574 922 574C856 574 800 566 800 546Z",
            STRAW[0],
            "right",
            0.6,
        )
    s.fill(ellipse(570, 670, 120, 9), INK, 0.25)
    grainwood(s, box(440, 648, 280, 22), 440, 648, 280, 22, STRAW[3], STRAW[1], 12)
    plane(500, 650, 1.15)
    for x, y, r in (
        (486, 634, 15),
        (462, 660, 12),
        (700, 676, 16),
        (736, 684, 11),
        (440, 682, 14),
        (1120, 680, 13),
        (652, 688, 10),
        (770, 676, 12),
    ):
        s.stroke(
            f"M{x} {y}a{r} {r} 0 1 1 {r} {r}a{r * 0.6:.1f} {r * 0.6:.1f} 0 1 1 {-r * 0.5:.1f} {-r * 0.7:.1f}",
            STRAW[4],
            5,
        )
        s.stroke(f"M{x} {y}a{r} {r} 0 1 1 {r} {r}", STRAW[1], 1.2)
    # A drawing, a pencil, a mug, a lamp of glue.
    s.fill(poly([(1120, 640), (1276, 640), (1310, 682), (1140, 682)]), PAPER)
    s.stroke(
        "M1162 672L1180 650M1226 672L1216 650M1170 650h56M1174 662h48M1244 650h28M1248 658h32M1252 666h22",
        SEA[1],
        1.8,
    )
    s.stroke("M1250 676L1322 652", BRICK[2], 5)
    s.fill(rounded(1344, 608, 46, 58, 6), BRICK[3])
    s.stroke("M1390 622c22 0 22 28 0 28", BRICK[3], 8)
    s.fill(ellipse(1367, 610, 23, 6), WOOD[0])
    s.cuts([cut(1351, 616, 1351, 660, 4)], BRICK[5])
    s.stroke("M1362 598c-8 -14 8 -20 0 -36M1376 598c-8 -14 8 -22 2 -34", PAPER, 4, 0.7)
    with s.group("translate(300 634) rotate(94)"):
        chisel(22, BRICK[3])

    # Light falling in through the window.
    for k in range(4):
        x0 = wx + ww * k / 4 + 12
        beam = poly([(x0, wy + 20), (x0 + ww / 4 - 24, wy + 20), (x0 + 640, 1010), (x0 + 460, 1010)])
        s.fill(beam, s.gradient([(0, PAPER, 0.5), (1, STRAW[4], 0)], 0, 0, 0.6, 1))
    s.fill(
        "".join(ellipse(rng.uniform(300, 1100), rng.uniform(240, 620), z, z) for z in [1.3, 1.8, 2.2] * 14),
        PAPER,
        0.8,
    )

    # In front: a finished chair and shavings on the floor.
    with s.group("translate(1208 560) scale(1.12)"):
        s.fill(ellipse(130, 372, 190, 20), INK, 0.3)
        leg = WOOD[1]
        s.fill(ribbon([(214, 20), (212, 190), (226, 356)], [15, 18, 13]), WOOD[2])
        s.fill(ribbon([(70, 208), (66, 300), (58, 358)], [15, 16, 12]), leg)
        s.fill("M52 16C100 40 170 40 222 10L222 62C170 92 100 92 52 66Z", WOOD[3])
        s.cuts([cut(60, 26, 214, 22, 4, -24), cut(62, 56, 212, 56, 2, -22)], WOOD[5])
        seat = "M40 196L196 178L262 232L92 258Z"
        s.fill("M40 196L196 178L262 232L92 258L92 272L262 246L262 232Z", WOOD[1])
        s.fill(seat, STRAW[3])
        with s.clip(seat):
            s.cuts([cut(40 + k * 5.2, 200 + k * 5.6, 196 + k * 6, 180 + k * 5, 1.8) for k in range(12)], STRAW[1])
            s.cuts([cut(40 + k * 12, 196 - k * 1.4, 92 + k * 13, 260 - k * 2, 1.4) for k in range(15)], STRAW[5])
            s.grain(seat, STRAW[0], "right", 0.6)
        s.fill(ribbon([(52, 10), (50, 190), (36, 372)], [15, 19, 13]), WOOD[2])
        s.cuts([cut(47, 14, 33, 366, 4)], WOOD[4])
        s.fill(ribbon([(96, 256), (102, 330), (104, 382)], [18, 18, 13]), WOOD[2])
        s.cuts([cut(91, 262, 99, 376, 4)], WOOD[4])
        s.fill(ribbon([(254, 240), (262, 300), (270, 366)], [18, 18, 13]), WOOD[1])
        s.stroke("M48 316L98 334M104 322L258 300M68 300L222 284", WOOD[2], 8)
    for _ in range(26):
        x, y, r = rng.gauss(640, 250), rng.uniform(912, 988), rng.uniform(7, 13)
        turns = [
            (x + math.cos(k * 0.7) * r * (0.3 + k * 0.07), y + math.sin(k * 0.7) * r * (0.3 + k * 0.07) * 0.7)
            for k in range(14)
        ]
        s.stroke(smooth([(px + 4, py + 5) for px, py in turns], False), WOOD[1], 4, 0.35)
        s.stroke(smooth(turns, False), rng.choice((STRAW[4], STRAW[3])), 4.2)
    # A broom against the wall on the left.
    s.fill(ribbon([(60, 330), (96, 820)], [10, 10]), WOOD[4])
    s.cuts(
        [cut(94 + k * 3, 806, 76 + k * 9, 960 + rng.uniform(-8, 8), 5, 0, -0.5) for k in range(-6, 9)],
        STRAW[1],
    )
    s.cuts([cut(94 + k * 3, 806, 80 + k * 8, 950, 2.4, 0, -0.4) for k in range(-6, 9)], STRAW[3])
    s.fill(box(80, 822, 46, 9) + box(76, 842, 54, 7), BRICK[2])
    return s
