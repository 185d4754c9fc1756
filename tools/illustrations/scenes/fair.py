"""An exhibition hall with a stand built like a small barn."""

# ruff: noqa: E501, PLR0912, PLR0915, PLR2004 - a drawing is many numbers in long rows

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
    num,
    patch,
    poly,
    quad,
    rounded,
    smooth,
)
from tools.illustrations.indoors import grainwood, view_outside
from tools.illustrations.people import figure, person
from tools.illustrations.trees import tree
from tools.illustrations.yard import heap, round_fruit


def fair():
    """An exhibition hall with a stand built like a small barn."""
    s = Sheet(83)
    rng = s.rng
    vx, vy = 800, 470
    # The hall: roof, skylights, end wall, side walls, floor.
    s.fill(box(0, 0, WIDTH, HEIGHT), SEA[1])
    s.fill(poly([(0, 0), (WIDTH, 0), (1180, 250), (420, 250)]), s.gradient([(0, SEA[0]), (1, SEA[2])]))
    for k in range(5):
        a, b = 60 + k * 330, 440 + k * 156
        s.fill(
            poly([(a, -10), (a + 190, -10), (b + 90, 244), (b, 244)]),
            s.gradient([(0, STRAW[5]), (1, STRAW[4])]),
        )
        for j in range(1, 6):
            t = (j / 6) ** 1.4
            x0, x1 = lerp(b, a, t), lerp(b + 90, a + 190, t)
            y = lerp(244, -10, t)
            s.cuts([cut(x0, y, x1, y, 2 + 3 * t)], SEA[2])
    s.fill(box(420, 244, 760, 330), SEA[3])
    for k in range(9):
        s.fill(box(436 + k * 84, 262, 66, 90), STRAW[5])
        s.fill(box(436 + k * 84 + 31, 262, 4, 90) + box(436 + k * 84, 305, 66, 4), SEA[2])
    # Trusses, each larger as it comes nearer.
    for t in (0.0, 0.16, 0.36, 0.64, 1.0):
        x0, x1 = lerp(420, -60, t), lerp(1180, 1660, t)
        y, drop = lerp(250, 24, t), lerp(30, 96, t)
        w = lerp(2.6, 8, t)
        rise = [(lerp(x0, x1, k / 16), y - math.sin(math.pi * k / 16) * drop * 0.7) for k in range(17)]
        low = [(lerp(x0, x1, k / 16), y + drop * 0.55 - math.sin(math.pi * k / 16) * drop * 0.2) for k in range(17)]
        tone = mix(SEA[1], INK, 0.3 * t)
        zig = []
        for k in range(16):
            zig.append(
                poly([rise[k], low[k + 1]], False) + poly([low[k], rise[k + 1]], False)
                if k % 2
                else poly([low[k], rise[k + 1]], False)
            )
        s.stroke("".join(zig), tone, w * 0.6)
        s.stroke(smooth(rise, False), tone, w)
        s.stroke(smooth(low, False), tone, w)
        for x in (x0, x1):
            s.stroke(f"M{num(x)} {num(y)}V{num(lerp(574, 800, t))}", tone, w * 1.5)
    for k in range(7):
        x = 470 + k * 110
        s.stroke(f"M{x} 250V296", INK, 2)
        s.fill(f"M{x - 20} 312q20 -26 40 0Z", INK)
        s.fill(ellipse(x, 312, 17, 4), STRAW[4])

    floor = poly([(420, 574), (1180, 574), (2300, 1010), (-700, 1010)])
    s.fill(box(0, 574, WIDTH, 440), SEA[2])
    s.fill(floor, s.gradient([(0, mix(LIME[1], SEA[4], 0.4)), (1, mix(WOOD[4], LIME[1], 0.5))]))
    with s.clip(floor):
        for k in range(-10, 27):
            x = 420 + k * 44
            s.cuts([cut(x, 574, vx + (x - vx) * 4.4, 1010, 2)], LIME[0], 0.6)
        for k in range(10):
            y = 574 + (k / 10) ** 1.8 * 440
            s.cuts([cut(-200, y, 1800, y, 1.4 + k * 0.2)], LIME[0], 0.6)
        for k in range(5):
            a = 500 + k * 140
            s.fill(
                poly([(a, 574), (a + 60, 574), (vx + (a + 60 - vx) * 3.2, 1010), (vx + (a - vx) * 3.2, 1010)]),
                PAPER,
                0.22,
            )

    # Other stands along both sides, and small ones at the far end.
    for x, w, tone in ((440, 110, BRICK[4]), (566, 90, LEAF[4]), (960, 96, STRAW[3]), (1068, 104, SEA[2])):
        s.fill(box(x, 480, w, 96), tone)
        s.fill(box(x, 470, w, 16), mix(tone, INK, 0.35))
        s.fill(box(x + 10, 548, w - 20, 28), LIME[2])
        s.fill(box(x + 14, 496, w * 0.4, 36), mix(tone, PAPER, 0.5))
    for x, h in ((470, 54), (520, 58), (600, 56), (985, 58), (1040, 54), (1110, 60), (1150, 56)):
        figure(
            s,
            x,
            596,
            h,
            rng.choice((BRICK[2], SEA[1], LEAF[2], STRAW[2], LIME[2])),
            rng.choice((SEA[0], WOOD[1], INK)),
            rng.choice(SKIN),
            rng.choice((WOOD[0], STRAW[1], INK)),
        )

    def side_stand(x0, x1, tone, accent, kind):
        """A stand on the wall: x0 is its near edge, x1 its far edge."""

        def at(x, v):
            t = abs(x - vx)
            top, foot = vy - t * 0.36, vy + t * 0.4
            return lerp(top, foot, v)

        face = quad((x0, at(x0, 0)), (x1, at(x1, 0)), (x1, at(x1, 1)), (x0, at(x0, 1)))
        s.fill(patch(face, 0, 0, 1, 1), tone)
        s.grain(patch(face, 0, 0, 1, 1), mix(tone, INK, 0.5), "bottom", 0.6)
        s.fill(patch(face, 0, 0, 1, 0.16), accent)
        s.cuts([cut(*face(0.2, 0.08), *face(0.62, 0.08), 7)], LIME[3])
        s.fill(ellipse(*face(0.8, 0.08), abs(x1 - x0) * 0.06, abs(x1 - x0) * 0.08), LIME[3])
        if kind == "boards":
            for u in (0.08, 0.4, 0.72):
                s.fill(patch(face, u, 0.24, u + 0.22, 0.58), LIME[3])
                s.fill(patch(face, u + 0.03, 0.27, u + 0.19, 0.42), (SEA[3], STRAW[3], LEAF[4])[int(u * 3.2)])
                for v in (0.46, 0.5, 0.54):
                    s.cuts([cut(*face(u + 0.03, v), *face(u + 0.18, v), 2)], "#8d8b80")
        else:
            for v in (0.34, 0.5, 0.66):
                s.fill(patch(face, 0.06, v, 0.94, v + 0.02), LIME[2])
                for k in range(9):
                    u = 0.1 + k * 0.092
                    z = rng.uniform(0.05, 0.1)
                    s.fill(
                        patch(face, u, v - z, u + 0.06, v),
                        rng.choice((BRICK[3], STRAW[3], LEAF[4], SEA[4], LIME[3])),
                    )
        s.fill(patch(face, -0.06, 0.74, 0.9, 0.98), mix(accent, LIME[2], 0.25))
        s.fill(patch(face, -0.06, 0.72, 0.9, 0.76), LIME[3])
        return face

    side_stand(-40, 236, STRAW[3], BRICK[2], "shelves")
    side_stand(262, 396, SEA[4], SEA[0], "boards")
    side_stand(1640, 1372, LEAF[4], LEAF[1], "boards")
    side_stand(1342, 1206, BRICK[5], BRICK[1], "shelves")
    # Banners that hang from the roof.
    for x, y, w, h, tone, mark in (
        (300, 120, 92, 230, BRICK[2], 0),
        (1230, 110, 92, 240, LEAF[2], 1),
        (86, 60, 108, 260, SEA[1], 2),
        (1430, 52, 108, 270, STRAW[2], 3),
    ):
        s.stroke(f"M{x + 8} {y}V{y - 160}M{x + w - 8} {y}V{y - 160}", INK, 2)
        data = poly([(x, y), (x + w, y), (x + w, y + h), (x + w / 2, y + h - 34), (x, y + h)])
        s.fill(data, tone)
        s.grain(data, mix(tone, INK, 0.6), "right", 0.8)
        cx, cy, z = x + w / 2, y + h * 0.4, w * 0.3
        if mark == 0:
            s.fill(
                poly(
                    [
                        (cx - z, cy + z),
                        (cx - z, cy - z * 0.1),
                        (cx, cy - z),
                        (cx + z, cy - z * 0.1),
                        (cx + z, cy + z),
                    ]
                ),
                LIME[3],
            )
            s.fill(box(cx - z * 0.25, cy + z * 0.1, z * 0.5, z * 0.9), tone)
        elif mark == 1:
            s.cuts(
                [
                    cut(cx, cy + z, cx, cy - z, 5),
                    cut(cx, cy + z * 0.5, cx - z, cy - z * 0.5, z * 0.5, z * 0.2),
                    cut(cx, cy + z * 0.2, cx + z, cy - z * 0.8, z * 0.5, -z * 0.2),
                ],
                LIME[3],
            )
        elif mark == 2:
            for k in range(3):
                s.stroke(
                    smooth(
                        [(cx - z + j * z * 0.5, cy - z * 0.5 + k * z * 0.6 + (j % 2) * z * 0.3) for j in range(5)],
                        False,
                    ),
                    LIME[3],
                    7,
                )
        else:
            s.fill(ellipse(cx, cy, z * 0.55, z * 0.55), LIME[3])
            s.cuts(
                [
                    cut(
                        cx + math.cos(k) * z * 0.7,
                        cy + math.sin(k) * z * 0.7,
                        cx + math.cos(k) * z * 1.15,
                        cy + math.sin(k) * z * 1.15,
                        5,
                    )
                    for k in (j * math.tau / 10 for j in range(10))
                ],
                LIME[3],
            )

    # Our stand: a floor of boards, a back wall with the fields, a frame like a barn.
    s.fill(poly([(500, 792), (1100, 792), (1260, 900), (360, 900)]), INK, 0.28)
    deck = poly([(486, 770), (1114, 770), (1226, 872), (374, 872)])
    s.fill(deck, WOOD[4])
    with s.clip(deck):
        for k in range(15):
            x = 486 + k * 45
            s.cuts([cut(x, 770, vx + (x - vx) * 1.36, 872, 2.4)], WOOD[2])
        s.grain(deck, WOOD[2], "right", 0.6)
    s.fill(poly([(374, 872), (1226, 872), (1226, 886), (374, 886)]), WOOD[2])
    wall = poly([(496, 772), (496, 388), (800, 196), (1104, 388), (1104, 772)])
    s.fill(wall, SEA[5])
    with s.clip(wall):
        view_outside(s, 480, 196, 640, 560, 0.5, 0.6)
        tree(s, 566, 700, 190, "beech")
        tree(s, 1046, 720, 170, "oak")
        tree(s, 700, 640, 80, "pollard")
        tree(s, 752, 630, 66, "pollard")
    s.fill(poly([(488, 772), (488, 380), (508, 392), (508, 772)]), WOOD[2])
    s.fill(poly([(1092, 772), (1092, 392), (1112, 380), (1112, 772)]), WOOD[1])
    s.fill(poly([(470, 402), (800, 190), (800, 160), (456, 382)]), WOOD[3])
    s.fill(poly([(1130, 402), (800, 190), (800, 160), (1144, 382)]), WOOD[2])
    # The near frame with a row of lamps.
    for x, tone in ((404, WOOD[3]), (1170, WOOD[2])):
        grainwood(s, box(x, 356, 26, 510), x, 356, 26, 510, tone, mix(tone, WOOD[0], 0.5), 22, "y")
    s.fill(poly([(376, 392), (800, 122), (800, 84), (360, 366)]), WOOD[4])
    s.fill(poly([(1224, 392), (800, 122), (800, 84), (1240, 366)]), WOOD[3])
    s.cuts([cut(366, 372, 798, 92, 4)], WOOD[5])
    for a, b in (((404, 366), (496, 388)), ((1196, 366), (1104, 388)), ((800, 122), (800, 192))):
        s.stroke(poly([a, b], False), WOOD[2], 10)
    line = [(430 + 740 * k / 18, 388 + 44 * math.sin(math.pi * k / 18)) for k in range(19)]
    s.stroke(smooth(line, False), INK, 2.4)
    for x, y in line[1:-1]:
        s.fill(ellipse(x, y + 9, 14, 14), STRAW[4], 0.55)
        s.fill(ellipse(x, y + 9, 6.5, 8), PAPER)

    # Shelves with pots, bread and jars on the left, a board with threads on the right.
    for x in (520, 650):
        s.fill(box(x, 540, 7, 236), WOOD[1])
    for y in (572, 636, 700):
        s.fill(box(512, y, 156, 9), WOOD[3])
        x = 522
        while x < 640:
            w, h = rng.uniform(16, 26), rng.uniform(24, 46)
            tone = rng.choice((BRICK[3], LIME[3], SEA[3], STRAW[2], LEAF[3], SEA[1]))
            if rng.random() < 0.5:
                s.fill(
                    f"M{num(x)} {y}q{num(-w * 0.3)} {num(-h * 0.7)} {num(w * 0.25)} {num(-h)}h{num(w * 0.5)}q{num(w * 0.55)} {num(h * 0.3)} {num(w * 0.25)} {num(h)}Z",
                    tone,
                )
            else:
                s.fill(rounded(x, y - h, w, h, 4), tone)
                s.fill(box(x, y - h, w, 6), LIME[2])
            x += w + 10
    s.stroke("M950 776L976 520L1002 776M976 520L990 770", WOOD[1], 7)
    s.fill(box(908, 520, 150, 190), WOOD[2])
    s.fill(box(916, 528, 134, 174), LIME[3])
    s.fill(
        smooth([(924, 560), (970, 540), (1020, 556), (1040, 620), (1000, 686), (940, 676), (926, 620)]),
        LEAF[5],
    )
    s.stroke("M950 580L990 610L1020 586M990 610L966 656L1016 660", BRICK[2], 3)
    s.fill(
        "".join(ellipse(x, y, 6.5, 6.5) for x, y in ((950, 580), (990, 610), (1020, 586), (966, 656), (1016, 660))),
        BRICK[2],
    )

    # Those who look after the stand, behind the counter.
    person(s, 744, 820, 232, LEAF[2], SEA[0], SKIN[1], WOOD[1], "bun", ("down", "hold"), 1, shade=False)
    person(
        s,
        880,
        820,
        240,
        LIME[2],
        WOOD[1],
        SKIN[3],
        INK,
        "short",
        ("down", "point"),
        -1,
        apron=BRICK[2],
        shade=False,
    )
    # The counter with leaflets, apples, a plant.
    grainwood(s, box(640, 726, 330, 134), 640, 726, 330, 134, WOOD[3], WOOD[2], 40)
    for k in range(1, 8):
        s.fill(box(640 + k * 41, 726, 2.4, 134), WOOD[1])
    s.grain(box(640, 726, 330, 134), WOOD[1], "right", 0.8)
    s.fill(poly([(622, 712), (988, 712), (996, 728), (614, 728)]), WOOD[5])
    s.fill(box(614, 728, 382, 6), WOOD[1])
    s.fill(poly([(748, 836), (748, 782), (805, 744), (862, 782), (862, 836)]), LIME[3])
    s.cuts([cut(805, 828, 805, 776, 4), cut(805, 812, 780, 784, 11, 5), cut(805, 802, 832, 776, 11, -5)], LEAF[2])
    for x, tone in ((654, BRICK[3]), (676, STRAW[3]), (698, SEA[3])):
        s.fill(poly([(x, 712), (x + 4, 682), (x + 24, 682), (x + 20, 712)]), tone)
        s.fill(poly([(x + 5, 704), (x + 8, 690), (x + 20, 690), (x + 17, 704)]), LIME[3])
    heap(s, 908, 700, 66, 2, 9, round_fruit(s, (BRICK[1], BRICK[2], BRICK[5]), WOOD[1]))
    s.fill(poly([(900, 698), (982, 698), (974, 714), (908, 714)]), SEA[2])

    # Visitors.
    person(s, 556, 880, 262, BRICK[2], SEA[0], SKIN[0], STRAW[1], "long", ("down", "hold"), 1, skirt=False)
    person(s, 1050, 884, 268, SEA[1], WOOD[1], SKIN[2], WOOD[0], "cap", ("hip", "down"), -1)
    person(s, 1128, 888, 176, STRAW[2], SEA[1], SKIN[2], WOOD[0], "short", ("down", "point"), -1)
    person(s, 320, 850, 222, SEA[3], INK, SKIN[3], INK, "short", ("down", "down"), 1, walk=0.08)
    person(s, 252, 858, 214, LEAF[3], WOOD[0], SKIN[1], WOOD[2], "long", ("down", "point"), -1, skirt=True)
    person(s, 1350, 846, 216, BRICK[5], SEA[0], SKIN[1], STRAW[1], "bun", ("down", "hold"), 1, skirt=True)
    person(s, 1420, 852, 226, WOOD[1], SEA[1], SKIN[0], "#8d8b80", "short", ("hip", "down"), -1)
    person(s, 120, 990, 420, STRAW[2], SEA[0], SKIN[1], WOOD[0], "cap", ("down", "down"), 1, walk=0.07)
    s.fill(rounded(40, 690, 78, 104, 20), BRICK[2])
    s.fill(rounded(50, 740, 58, 44, 8), BRICK[1])
    s.stroke("M64 694C70 660 100 650 118 658", BRICK[1], 9)
    person(s, 1500, 996, 430, LEAF[2], WOOD[1], SKIN[2], INK, "long", ("hold", "hold"), -1)
    s.fill(poly([(1376, 686), (1432, 676), (1440, 748), (1384, 758)]), PAPER)
    s.fill(poly([(1384, 694), (1426, 687), (1430, 712), (1388, 720)]), SEA[3])
    s.stroke("M1392 732l36 -6M1394 742l26 -5", "#8d8b80", 3)
    # Tubs of green beside the stand.
    for x in (404, 1204):
        s.fill(ellipse(x + 18, 902, 62, 9), INK, 0.3)
        for _ in range(46):
            a, r = rng.uniform(-1.35, 1.35), rng.uniform(50, 116)
            s.cuts(
                [cut(x, 850, x + math.sin(a) * r, 850 - math.cos(a) * r, 9, rng.uniform(-10, 10))],
                rng.choice((LEAF[0], LEAF[1], LEAF[2], LEAF[3], LEAF[4])),
            )
        s.fill(poly([(x - 38, 842), (x + 38, 842), (x + 30, 902), (x - 30, 902)]), BRICK[3])
        s.fill(box(x - 42, 838, 84, 14), BRICK[4])
        s.grain(poly([(x - 38, 842), (x + 38, 842), (x + 30, 902), (x - 30, 902)]), BRICK[0], "right", 0.8)
    # Warm light from above.
    s.fill(
        poly([(700, 0), (900, 0), (1260, 900), (340, 900)]),
        s.gradient([(0, STRAW[4], 0.34), (1, STRAW[4], 0)]),
    )
    return s
