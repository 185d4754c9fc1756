"""A long table from above: cups, papers, laptops, hands."""

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
    WOOD,
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
    scallop,
    smooth,
)
from tools.illustrations.indoors import grainwood


def laptop(s, x, y, angle, z, tone=SEA[4]):
    """An open laptop from above, its user at the lower edge."""
    with s.group(f"translate({x} {y}) rotate({angle}) scale({z})"):
        s.fill(rounded(-92, -46, 200, 142, 10), INK, 0.26)
        s.fill(poly([(-100, -60), (100, -60), (108, -128), (-108, -128)]), mix(tone, INK, 0.45))
        screen = poly([(-92, -64), (92, -64), (99, -122), (-99, -122)])
        s.fill(screen, STRAW[5])
        s.fill(poly([(-92, -64), (92, -64), (93, -74), (-93, -74)]), LEAF[3])
        s.fill(poly([(-84, -80), (-14, -80), (-15, -112), (-88, -112)]), SEA[4])
        s.stroke("M0 -110h80M0 -100h64M0 -90h74M0 -82h40", BRICK[3], 3.4)
        s.fill(rounded(-100, -58, 200, 140, 10), tone)
        s.cuts([cut(-94, -54, 94, -54, 3)], PAPER)
        s.fill(rounded(-86, -46, 172, 72, 5), mix(tone, INK, 0.6))
        keys = "".join(
            rounded(-82 + c * 14 + (r % 2) * 3, -42 + r * 13, 11, 10, 2)
            for r in range(4)
            for c in range(12 if r % 2 == 0 else 11)
        )
        s.fill(keys + rounded(-44, 10, 88, 11, 2), mix(tone, INK, 0.25))
        s.fill(rounded(-32, 34, 64, 40, 5), mix(tone, PAPER, 0.4))


def hand(s, x, y, angle, z, skin, sleeve, pose="flat", mirror=1, knit=True):
    """A hand with its sleeve, seen from above and reaching upwards before turning."""
    dark, light = mix(skin, WOOD[0], 0.4), mix(skin, PAPER, 0.3)
    start = len(s.body)
    with s.group(f"translate({x} {y}) rotate({angle}) scale({z * mirror} {z})"):
        s.fill(ribbon([(6, 420), (4, 200), (0, 70)], [122, 96, 62]), skin)
        fingers = {
            "flat": [
                ((-26, -22), (-40, -92), 20),
                ((-9, -30), (-14, -118), 21),
                ((10, -30), (14, -116), 21),
                ((28, -20), (42, -88), 18),
            ],
            "point": [
                ((-24, -26), (-30, -134), 21),
                ((-6, -24), (-6, -44), 23),
                ((13, -22), (15, -40), 22),
                ((29, -14), (32, -30), 19),
            ],
            "pen": [
                ((-24, -22), (-42, -76), 20),
                ((-7, -28), (-34, -86), 21),
                ((12, -24), (-12, -72), 21),
                ((28, -12), (6, -50), 19),
            ],
            "type": [
                ((-28, -20), (-36, -70), 19),
                ((-10, -28), (-12, -84), 20),
                ((10, -28), (12, -82), 20),
                ((28, -18), (36, -66), 18),
            ],
        }[pose]
        if pose == "pen":
            s.stroke("M-12 44L-64 -128", BRICK[2], 9)
            s.fill("M-70 -124l12 -4l-12 -22Z", INK)
        for (ax, ay), (bx, by), w in fingers:
            s.stroke(f"M{ax} {ay}L{bx} {by}", skin, w)
            s.fill(ellipse(bx + (bx - ax) * 0.02, by - 1, w * 0.3, w * 0.36), light)
        s.fill(smooth([(-36, -28), (0, -42), (38, -26), (40, 30), (30, 78), (-28, 78), (-40, 24)]), skin)
        thumb = {"flat": (-84, -20), "point": (-44, -54), "pen": (-54, -62), "type": (-66, -26)}[pose]
        s.stroke(smooth([(-28, 40), (-52, 14), thumb], False), skin, 24)
        s.fill(ellipse(*thumb, 7, 8), light)
        gaps = []
        for one, two in itertools.pairwise(fingers):
            base = lerp(one[0], two[0], 0.5)
            tip = lerp(one[1], two[1], 0.5)
            end = lerp(base, tip, 0.5 if pose != "point" else 0.6)
            gaps.append(cut(base[0], base[1] + 14, *end, 2.2))
        s.cuts(gaps, dark)
        s.cuts([cut(-30, 44, -46, 14, 2.4, -4), cut(34, -16, 34, 60, 6, -5)], dark, 0.6)
        # The sleeve with its cuff.
        cloth = ribbon([(8, 440), (5, 240), (1, 104)], [188, 138, 92])
        s.fill(cloth, sleeve)
        shade = mix(sleeve, INK, 0.4)
        with s.clip(cloth):
            if knit:
                s.cuts([cut(-100 + k * 13, 440, -44 + k * 5.6, 104, 2.2) for k in range(17)], shade, 0.6)
            else:
                s.cuts(
                    [
                        cut(-60, 250, 10, 230, 4, 8),
                        cut(60, 330, -10, 300, 4, -8),
                        cut(-60, 160, 0, 150, 3, 6),
                    ],
                    shade,
                    0.7,
                )
            s.grain(cloth, shade, "right", 0.7)
            s.cuts([cut(-44, 130, -80, 440, 7)], mix(sleeve, PAPER, 0.35))
        s.fill(poly([(-48, 92), (50, 92), (52, 122), (-50, 122)]), mix(sleeve, PAPER, 0.25) if knit else LIME[2])
        s.cuts([cut(-42 + k * 8, 94, -42 + k * 8, 121, 1.5) for k in range(12)] if knit else [], shade, 0.7)
    s.drop_shadow(start, 14, 20, INK, 0.24)


