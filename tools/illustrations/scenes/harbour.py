"""A small harbour with boats and sheds."""

# ruff: noqa: E501, PLR0912, PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

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
    mix,
    num,
    poly,
    quad,
    rounded,
    smooth,
)
from tools.illustrations.houses import ROOFS, WALLS, House, church, smoke, window
from tools.illustrations.land import hazed
from tools.illustrations.people import figure, person
from tools.illustrations.shore import glitter, gull, sailing, stones, water
from tools.illustrations.sky import cloud, sky
from tools.illustrations.trees import tree, wood


def cutter(s, x, y, z, tone=SEA[1], trim=BRICK[2], house=LIME[3], turn=1, flag=True):
    """A fishing cutter from the side: (x, y) amidships at the water, z its length."""
    dark = mix(tone, INK, 0.5)
    k = turn

    def at(u, v):
        return x + k * u * z, y - v * z

    def path(*points):
        return (
            "".join(f"{c}{' '.join(f'{num(px)} {num(py)}' for px, py in (at(*p) for p in pts))}" for c, pts in points)
            + "Z"
        )

    hull = path(
        ("M", [(-0.5, 0.3)]),
        ("Q", [(-0.2, 0.17), (0.12, 0.16)]),
        ("Q", [(0.36, 0.16), (0.5, 0.21)]),
        ("Q", [(0.5, 0.06), (0.43, -0.02)]),
        ("L", [(-0.36, -0.02)]),
        ("Q", [(-0.45, 0.1), (-0.5, 0.3)]),
    )
    # Rigging behind.
    mast, boom = at(-0.16, 0.92), at(0.2, 0.62)
    s.stroke(
        f"M{num(at(-0.16, 0.16)[0])} {num(at(-0.16, 0.16)[1])}L{num(mast[0])} {num(mast[1])}",
        WOOD[2],
        z * 0.017,
    )
    s.stroke(
        "".join(
            f"M{num(mast[0])} {num(mast[1])}L{num(px)} {num(py)}"
            for px, py in (at(-0.49, 0.3), at(0.06, 0.18), at(0.3, 0.5), boom)
        )
        + f"M{num(at(-0.16, 0.3)[0])} {num(at(-0.16, 0.3)[1])}L{num(boom[0])} {num(boom[1])}",
        INK,
        1.5,
    )
    s.stroke(
        f"M{num(at(-0.16, 0.3)[0])} {num(at(-0.16, 0.3)[1])}L{num(boom[0])} {num(boom[1])}",
        WOOD[2],
        z * 0.012,
    )
    if flag:
        px, py = at(0.49, 0.2)
        s.stroke(f"M{num(px)} {num(py)}L{num(px + k * z * 0.03)} {num(py - z * 0.2)}", WOOD[1], 2.4)
        fx, fy = px + k * z * 0.028, py - z * 0.2
        s.fill(
            poly(
                [
                    (fx, fy),
                    (fx + k * z * 0.14, fy + z * 0.02),
                    (fx + k * z * 0.13, fy + z * 0.11),
                    (fx - k * z * 0.01, fy + z * 0.09),
                ]
            ),
            BRICK[2],
        )
        s.stroke(
            f"M{num(fx + k * z * 0.045)} {num(fy + z * 0.006)}l{num(-k * z * 0.006)} {num(z * 0.09)}M{num(fx)} {num(fy + z * 0.045)}l{num(k * z * 0.134)} {num(z * 0.02)}",
            LIME[3],
            z * 0.017,
        )
    # The wheelhouse, aft.
    a, b, c, d = at(0.12, 0.44), at(0.36, 0.43), at(0.37, 0.18), at(0.12, 0.16)
    s.fill(poly([a, b, c, d]), house)
    s.grain(poly([a, b, c, d]), mix(house, INK, 0.25), "right", 0.6, 0.7)
    s.fill(poly([at(0.09, 0.475), at(0.385, 0.465), at(0.38, 0.43), at(0.095, 0.44)]), trim)
    for u in (0.145, 0.22, 0.295):
        s.fill(poly([at(u, 0.405), at(u + 0.052, 0.402), at(u + 0.052, 0.31), at(u, 0.312)]), SEA[0])
        s.fill(poly([at(u, 0.405), at(u + 0.03, 0.403), at(u, 0.35)]), SEA[3])
    s.fill(poly([at(0.3, 0.56), at(0.345, 0.56), at(0.34, 0.465), at(0.305, 0.465)]), trim)
    s.fill(poly([at(0.298, 0.58), at(0.347, 0.58), at(0.347, 0.55), at(0.298, 0.55)]), INK)
    # Hatch, winch, crates on deck.
    s.fill(poly([at(-0.08, 0.23), at(0.06, 0.22), at(0.07, 0.15), at(-0.09, 0.16)]), STRAW[2])
    s.fill(poly([at(-0.36, 0.29), at(-0.26, 0.27), at(-0.26, 0.2), at(-0.36, 0.22)]), LEAF[2])
    s.fill(hull, tone)
    with s.clip(hull):
        s.grain(hull, dark, "right" if k == 1 else "left", 0.8)
        s.fill(poly([at(-0.6, 0.056), at(0.6, 0.056), at(0.6, 0.04), at(-0.6, 0.04)]), LIME[2])
        s.fill(poly([at(-0.6, 0.04), at(0.6, 0.04), at(0.6, -0.05), at(-0.6, -0.05)]), trim)
        for v in (0.09, 0.12):
            s.stroke(
                smooth([at(-0.5, v + 0.1), at(-0.2, v + 0.01), at(0.12, v), at(0.5, v + 0.03)], False),
                dark,
                1.8,
            )
    s.stroke(smooth([at(-0.5, 0.295), at(-0.2, 0.195), at(0.12, 0.165), at(0.5, 0.21)], False), LIME[3], z * 0.016)
    for u in (-0.2, 0.02, 0.24):
        px, py = at(u, 0.1)
        s.fill(ellipse(px, py, z * 0.024, z * 0.042), BRICK[3] if u < 0.1 else LIME[2])
        s.stroke(f"M{num(px)} {num(py - z * 0.04)}v{num(-z * 0.05)}", INK, 1.4)


