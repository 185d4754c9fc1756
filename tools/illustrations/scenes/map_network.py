"""Places joined by lines over a quilt of fields."""

# ruff: noqa: E501, PLR0912, PLR0915, PLR2004 - a drawing is many numbers in long rows

import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
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
    ribbon,
    rounded,
    scallop,
    smooth,
)
from tools.illustrations.houses import House, church
from tools.illustrations.land import field
from tools.illustrations.shore import sailing, water
from tools.illustrations.trees import GREENS, hedge, leaves, tree
from tools.illustrations.yard import halftimber, turf


def map_network():
    """Places joined by lines over a quilt of fields."""
    s = Sheet(96)
    rng = s.rng
    s.fill(box(-20, -20, 1640, 1040), LEAF[2])

    # The quilt: one big field, cut in two again and again.
    def split(points, depth):
        area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=False))) / 2
        if area < rng.uniform(13000, 34000) or depth > 9:
            return [points]
        sides = [(math.dist(points[i], points[(i + 1) % len(points)]), i) for i in range(len(points))]
        i = max(sides)[1]
        a, b = points[i], points[(i + 1) % len(points)]
        t = rng.uniform(0.36, 0.64)
        p = lerp(a, b, t)
        dx, dy = b[0] - a[0], b[1] - a[1]
        turn = rng.uniform(-0.25, 0.25)
        nx, ny = -dy * math.cos(turn) - dx * math.sin(turn), dx * math.cos(turn) - dy * math.sin(turn)
        left, right = [], []
        for k, q in enumerate(points):
            r = points[(k + 1) % len(points)]
            one = (q[0] - p[0]) * ny - (q[1] - p[1]) * nx
            two = (r[0] - p[0]) * ny - (r[1] - p[1]) * nx
            (left if one >= 0 else right).append(q)
            if one * two < 0:
                cross = lerp(q, r, one / (one - two))
                left.append(cross)
                right.append(cross)
        if len(left) < 3 or len(right) < 3:
            return [points]
        return split(left, depth + 1) + split(right, depth + 1)

    def warp(p):
        x, y = p
        return x + math.sin(y / 170) * 26 + math.sin(x / 310) * 18, y + math.sin(x / 210) * 30 + math.sin(
            (x + y) / 260
        ) * 16

    looks = (
        (STRAW[3], STRAW[2]), (STRAW[4], STRAW[3]), (LEAF[4], LEAF[3]), (LEAF[5], LEAF[4]), (LEAF[3], LEAF[2]),
        (STRAW[2], STRAW[1]), (LEAF[6], LEAF[5]), (BRICK[5], BRICK[4]), (STRAW[3], STRAW[1]), (BRICK[4], BRICK[3]),
    )  # fmt: skip
    cells = split([(-80, -80), (1680, -80), (1680, 1080), (-80, 1080)], 0)
    for cell in cells:
        cx, cy = sum(p[0] for p in cell) / len(cell), sum(p[1] for p in cell) / len(cell)
        shrunk = [lerp(p, (cx, cy), min(0.2, 4.5 / (math.dist(p, (cx, cy)) or 1))) for p in cell]
        edge = [
            warp(lerp(a, b, k / 5)) for a, b in zip(shrunk, shrunk[1:] + shrunk[:1], strict=False) for k in range(5)
        ]
        data = poly(edge)
        tone, line = rng.choices(looks, (5, 4, 4, 4, 3, 2, 3, 1, 2, 1))[0]
        s.fill(data, tone)
        sides = sorted(((math.dist(a, b), a, b) for a, b in zip(cell, cell[1:] + cell[:1], strict=False)), reverse=True)
        _, a, b = sides[0]
        angle = math.atan2(b[1] - a[1], b[0] - a[0])
        ux, uy, px, py = math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle)
        reach = max(math.dist(p, (cx, cy)) for p in cell)
        gap = rng.choice((17, 21, 26))
        kind = rng.choice(("lines", "lines", "lines", "dots", "none"))
        marks = []
        k = -reach
        while k < reach and kind != "none":
            if kind == "lines":
                pts = [
                    warp((cx + ux * d + px * k, cy + uy * d + py * k)) for d in (-reach, -reach / 3, reach / 3, reach)
                ]
                w = gap * rng.uniform(0.14, 0.24)
                marks.append(ribbon(pts, [w] * 4))
            else:
                d = -reach
                while d < reach:
                    x, y = warp((cx + ux * d + px * k, cy + uy * d + py * k))
                    marks.append(ellipse(x, y, 4, 3.2))
                    d += gap * 1.1
            k += gap
        with s.clip(data):
            s.cuts(marks, line, 0.62)
        # A hedge along one side.
        if rng.random() < 0.6:
            a, b = rng.choice(sides[:3])[1:]
            hedge(s, [warp(lerp(a, b, k / 6)) for k in range(7)], rng.uniform(6, 10))

    # Sea and fjord in the upper left, with depth lines and a beach.
    coast = [
        (-60, 560),
        (60, 520),
        (150, 440),
        (250, 420),
        (330, 350),
        (300, 260),
        (380, 190),
        (500, 190),
        (560, 110),
        (640, 60),
        (660, -60),
    ]
    fjord = [(330, 350), (430, 352), (500, 400), (570, 396), (620, 440)]
    shape = "M-60 -60L" + smooth(coast, False)[1:] + "Z"
    s.stroke(smooth(coast, False), STRAW[4], 46)
    s.stroke(smooth(fjord, False), STRAW[4], 44)
    s.fill(shape, SEA[2])
    s.stroke(smooth(fjord, False), SEA[2], 30)
    with s.clip(shape):
        for w, tone in ((130, SEA[3]), (76, mix(SEA[3], SEA[4], 0.5)), (34, SEA[4])):
            s.stroke(smooth(coast, False), tone, w)
        s.stroke(smooth(fjord, False), SEA[4], 26)
        for _ in range(80):
            x, y, z = rng.uniform(-20, 600), rng.uniform(-10, 540), rng.uniform(10, 34)
            s.cuts(
                [cut(x - z, y, x, y + rng.uniform(-3, 3), 1.8, -4), cut(x, y, x + z, y, 1.8, -4)],
                rng.choice((SEA[5], SEA[1], SEA[4])),
                0.8,
            )
        for x, y, z, tan in ((150, 190, 60, False), (330, 110, 44, True), (70, 380, 40, True)):
            sailing(s, x, y, z, tan)
    s.stroke(smooth(fjord[1:], False), SEA[3], 14)
    # A river, lanes, woods and hamlets.
    s.stroke(
        smooth(
            [
                (610, 436),
                (700, 470),
                (760, 560),
                (880, 600),
                (930, 700),
                (1060, 760),
                (1120, 880),
                (1240, 1020),
            ],
            False,
        ),
        SEA[4],
        17,
    )
    s.stroke(
        smooth(
            [
                (610, 436),
                (700, 470),
                (760, 560),
                (880, 600),
                (930, 700),
                (1060, 760),
                (1120, 880),
                (1240, 1020),
            ],
            False,
        ),
        SEA[2],
        11,
    )
    for road, w in (
        (
            [
                (-40, 820),
                (160, 760),
                (330, 690),
                (520, 690),
                (700, 640),
                (900, 520),
                (1120, 430),
                (1340, 330),
                (1640, 260),
            ],
            11,
        ),
        ([(640, -40), (700, 120), (860, 260), (900, 400), (900, 520)], 8),
        ([(520, 690), (560, 820), (520, 1040)], 8),
        ([(1120, 430), (1200, 600), (1330, 720), (1640, 800)], 8),
        ([(860, 260), (1080, 200), (1300, 90), (1400, -40)], 7),
    ):
        s.stroke(smooth(road, False), LEAF[2], w + 6)
        s.stroke(smooth(road, False), LIME[3], w)
    for x, y, count, spread in (
        (470, 560, 22, 46),
        (1030, 330, 26, 52),
        (1460, 560, 28, 60),
        (260, 930, 24, 56),
        (780, 850, 20, 46),
        (1240, 180, 18, 40),
        (760, 140, 16, 36),
        (1400, 940, 22, 50),
        (640, 300, 12, 34),
    ):
        for px, py in sorted(
            ((rng.gauss(x, spread), rng.gauss(y, spread * 0.6)) for _ in range(count)), key=lambda p: p[1]
        ):
            z = rng.uniform(11, 20)
            s.fill(ellipse(px + z * 0.7, py + z * 0.5, z, z * 0.6), INK, 0.25)
            s.fill(scallop(rng, px, py, z, z * 0.92, 10, 0.14), LEAF[0])
            s.fill(scallop(rng, px - z * 0.16, py - z * 0.2, z * 0.72, z * 0.62, 9, 0.14), LEAF[2])
            s.fill(scallop(rng, px - z * 0.3, py - z * 0.36, z * 0.36, z * 0.3, 7, 0.14), LEAF[3])

    # The places: what is drawn in each medallion.
    def village_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), SEA[5])
        s.fill(
            smooth(
                [
                    (x - r, y + r * 0.2),
                    (x, y + r * 0.02),
                    (x + r, y + r * 0.2),
                    (x + r, y + r),
                    (x - r, y + r),
                ]
            ),
            LEAF[4],
        )
        church(s, x - r * 0.5, y + r * 0.42, r * 0.36)
        tree(s, x - r * 0.66, y + r * 0.56, r * 0.6, "oak")
        tree(s, x + r * 0.66, y + r * 0.6, r * 0.5, "lime")

    def farm_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), STRAW[5])
        top, low = (
            Ridge((x - r, y + r * 0.1), (x, y - r * 0.06), (x + r, y + r * 0.12)),
            Ridge((x - r, y + r), (x + r, y + r)),
        )
        field(s, top, low, x - r, x + r, x - r * 2.2, x + r * 2.2, STRAW[3], STRAW[1], "furrow", 13, 5)
        House(
            s,
            x - r * 0.16,
            y + r * 0.34,
            r * 0.3,
            r * 0.74,
            r * 0.3,
            r * 0.34,
            1,
            "red",
            "thatch",
            detail=1.2,
        )
        tree(s, x - r * 0.62, y + r * 0.36, r * 0.62, "beech")

    def house_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), SEA[4])
        s.fill(box(x - r, y + r * 0.34, 2 * r, r), LEAF[4])
        h = House(
            s,
            x - r * 0.3,
            y + r * 0.44,
            r * 0.42,
            r * 0.94,
            r * 0.42,
            r * 0.5,
            1,
            "straw",
            "tile",
            detail=1.2,
        )
        halftimber(s, h, 5, 3)
        h.windows((0.3, 0.7), 0.4, 0.12, 0.4)
        h.chimney(0.6)
        leaves(s, x - r * 0.62, y + r * 0.36, r * 0.24, r * 0.2, GREENS["lime"])
        turf(s, x - r, y + r * 0.5, 2 * r, r * 0.4, 14)

    def brick_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), STRAW[4])
        s.fill(box(x - r, y + r * 0.5, 2 * r, r), LIME[1])
        pts = [(x - r * 0.52, y + r * 0.54), (x - r * 0.52, y - r * 0.1)]
        for k in range(1, 5):
            yy = y - r * 0.1 - r * 0.13 * k
            pts += [(x - r * (0.52 - 0.1 * (k - 1)), yy), (x - r * (0.52 - 0.1 * k), yy)]
        pts += [(2 * x - a, b) for a, b in reversed(pts)]
        s.fill(poly(pts), BRICK[3])
        s.grain(poly(pts), BRICK[1], "right", 0.8)
        for px in (-0.32, 0.32):
            s.fill(box(x + px * r - r * 0.1, y - r * 0.02, r * 0.2, r * 0.26), LIME[3])
            s.fill(box(x + px * r - r * 0.07, y + r * 0.01, r * 0.14, r * 0.2), STRAW[3])
        s.fill(box(x - r * 0.09, y - r * 0.42, r * 0.18, r * 0.22), STRAW[3])
        s.fill(
            f"M{num(x - r * 0.15)} {num(y + r * 0.54)}v{num(-r * 0.4)}a{num(r * 0.15)} {num(r * 0.15)} 0 0 1 {num(r * 0.3)} 0v{num(r * 0.4)}Z",
            STRAW[3],
        )
        s.fill(
            poly(
                [
                    (x - r * 0.15, y + r * 0.54),
                    (x + r * 0.15, y + r * 0.54),
                    (x + r * 0.4, y + r),
                    (x - r * 0.4, y + r),
                ]
            ),
            STRAW[3],
            0.7,
        )
        s.fill(
            poly(
                [
                    (x - r * 0.15, y + r * 0.1),
                    (x - r * 0.27, y + r * 0.16),
                    (x - r * 0.27, y + r * 0.58),
                    (x - r * 0.15, y + r * 0.54),
                ]
            ),
            LEAF[2],
        )
        s.fill(
            poly(
                [
                    (x + r * 0.15, y + r * 0.1),
                    (x + r * 0.27, y + r * 0.16),
                    (x + r * 0.27, y + r * 0.58),
                    (x + r * 0.15, y + r * 0.54),
                ]
            ),
            LEAF[2],
        )

    def orchard_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), SEA[4])
        s.fill(
            smooth(
                [
                    (x - r, y + r * 0.1),
                    (x, y - r * 0.06),
                    (x + r, y + r * 0.12),
                    (x + r, y + r),
                    (x - r, y + r),
                ]
            ),
            LEAF[5],
        )
        s.fill(
            smooth(
                [
                    (x - r, y + r * 0.4),
                    (x, y + r * 0.32),
                    (x + r, y + r * 0.42),
                    (x + r, y + r),
                    (x - r, y + r),
                ]
            ),
            LEAF[4],
        )
        tree(s, x - r * 0.5, y + r * 0.26, r * 0.6, "lime")
        tree(s, x + r * 0.5, y + r * 0.3, r * 0.64, "lime")
        tree(s, x, y + r * 0.66, r * 1.1, "oak")
        for _ in range(12):
            s.fill(
                ellipse(x + rng.uniform(-0.32, 0.32) * r, y + rng.uniform(-0.3, 0.2) * r, r * 0.05, r * 0.05),
                BRICK[3],
            )

    def boat_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), STRAW[5])
        s.fill(box(x - r, y - r * 0.02, 2 * r, r * 1.1), SEA[2])
        s.fill(ellipse(x + r * 0.4, y - r * 0.4, r * 0.2, r * 0.2), PAPER)
        water(s, y, y + r, 40, x0=x - r, x1=x + r)
        sailing(s, x - r * 0.05, y + r * 0.42, r * 1.05, True)

    def mill_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), SEA[4])
        s.fill(
            smooth(
                [
                    (x - r, y + r * 0.4),
                    (x, y + r * 0.24),
                    (x + r, y + r * 0.44),
                    (x + r, y + r),
                    (x - r, y + r),
                ]
            ),
            LEAF[3],
        )
        s.fill(
            poly(
                [
                    (x - r * 0.3, y + r * 0.46),
                    (x - r * 0.17, y - r * 0.3),
                    (x + r * 0.17, y - r * 0.3),
                    (x + r * 0.3, y + r * 0.46),
                ]
            ),
            LIME[3],
        )
        s.grain(
            poly(
                [
                    (x - r * 0.3, y + r * 0.46),
                    (x - r * 0.17, y - r * 0.3),
                    (x + r * 0.17, y - r * 0.3),
                    (x + r * 0.3, y + r * 0.46),
                ]
            ),
            LIME[0],
            "right",
            0.8,
        )
        s.fill(
            f"M{num(x - r * 0.22)} {num(y - r * 0.26)}Q{num(x)} {num(y - r * 0.7)} {num(x + r * 0.22)} {num(y - r * 0.26)}Z",
            BRICK[2],
        )
        for k in range(4):
            a = 0.5 + k * math.pi / 2
            px, py = x + math.cos(a) * r * 0.78, y - r * 0.34 + math.sin(a) * r * 0.78
            s.stroke(f"M{num(x)} {num(y - r * 0.34)}L{num(px)} {num(py)}", WOOD[0], 4)
            bx, by = math.cos(a + 1.57) * r * 0.13, math.sin(a + 1.57) * r * 0.13
            qx, qy = lerp(x, px, 0.25), lerp(y - r * 0.34, py, 0.25)
            s.fill(poly([(qx, qy), (px, py), (px + bx, py + by), (qx + bx, qy + by)]), STRAW[4])
            s.stroke(poly([(qx, qy), (px, py), (px + bx, py + by), (qx + bx, qy + by)]), WOOD[1], 1.6)
        s.fill(box(x - r * 0.07, y + r * 0.22, r * 0.14, r * 0.24), WOOD[1])

    def bench_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), STRAW[4])
        for k, px in enumerate((-0.5, -0.2, 0.1)):
            s.fill(box(x + px * r - 4, y - r * 0.7, 8, r * 0.34), (BRICK[3], STRAW[1], BRICK[3])[k])
            s.fill(box(x + px * r - 6, y - r * 0.4, 12, r * 0.3), SEA[3])
        s.fill(box(x + r * 0.38 - 4, y - r * 0.6, 9, r * 0.55), WOOD[3])
        s.fill(box(x + r * 0.22, y - r * 0.7, r * 0.4, r * 0.18), SEA[0])
        s.fill(box(x - r, y + r * 0.26, 2 * r, r * 0.16), WOOD[3])
        s.fill(box(x - r, y + r * 0.4, 2 * r, r * 0.1), WOOD[1])
        s.fill(box(x - r * 0.6, y + r * 0.5, r * 0.2, r) + box(x + r * 0.4, y + r * 0.5, r * 0.2, r), WOOD[2])
        s.fill(
            f"M{num(x - r * 0.5)} {num(y + r * 0.26)}h{num(r * 0.9)}l{num(-r * 0.06)} {num(-r * 0.2)}h{num(-r * 0.76)}Z",
            BRICK[2],
        )
        s.fill(
            poly(
                [
                    (x - r * 0.1, y + r * 0.06),
                    (x + r * 0.02, y - r * 0.16),
                    (x + r * 0.12, y - r * 0.12),
                    (x + r * 0.06, y + r * 0.06),
                ]
            ),
            SEA[4],
        )

    def screen_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), LEAF[5])
        s.fill(box(x - r, y + r * 0.4, 2 * r, r), WOOD[3])
        s.fill(rounded(x - r * 0.52, y - r * 0.5, r * 1.04, r * 0.82, 5), SEA[0])
        s.fill(box(x - r * 0.45, y - r * 0.43, r * 0.9, r * 0.68), STRAW[5])
        s.stroke(
            f"M{num(x - r * 0.34)} {num(y + r * 0.1)}L{num(x - r * 0.1)} {num(y - r * 0.2)}L{num(x + r * 0.08)} {num(y)}L{num(x + r * 0.34)} {num(y - r * 0.3)}",
            BRICK[2],
            4,
        )
        s.fill(
            poly(
                [
                    (x - r * 0.62, y + r * 0.5),
                    (x - r * 0.5, y + r * 0.32),
                    (x + r * 0.5, y + r * 0.32),
                    (x + r * 0.62, y + r * 0.5),
                ]
            ),
            SEA[3],
        )
        s.fill(rounded(x + r * 0.6, y + r * 0.14, r * 0.22, r * 0.32, 3), BRICK[3])

    def wave_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), STRAW[4])
        s.fill(ellipse(x - r * 0.3, y - r * 0.36, r * 0.22, r * 0.22), PAPER)
        for k, tone in enumerate((SEA[3], SEA[2], SEA[1])):
            yy = y - r * 0.02 + k * r * 0.3
            line = [(x - r + j * r * 0.25, yy + math.sin(j * 1.5 + k * 2) * r * 0.1) for j in range(9)]
            s.fill(smooth(line, False) + f"L{num(x + r)} {num(y + r)}L{num(x - r)} {num(y + r)}Z", tone)
            s.stroke(smooth(line, False), LIME[3], 5)
        s.fill(
            poly([(x + r * 0.2, y + r * 0.1), (x + r * 0.16, y - r * 0.7), (x + r * 0.6, y - r * 0.02)]),
            BRICK[3],
        )
        s.fill(
            poly(
                [
                    (x + r * 0.18, y - r * 0.3),
                    (x + r * 0.17, y - r * 0.46),
                    (x + r * 0.33, y - r * 0.42),
                    (x + r * 0.43, y - r * 0.28),
                ]
            ),
            STRAW[3],
        )
        s.cuts([cut(x - r * 0.06, y + r * 0.16, x + r * 0.6, y + r * 0.1, 5)], LIME[3])

    def shop_in(x, y, r):
        s.fill(box(x - r, y - r, 2 * r, 2 * r), SEA[5])
        s.fill(box(x - r, y + r * 0.44, 2 * r, r), LEAF[4])
        s.fill(box(x - r * 0.56, y - r * 0.3, r * 1.12, r * 0.8), WOOD[1])
        for k in range(6):
            s.fill(
                poly(
                    [
                        (x - r * 0.66 + k * r * 0.22, y - r * 0.08),
                        (x - r * 0.56 + k * r * 0.19, y - r * 0.46),
                        (x - r * 0.37 + k * r * 0.19, y - r * 0.46),
                        (x - r * 0.44 + k * r * 0.22, y - r * 0.08),
                    ]
                ),
                (BRICK[3], LIME[3])[k % 2],
            )
        for k, tone in enumerate((BRICK[2], LEAF[4], STRAW[2], BRICK[3])):
            for j in range(3):
                s.fill(
                    ellipse(
                        x - r * 0.4 + k * r * 0.27 + (j - 1) * r * 0.08,
                        y + r * 0.2 - (j == 1) * r * 0.07,
                        r * 0.08,
                        r * 0.08,
                    ),
                    tone,
                )
        s.fill(box(x - r * 0.56, y + r * 0.24, r * 1.12, r * 0.26), WOOD[4])
        s.fill(box(x - r * 0.56, y + r * 0.36, r * 1.12, 3), WOOD[2])

    places = [
        (800, 470, 128, village_in), (452, 640, 92, house_in), (560, 246, 84, boat_in), (1090, 236, 92, bench_in), (1350, 440, 100, farm_in),
        (1180, 700, 96, screen_in), (760, 806, 86, shop_in), (250, 820, 84, mill_in), (1468, 786, 84, brick_in), (1420, 150, 80, orchard_in), (180, 260, 78, wave_in),
    ]  # fmt: skip
    threads = [
        (0, 1),
        (0, 2),
        (0, 3),
        (0, 4),
        (0, 5),
        (0, 6),
        (1, 7),
        (1, 2),
        (6, 7),
        (5, 6),
        (5, 8),
        (4, 8),
        (3, 9),
        (4, 9),
        (2, 10),
        (3, 4),
        (1, 6),
        (2, 3),
    ]
    # The lines: a shadow, a light thread, a stitched one on top.
    for a, b in threads:
        (ax, ay, ar, _), (bx, by, br, _) = places[a], places[b]
        d = math.dist((ax, ay), (bx, by))
        mx, my = (ax + bx) / 2 - (by - ay) * 0.14, (ay + by) / 2 + (bx - ax) * 0.14
        line = f"M{ax} {ay}Q{num(mx)} {num(my)} {bx} {by}"
        s.stroke(f"M{ax + 6} {ay + 9}Q{num(mx + 8)} {num(my + 12)} {bx + 6} {by + 9}", INK, 9, 0.25)
        s.stroke(line, LIME[3], 9)
        s.stroke(line, BRICK[2], 3.6, dash="15 9", cap="butt")
        count = max(1, int((d - ar - br) / 190))
        for k in range(1, count + 1):
            t = (ar + (d - ar - br) * k / (count + 1)) / d
            x = (1 - t) ** 2 * ax + 2 * t * (1 - t) * mx + t * t * bx
            y = (1 - t) ** 2 * ay + 2 * t * (1 - t) * my + t * t * by
            s.fill(ellipse(x + 3, y + 5, 12, 11), INK, 0.28)
            s.fill(ellipse(x, y, 12, 12), LIME[3])
            s.fill(ellipse(x, y, 7, 7), BRICK[2])
    for x, y, r, inside in places:
        s.fill(ellipse(x + 10, y + 15, r + 5, r + 4), INK, 0.32)
        s.fill(ellipse(x, y, r + 6, r + 6), LIME[3])
        with s.clip(ellipse(x, y, r - 6, r - 6)):
            inside(x, y, r)
        s.stroke(ellipse(x, y, r - 4, r - 4), BRICK[2], 5)
    return s
