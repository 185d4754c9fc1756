"""The ground: fields, lanes, grass and flowers, paler the farther away."""

# ruff: noqa: PLR0917, PLR2004 - a drawing is many numbers in long rows

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
    cut,
    ellipse,
    lerp,
    mix,
    poly,
    ribbon,
    scallop,
)

HAZE = "#c3cdb9"


def hazed(tones, far):
    """A family of tones as seen through the air: far is 0 (near) to 1."""
    return tuple(mix(tone, HAZE, far) for tone in tones)


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
