"""Waves and wind at a North Sea beach: boards, sails, dunes and marram grass."""

# ruff: noqa: E501, PLR0912, PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math
import random

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
    poly,
    ribbon,
    scallop,
    smooth,
)
from tools.illustrations.land import blades
from tools.illustrations.people import figure
from tools.illustrations.shore import glitter, gull, water
from tools.illustrations.sky import sky


def surf():
    """Waves and wind at a North Sea beach: boards, sails, dunes and marram grass."""
    s = Sheet(41)
    rng = s.rng
    sky(s, 450, sun=(520, 210, 44), top=SEA[2], mid=SEA[4], low=STRAW[4], streaks=30)
    # Clouds torn by the wind.
    for x, y, w, h in (
        (1120, 150, 620, 60),
        (860, 240, 420, 36),
        (1420, 280, 460, 44),
        (150, 130, 460, 44),
        (260, 330, 420, 24),
        (1040, 350, 520, 26),
    ):
        line = [
            (x - w / 2 + w * k / 8, y - h * 0.35 * math.sin(k / 8 * math.pi) + rng.uniform(-4, 4)) for k in range(9)
        ]
        s.fill(ribbon(line, [2, h * 0.4, h * 0.8, h, h * 0.95, h * 0.7, h * 0.45, h * 0.2, 1]), LIME[3])
        s.fill(
            ribbon(
                [(a + 16, b + h * 0.28) for a, b in line],
                [1, h * 0.1, h * 0.3, h * 0.42, h * 0.4, h * 0.3, h * 0.2, h * 0.1, 1],
            ),
            SEA[4],
        )
        s.cuts(
            [
                cut(
                    x + rng.uniform(-0.5, 0.3) * w,
                    y - rng.uniform(0, h * 0.7),
                    x + rng.uniform(0.4, 0.8) * w,
                    y - rng.uniform(0.2, 1) * h,
                    3,
                )
                for _ in range(4)
            ],
            LIME[3],
        )
    s.fill(box(0, 440, WIDTH, 420), s.gradient([(0, SEA[3]), (0.25, SEA[2]), (0.7, SEA[1]), (1, SEA[0])]))
    s.cuts([cut(x, 442, x + 300, 442, 3) for x in range(-60, 1600, 240)], PAPER, 0.7)
    water(s, 446, 560, 120)
    glitter(s, 520, 446, 620, 80, 110)

    def wave(y, high, start, stop, seed, curl=None):
        """One line of surf: a dark face, foam along the crest, white water below."""
        local = random.Random(seed)  # noqa: S311 - the same wave every time
        xs = [lerp(start, stop, k / 26) for k in range(27)]
        span = stop - start
        crest = []
        for x in xs:
            t = (x - start) / span
            swell = math.sin(math.pi * t) ** 0.55
            crest.append((x, y - high * swell * (0.82 + 0.18 * math.sin(x / 90 + seed))))
        body = poly([*crest, (stop, y + high * 0.3), (start, y + high * 0.3)])
        s.fill(body, s.gradient([(0, SEA[3]), (0.35, SEA[2]), (1, SEA[1])]))
        marks, pale = [], []
        for _ in range(int(span / 9)):
            k = local.uniform(0, 25.9)
            i = int(k)
            px, py = lerp(crest[i], crest[i + 1], k - i)
            drop = (y - py + high * 0.2) * local.uniform(0.4, 0.95)
            (marks if local.random() < 0.5 else pale).append(
                cut(px, py + 4, px - high * 0.35 * local.uniform(0.4, 1), py + drop, high * 0.03, -high * 0.06)
            )
        with s.clip(body):
            s.cuts(marks, SEA[0], 0.6)
            s.cuts(pale, SEA[4], 0.8)
        # Spindrift blown back from the crest.
        spray = []
        for _ in range(int(span / 7)):
            k = local.uniform(3, 24)
            i = int(k)
            px, py = lerp(crest[i], crest[i + 1], k - i)
            z = high * local.uniform(0.1, 0.42)
            spray.append(cut(px, py, px + z * 1.7, py - z * local.uniform(0.15, 0.6), high * 0.02 + 0.8, -z * 0.15))
        s.cuts(spray, LIME[3], 0.8)
        foam, shade = [], []
        steps = int(span / (4 + high * 0.08))
        for k in range(steps):
            t = (k + 0.5) / steps
            i = min(25, int(t * 26))
            px, py = lerp(crest[i], crest[i + 1], t * 26 - i)
            z = high * local.uniform(0.05, 0.2) * min(1, t * 6, (1 - t) * 6) * (0.6 + 0.4 * math.sin(t * 19 + seed))
            foam.append(scallop(local, px, py + z * 0.3, z * 1.3, z * 0.8, 7, 0.2))
            if local.random() < 0.4:
                foam.append(cut(px, py, px - high * 0.12, py + high * local.uniform(0.2, 0.5), high * 0.035, -3))
            shade.append(scallop(local, px - z * 0.2, py + z * 0.9, z * 1.2, z * 0.6, 7, 0.2))
        s.fill("".join(shade), SEA[4])
        s.fill("".join(foam), LIME[3])
        # Where it breaks: a tumbling mass of white.
        for at, wide in curl or ():
            cx = lerp(start, stop, at)
            for k in range(26):
                a = local.uniform(-1, 1)
                px = cx + a * wide
                py = y + high * 0.24 - high * local.uniform(0, 1.0) * (1 - a * a)
                z = high * local.uniform(0.1, 0.22)
                s.fill(scallop(local, px, py, z * 1.3, z, 9, 0.2), SEA[5] if k < 9 else LIME[3])
            s.cuts(
                [
                    cut(
                        cx + local.uniform(-0.8, 0.6) * wide,
                        y + high * local.uniform(-0.5, 0.2),
                        cx + local.uniform(-0.5, 0.9) * wide,
                        y + high * local.uniform(-0.5, 0.2),
                        2.4,
                        4,
                    )
                    for _ in range(16)
                ],
                SEA[3],
            )
        s.fill(
            ribbon(
                [(lerp(start, stop, k / 12), y + high * 0.28 + local.uniform(-0.06, 0.06) * high) for k in range(13)],
                [high * local.uniform(0.04, 0.2) * math.sin(math.pi * k / 12) ** 0.5 for k in range(13)],
            ),
            LIME[3],
        )

    def sail(x, y, z, tone, second, lean=18):
        """A windsurfer: sail, board and a small crouching figure."""
        s.cuts([cut(x - z * 0.6, y + z * 0.05, x + z * 0.55, y - z * 0.02, z * 0.07)], LIME[3])
        s.cuts([cut(x - z * 1.5, y + z * 0.1, x - z * 0.2, y + z * 0.06, z * 0.05)], LIME[3], 0.9)
        with s.group(f"rotate({lean} {num(x)} {num(y)})"):
            outline = f"M{num(x)} {num(y)}L{num(x - z * 0.06)} {num(y - z * 1.5)}Q{num(x + z * 0.36)} {num(y - z * 1.2)} {num(x + z * 0.62)} {num(y - z * 0.34)}Q{num(x + z * 0.3)} {num(y - z * 0.12)} {num(x)} {num(y - z * 0.1)}Z"
            s.fill(outline, tone)
            with s.clip(outline):
                s.fill(box(x - z, y - z * 0.95, z * 2, z * 0.22), second)
                s.fill(box(x - z, y - z * 1.55, z * 2, z * 0.3), second)
            s.stroke(
                f"M{num(x)} {num(y)}L{num(x - z * 0.06)} {num(y - z * 1.52)}M{num(x)} {num(y - z * 0.52)}L{num(x + z * 0.6)} {num(y - z * 0.42)}",
                INK,
                max(1.4, z * 0.03),
            )
        px, py = x - z * 0.1, y - z * 0.02
        s.stroke(
            smooth(
                [
                    (px - z * 0.1, py),
                    (px - z * 0.12, py - z * 0.22),
                    (px - z * 0.3, py - z * 0.34),
                    (px - z * 0.36, py - z * 0.62),
                ],
                False,
            ),
            INK,
            z * 0.11,
        )
        s.stroke(
            smooth(
                [
                    (px - z * 0.34, py - z * 0.56),
                    (px - z * 0.05, py - z * 0.52),
                    (px + z * 0.14, py - z * 0.5),
                ],
                False,
            ),
            INK,
            z * 0.07,
        )
        s.fill(ellipse(px - z * 0.37, py - z * 0.72, z * 0.075, z * 0.085), SKIN[1])
        s.fill(ellipse(px - z * 0.39, py - z * 0.745, z * 0.075, z * 0.06), WOOD[0])

    wave(492, 22, 860, 1660, 4)
    wave(498, 22, -160, 470, 9)
    sail(1250, 486, 44, LIME[3], BRICK[3], 16)
    sail(180, 486, 32, STRAW[3], SEA[1], 14)
    wave(540, 40, 720, 1420, 2, [(0.62, 70)])
    sail(1010, 560, 74, BRICK[3], STRAW[4], 20)
    wave(606, 62, 900, 1900, 7, [(0.46, 110)])
    wave(566, 50, -300, 420, 6, [(0.55, 80)])

    # The great wave: bands that run up its face and over the lip.
    def flow(k):
        return [
            lerp((450, 742), (1150, 742), k),
            lerp((566, 690), (960, 672), k),
            lerp((612, 622), (806, 548), k),
            lerp((586, 552), (660, 430), k),
            lerp((520, 522), (520, 396), k),
            lerp((458, 540), (418, 432), k),
            lerp((424, 594), (368, 520), k),
        ]

    hollow = smooth(
        [(424, 594), (458, 540), (520, 522), (586, 552), (612, 622), (566, 690), (450, 742), (330, 742)],
        True,
        0.9,
    )
    s.fill(hollow, SEA[0])
    with s.clip(hollow):
        s.cuts([cut(400 + k * 5, 742 - k * 3, 470 + k * 11, 560 + k * 5, 2.6, -22) for k in range(13)], SEA[2])
    stops = [0.0]
    while stops[-1] < 1:
        stops.append(min(1.0, stops[-1] + rng.uniform(0.035, 0.085)))
    tones = (SEA[1], SEA[2], SEA[3], SEA[2], SEA[1], SEA[4], SEA[2])
    for i, (a, b) in enumerate(itertools.pairwise(stops)):
        s.fill(smooth(flow(a), False) + "L" + smooth(flow(b)[::-1], False)[1:] + "Z", tones[i % 7])
    body = smooth(flow(0), False) + "L" + smooth(flow(1)[::-1], False)[1:] + "Z"
    with s.clip(body):
        for _ in range(46):
            k = rng.random()
            line = flow(k)
            i = rng.choice((0, 0, 1, 1, 2, 3, 4))
            part = line[i : i + 3]
            s.fill(ribbon(part, [0.5, rng.uniform(2, 5), 0.5]), rng.choice((SEA[5], SEA[4], SEA[0])))
        s.grain(body, SEA[0], "bottom-right", 0.7, 0.6)
    # Foam along the lip, spray thrown back by the wind, and the falling water.
    lip = flow(1)[2:]
    fringe, under = [], []
    for a, b in itertools.pairwise(lip):
        for k in range(9):
            x, y = lerp(a, b, k / 9)
            z = rng.uniform(8, 22)
            under.append(scallop(rng, x + 6, y + z * 0.9, z, z * 0.8, 8, 0.2))
            fringe.append(scallop(rng, x, y + rng.uniform(-6, 4), z * 1.1, z * 0.75, 8, 0.2))
    for k in range(16):
        x, y = lerp(flow(1)[-1], flow(0)[-1], k / 15)
        z = rng.uniform(8, 17)
        fringe.append(scallop(rng, x + rng.uniform(-5, 5), y + rng.uniform(-3, 9), z, z * 1.2, 8, 0.2))
        fringe.append(cut(x, y, x - rng.uniform(10, 26), y + rng.uniform(30, 70), 5, 6))
    s.fill("".join(under), SEA[4])
    s.fill("".join(fringe), LIME[3])
    spray = []
    for a, b in itertools.pairwise(lip):
        for _ in range(26):
            x, y = lerp(a, b, rng.random())
            z = rng.uniform(40, 170)
            spray.append(cut(x, y, x + z, y - z * rng.uniform(0.12, 0.5), rng.uniform(1.2, 3), -z * 0.1))
            spray.append(
                ellipse(x + z * rng.uniform(0.2, 1.1), y - z * rng.uniform(0.1, 0.6), *(rng.uniform(1, 2.6),) * 2)
            )
    s.cuts(spray, LIME[3], 0.85)
    # White water where the lip lands.
    for tone, share in ((SEA[3], 1.0), (SEA[5], 0.85), (LIME[3], 0.7)):
        heaped = []
        for _ in range(70):
            t = rng.random()
            x = lerp(478, -60, t)
            h = 150 * (1 - t) ** 1.4 + 34
            y = 748 - rng.random() * h * share
            z = rng.uniform(9, 26) * (0.6 + share * 0.4)
            heaped.append(scallop(rng, x + (8 if tone == SEA[3] else 0), y, z * 1.25, z * 0.9, 9, 0.2))
        s.fill("".join(heaped), tone)
    s.cuts(
        [
            cut(
                x,
                744 - rng.uniform(0, 90) * (x / 460),
                x - rng.uniform(14, 44),
                748 - rng.uniform(0, 40),
                2.4,
                7,
            )
            for x in (rng.uniform(20, 460) for _ in range(40))
        ],
        SEA[3],
        0.9,
    )
    s.fill(
        "".join(
            ellipse(rng.gauss(392, 60), rng.uniform(520, 640), z, z)
            for z in (1.5, 2.2, 3, 1.2, 2, 2.6, 1.4, 3.2, 1.6, 2, 1.8, 2.4)
        ),
        LIME[3],
    )
    s.fill(
        "".join(
            scallop(rng, x, 744 + rng.uniform(-4, 4), rng.uniform(9, 20), rng.uniform(4, 8), 8, 0.2)
            for x in range(440, 860, 13)
        ),
        SEA[4],
    )
    s.fill(
        "".join(
            scallop(rng, x, 748 + rng.uniform(-3, 4), rng.uniform(8, 18), rng.uniform(3, 6), 8, 0.2)
            for x in range(430, 840, 12)
        ),
        LIME[3],
    )
    # A surfer on its face.
    s.cuts([cut(700, 668, 900, 640, 7, 10)], LIME[3], 0.9)
    s.cuts([cut(634, 688, 764, 662, 9, -5)], LIME[3])
    s.cuts([cut(640, 691, 760, 667, 2.6, -4)], BRICK[2])
    s.stroke(smooth([(676, 676), (664, 654), (684, 636)], False), INK, 10)
    s.stroke(smooth([(724, 668), (724, 644), (692, 634)], False), INK, 10)
    s.stroke(smooth([(690, 638), (694, 616), (706, 600)], False), BRICK[2], 16)
    s.stroke(smooth([(704, 604), (726, 610), (748, 602)], False), BRICK[2], 7)
    s.stroke(smooth([(700, 604), (676, 606), (658, 596)], False), BRICK[2], 7)
    s.fill(ellipse(708, 583, 9, 10.5), SKIN[1])
    s.fill(ellipse(710, 578, 9.5, 7.5), WOOD[0])
    wave(752, 46, 700, 1760, 11, [(0.22, 110), (0.66, 80)])
    for _ in range(30):
        x, y = rng.uniform(900, 1600), rng.uniform(628, 720)
        s.cuts(
            [
                cut(
                    x - rng.uniform(14, 50),
                    y,
                    x + rng.uniform(14, 50),
                    y + rng.uniform(-2, 2),
                    2.2,
                    rng.uniform(-5, 5),
                )
            ],
            LIME[3],
            0.7,
        )
    # White water running up the beach.
    s.fill(
        smooth(
            [
                (-40, 760),
                (200, 736),
                (520, 752),
                (820, 790),
                (1130, 800),
                (1640, 782),
                (1640, 1040),
                (-40, 1040),
            ],
            True,
            0.8,
        ),
        SEA[4],
    )
    s.fill(
        smooth(
            [
                (-40, 776),
                (220, 756),
                (520, 774),
                (820, 812),
                (1130, 822),
                (1640, 800),
                (1640, 1040),
                (-40, 1040),
            ],
            True,
            0.8,
        ),
        LIME[3],
    )
    shore = [(-40, 800), (200, 784), (440, 796), (700, 836), (960, 862), (1220, 856), (1640, 820)]
    s.fill(smooth([*shore, (1640, 1060), (-40, 1060)], True, 0.7), mix(STRAW[2], WOOD[3], 0.45))
    s.fill(smooth([(x, y + 24) for x, y in shore] + [(1640, 1060), (-40, 1060)], True, 0.7), STRAW[3])
    s.fill(smooth([(x, y + 58) for x, y in shore] + [(1640, 1060), (-40, 1060)], True, 0.7), STRAW[4])
    lace = []
    for _ in range(70):
        x = rng.uniform(0, 1600)
        lace.append(
            cut(
                x - rng.uniform(20, 60),
                788 + rng.uniform(0, 40),
                x + rng.uniform(20, 60),
                788 + rng.uniform(0, 40),
                2,
            )
        )
    s.cuts(lace, LIME[3], 0.5)
    for _ in range(60):
        x, y = rng.uniform(200, 1400), rng.uniform(870, 990)
        s.cuts([cut(x - 20, y, x + 22, y + 1, 1.6)], STRAW[2])
    # A fishing boat hauled up on the sand, as they do on this coast.
    with s.group("translate(-176 8)"):
        s.fill(ellipse(1350, 868, 150, 12), INK, 0.25)
        hull = "M1214 780C1240 850 1290 866 1340 866L1450 866C1474 850 1484 820 1486 790C1410 806 1300 806 1214 780Z"
        s.fill(hull, SEA[2])
        with s.clip(hull):
            s.grain(hull, SEA[0], "right", 0.8)
            s.fill("M1200 770C1300 812 1400 812 1500 784L1500 800C1400 826 1290 824 1206 792Z", LIME[3])
            s.fill(box(1200, 846, 300, 30), BRICK[2])
            s.cuts([cut(1230 + k, 806 + k * 0.06 + d, 1480, 808 + d, 1.2) for k, d in ((0, 12), (8, 24))], SEA[0])
        s.fill(poly([(1380, 796), (1384, 742), (1440, 740), (1448, 794)]), LIME[3])
        s.fill(poly([(1376, 744), (1446, 741), (1452, 732), (1370, 734)]), BRICK[2])
        s.fill(box(1392, 752, 16, 18), SEA[0])
        s.fill(box(1414, 751, 16, 18), SEA[0])
        s.stroke("M1310 800V664M1310 690L1372 740M1310 668L1220 784", INK, 2.6)
        s.fill("M1310 666l34 10l-34 12Z", BRICK[3])
    # People with kites and boards on the wet sand.
    figure(s, 812, 884, 70, SEA[0], INK, bag=None)
    s.cuts([cut(828, 830, 838, 896, 7)], STRAW[3])
    figure(s, 866, 886, 66, BRICK[2], SEA[0], turn=-1)
    s.fill("M880 206C930 160 1030 152 1086 196C1030 184 940 192 890 234Z", BRICK[3])
    s.fill("M930 177C956 168 990 165 1014 167L1008 186C980 186 954 192 934 200Z", STRAW[3])
    s.stroke("M888 228L862 846M1084 196L868 846", INK, 0.9, 0.55)
    for x, y, z, tilt in ((760, 400, 2.2, -14), (850, 440, 1.5, 6), (1330, 420, 1.8, -8)):
        gull(s, x, y, z, tilt)

    # Dunes: left and right, with marram grass leaning from the wind.
    back = Ridge((1180, 1010), (1300, 930), (1440, 880), (1620, 850))
    s.fill(poly([(1180, 1010), *back.line(1180, 1620), (1620, 1010)]), STRAW[3])
    s.grain(poly([(1180, 1010), *back.line(1180, 1620), (1620, 1010)]), STRAW[1], "bottom-right", 0.8)
    dune = Ridge((-20, 836), (120, 820), (300, 868), (480, 940), (620, 1010))
    data = poly([(-20, 1010), *dune.line(-20, 620), (620, 1010)])
    s.fill(data, STRAW[4])
    s.grain(data, STRAW[2], "bottom-right", 0.9)
    s.cuts([cut(20 + k * 40, 900 + k * 8, 240 + k * 52, 960 + k * 8, 4, 16) for k in range(7)], STRAW[3])
    marram = (LEAF[1], LEAF[2], LEAF[3], LEAF[4], STRAW[2], STRAW[1])
    for x in range(-30, 520, 38):
        blades(s, x, dune(x + 20) + 12, 46, 120 - x * 0.1, 26, marram, 0.62)
    for x in range(-30, 380, 44):
        blades(s, x, dune(x + 20) + 84, 50, 130, 26, marram, 0.62)
    blades(s, -40, 1010, 560, 120, 170, marram, 0.62)
    for x in range(1270, 1600, 36):
        blades(s, x, back(x + 20) + 14, 44, 86, 20, marram, 0.6)
    # Boards stuck in the sand.
    for x, y, h, lean, tone, line in (
        (1392, 986, 310, 7, LIME[3], BRICK[2]),
        (1466, 992, 340, 12, STRAW[3], SEA[1]),
        (1322, 990, 270, -5, SEA[3], LIME[3]),
    ):
        s.cuts([cut(x, y + 6, x + 170, y + 2, 12)], INK, 0.28)
        with s.group(f"rotate({lean} {x} {y})"):
            outline = f"M{x} {y - h}C{x + 40} {num(y - h * 0.72)} {x + 38} {num(y - h * 0.2)} {x + 20} {y}L{x - 20} {y}C{x - 38} {num(y - h * 0.2)} {x - 40} {num(y - h * 0.72)} {x} {y - h}Z"
            s.fill(outline, tone)
            with s.clip(outline):
                s.fill(box(x - 50, y - h * 0.42, 100, 16), line)
                s.fill(box(x - 50, y - h * 0.36, 100, 6), line)
                s.fill(box(x - 50, y - h * 0.86, 100, 10), line)
                s.stroke(f"M{x} {y - h}V{y}", mix(tone, INK, 0.5), 2)
                s.grain(outline, mix(tone, INK, 0.5), "right", 0.5, 0.6)
        s.fill(ellipse(x, y + 2, 44, 10), STRAW[3])
    for x in range(1230, 1600, 40):
        blades(s, x, 1006, 60, 110, 22, marram, 0.6)
    return s