def cup(s, x, y, r, tone, coffee=True, turn=30):
    """A cup on its saucer from above."""
    s.fill(ellipse(x + r * 0.45, y + r * 0.6, r * 1.6, r * 1.55), INK, 0.24)
    s.fill(ellipse(x, y, r * 1.6, r * 1.6), mix(tone, PAPER, 0.35))
    s.stroke(ellipse(x, y, r * 1.42, r * 1.42), tone, r * 0.09)
    s.cuts([cut(x - r * 1.3, y + r * 0.5, x + r * 0.2, y - r * 1.44, r * 0.12, -r * 0.55)], PAPER)
    with s.group(f"rotate({turn} {x} {y})"):
        s.fill(rounded(x + r * 0.8, y - r * 0.16, r * 0.66, r * 0.32, r * 0.14), tone)
    s.fill(ellipse(x + r * 0.14, y + r * 0.18, r * 1.04, r * 1.04), INK, 0.25)
    s.fill(ellipse(x, y, r, r), tone)
    s.fill(ellipse(x, y, r * 0.84, r * 0.84), WOOD[0] if coffee else STRAW[1])
    s.fill(ellipse(x + r * 0.08, y + r * 0.1, r * 0.7, r * 0.68), WOOD[1] if coffee else STRAW[2])
    s.cuts([cut(x - r * 0.56, y + r * 0.2, x + r * 0.1, y - r * 0.6, r * 0.1, -r * 0.26)], WOOD[4])


