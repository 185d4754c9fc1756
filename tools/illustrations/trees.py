"""Trees, woods and hedges."""

# ruff: noqa: PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    LIME,
    STRAW,
    WOOD,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    scallop,
)
from tools.illustrations.land import hazed

GREENS = {
    "oak": (LEAF[0], LEAF[1], LEAF[3], LEAF[4]),
    "beech": (LEAF[1], LEAF[2], LEAF[4], LEAF[5]),
    "lime": (LEAF[1], LEAF[3], LEAF[4], LEAF[5]),
    "straw": (LEAF[2], "#8c8a3f", STRAW[2], STRAW[3]),
    "copper": (BRICK[0], BRICK[1], "#7d3f2a", BRICK[3]),
    "willow": (LEAF[2], LEAF[3], LEAF[5], LEAF[6]),
}


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
