"""People, without faces."""

# ruff: noqa: E501, PLR0917 - a drawing is many numbers in long rows

from tools.illustrations.drawing import (
    BRICK,
    INK,
    SEA,
    SKIN,
    WOOD,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    poly,
    ribbon,
    rounded,
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
