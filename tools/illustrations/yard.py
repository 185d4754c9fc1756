"""What stands in front of houses."""

# ruff: noqa: PLR0917, PLR2004 - a drawing is many numbers in long rows

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
    patch,
    poly,
    scallop,
)
from tools.illustrations.houses import timber


def pickets(s, points, h, gap, colour=LIME[3], dark=LIME[1]):
    """A picket fence along the points."""
    rails, posts = [], []
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        for k in (0.35, 0.75):
            rails.append(
                poly(
                    [
                        (ax, ay - h * k - h * 0.05),
                        (bx, by - h * k - h * 0.05),
                        (bx, by - h * k + h * 0.05),
                        (ax, ay - h * k + h * 0.05),
                    ]
                )
            )
        count = max(1, round(math.dist((ax, ay), (bx, by)) / gap))
        for i in range(count + 1):
            x, y = lerp((ax, ay), (bx, by), i / count)
            w = gap * 0.27
            posts.append(poly([(x - w, y), (x - w, y - h * 0.9), (x, y - h), (x + w, y - h * 0.9), (x + w, y)]))
    s.fill("".join(rails), dark)
    s.fill("".join(posts), colour)


def bicycle(s, x, y, z, colour=BRICK[2], turn=1):
    """A bicycle; (x, y) is the ground between the wheels, z the wheel's radius."""
    a, b = (x - turn * z * 1.35, y - z), (x + turn * z * 1.35, y - z)
    s.fill(ellipse(x + z * 0.5, y, z * 2.6, z * 0.14), INK, 0.3)
    for cx, cy in (a, b):
        s.stroke(ellipse(cx, cy, z, z), INK, max(1.6, z * 0.1))
        s.stroke(
            "".join(
                f"M{num(cx)} {num(cy)}L{num(cx + math.cos(k) * z)} {num(cy + math.sin(k) * z)}"
                for k in (i * 0.63 for i in range(10))
            ),
            INK,
            0.7,
            0.6,
        )
    crank, seat, head = (
        (x - turn * z * 0.1, y - z * 0.85),
        (x - turn * z * 0.55, y - z * 2.1),
        (x + turn * z * 0.85, y - z * 2.1),
    )
    s.stroke(
        poly([a, crank, head, seat, crank], False)
        + poly([seat, a], False)
        + poly([(head[0] - turn * z * 0.07, head[1] - z * 0.4), b], False),
        colour,
        max(2, z * 0.13),
    )
    s.stroke(
        poly(
            [(head[0] - turn * z * 0.07, head[1] - z * 0.4), (head[0] - turn * z * 0.5, head[1] - z * 0.5)],
            False,
        ),
        INK,
        max(1.6, z * 0.1),
    )
    s.cuts(
        [cut(seat[0] - z * 0.35, seat[1] - z * 0.12, seat[0] + z * 0.4, seat[1] - z * 0.14, z * 0.16)],
        WOOD[0],
    )
    s.stroke(poly([crank, (crank[0] + turn * z * 0.12, crank[1] + z * 0.35)], False), INK, 2)
    basket = (b[0] - turn * z * 0.25, b[1] - z * 1.75)
    s.fill(
        poly(
            [
                (basket[0] - z * 0.42, basket[1]),
                (basket[0] + z * 0.42, basket[1]),
                (basket[0] + z * 0.34, basket[1] + z * 0.6),
                (basket[0] - z * 0.34, basket[1] + z * 0.6),
            ]
        ),
        WOOD[3],
    )
    s.cuts(
        [
            cut(basket[0] - z * 0.4, basket[1] + z * k, basket[0] + z * 0.4, basket[1] + z * k, z * 0.05)
            for k in (0.15, 0.3, 0.45)
        ],
        WOOD[1],
    )


