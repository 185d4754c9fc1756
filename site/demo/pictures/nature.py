"""Sky, land and everything that grows on it."""

# ruff: noqa: E501, PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from press import (
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
    box,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    poly,
    ribbon,
    scallop,
)

HAZE = "#c3cdb9"


def hazed(tones, far):
    """A family of tones as seen through the air: far is 0 (near) to 1."""
    return tuple(mix(tone, HAZE, far) for tone in tones)


def sky(s, horizon, sun=None, top=SEA[3], mid=SEA[5], low=STRAW[4], streaks=46):
    """The sky down to the horizon, with a sun and long tapered streaks."""
    depth = horizon + 40
    paint = s.gradient([(0, top), (0.5, mid), (0.8, STRAW[5]), (1, low)])
    s.fill(box(0, 0, WIDTH, depth), paint)
    s.grain(box(0, 0, WIDTH, depth * 0.45), SEA[2], "top", 0.5, 0.9)
    if sun:
        x, y, r = sun
        with s.clip(box(0, 0, WIDTH, depth)):
            for k, far in enumerate((6.4, 4.6, 3.1, 1.9)):
                s.fill(ellipse(x, y, r * far, r * far), (STRAW[5], STRAW[4])[k > 1], 0.34)
            s.glow(x, y, r * 3.1, STRAW[3], 0.5)
            s.fill(ellipse(x, y, r, r), PAPER)
    marks = []
    for _ in range(streaks):
        y = horizon * s.rng.random() ** 0.8
        x, length = s.rng.uniform(-200, WIDTH), s.rng.uniform(120, 520)
        marks.append(cut(x, y, x + length, y + s.rng.uniform(-3, 3), s.rng.uniform(0.8, 2.4)))
    s.cuts(marks, PAPER, 0.6)


def cloud(s, x, y, w, h, tone=LIME[3], shade=SEA[4]):
    """A cloud with a flat base, heaped towards the middle."""
    count = max(5, round(w / h * 2.6))
    tops = []
    for i in range(count + 1):
        t = i / count
        hump = math.sin(math.pi * t) ** 0.7 * s.rng.uniform(0.62, 1.0)
        tops.append((x - w / 2 + w * t, y - h * hump))
    tops[0], tops[-1] = (x - w / 2, y), (x + w / 2, y)
    arcs = []
    for (ax, ay), (bx, by) in itertools.pairwise(tops):
        r = math.hypot(bx - ax, by - ay) * 0.58
        arcs.append(f"A{num(r)} {num(r)} 0 0 1 {num(bx)} {num(by)}")
    data = f"M{num(tops[0][0])} {num(y)}{''.join(arcs)}Q{num(x)} {num(y + h * 0.16)} {num(x - w / 2)} {num(y)}Z"
    s.fill(data, tone)
    s.grain(data, shade, "bottom", 0.9, 0.8)
    s.cuts(
        [
            cut(x - w * s.rng.uniform(0.1, 0.48), y - k * h * 0.1, x + w * s.rng.uniform(0.1, 0.45), y - k * h * 0.1, 2.2)
            for k in (0.3, 1.2, 2.3)
        ],
        shade,
        0.8,
    )  # fmt: skip


def birds(s, x, y, count, size=9, colour=INK):
    """A loose flock, each bird two strokes of the knife."""
    for _ in range(count):
        bx, by = x + s.rng.gauss(0, size * 5), y + s.rng.gauss(0, size * 2.2)
        z = size * s.rng.uniform(0.7, 1.2)
        s.cuts(
            [
                cut(bx, by, bx - z, by - z * 0.35, z * 0.14, z * 0.22),
                cut(bx, by, bx + z, by - z * 0.45, z * 0.14, -z * 0.22),
            ],
            colour,
            0.85,
        )


def land(s, ridge, colour, bottom=HEIGHT, start=0, stop=WIDTH):
    """Ground from a ridge downwards; returns its outline."""
    data = poly([(start, bottom), *ridge.line(start, stop), (stop, bottom)])
    s.fill(data, colour)
    return data


