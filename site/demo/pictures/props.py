"""Small things and people that several pictures share."""

# ruff: noqa: E501, PLR0917, PLR2004 - a drawing is many numbers in long rows

import itertools
import math

from houses import church, timber
from nature import GREENS, blades, cloud, field, hazed, hedge, land, tree, wood
from press import (
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
    box,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    patch,
    poly,
    ribbon,
    rounded,
    scallop,
    smooth,
)


def figure(s, x, y, h, coat=BRICK[2], legs=SEA[0], skin=SKIN[1], hair=WOOD[0], turn=1, bag=None):
    """A small person seen from afar, standing at (x, y); no face."""
    s.fill(ellipse(x + h * 0.16, y, h * 0.28, h * 0.025), INK, 0.28)
    step = h * 0.075
    for k in (-1, 1):
        s.fill(
            ribbon(
                [(x + k * h * 0.03, y - h * 0.45), (x + k * step, y - h * 0.2), (x + k * step * 1.2, y)],
                [h * 0.1, h * 0.085, h * 0.06],
            ),
            legs,
        )
        s.fill(ellipse(x + k * step * 1.2 + turn * h * 0.02, y - h * 0.008, h * 0.045, h * 0.02), INK)
    body = smooth(
        [
            (x - h * 0.1, y - h * 0.8),
            (x + h * 0.1, y - h * 0.8),
            (x + h * 0.13, y - h * 0.6),
            (x + h * 0.125, y - h * 0.4),
            (x - h * 0.125, y - h * 0.4),
            (x - h * 0.13, y - h * 0.6),
        ]
    )
    s.fill(body, coat)
    s.cuts(
        [cut(x + h * 0.06, y - h * 0.78, x + h * 0.09, y - h * 0.42, h * 0.05, -h * 0.03)],
        mix(coat, INK, 0.4),
    )
    for k in (-1, 1):
        s.stroke(
            smooth(
                [
                    (x + k * h * 0.11, y - h * 0.74),
                    (x + k * h * 0.15, y - h * 0.58),
                    (x + (k * 0.13 + turn * 0.03) * h, y - h * 0.44),
                ],
                False,
            ),
            mix(coat, INK, 0.2 if k < 0 else 0.42),
            h * 0.06,
        )
    s.fill(ellipse(x + turn * h * 0.012, y - h * 0.9, h * 0.062, h * 0.075), skin)
    s.fill(ellipse(x - turn * h * 0.012, y - h * 0.925, h * 0.066, h * 0.06), hair)
    if bag:
        s.fill(rounded(x - turn * h * 0.17 - h * 0.06, y - h * 0.72, h * 0.13, h * 0.22, h * 0.04), bag)


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