def shed(s, x, y, w, h, rise, walls, cover="tile", doors=LIME[2], lit=True):
    """A boathouse seen from its gable, boarded upright."""
    tone = WALLS[walls][1 if not lit else 0]
    data = poly([(x, y), (x, y - h), (x + w / 2, y - h - rise), (x + w, y - h), (x + w, y)])
    s.fill(data, tone)
    with s.clip(data):
        count = max(6, round(w / 13))
        s.cuts([box(x + k * w / count, y - h - rise, 2, h + rise) for k in range(count)], WALLS[walls][2])
        s.grain(data, WALLS[walls][2], "right", 0.7)
    t = max(6, w * 0.05)
    s.stroke(
        poly([(x - t, y - h + t * 0.9), (x + w / 2, y - h - rise), (x + w + t, y - h + t * 0.9)], False),
        ROOFS[cover][1],
        t,
        cap="butt",
    )
    s.stroke(
        poly(
            [
                (x - t * 0.6, y - h + t * 1.5),
                (x + w / 2, y - h - rise + t * 0.9),
                (x + w + t * 0.6, y - h + t * 1.5),
            ],
            False,
        ),
        LIME[2],
        t * 0.45,
        cap="butt",
    )
    dw, dh = w * 0.4, h * 0.74
    s.fill(box(x + w / 2 - dw / 2 - 4, y - dh - 4, dw + 8, dh + 4), doors)
    s.fill(box(x + w / 2 - dw / 2, y - dh, dw, dh), mix(tone, INK, 0.5))
    s.stroke(
        f"M{num(x + w / 2)} {num(y - dh)}V{num(y)}M{num(x + w / 2 - dw / 2)} {num(y - dh)}L{num(x + w / 2)} {num(y)}M{num(x + w / 2 + dw / 2)} {num(y - dh)}L{num(x + w / 2)} {num(y)}",
        doors,
        2.6,
    )
    face = quad(
        (x, y - h - rise * 0.7),
        (x + w, y - h - rise * 0.7),
        (x + w, y - h + rise * 0.1),
        (x, y - h + rise * 0.1),
    )
    window(s, face, 0.5, 0.55, 0.16, 0.5, lit, (2, 2))