def field(s, top, bottom, x0, x1, b0, b1, colour, lines=None, kind="furrow", count=14, weight=5.0,
          sway=0.0):  # fmt: skip
    """A field between two ridges: from x0..x1 above to b0..b1 below.

    ``lines`` is the colour of its texture and ``kind`` says which: furrow
    (running away from us), rows (across), crop (tufts) or stubble (dashes).
    """

    def point(u, v):
        xt, xb = lerp(x0, x1, u), lerp(b0, b1, u)
        x = lerp(xt, xb, v) + sway * math.sin(math.pi * v)
        return x, lerp(top(x), bottom(x), v)

    outline = (
        [point(u / 16, 0) for u in range(17)]
        + [point(1, v / 6) for v in range(1, 7)]
        + [point(1 - u / 16, 1) for u in range(1, 17)]
        + [point(0, 1 - v / 6) for v in range(1, 6)]
    )
    data = poly(outline)
    s.fill(data, colour)
    if not lines:
        return data
    marks = []
    rng = s.rng
    if kind == "furrow":
        for i in range(count):
            u = (i + 0.5) / count
            steps = [point(u, v / 6) for v in range(7)]
            widths = [lerp(weight * 0.18, weight, v / 6) * rng.uniform(0.75, 1.2) for v in range(7)]
            marks.append(ribbon(steps, widths))
    elif kind == "rows":
        for i in range(count):
            v = ((i + 0.6) / count) ** 1.35
            u = 0.0
            while u < 1:
                stop = min(1.0, u + rng.uniform(0.12, 0.45))
                if stop - u > 0.04:
                    (ax, ay), (bx, by) = point(u, v), point(stop, v)
                    bend = (ay + by) - 2 * point((u + stop) / 2, v)[1]
                    marks.append(cut(ax, ay, bx, by, weight * (0.3 + 0.7 * v), -bend))
                u = stop + rng.uniform(0.01, 0.04)
    else:
        for i in range(count):
            v = ((i + 0.5) / count) ** 1.3
            amount = round(count * 1.8)
            for k in range(amount):
                px, py = point((k + rng.uniform(0.1, 0.9)) / amount, v)
                z = weight * (0.35 + v)
                if kind == "crop":
                    marks.append(cut(px, py + z, px + rng.uniform(-0.3, 0.3) * z, py - z, z * 0.42))
                else:
                    marks.append(cut(px - z, py, px + z, py, z * 0.28))
    with s.clip(data):
        s.cuts(marks, lines)
    return data


def leaves(s, cx, cy, rx, ry, tones, masses=None):
    """A mass of foliage, lit from the upper left: tones are dark, mid, light, bright."""
    rng = s.rng
    size = (rx + ry) / 2
    count = masses or (6 if size < 22 else min(18, 7 + round(size / 13)))
    lobe = max(4.5, size * 0.13)
    clumps = []
    for i in range(count):
        a = (i + rng.uniform(-0.3, 0.3)) * 2.4
        d = 0.74 * math.sqrt((i + 0.4) / count)
        r = size * rng.uniform(0.32, 0.46) * (1 - 0.15 * d)
        clumps.append((cx + math.cos(a) * rx * d, cy + math.sin(a) * ry * d, r))
    clumps.sort(key=lambda c: c[1])
    parts = [scallop(rng, cx, cy, rx * 0.8, ry * 0.8, 12)]
    parts += [scallop(rng, x, y, r * 1.06, r * 0.98, max(7, round(math.tau * r / lobe / 1.5))) for x, y, r in clumps]
    outline = "".join(parts)
    s.fill(outline, tones[0])
    for x, y, r in clumps:
        lit = (cx - x) / rx * 0.6 + (cy - y) / ry * 0.9
        lobes = max(7, round(math.tau * r / lobe / 1.7))
        s.fill(scallop(rng, x - r * 0.1, y - r * 0.12, r * 0.8, r * 0.72, lobes), tones[1])
        if lit > -0.45:
            z = r * (0.52 + 0.16 * min(lit, 0.9))
            s.fill(scallop(rng, x - r * 0.2, y - r * 0.26, z, z * 0.72, max(6, lobes - 3)), tones[2])
        if lit > 0.1 and size > 30:
            s.fill(scallop(rng, x - r * 0.3, y - r * 0.4, r * 0.28, r * 0.16, 6), tones[3])
    if size > 26:
        bright, dark = [], []
        for _ in range(round(size * 0.8)):
            a, d = rng.uniform(0, math.tau), math.sqrt(rng.random()) * 0.84
            px, py = cx + math.cos(a) * rx * d, cy + math.sin(a) * ry * d
            z = min(7, max(2.2, size * 0.05)) * rng.uniform(0.7, 1.3)
            mark = cut(px - z, py + z * 0.5, px + z, py - z * 0.3, z * 0.5, -z * 0.6)
            side = (cx - px) / rx + (cy - py) / ry + rng.uniform(-0.5, 0.5)
            (bright if side > 0.2 else dark).append(mark)
        s.cuts(bright, tones[3])
        s.cuts(dark, mix(tones[0], "#000000", 0.18), 0.75)
        s.grain(outline, tones[0], "bottom-right", 0.8, 0.8)
    return outline


