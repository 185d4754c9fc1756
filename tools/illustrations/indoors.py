"""Boards and the view from a window."""

# ruff: noqa: PLR0917 - a drawing is many numbers in long rows

from tools.illustrations.drawing import (
    LEAF,
    PAPER,
    SEA,
    STRAW,
    Ridge,
    box,
    cut,
)
from tools.illustrations.houses import church
from tools.illustrations.land import field, hazed, land
from tools.illustrations.sky import cloud
from tools.illustrations.trees import GREENS, hedge, tree, wood


def grainwood(s, data, x, y, w, h, tone, dark, count=16, along="x"):
    """A board: its face with the figure of the wood."""
    s.fill(data, tone)
    marks = []
    for _ in range(count):
        if along == "x":
            px, py, z = (
                x + s.rng.uniform(-0.1, 0.9) * w,
                y + s.rng.uniform(0.03, 0.97) * h,
                w * s.rng.uniform(0.12, 0.4),
            )
            marks.append(
                cut(
                    px,
                    py,
                    px + z,
                    py + s.rng.uniform(-0.02, 0.02) * h,
                    max(0.9, min(h * 0.03, 2.6)),
                    s.rng.uniform(-2, 2),
                )
            )
        else:
            px, py, z = (
                x + s.rng.uniform(0.03, 0.97) * w,
                y + s.rng.uniform(-0.1, 0.9) * h,
                h * s.rng.uniform(0.12, 0.4),
            )
            marks.append(
                cut(
                    px,
                    py,
                    px + s.rng.uniform(-0.02, 0.02) * w,
                    py + z,
                    max(0.9, min(w * 0.03, 2.6)),
                    s.rng.uniform(-2, 2),
                )
            )
    with s.clip(data):
        s.cuts(marks, dark, 0.7)


def view_outside(s, x, y, w, h, horizon=0.52, church_at=None):
    """Sky and fields as seen through a window; the caller clips it."""
    hy = y + h * horizon
    s.fill(box(x, y, w, h), s.gradient([(0, SEA[4]), (0.6, SEA[5]), (1, STRAW[4])]))
    s.cuts(
        [
            cut(x + s.rng.uniform(-0.2, 0.8) * w, yy, x + s.rng.uniform(0.3, 1.1) * w, yy, 2)
            for yy in (y + h * s.rng.uniform(0.03, horizon * 0.9) for _ in range(14))
        ],
        PAPER,
        0.8,
    )
    cloud(s, x + w * 0.66, y + h * 0.2, w * 0.44, h * 0.1)
    cloud(s, x + w * 0.2, y + h * 0.34, w * 0.3, h * 0.06)
    far = Ridge(
        (x - 20, hy - h * 0.02),
        (x + w * 0.3, hy - h * 0.06),
        (x + w * 0.7, hy - h * 0.02),
        (x + w + 20, hy - h * 0.07),
    )
    mid = Ridge((x - 20, hy + h * 0.12), (x + w * 0.4, hy + h * 0.05), (x + w + 20, hy + h * 0.13))
    low = Ridge((x - 20, hy + h * 0.28), (x + w * 0.5, hy + h * 0.34), (x + w + 20, hy + h * 0.24))
    land(s, far, hazed(LEAF, 0.5)[4], y + h, x - 20, x + w + 20)
    wood(s, far, x + w * 0.02, x + w * 0.34, h * 0.035, 0.5)
    looks = ((STRAW[4], STRAW[3]), (LEAF[5], LEAF[4]), (STRAW[3], STRAW[2]), (LEAF[4], LEAF[3]))
    for i in range(4):
        a, b = x - 20 + (w + 40) * i / 4, x - 20 + (w + 40) * (i + 1) / 4
        c = x + w / 2
        one, two = hazed(looks[i], 0.18)
        field(s, far, mid, a, b, c + (a - c) * 1.3, c + (b - c) * 1.3, one, two, "furrow", 8, 3)
    if church_at:
        church(s, x + w * church_at, mid(x + w * church_at) + 3, h * 0.075)
        for k, z in ((-0.04, 0.1), (0.28, 0.11), (0.34, 0.09)):
            tree(s, x + w * (church_at + k), mid(x + w * (church_at + k)) + 5, h * z, "oak", 0.15, shade=False)
    for i in range(3):
        a, b = x - 20 + (w + 40) * i / 3, x - 20 + (w + 40) * (i + 1) / 3
        c = x + w / 2
        one, two = (looks[3], looks[2], looks[1])[i]
        field(
            s,
            mid,
            low,
            a,
            b,
            c + (a - c) * 1.4,
            c + (b - c) * 1.4,
            one,
            two,
            ("rows", "furrow", "furrow")[i],
            9,
            4,
        )
        if i:
            hedge(
                s,
                [(a, mid(a)), (c + (a - c) * 1.4, low(c + (a - c) * 1.4))],
                (h * 0.012, h * 0.024),
                hazed(GREENS["oak"], 0.08),
            )
    land(s, low, LEAF[4], y + h + 10, x - 20, x + w + 20)
    hedge(s, low.line(x, x + w, 40), h * 0.022)
