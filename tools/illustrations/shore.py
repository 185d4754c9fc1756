"""Water and what is in and beside it."""

# ruff: noqa: E501, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
    STRAW,
    WIDTH,
    WOOD,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    poly,
    ribbon,
    smooth,
)
from tools.illustrations.land import blades


def duck(s, x, y, z, turn=1, drake=True):
    """A duck on the water with its wake."""
    s.cuts([cut(x - turn * z * 3, y + z * 0.4, x + turn * z * 1.4, y + z * 0.25, z * 0.12)], PAPER, 0.7)
    s.fill(
        smooth(
            [
                (x - turn * z * 1.1, y - z * 0.35),
                (x - turn * z * 0.4, y - z * 0.3),
                (x + turn * z * 0.7, y - z * 0.25),
                (x + turn * z * 0.75, y + z * 0.2),
                (x - turn * z * 0.6, y + z * 0.25),
            ]
        ),
        WOOD[2] if drake else WOOD[3],
    )
    s.cuts(
        [cut(x - turn * z * 1.1, y - z * 0.3, x + turn * z * 0.4, y - z * 0.02, z * 0.2)],
        LIME[2] if drake else WOOD[1],
    )
    s.fill(
        ribbon([(x + turn * z * 0.55, y - z * 0.1), (x + turn * z * 0.66, y - z * 0.55)], [z * 0.42, z * 0.3]),
        LEAF[1] if drake else WOOD[2],
    )
    s.fill(ellipse(x + turn * z * 0.74, y - z * 0.7, z * 0.28, z * 0.24), LEAF[1] if drake else WOOD[2])
    s.cuts([cut(x + turn * z * 0.9, y - z * 0.68, x + turn * z * 1.35, y - z * 0.58, z * 0.14)], STRAW[2])


def reeds(s, x, y, w, h, count, tones=(LEAF[1], LEAF[2], LEAF[3], LEAF[4]), heads=6):
    """Reeds with a few cat-tails."""
    blades(s, x, y, w, h, count, tones, 0.08)
    for _ in range(heads):
        px = x + s.rng.uniform(0.05, 0.95) * w
        z = h * s.rng.uniform(0.8, 1.15)
        tip = px + s.rng.uniform(-0.05, 0.12) * h
        s.cuts([cut(px, y, tip, y - z, 1.6)], LEAF[3])
        s.stroke(
            poly(
                [(tip - (tip - px) * 0.12, y - z * 0.88), (tip - (tip - px) * 0.02, y - z * 0.72)][::-1],
                False,
            ),
            WOOD[1],
            max(3, h * 0.05),
        )


def stones(s, points, size, tones=("#8d8b80", "#a9a697", "#6d6c64")):
    """A row of field stones along the points."""
    rng = s.rng
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        part, here = math.dist((ax, ay), (bx, by)), 0.0
        while here < part:
            z = size * rng.uniform(0.6, 1.2)
            x, y = lerp((ax, ay), (bx, by), here / part)
            outline = smooth(
                [
                    (
                        x + math.cos(k / 6 * math.tau) * z * rng.uniform(0.85, 1.1),
                        y + math.sin(k / 6 * math.tau) * z * 0.6 * rng.uniform(0.85, 1.1),
                    )
                    for k in range(6)
                ]
            )
            tone = rng.choice(tones)
            s.fill(outline, mix(tone, INK, 0.35))
            s.fill(ellipse(x - z * 0.12, y - z * 0.14, z * 0.72, z * 0.36), tone)
            s.cuts([cut(x - z * 0.55, y - z * 0.2, x + z * 0.2, y - z * 0.34, z * 0.1)], mix(tone, PAPER, 0.5))
            here += z * 1.7


def gull(s, x, y, z, tilt=0.0):
    """A gull on the wing."""
    with s.group(f"translate({num(x)} {num(y)}) rotate({num(tilt)}) scale({num(z)})"):
        s.fill("M0 0C-3 -2.2 -7 -3.4 -12 -1.2C-8 -1.6 -4 0 -1 2Z", LIME[3])
        s.fill("M0 0C3 -3.4 7 -4.8 12 -3.6C8 -3 4 -0.6 1 2Z", LIME[2])
        s.fill("M-12 -1.2l3.2 -1l-1 .9ZM12 -3.6l-3.4 -.6l1.2 .9Z", INK)
        s.fill("M-2.4 .4C0 -1.2 2 -.6 4.6 1.2C2.4 2.4 -.6 2.2 -2.4 .4Z", LIME[3])
        s.fill("M4.2 .9l1.6 .7l-1.6 .2Z", STRAW[2])


def water(s, top, bottom, count, light=SEA[5], dark=SEA[1], x0=0, x1=WIDTH, near=2.6):
    """Ripples on open water: short and close far off, long and wide near."""
    rng = s.rng
    sets = ([], [])
    for _ in range(count):
        v = rng.random() ** 1.3
        y = lerp(top, bottom, v)
        w = lerp(12, 90, v) * rng.uniform(0.5, 1.3)
        x = rng.uniform(x0 - 40, x1 + 40)
        sets[rng.random() < 0.5].append(
            cut(x - w, y, x + w, y + rng.uniform(-1, 1), lerp(0.5, near, v), rng.uniform(-1, 1) * w * 0.04)
        )
    s.cuts(sets[0], light, 0.75)
    s.cuts(sets[1], dark, 0.4)


def glitter(s, x, top, bottom, spread, count, colour=STRAW[5]):
    """The path of the sun on the water."""
    marks = []
    for _ in range(count):
        v = s.rng.random()
        y = lerp(top, bottom, v)
        px = x + s.rng.gauss(0, lerp(spread * 0.3, spread, v))
        w = lerp(6, 38, v) * s.rng.uniform(0.5, 1.4)
        marks.append(cut(px - w, y, px + w, y, lerp(0.9, 3.6, v)))
    s.cuts(marks, colour, 0.9)


def sailing(s, x, y, z, tan=False):
    """A small boat under sail; z is the height of its mast."""
    s.fill(
        poly([(x + z * 0.02, y - z), (x + z * 0.02, y - z * 0.16), (x + z * 0.4, y - z * 0.16)]),
        BRICK[3] if tan else LIME[3],
    )
    s.fill(
        poly([(x - z * 0.02, y - z * 0.86), (x - z * 0.02, y - z * 0.16), (x - z * 0.3, y - z * 0.16)]),
        BRICK[4] if tan else LIME[2],
    )
    s.fill(
        f"M{num(x - z * 0.34)} {num(y - z * 0.12)}L{num(x + z * 0.42)} {num(y - z * 0.12)}Q{num(x + z * 0.32)} {num(y + z * 0.03)} {num(x + z * 0.2)} {num(y + z * 0.03)}L{num(x - z * 0.22)} {num(y + z * 0.03)}Z",
        SEA[0],
    )
    s.cuts([cut(x - z * 0.3, y + z * 0.09, x + z * 0.5, y + z * 0.09, z * 0.03)], PAPER, 0.8)