GREENS = {
    "oak": (LEAF[0], LEAF[1], LEAF[3], LEAF[4]),
    "beech": (LEAF[1], LEAF[2], LEAF[4], LEAF[5]),
    "lime": (LEAF[1], LEAF[3], LEAF[4], LEAF[5]),
    "straw": (LEAF[2], "#8c8a3f", STRAW[2], STRAW[3]),
    "copper": (BRICK[0], BRICK[1], "#7d3f2a", BRICK[3]),
    "willow": (LEAF[2], LEAF[3], LEAF[5], LEAF[6]),
}


def shadow(s, x, y, w, h, colour=INK, opacity=0.28):
    """The long soft shadow something throws to the right on the ground."""
    s.fill(scallop(s.rng, x + w * 0.36, y, w * 0.55, h, 11, 0.08), colour, opacity)


def trunk(s, x, y, h, w, colour=WOOD[0], light=WOOD[2], lean=0.0, fork=True):
    """A tree trunk with a lit edge and, unless told otherwise, a forked top."""
    top = x + lean
    s.fill(
        f"M{num(x - w * 0.9)} {num(y)}Q{num(x - w * 0.4)} {num(y - h * 0.2)} {num(top - w * 0.35)} {num(y - h)}"
        f"L{num(top + w * 0.35)} {num(y - h)}Q{num(x + w * 0.4)} {num(y - h * 0.2)} {num(x + w)} {num(y)}Z",
        colour,
    )
    if fork:
        left = cut(top, y - h * 0.62, top - w * 2.4, y - h * 1.25, w * 0.42, -w * 0.2)
        right = cut(top, y - h * 0.7, top + w * 2.2, y - h * 1.3, w * 0.42, w * 0.2)
        s.cuts([left, right], colour)
    s.cuts([cut(x - w * 0.4, y - h * 0.06, top - w * 0.15, y - h * 0.95, w * 0.2)], light)