def harbour():
    """A small harbour with boats and sheds."""
    s = Sheet(131)
    rng = s.rng
    sky(s, 450, sun=(360, 214, 48), top=SEA[3], streaks=48)
    cloud(s, 780, 130, 420, 66)
    cloud(s, 1360, 200, 480, 76)
    cloud(s, 60, 150, 280, 44)
    cloud(s, 600, 330, 320, 34)
    # Sea beyond the mole.
    s.fill(box(0, 448, WIDTH, 200), s.gradient([(0, SEA[4]), (1, SEA[2])]))
    s.fill(box(0, 447, 900, 3), PAPER, 0.7)
    water(s, 452, 560, 70, x1=900)
    glitter(s, 360, 452, 560, 60, 70)
    sailing(s, 210, 476, 50, True)
    sailing(s, 520, 466, 34, False)
    far = Ridge((560, 450), (760, 430), (1000, 424), (1300, 400), (1600, 392))
    s.fill(poly([(540, 452), *far.line(560), (1600, 470), (560, 456)]), hazed(LEAF, 0.5)[4])
    wood(s, far, 900, 1260, 13, 0.5)

    mark = len(s.body)
    # The village above the harbour.
    hill = Ridge((700, 566), (860, 520), (1060, 470), (1300, 436), (1620, 408))
    s.fill(poly([(680, 600), *hill.line(700, 1620), (1620, 620)]), LEAF[4])
    for k, (x, y, g, w, t, walls) in enumerate(
        (
            (960, 520, 30, 84, -1, "white"),
            (1086, 486, 32, 90, 1, "straw"),
            (1240, 470, 32, 100, -1, "pink"),
            (1190, 520, 36, 96, 1, "white"),
            (1400, 452, 34, 110, 1, "straw"),
            (1370, 514, 40, 100, -1, "red"),
            (1500, 500, 40, 130, 1, "white"),
        )
    ):
        if k % 2 == 0:
            tree(s, x - 50, y - 4, 70, rng.choice(("oak", "lime", "beech")), 0.1, shade=False)
        h = House(s, x, y, g, w, 36, 40, t, walls, "tile", plinth=False, detail=0.9)
        h.windows((0.25, 0.55, 0.82), 0.45, 0.1, 0.42)
        h.chimney(0.5)
    church(s, 1290, 446, 38)
    for x, y, h in (
        (1140, 540, 84),
        (900, 556, 74),
        (1320, 540, 80),
        (1460, 520, 76),
        (1560, 520, 110),
        (1020, 540, 60),
    ):
        tree(s, x, y, h, rng.choice(("oak", "lime", "beech")), 0.06, shade=False)
    # Quay behind, with sheds in a row.
    s.fill(poly([(640, 622), (1620, 596), (1620, 640), (640, 650)]), "#a9a697")
    s.fill(poly([(640, 640), (1620, 628), (1620, 664), (640, 664)]), "#6d6c64")
    s.cuts([cut(650 + k * 38, 646, 650 + k * 38, 664, 2) for k in range(26)], INK, 0.5)
    for x, y, w, h, rise, walls, cover, doors in (
        (716, 630, 96, 70, 44, "tar", "tile", LIME[2]),
        (824, 628, 112, 82, 54, "red", "tile", LIME[3]),
        (950, 625, 100, 74, 48, "straw", "tile", LIME[3]),
        (1064, 622, 130, 94, 62, "tar", "slate", LIME[2]),
        (1210, 620, 112, 80, 54, "grey", "tile", LIME[3]),
        (1338, 616, 128, 96, 60, "red", "tile", LIME[3]),
        (1484, 612, 150, 100, 66, "tar", "tile", LIME[2]),
    ):
        shed(s, x, y, w, h, rise, walls, cover, doors)
    # The smokehouse chimney and its smoke.
    s.fill(poly([(1188, 500), (1192, 430), (1214, 430), (1218, 500)]), LIME[3])
    s.fill(poly([(1204, 430), (1214, 430), (1218, 500), (1206, 500)]), LIME[1])
    s.fill(box(1186, 424, 34, 9), INK)
    smoke(s, 1203, 424, 150)
    for x, tone in ((690, BRICK[2]), (940, SEA[1]), (1200, STRAW[2]), (1326, BRICK[2])):
        figure(s, x, 640, 52, tone, SEA[0])
    for x, y in ((1050, 632), (1066, 632), (1058, 620), (1470, 626), (820, 636)):
        s.fill(box(x - 9, y - 12, 18, 12), rng.choice((SEA[2], BRICK[3], STRAW[2])))
        s.fill(box(x - 9, y - 12, 18, 3), PAPER, 0.6)
    # The mole with its light.
    s.fill(poly([(-20, 560), (470, 556), (500, 580), (516, 606), (-20, 616)]), "#8d8b80")
    stones(s, [(-20, 590), (480, 586)], 15)
    stones(s, [(-20, 608), (500, 602)], 17)
    s.fill(poly([(-20, 556), (470, 552), (476, 566), (-20, 570)]), LIME[1])
    s.fill(poly([(424, 556), (430, 470), (462, 470), (468, 556)]), BRICK[2])
    s.fill(poly([(427, 520), (428, 498), (464, 498), (466, 520)]), LIME[3])
    s.grain(poly([(424, 556), (430, 470), (462, 470), (468, 556)]), BRICK[0], "right", 0.8)
    s.fill(box(424, 462, 44, 9), INK)
    s.fill(box(434, 440, 24, 22), STRAW[4])
    s.fill("M430 440L446 422L462 440Z", BRICK[1])
    # Boats at the far quay.
    cutter(s, 870, 668, 180, LEAF[2], BRICK[2], LIME[3], -1, False)
    cutter(s, 1130, 672, 210, BRICK[2], SEA[1], LIME[3], 1, False)
    cutter(s, 1420, 676, 230, LIME[3], SEA[1], STRAW[3], -1, True)
    for x in range(700, 1600, 74):
        s.fill(rounded(x, 640, 9, 46, 4), WOOD[1])
        s.cuts([cut(x + 2.5, 642, x + 2.5, 684, 1.6)], WOOD[3])
    drawn = len(s.body)

    # The basin.
    basin = poly([(-20, 612), (520, 604), (700, 664), (1620, 664), (1620, 1010), (-20, 1010)])
    s.fill(basin, s.gradient([(0, SEA[3]), (0.35, SEA[2]), (1, SEA[0])]))
    with s.clip(basin):
        s.mirror(mark, drawn, 1176, 0.76, 0.6)
        s.fill(basin, SEA[2], 0.34)
        s.grain(basin, SEA[0], "bottom", 0.6, 0.5)
        glitter(s, 360, 620, 960, 120, 150)
        water(s, 630, 980, 230, near=3)
    # The cutter close to us, with a reflection of its own.
    x, y, z = 560, 806, 470
    start = len(s.body)
    cutter(s, x, y, z)
    stop = len(s.body)
    with s.clip(box(-20, y, 1640, 300)):
        s.mirror(start, stop, y * 1.62, 0.62, 0.5)
        for tone, count, thick in ((SEA[2], 34, 3), (SEA[5], 22, 2)):
            marks = []
            for _ in range(count):
                yy = y + rng.uniform(6, 150)
                marks.append(cut(x - z * rng.uniform(-0.5, 0.6), yy, x + z * rng.uniform(-0.3, 0.7), yy + 1, thick))
            s.cuts(marks, tone, 0.75)
    s.body += s.body[start:stop]
    s.cuts([cut(x - z * 0.5, y + 8, x + z * 0.5, y + 8, 4)], PAPER, 0.8)
    # A rowing boat.
    with s.group("translate(200 716)"):
        s.cuts([cut(-90, 42, 120, 42, 4)], PAPER, 0.8)
        s.fill("M-84 0C-40 14 50 14 104 -6C98 30 80 42 60 42H-44C-66 40 -80 24 -84 0Z", STRAW[2])
        s.fill("M-84 0C-40 14 50 14 104 -6L100 8C50 24 -40 24 -82 10Z", LIME[3])
        s.fill("M-70 4C-30 14 46 13 90 -1C60 4 -20 6 -70 4Z", WOOD[0])
        s.stroke("M-20 4L-120 34M30 4L130 40", WOOD[2], 5)
    # The jetty on the right.
    for k, (x, y) in enumerate(((1010, 800), (1130, 812), (1260, 826), (1400, 842), (1550, 858))):
        w = 16 + k * 3
        s.fill(rounded(x, y - 20, w, 150, 6), WOOD[0])
        s.cuts([cut(x + 4, y - 10, x + 4, y + 110, 3)], WOOD[2])
        s.fill(box(x, y + 60, w, 40), LEAF[1], 0.7)
    deck = poly([(980, 772), (1620, 806), (1620, 858), (950, 806)])
    s.fill(poly([(950, 806), (1620, 858), (1620, 876), (950, 820)]), WOOD[1])
    s.fill(deck, WOOD[3])
    with s.clip(deck):
        for k in range(34):
            x = 960 + k * 21
            s.cuts([cut(x + 10, 768 + k * 1.1, x - 12, 810 + k * 1.7, 2)], WOOD[1])
            if k % 3 == 0:
                s.fill(
                    poly(
                        [
                            (x + 10, 768 + k * 1.1),
                            (x + 31, 769 + k * 1.1),
                            (x + 9, 812 + k * 1.7),
                            (x - 12, 810 + k * 1.7),
                        ]
                    ),
                    WOOD[4],
                    0.7,
                )
    for x, y, h in ((990, 806, 72), (1180, 820, 80), (1390, 838, 88)):
        s.fill(rounded(x - 10, y - h, 22, h + 10, 8), WOOD[1])
        s.fill(ellipse(x + 1, y - h + 4, 11, 5), WOOD[3])
        s.cuts([cut(x - 5, y - h + 10, x - 5, y, 3)], WOOD[3])
        s.stroke(f"M{x - 10} {y - h + 26}h22M{x - 10} {y - h + 33}h22", STRAW[4], 5)
    s.stroke(smooth([(980, 756), (920, 790), (850, 770), (796, 716)], False), STRAW[4], 4)
    # Someone at work with the nets on the jetty.
    nets = smooth([(1230, 826), (1260, 786), (1330, 774), (1390, 800), (1420, 842), (1320, 852)])
    s.fill(nets, LEAF[2])
    with s.clip(nets):
        s.stroke(
            "".join(
                f"M{1210 + k * 13} 760L{1260 + k * 13} 870M{1260 + k * 13} 760L{1200 + k * 13} 870" for k in range(17)
            ),
            LEAF[4],
            1.6,
        )
    s.fill(
        "".join(
            ellipse(x, y, 7, 6)
            for x, y in ((1250, 812), (1280, 786), (1330, 780), (1380, 806), (1404, 830), (1310, 812))
        ),
        BRICK[3],
    )
    person(s, 1210, 836, 176, STRAW[2], SEA[0], SKIN[1], SEA[1], "cap", ("hold", "hold"), 1)
    person(s, 1500, 856, 186, BRICK[2], WOOD[1], SKIN[2], INK, "bun", ("down", "hold"), -1)
    s.fill(rounded(1440, 742, 56, 30, 4), SEA[3])
    s.cuts([cut(1446 + k * 9, 746, 1458 + k * 9, 738, 5, 3) for k in range(5)], LIME[2])
    # The quay we stand on: granite, crates, pots, coiled rope.
    s.fill(poly([(-20, 930), (760, 946), (1100, 962), (1620, 984), (1620, 1020), (-20, 1020)]), "#8d8b80")
    s.fill(
        poly([(-20, 920), (760, 938), (1620, 978), (1620, 992), (1100, 968), (760, 952), (-20, 936)]),
        "#b4b3a6",
    )
    for k in range(18):
        x = -10 + k * 92
        s.cuts([cut(x, 922 + k * 3.4, x - 8, 1010, 2.4)], "#55584f")
    s.cuts(
        [cut(x, y, x + 40, y + 2, 2) for x, y in ((rng.uniform(-20, 1600), rng.uniform(950, 1000)) for _ in range(60))],
        "#a9a697",
    )

    def pot(x, y, w, h):
        """A creel of staves and net."""
        shape = f"M{x} {y}V{y - h * 0.4}q{w / 2} {-h} {w} 0V{y}Z"
        s.fill(shape, WOOD[0])
        with s.clip(shape):
            s.stroke(
                "".join(
                    f"M{num(x - h + k * 12)} {num(y - h)}l{num(h)} {num(h)}M{num(x + k * 12)} {num(y - h)}l{num(-h)} {num(h)}"
                    for k in range(int((w + 2 * h) / 12))
                ),
                SEA[3],
                1.5,
            )
        s.stroke(shape, WOOD[3], 5)
        s.stroke(f"M{num(x + w / 2)} {num(y)}V{num(y - h * 0.9)}", WOOD[3], 4)
        s.fill(box(x - 4, y - 8, w + 8, 8), WOOD[3])

    s.fill(ellipse(170, 984, 190, 12), INK, 0.3)
    pot(40, 982, 120, 96)
    pot(164, 986, 120, 96)
    pot(100, 912, 116, 90)
    for x, y, tone in ((318, 990, SEA[2]), (330, 946, BRICK[3]), (432, 996, STRAW[2])):
        s.fill(poly([(x, y - 40), (x + 104, y - 40), (x + 98, y), (x + 6, y)]), tone)
        s.fill(poly([(x + 8, y - 38), (x + 96, y - 38), (x + 94, y - 30), (x + 10, y - 30)]), INK, 0.5)
        s.cuts([cut(x + 12 + k * 13, y - 34, x + 26 + k * 13, y - 44, 6, 3) for k in range(6)], SEA[4])
        s.grain(poly([(x, y - 30), (x + 104, y - 30), (x + 98, y), (x + 6, y)]), INK, "right", 0.4)
        s.fill(rounded(x + 40, y - 22, 26, 9, 4), mix(tone, INK, 0.5))
    for k in range(5):
        s.stroke(ellipse(640, 972 - k * 7, 56 - k * 3, 15 - k), (STRAW[3], STRAW[2])[k % 2], 8)
    s.fill(ellipse(640, 944, 24, 6), INK)
    for x in (800, 1380):
        y = 972 + (x - 800) * 0.03
        s.fill(ellipse(x + 14, y + 6, 44, 9), INK, 0.35)
        s.fill(f"M{x - 18} {y}V{y - 44}q-18 -6 -14 -22q32 -18 64 0q4 16 -14 22V{y}Z", INK)
        s.cuts([cut(x - 10, y - 40, x - 10, y - 4, 5), cut(x - 20, y - 62, x + 20, y - 68, 5)], SEA[3])
    s.stroke(smooth([(800, 922), (752, 890), (770, 800), (796, 712)], False), STRAW[4], 5)
    for x, y, z, tilt in (
        (700, 300, 3.0, -12),
        (560, 400, 2.0, 8),
        (980, 320, 2.2, -20),
        (240, 380, 1.6, 10),
    ):
        gull(s, x, y, z, tilt)
    with s.group("translate(1460 930)"):
        s.fill("M-34 10C-20 -14 10 -20 26 -10C34 -24 46 -28 54 -20L66 -14L52 -10C48 8 30 20 0 18Z", LIME[3])
        s.fill("M-34 10C-20 -8 4 -12 18 -4C6 8 -14 14 -34 10Z", SEA[3])
        s.cuts([cut(-40, 12, -10, 4, 4)], INK)
        s.stroke("M6 18v28M16 16v30", STRAW[2], 3)
        s.fill(ellipse(48, -17, 2, 2), INK)
        s.fill("M56 -18l12 4l-12 4Z", STRAW[2])
    return s
