"""The sky and what is in it."""

# ruff: noqa: E501, PLR0917 - a drawing is many numbers in long rows

import itertools
import math

from tools.illustrations.drawing import (
    INK,
    LIME,
    PAPER,
    SEA,
    STRAW,
    WIDTH,
    box,
    cut,
    ellipse,
    num,
)


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