def tree(s, x, y, h, kind="oak", far=0.0, shade=True):
    """A tree standing at (x, y), h high. Kinds: the GREENS, poplar, pine, birch, pollard."""
    rng = s.rng
    bark = hazed(WOOD, far)
    if shade:
        shadow(s, x, y, h * 0.7, h * 0.05, opacity=0.28 * (1 - far * 0.6))
    if kind == "poplar":
        tones = hazed(GREENS["oak"], far)
        trunk(s, x, y, h * 0.3, h * 0.02, bark[0], bark[2])
        outline = scallop(rng, x, y - h * 0.54, h * 0.11, h * 0.46, 20, 0.08)
        s.fill(outline, tones[0])
        lit = scallop(rng, x - h * 0.03, y - h * 0.56, h * 0.065, h * 0.4, 18, 0.1)
        s.fill(lit, tones[1])
        marks = [[], []]
        for _ in range(max(8, round(h / 5))):
            v = rng.random()
            px = x + rng.uniform(-0.08, 0.05) * h * math.sin(math.pi * (0.1 + v * 0.85))
            py = y - h * (0.12 + 0.84 * v)
            z = h * rng.uniform(0.03, 0.055)
            marks[px < x - h * 0.005].append(cut(px, py, px + z * 0.2, py - z, z * 0.22))
        s.cuts(marks[0], tones[1])
        s.cuts(marks[1], tones[2])
    elif kind == "pine":
        tones = hazed(GREENS["oak"], far)
        trunk(s, x, y, h * 0.9, h * 0.022, bark[0], bark[2])
        for v, w in ((0.34, 0.21), (0.52, 0.19), (0.69, 0.15), (0.84, 0.1), (0.95, 0.05)):
            cy = y - h * v
            s.fill(scallop(rng, x + rng.uniform(-0.02, 0.02) * h, cy, w * h, h * 0.085, 13, 0.16), tones[0])
            s.fill(scallop(rng, x - w * h * 0.2, cy - h * 0.022, w * h * 0.66, h * 0.045, 10, 0.16), tones[1])
            if h > 60:
                z = h * 0.02
                s.cuts(
                    [
                        cut(px - z, cy - h * 0.02 + rng.uniform(-1, 1) * z, px + z, cy - h * 0.03, z * 0.5)
                        for px in (x - w * h * rng.uniform(0, 0.7) for _ in range(5))
                    ],
                    tones[2],
                )
    elif kind == "birch":
        tones = hazed(GREENS["lime"], far)
        pale = hazed(LIME, far)
        trunk(s, x, y, h * 0.85, h * 0.016, pale[2], pale[3], h * 0.03)
        s.cuts(
            [cut(x - h * 0.012, yy, x + h * 0.012, yy + 1, h * 0.006) for yy in (y - h * k / 20 for k in range(1, 13))],
            bark[0],
        )
        for _ in range(15):
            v = rng.random()
            px = x + h * 0.03 + rng.uniform(-1, 1) * h * 0.2 * math.sin(math.pi * (0.15 + v * 0.8))
            py = y - h * (0.42 + 0.55 * v)
            z = h * rng.uniform(0.05, 0.085)
            s.fill(scallop(rng, px, py, z, z * 1.1, 8, 0.2), tones[rng.choice((0, 1, 1, 2))])
        s.cuts(
            [
                cut(px, py, px + h * 0.004, py + h * 0.035, h * 0.008)
                for px, py in ((x + rng.uniform(-0.19, 0.15) * h, y - h * rng.uniform(0.45, 0.98)) for _ in range(30))
            ],
            tones[3],
        )
    elif kind == "pollard":
        tones = hazed(GREENS["willow"], far)
        w = h * 0.1
        knob = y - h * 0.36
        lean = rng.uniform(-0.04, 0.04) * h
        s.fill(scallop(rng, x + lean, knob - h * 0.2, h * 0.3, h * 0.26, 17), tones[0])
        s.fill(scallop(rng, x + lean - h * 0.04, knob - h * 0.24, h * 0.22, h * 0.18, 15), tones[1])
        parts = [[], [], []]
        for k in range(130):
            a = rng.uniform(-1.9, 1.9)
            length = h * rng.uniform(0.34, 0.56) * (1 - abs(a) * 0.16)
            root = rng.uniform(0, 0.5)
            tip = (x + lean + math.sin(a) * length * 0.86, knob - math.cos(a * 0.78) * length)
            foot = lerp((x + lean + math.sin(a) * w * 0.9, knob), tip, root)
            tone = 0 if k < 40 else 1 if a > 0.5 or k < 80 else 2
            bend = (1 if a > 0 else -1) * h * rng.uniform(0.0, 0.05)
            parts[tone].append(cut(*foot, *tip, h * 0.022, -bend, 0.2))
        for part, tone in zip(parts, tones, strict=False):
            s.cuts(part, tone)
        trunk(s, x, y, h * 0.38, w, bark[0], bark[2], lean, fork=False)
        s.fill(scallop(rng, x + lean, knob, w * 1.2, w * 0.8, 8), bark[0])
        s.cuts([cut(x - w * 0.5, y - h * 0.04, x + lean - w * 0.3, knob + h * 0.02, w * 0.16)], bark[2])
    else:
        tones = hazed(GREENS[kind], far)
        trunk(s, x, y, h * 0.42, h * 0.034, bark[0], bark[2], rng.uniform(-0.03, 0.03) * h)
        leaves(s, x, y - h * 0.62, h * rng.uniform(0.36, 0.42), h * 0.37, tones)


