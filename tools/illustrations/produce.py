"""Vegetables and the crates that they are sold in."""

# ruff: noqa: E501, PLR0917 - a drawing is many numbers in long rows

import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    STRAW,
    WOOD,
    box,
    cut,
    ellipse,
    mix,
    num,
    scallop,
)
from tools.illustrations.indoors import grainwood


def crate(s, x, y, w, h, inside, slats=3, tone=WOOD[4]):
    """A wooden crate from the front; ``inside`` draws what it holds first."""
    s.fill(box(x + 6, y - h * 0.2, w - 12, h * 0.5), WOOD[0])
    inside(x, y, w, h)
    for k in range(slats):
        yy = y + k * h / slats
        grainwood(s, box(x, yy, w, h / slats - 4), x, yy, w, h / slats, tone, mix(tone, WOOD[1], 0.6), 6)
    for px in (x, x + w - 11):
        s.fill(box(px, y - 4, 11, h + 2), mix(tone, WOOD[1], 0.4))
        s.fill("".join(ellipse(px + 5.5, y + (k + 0.4) * h / slats, 1.8, 1.8) for k in range(slats)), WOOD[0])
    s.fill(box(x, y + h - 4, w, 5), INK, 0.3)


def cabbage(s, x, y, z, tones=(LEAF[2], LEAF[4], LEAF[5], LEAF[6])):
    """A head of cabbage in its leaves."""
    for a in (-1.0, -0.4, 0.35, 0.95):
        s.fill(
            scallop(
                s.rng,
                x + math.sin(a) * z * 0.55,
                y + z * 0.1 - math.cos(a) * z * 0.2,
                z * 0.72,
                z * 0.66,
                10,
                0.1,
            ),
            tones[0],
        )
    s.fill(scallop(s.rng, x, y, z * 0.86, z * 0.78, 12, 0.06), tones[1])
    s.fill(scallop(s.rng, x - z * 0.1, y - z * 0.08, z * 0.62, z * 0.56, 9, 0.06), tones[2])
    s.cuts(
        [
            cut(
                x,
                y + z * 0.6,
                x + math.sin(a) * z * 0.7,
                y - z * 0.1 - math.cos(a) * z * 0.4,
                z * 0.05,
                a * 6,
            )
            for a in (-1.1, -0.5, 0, 0.5, 1.1)
        ],
        tones[3],
    )


def pumpkin(s, x, y, z, tones=(BRICK[2], "#b8652a", STRAW[1], STRAW[2])):
    """A ribbed pumpkin."""
    s.fill(ellipse(x + z * 0.3, y + z * 0.66, z * 1.2, z * 0.16), INK, 0.3)
    for k, tone in ((-0.62, 1), (0.66, 0), (-0.34, 2), (0.36, 1), (0, 2)):
        s.fill(ellipse(x + k * z, y, z * 0.5, z * (0.76 - abs(k) * 0.16)), tones[tone])
        s.cuts(
            [
                cut(
                    x + k * z * 1.1 - z * 0.26,
                    y - z * 0.5,
                    x + k * z * 1.1 - z * 0.26,
                    y + z * 0.45,
                    z * 0.07,
                    z * 0.1,
                )
            ],
            tones[3],
        )
    s.cuts([cut(x, y - z * 0.55, x + z * 0.26, y - z * 1.08, z * 0.14, z * 0.1)], LEAF[2])


def carrots(s, x, y, z, count=7):
    """A bunch of carrots, tops upwards."""
    for k in range(count):
        a = (k - (count - 1) / 2) * 0.16
        s.cuts(
            [
                cut(
                    x + a * z * 0.5,
                    y - z * 0.5,
                    x + math.sin(a) * z * 1.9 + s.rng.uniform(-4, 4),
                    y - z * s.rng.uniform(1.1, 1.7),
                    z * 0.1,
                )
            ],
            s.rng.choice((LEAF[2], LEAF[3], LEAF[4])),
        )
    for k in range(count):
        a = (k - (count - 1) / 2) * 0.17
        tone = (BRICK[3], "#c4682c", STRAW[1])[k % 3]
        bx = x + a * z * 0.9
        s.fill(
            f"M{num(bx - z * 0.14)} {num(y - z * 0.5)}Q{num(bx)} {num(y - z * 0.64)} {num(bx + z * 0.14)} {num(y - z * 0.5)}L{num(bx + a * z * 1.1)} {num(y + z * 0.75)}Z",
            tone,
        )
        s.cuts(
            [
                cut(bx - z * 0.1, y - z * 0.2 + j * z * 0.26, bx + z * 0.04, y - z * 0.2 + j * z * 0.26, 1.2)
                for j in range(3)
            ],
            BRICK[2],
        )
    s.cuts([cut(x - z * 0.5, y - z * 0.46, x + z * 0.5, y - z * 0.46, z * 0.09, 4)], STRAW[4])