def sheet(s, x, y, w, h, angle, kind="text", tone=PAPER):
    """A sheet of paper from above: text, chart, notes or plan."""
    rng = s.rng
    with s.group(f"translate({x} {y}) rotate({angle})"):
        s.fill(box(-w / 2 + 7, -h / 2 + 10, w, h), INK, 0.22)
        s.fill(box(-w / 2, -h / 2, w, h), tone)
        s.fill(box(-w / 2, -h / 2, w, 3), PAPER)
        left, top = -w * 0.38, -h * 0.38
        if kind == "text":
            s.stroke(f"M{num(left)} {num(top)}h{num(w * 0.5)}", INK, 6)
            lines = "".join(
                f"M{num(left)} {num(top + h * 0.1 + k * h * 0.066)}h{num(w * rng.uniform(0.5, 0.76))}"
                for k in range(10)
            )
            s.stroke(lines, "#8d8b80", 2.6)
        elif kind == "chart":
            for k in range(6):
                z = h * (0.14 + 0.09 * k) * rng.uniform(0.8, 1.15)
                s.fill(box(left + k * w * 0.13, h * 0.2 - z, w * 0.09, z), (LEAF[3], STRAW[2], BRICK[3])[k % 3])
            s.stroke(f"M{num(left - 6)} {num(top)}V{num(h * 0.2)}H{num(w * 0.4)}", INK, 2.6)
            s.stroke(
                f"M{num(left)} {num(h * 0.29)}h{num(w * 0.6)}M{num(left)} {num(h * 0.36)}h{num(w * 0.44)}",
                "#8d8b80",
                2.6,
            )
        elif kind == "notes":
            for k in range(9):
                yy = top + k * h * 0.095
                s.stroke(
                    smooth(
                        [(left + j * w * 0.07, yy + rng.uniform(-3, 3)) for j in range(rng.randint(6, 11))],
                        False,
                    ),
                    SEA[1],
                    2,
                )
        else:
            s.stroke(
                f"M{num(left)} {num(top)}h{num(w * 0.76)}v{num(h * 0.6)}h{num(-w * 0.76)}ZM{num(left + w * 0.3)} {num(top)}v{num(h * 0.6)}M{num(left + w * 0.3)} {num(top + h * 0.3)}h{num(w * 0.46)}M{num(left)} {num(top + h * 0.4)}h{num(w * 0.14)}",
                SEA[1],
                3.4,
            )
            s.stroke(f"M{num(left)} {num(h * 0.3)}h{num(w * 0.76)}", BRICK[3], 2)