def wood(s, ridge, x0, x1, h, far=0.3, kinds=("oak", "beech", "oak", "lime")):
    """A belt of trees along a ridge, far enough to be one mass."""
    tones = hazed(GREENS["oak"], far)
    lit = hazed(GREENS["beech"], far)
    x = x0
    base, mid, light = [], [], []
    while x < x1:
        z = h * s.rng.uniform(0.6, 1.1)
        y = ridge(x)
        base.append(scallop(s.rng, x, y - z * 0.5, z * 0.62, z * 0.62, 11))
        mid.append(scallop(s.rng, x - z * 0.1, y - z * 0.62, z * 0.42, z * 0.4, 9))
        light.append(scallop(s.rng, x - z * 0.2, y - z * 0.78, z * 0.22, z * 0.18, 7))
        x += z * s.rng.uniform(0.55, 0.9)
    s.fill("".join(base), tones[0])
    s.fill("".join(mid), tones[1])
    s.fill("".join(light), lit[2])


def hedge(s, points, size, tones=GREENS["oak"], shade=True):
    """A hedgerow along the points; size may be a pair (from, to)."""
    if not isinstance(size, tuple):
        size = (size, size)
    rng = s.rng
    length = sum(math.dist(a, b) for a, b in itertools.pairwise(points))
    base, mid, light, dark = [], [], [], []
    done = 0.0
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        part = math.dist((ax, ay), (bx, by))
        here = 0.0
        while here < part:
            full = lerp(*size, (done + here) / length)
            z = full * rng.uniform(0.55, 1.15)
            x, y = lerp((ax, ay), (bx, by), here / part)
            x, y = x + rng.uniform(-0.35, 0.35) * full, y + rng.uniform(-0.3, 0.2) * full
            lobes = max(7, round(z * 0.75))
            dark.append(ellipse(x + z * 0.8, y + z * 0.15, z * 1.1, z * 0.4))
            base.append(scallop(rng, x, y - z * 0.45, z, z * 0.78, lobes, 0.16))
            mid.append(scallop(rng, x - z * 0.16, y - z * 0.62, z * 0.66, z * 0.46, lobes, 0.16))
            if rng.random() < 0.75:
                light.append(scallop(rng, x - z * 0.3, y - z * 0.84, z * 0.36, z * 0.2, max(6, lobes - 2), 0.16))
            here += full * rng.uniform(0.5, 0.85)
        done += part
    if shade:
        s.fill("".join(dark), INK, 0.22)
    s.fill("".join(base), tones[0])
    s.fill("".join(mid), tones[1])
    s.fill("".join(light), tones[2])


def blades(s, x, y, w, h, count, tones, lean=0.2):
    """Grass: a row of tapered blades standing on a line w wide."""
    rng = s.rng
    sets = [[] for _ in tones]
    for _ in range(count):
        px = x + rng.uniform(0, w)
        py = y + rng.uniform(-0.04, 0.06) * h
        z = h * rng.uniform(0.5, 1.1)
        a = rng.gauss(lean, 0.28)
        tip = (px + math.sin(a) * z, py - math.cos(a) * z)
        sets[rng.randrange(len(tones))].append(
            cut(px, py, *tip, max(1.6, z * 0.035), z * rng.uniform(0.02, 0.12) * (1 if a > 0 else -1), -0.5)
        )
    for marks, tone in zip(sets, tones, strict=False):
        s.cuts(marks, tone)