def person(s, x, y, h, top=BRICK[2], legs=SEA[0], skin=SKIN[1], hair=WOOD[0], style="short",
           arms=("down", "down"), turn=1, skirt=False, apron=None, walk=0.05, shade=True):  # fmt: skip
    """A standing person without a face, h high; ``arms`` are the far and the near arm.

    Arm poses: down, hip, point, hold, wave. Hair styles: short, bun, long, cap.
    """
    dark = mix(top, INK, 0.4)
    if shade:
        s.fill(ellipse(x + h * 0.14, y, h * 0.26, h * 0.022), INK, 0.28)
    poses = {
        "down": ((0.05, 0.16), (0.055, 0.31)),
        "hip": ((0.12, 0.13), (0.04, 0.25)),
        "point": ((0.12, 0.07), (0.26, 0.0)),
        "hold": ((0.05, 0.17), (0.17, 0.14)),
        "wave": ((0.12, 0.02), (0.16, -0.15)),
    }

    def arm(side, pose, tone):
        (ex, ey), (hx, hy) = poses[pose]
        way = turn if pose in ("point", "hold", "wave") else side
        sx, sy = x + side * h * 0.085, y - h * 0.8
        elbow, palm = (sx + way * ex * h, sy + ey * h), (sx + way * hx * h, sy + hy * h)
        s.fill(ellipse(*palm, h * 0.026, h * 0.03), skin)
        s.fill(ribbon([(sx, sy), elbow, lerp(elbow, palm, 0.88)], [h * 0.07, h * 0.064, h * 0.05]), tone)

    arm(-turn, arms[0], dark)
    for k, tone in ((-turn, mix(legs, INK, 0.35)), (turn, legs)):
        foot = x + k * walk * h
        s.fill(
            ribbon(
                [
                    (x + k * h * 0.035, y - h * 0.5),
                    (x + k * walk * h * 0.9, y - h * 0.26),
                    (foot, y - h * 0.02),
                ],
                [h * 0.105, h * 0.085, h * 0.062],
            ),
            tone,
        )
        s.fill(
            f"M{num(foot - turn * h * 0.03)} {num(y - h * 0.035)}h{num(turn * h * 0.055)}q{num(turn * h * 0.045)} {num(h * 0.014)} {num(turn * h * 0.045)} {num(h * 0.038)}h{num(-turn * h * 0.1)}Z",
            WOOD[0],
        )
    if skirt:
        s.fill(
            poly(
                [
                    (x - h * 0.085, y - h * 0.56),
                    (x + h * 0.085, y - h * 0.56),
                    (x + h * 0.15, y - h * 0.2),
                    (x - h * 0.15, y - h * 0.2),
                ]
            ),
            legs,
        )
        s.cuts(
            [cut(x + k * h * 0.03, y - h * 0.5, x + k * h * 0.06, y - h * 0.21, h * 0.008) for k in (-1.4, 0.2, 1.6)],
            mix(legs, INK, 0.4),
        )
    body = smooth(
        [
            (x - h * 0.06, y - h * 0.835),
            (x + h * 0.06, y - h * 0.835),
            (x + h * 0.112, y - h * 0.8),
            (x + h * 0.108, y - h * 0.64),
            (x + h * 0.1, y - h * 0.47),
            (x, y - h * 0.455),
            (x - h * 0.1, y - h * 0.47),
            (x - h * 0.108, y - h * 0.64),
            (x - h * 0.112, y - h * 0.8),
        ],
        True,
        0.8,
    )
    s.fill(
        poly(
            [
                (x - h * 0.03, y - h * 0.81),
                (x - h * 0.028, y - h * 0.88),
                (x + h * 0.028, y - h * 0.88),
                (x + h * 0.03, y - h * 0.81),
            ]
        ),
        mix(skin, INK, 0.15),
    )
    s.fill(body, top)
    s.grain(body, dark, "right", 0.7, 0.8)
    if apron:
        s.fill(
            poly(
                [
                    (x - h * 0.06, y - h * 0.72),
                    (x + h * 0.06, y - h * 0.72),
                    (x + h * 0.1, y - h * 0.58),
                    (x + h * 0.11, y - h * 0.3),
                    (x - h * 0.11, y - h * 0.3),
                    (x - h * 0.1, y - h * 0.58),
                ]
            ),
            apron,
        )
        s.stroke(
            f"M{num(x - h * 0.06)} {num(y - h * 0.72)}L{num(x - h * 0.04)} {num(y - h * 0.83)}M{num(x + h * 0.06)} {num(y - h * 0.72)}L{num(x + h * 0.04)} {num(y - h * 0.83)}",
            apron,
            h * 0.014,
        )
    hx, hy = x + turn * h * 0.012, y - h * 0.925
    if style == "long":
        s.fill(
            smooth(
                [
                    (hx - turn * h * 0.03, hy - h * 0.07),
                    (hx - turn * h * 0.085, hy),
                    (hx - turn * h * 0.09, hy + h * 0.12),
                    (hx - turn * h * 0.01, hy + h * 0.13),
                    (hx + turn * h * 0.01, hy),
                ]
            ),
            hair,
        )
    s.fill(ellipse(hx, hy, h * 0.052, h * 0.066), skin)
    s.fill(
        smooth(
            [
                (hx - turn * h * 0.058, hy + h * 0.03),
                (hx - turn * h * 0.066, hy - h * 0.03),
                (hx - turn * h * 0.02, hy - h * 0.082),
                (hx + turn * h * 0.045, hy - h * 0.062),
                (hx + turn * h * 0.05, hy - h * 0.032),
                (hx, hy - h * 0.03),
                (hx - turn * h * 0.02, hy + h * 0.012),
            ]
        ),
        hair,
    )
    if style == "bun":
        s.fill(ellipse(hx - turn * h * 0.05, hy - h * 0.075, h * 0.032, h * 0.03), hair)
    if style == "cap":
        s.fill(
            smooth(
                [
                    (hx - turn * h * 0.062, hy - h * 0.02),
                    (hx - turn * h * 0.05, hy - h * 0.078),
                    (hx + turn * h * 0.02, hy - h * 0.088),
                    (hx + turn * h * 0.055, hy - h * 0.04),
                ]
            ),
            hair,
        )
        s.cuts([cut(hx + turn * h * 0.01, hy - h * 0.036, hx + turn * h * 0.1, hy - h * 0.03, h * 0.016)], hair)
    arm(turn, arms[1], mix(top, INK, 0.12))


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