def meeting():
    """A long table from above: cups, papers, laptops, hands."""
    s = Sheet(52)
    rng = s.rng
    # The floor, then the table of long boards.
    s.fill(box(-20, -20, 1640, 1040), LEAF[1])
    for r in range(14):
        for c in range(-1, 15):
            x, y = c * 120 + (r % 2) * 60, r * 76
            s.fill(
                poly([(x, y), (x + 118, y), (x + 118, y + 74), (x, y + 74)]),
                rng.choice((LEAF[1], mix(LEAF[1], LEAF[0], 0.4), mix(LEAF[1], LEAF[2], 0.35))),
            )
    s.fill(rounded(-64, 130, 1760, 800, 60), INK, 0.35)
    tops = (
        WOOD[3],
        mix(WOOD[3], WOOD[4], 0.5),
        WOOD[4],
        mix(WOOD[4], STRAW[3], 0.35),
        mix(WOOD[3], WOOD[4], 0.3),
        WOOD[3],
    )
    with s.clip(rounded(-100, 94, 1800, 800, 50)):
        for k in range(6):
            y = 94 + k * 134
            grainwood(s, box(-20, y, 1640, 134), -20, y, 1640, 134, tops[k], mix(tops[k], WOOD[1], 0.5), 70)
            for _ in range(3):
                x, yy = rng.uniform(0, 1600), y + rng.uniform(30, 104)
                for r in (1, 0.66, 0.34):
                    s.stroke(ellipse(x, yy, 34 * r, 9 * r), WOOD[2], 1.8)
            s.fill(box(-20, y, 1640, 3.4), WOOD[1])
        # Warm light from a window lies across the boards.
        for x in (120, 420, 720):
            s.fill(poly([(x, 80), (x + 200, 80), (x + 700, 910), (x + 460, 910)]), STRAW[4], 0.42)
        s.grain(box(-20, 500, 1640, 400), WOOD[2], "bottom-right", 0.6, 0.7)
    s.cuts([cut(-20, 97, 1620, 97, 4)], WOOD[5])
    s.fill(box(-20, 884, 1640, 14), WOOD[1])

    # In the middle lies a big map of a country district.
    with s.group("translate(800 470) rotate(-4)"):
        s.fill(box(-330, -196, 690, 430), INK, 0.26)
        s.fill(box(-345, -215, 690, 430), LEAF[5])
        with s.clip(box(-345, -215, 690, 430)):
            s.fill(
                smooth(
                    [
                        (-400, -260),
                        (-120, -260),
                        (-150, -160),
                        (-220, -110),
                        (-250, 0),
                        (-330, 60),
                        (-400, 60),
                    ]
                ),
                SEA[3],
            )
            s.stroke(smooth([(-120, -230), (-140, -150), (-212, -102), (-240, 4), (-330, 70)], False), SEA[4], 9)
            grid = []
            for r in range(5):
                for c in range(8):
                    x, y = -240 + c * 80 + r * 14, -220 + r * 92 + c * 6
                    if x < -150 and y < 20:
                        continue
                    pts = [
                        (x + rng.uniform(-12, 12), y + rng.uniform(-10, 10))
                        for x, y in ((x, y), (x + 76, y + 4), (x + 88, y + 88), (x + 12, y + 84))
                    ]
                    tone = rng.choice((LEAF[4], STRAW[3], STRAW[4], LEAF[5], LEAF[6], STRAW[3], BRICK[5]))
                    grid.append((pts, tone))
            for pts, tone in grid:
                s.fill(poly(pts), tone)
                face = quad(*pts)
                s.cuts(
                    [cut(*face(k / 8, 0.05), *face(k / 8, 0.95), 1.6) for k in range(1, 8)]
                    if rng.random() < 0.6
                    else [cut(*face(0.05, k / 8), *face(0.95, k / 8), 1.6) for k in range(1, 8)],
                    mix(tone, LEAF[2], 0.3),
                )
            s.stroke(
                smooth([(360, -150), (180, -110), (40, -20), (-60, 60), (-180, 110), (-380, 190)], False),
                LIME[3],
                12,
            )
            s.stroke(smooth([(60, 240), (50, 120), (40, -20), (90, -130), (80, -240)], False), LIME[3], 9)
            s.stroke(smooth([(-60, 60), (60, 130), (220, 120), (380, 160)], False), LIME[3], 7)
            s.stroke(smooth([(160, -240), (150, -120), (230, -20), (200, 80), (270, 240)], False), SEA[2], 7)
            for x, y in (
                (20, -44),
                (64, -30),
                (30, 4),
                (70, 2),
                (52, -60),
                (-80, 44),
                (-50, 78),
                (-92, 76),
                (210, 100),
                (236, 132),
                (-180, 92),
                (-200, 122),
                (150, -128),
                (120, -92),
            ):
                s.fill(box(x + 3, y + 4, 20, 14), INK, 0.3)
                s.fill(box(x, y, 20, 14), BRICK[3])
                s.fill(box(x, y, 20, 6), BRICK[4])
            for x, y, z in (
                (-120, 150, 26),
                (-90, 170, 22),
                (270, -60, 28),
                (300, -30, 24),
                (260, -24, 20),
                (-20, 150, 20),
                (120, 40, 18),
            ):
                s.fill(scallop(rng, x, y, z, z * 0.9, 9), LEAF[2])
                s.fill(scallop(rng, x - z * 0.2, y - z * 0.25, z * 0.6, z * 0.5, 8), LEAF[3])
            for x in (-115, 115):
                s.fill(box(x, -215, 3, 430), WOOD[2], 0.35)
                s.fill(box(x + 3, -215, 26, 430), INK, 0.06)
            s.fill(box(-345, 0, 690, 3), WOOD[2], 0.3)
        # Pins joined by a thread: a network on the map.
        pins = [(40, -20), (-62, 60), (216, 112), (150, -116), (-186, 110), (52, 130)]
        for a, b in ((0, 1), (0, 3), (0, 2), (1, 4), (1, 5), (5, 2)):
            s.stroke(smooth([pins[a], lerp(pins[a], pins[b], 0.5), pins[b]], False), BRICK[1], 3.4)
        for x, y in pins:
            s.fill(ellipse(x + 4, y + 6, 12, 10), INK, 0.3)
            s.fill(ellipse(x, y, 12, 12), BRICK[2])
            s.fill(ellipse(x - 4, y - 4, 4, 4), BRICK[5])

    # Papers and machines around it.
    sheet(s, 330, 236, 170, 226, 8, "text")
    sheet(s, 404, 700, 176, 232, -14, "chart")
    sheet(s, 1206, 742, 180, 236, 10, "notes", STRAW[5])
    sheet(s, 1262, 226, 176, 232, -9, "plan")
    sheet(s, 1312, 254, 150, 196, 14, "text", STRAW[5])
    laptop(s, 140, 690, 16, 1.15, SEA[4])
    laptop(s, 700, 806, 3, 1.1, LIME[1])
    laptop(s, 960, 176, 176, 1.1, "#9aa09a")
    # Cups, a jug, buns, apples, flowers.
    cup(s, 500, 250, 42, LIME[3], turn=-30)
    cup(s, 1000, 742, 42, BRICK[3], turn=40)
    cup(s, 250, 430, 40, SEA[2], turn=160)
    cup(s, 1452, 640, 44, LIME[3], False, turn=-50)
    cup(s, 720, 196, 38, STRAW[2], turn=200)
    # A plate of cinnamon buns.
    x, y = 1410, 462
    s.fill(ellipse(x + 16, y + 22, 128, 124), INK, 0.25)
    s.fill(ellipse(x, y, 124, 122), LIME[3])
    s.stroke(ellipse(x, y, 110, 108), SEA[2], 5)
    s.stroke(ellipse(x, y, 100, 98), SEA[3], 2)
    for bx, by in ((-40, -42), (40, -36), (-46, 38), (36, 44)):
        s.fill(ellipse(x + bx + 6, y + by + 8, 44, 42), INK, 0.22)
        s.fill(scallop(rng, x + bx, y + by, 42, 40, 11, 0.05), STRAW[1])
        s.fill(scallop(rng, x + bx - 3, y + by - 4, 37, 34, 11, 0.05), STRAW[2])
        turns = [(x + bx + math.cos(k * 0.55) * k * 1.55, y + by + math.sin(k * 0.55) * k * 1.5) for k in range(1, 21)]
        s.stroke(smooth(turns, False), BRICK[2], 4.4)
        s.cuts([cut(x + bx - 26, y + by - 6, x + bx - 4, y + by - 28, 3, -6)], STRAW[4])
        s.fill(
            "".join(ellipse(x + bx + rng.uniform(-26, 26), y + by + rng.uniform(-24, 24), 2.2, 1.8) for _ in range(9)),
            PAPER,
        )
    # A jug of flowers at the left, a bowl of apples above.
    x, y = 96, 330
    s.fill(ellipse(x + 22, y + 30, 84, 80), INK, 0.25)
    for _ in range(40):
        a, z = rng.uniform(0, math.tau), rng.uniform(46, 112)
        s.cuts(
            [cut(x, y, x + math.cos(a) * z, y + math.sin(a) * z, 9, rng.uniform(-10, 10))],
            rng.choice((LEAF[1], LEAF[2], LEAF[3], LEAF[4])),
        )
    for _ in range(26):
        a, z = rng.uniform(0, math.tau), rng.uniform(4, 92)
        fx, fy, r = x + math.cos(a) * z, y + math.sin(a) * z, rng.uniform(12, 20)
        kind = rng.randrange(4)
        if kind == 0:
            s.cuts(
                [
                    cut(fx, fy, fx + math.cos(k) * r, fy + math.sin(k) * r, r * 0.3, 0, 0.5)
                    for k in (i * 0.57 for i in range(11))
                ],
                LIME[3],
            )
            s.fill(ellipse(fx, fy, r * 0.34, r * 0.34), STRAW[2])
        elif kind == 1:
            s.fill(scallop(rng, fx, fy, r, r, 5, 0.1), BRICK[2])
            s.fill(scallop(rng, fx - 2, fy - 2, r * 0.6, r * 0.6, 5, 0.1), BRICK[3])
            s.fill(ellipse(fx, fy, r * 0.22, r * 0.22), INK)
        elif kind == 2:
            s.cuts(
                [
                    cut(fx, fy, fx + math.cos(k) * r, fy + math.sin(k) * r, r * 0.32, 0, 0.6)
                    for k in (i * 0.7 for i in range(9))
                ],
                SEA[1],
            )
            s.fill(ellipse(fx, fy, r * 0.3, r * 0.3), SEA[0])
        else:
            s.fill(
                "".join(
                    ellipse(fx + math.cos(k * 2.4) * k * 0.9, fy + math.sin(k * 2.4) * k * 0.9, 3.4, 3.2)
                    for k in range(1, 20)
                ),
                LIME[3],
            )
    # Pencils, notes that stick, spectacles, a telephone.
    for x, y, a, tone in ((560, 660, 24, STRAW[2]), (1100, 640, -38, LEAF[3]), (596, 300, 70, BRICK[3])):
        with s.group(f"translate({x} {y}) rotate({a})"):
            s.fill(box(-60, 6, 130, 9), INK, 0.22)
            s.fill(box(-64, -5, 108, 10), tone)
            s.fill(box(-64, -5, 108, 3), mix(tone, PAPER, 0.4))
            s.fill("M44 -5L66 0L44 5Z", WOOD[5])
            s.fill("M58 -2L66 0L58 2Z", INK)
            s.fill(box(-72, -5, 8, 10), BRICK[4])
    for x, y, a, tone in (
        (1138, 420, 9, STRAW[3]),
        (1186, 500, -7, STRAW[3]),
        (1120, 560, 4, BRICK[5]),
        (482, 420, -8, STRAW[3]),
        (452, 520, 6, LEAF[5]),
    ):
        with s.group(f"translate({x} {y}) rotate({a})"):
            s.fill(box(-28, -24, 62, 62), INK, 0.18)
            s.fill(box(-31, -31, 62, 62), tone)
            s.stroke("M-20 -14h38M-20 -2h30M-20 10h36", mix(tone, INK, 0.55), 2.4)
    with s.group("translate(860 690) rotate(-16)"):
        s.stroke("M-46 8a26 24 0 1 0 .1 0ZM26 8a26 24 0 1 0 .1 0ZM-22 -16q12 -10 24 0", INK, 0.1)
        s.stroke(
            ellipse(-32, 0, 27, 24) + ellipse(36, 0, 27, 24) + "M-5 -6q7 -7 14 0M-58 -8L-78 -62M62 -8L84 -58",
            INK,
            5,
        )
        s.fill(ellipse(-32, 0, 24, 21) + ellipse(36, 0, 24, 21), SEA[5], 0.55)
    with s.group("translate(1560 250) rotate(8)"):
        s.fill(rounded(-34, -62, 82, 150, 12), INK, 0.25)
        s.fill(rounded(-42, -76, 82, 150, 12), INK)
        s.fill(rounded(-36, -68, 70, 134, 7), SEA[2])
        s.cuts([cut(-30, 40, 20, -60, 9)], SEA[4])

    # Hands: no one in particular, everyone at work.
    hand(s, 640, 640, 16, 0.92, SKIN[1], BRICK[2], "point")
    hand(s, 668, 858, -4, 0.9, SKIN[0], LIME[2], "type", -1, True)
    hand(s, 756, 858, 8, 0.9, SKIN[0], LIME[2], "type")
    hand(s, 1176, 690, -14, 0.94, SKIN[3], STRAW[2], "pen", -1)
    hand(s, 1010, 330, 196, 0.9, SKIN[2], LEAF[2], "point", -1)
    hand(s, 352, 246, 168, 0.92, SKIN[0], SEA[1], "pen", -1, False)
    hand(s, 1440, 120, 190, 0.9, SKIN[1], BRICK[5], "flat", 1, False)
    hand(s, 1340, 820, 18, 0.92, SKIN[3], STRAW[2], "flat")
    hand(s, 96, 800, 22, 0.95, SKIN[2], SEA[0], "type", -1)
    hand(s, 190, 796, 14, 0.95, SKIN[2], SEA[0], "type")
    return s