def flower(s, x, y, h, kind):
    """A wild flower on its stem: poppy, cornflower, parsley or daisy."""
    rng = s.rng
    tip = (x + rng.uniform(-0.16, 0.2) * h, y - h)
    s.cuts([cut(x, y, *tip, h * 0.018 + 0.8, rng.uniform(-0.08, 0.08) * h)], LEAF[3])
    tx, ty = tip
    if kind == "parsley":
        heads = []
        for i in range(9):
            a = lerp(-1.1, 1.1, i / 8)
            px, py = tx + math.sin(a) * h * 0.2, ty - math.cos(a) * h * 0.11 + h * 0.05
            s.cuts([cut(tx, ty + h * 0.12, px, py, 1.5)], LEAF[4])
            heads.append((px, py))
        for px, py in heads:
            z = h * 0.034
            s.fill(
                "".join(
                    ellipse(px + rng.uniform(-1, 1) * z, py + rng.uniform(-0.7, 0.7) * z, z * 0.5, z * 0.42)
                    for _ in range(6)
                ),
                LIME[3],
            )
    elif kind == "poppy":
        z = h * 0.085 + 3
        s.fill(scallop(rng, tx, ty, z * 1.15, z * 0.85, 5, 0.08), BRICK[2])
        s.fill(scallop(rng, tx - z * 0.2, ty - z * 0.2, z * 0.7, z * 0.5, 5, 0.08), BRICK[3])
        s.fill(ellipse(tx, ty, z * 0.24, z * 0.2), INK)
    elif kind == "cornflower":
        z = h * 0.07 + 3
        s.cuts(
            [
                cut(tx, ty, tx + math.cos(a) * z, ty + math.sin(a) * z * 0.8, z * 0.3, 0, 0.6)
                for a in (k / 9 * math.tau for k in range(9))
            ],
            SEA[2],
        )
        s.fill(ellipse(tx, ty, z * 0.3, z * 0.25), SEA[0])
    else:
        z = h * 0.06 + 3
        s.cuts(
            [
                cut(tx, ty, tx + math.cos(a) * z, ty + math.sin(a) * z * 0.7, z * 0.26, 0, 0.5)
                for a in (k / 10 * math.tau for k in range(10))
            ],
            LIME[3],
        )
        s.fill(ellipse(tx, ty, z * 0.34, z * 0.28), STRAW[2])


def lane(s, points, widths, colour=STRAW[4], edge=STRAW[1]):
    """A gravel lane along the points, with wheel tracks and worn edges."""
    data = ribbon(points, widths)
    s.fill(ribbon(points, [w * 1.1 + 2 for w in widths]), edge, 0.55)
    s.fill(data, colour)
    with s.clip(data):
        s.fill(
            ribbon(
                [(x + w * 0.33, y) for (x, y), w in zip(points, widths, strict=False)],
                [w * 0.4 for w in widths],
            ),
            STRAW[2],
            0.42,
        )
        for side in (-0.22, 0.22):
            s.fill(
                ribbon(
                    [(x + w * side, y) for (x, y), w in zip(points, widths, strict=False)],
                    [w * 0.1 for w in widths],
                ),
                STRAW[1],
                0.5,
            )
        marks = []
        for (x, y), w in zip(points, widths, strict=False):
            for _ in range(7):
                px, py = x + s.rng.uniform(-0.5, 0.5) * w, y + s.rng.uniform(-0.3, 0.3) * w
                marks.append(cut(px - w * 0.06, py, px + w * 0.06, py + 1, max(0.5, w * 0.012)))
        s.cuts(marks, PAPER, 0.8)
    return data