def hollyhocks(s, x, y, h, count, gap):
    """Tall stems with blossoms, as they stand along a wall."""
    rng = s.rng
    for i in range(count):
        px, z = x + i * gap + rng.uniform(-0.3, 0.3) * gap, h * rng.uniform(0.6, 1.1)
        tip = px + rng.uniform(-0.06, 0.08) * h
        s.cuts([cut(px, y, tip, y - z, 2.4)], LEAF[2])
        tone = rng.choice((BRICK[3], BRICK[5], LIME[3], STRAW[3], BRICK[2]))
        for k in range(9):
            v = 0.3 + 0.68 * k / 8
            r = h * 0.045 * (1.25 - v)
            bx, by = lerp(px, tip, v) + rng.uniform(-1, 1) * r * 0.8, y - z * v
            s.fill(scallop(rng, bx, by, r, r * 0.9, 5, 0.1), tone)
            s.fill(ellipse(bx, by, r * 0.28, r * 0.25), mix(tone, INK, 0.35))
        for _ in range(7):
            bx, by, r = (
                px + rng.uniform(-0.1, 0.1) * h,
                y - rng.uniform(0.0, 0.3) * z,
                h * rng.uniform(0.04, 0.07),
            )
            s.fill(scallop(rng, bx, by, r, r * 0.8, 5, 0.15), rng.choice((LEAF[2], LEAF[3], LEAF[1])))


def halftimber(s, house, bays, end_bays, colour=WOOD[0], rails=(0.0, 0.52, 1.0)):
    """Beams on both visible walls of a house and up into its gable."""
    timber(s, house.front, bays, rails, colour, 0.09 / bays + 0.004)
    with s.clip(house.gable_data):
        timber(s, house.end, end_bays, rails, colour, 0.14 / end_bays, ())
        for v in (-0.42, -0.8):
            s.fill(patch(house.end, 0, v - 0.025, 1, v + 0.025), colour)
        for i in range(1, end_bays):
            u = i / end_bays
            s.fill(patch(house.end, u - 0.07 / end_bays, -1.4, u + 0.07 / end_bays, 0), colour)


def turf(s, x, y, w, h, count, dark=LEAF[3], light=LEAF[5]):
    """Tufts scattered over grass, larger towards the front."""
    rng = s.rng
    sets = ([], [])
    for _ in range(count):
        v = rng.random()
        px, py = x + rng.uniform(0, w), y + h * v
        z = lerp(3, 9, v) * rng.uniform(0.7, 1.2)
        part = sets[rng.random() < 0.45]
        for k in (-0.5, 0, 0.5):
            part.append(cut(px + k * z * 0.4, py, px + k * z * 1.3, py - z * (1.2 - abs(k) * 0.5), z * 0.17))
    s.cuts(sets[0], dark)
    s.cuts(sets[1], light)


def heap(s, x, y, w, rows, size, one):
    """Fruit piled in rows: the back row first, each row fuller in front."""
    for r in range(rows):
        z = size * (0.9 + 0.1 * r)
        count = max(2, int(w / (z * 1.55)))
        for k in range(count):
            px = x + w * (k + 0.5) / count + s.rng.uniform(-0.15, 0.15) * z
            one(px, y - (rows - 1 - r) * size * 0.8 + s.rng.uniform(-0.12, 0.12) * z, z)


def round_fruit(s, tones, stalk=LEAF[2], flat=0.94):
    """Something round: apple, onion, beet, potato, by its tones dark, mid, light."""

    def one(x, y, z):
        s.fill(ellipse(x, y, z, z * flat), tones[0])
        s.fill(ellipse(x - z * 0.1, y - z * 0.12, z * 0.82, z * flat * 0.8), tones[1])
        s.cuts([cut(x - z * 0.6, y + z * 0.1, x + z * 0.05, y - z * 0.6, z * 0.2, -z * 0.3)], tones[2])
        if stalk:
            s.cuts([cut(x, y - z * 0.7, x + z * 0.2, y - z * 1.25, z * 0.12)], stalk)

    return one
