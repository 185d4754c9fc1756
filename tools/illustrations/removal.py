"""A van and its boxes."""

# ruff: noqa: E501, PLR0917 - a drawing is many numbers in long rows

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LIME,
    PAPER,
    SEA,
    STRAW,
    WOOD,
    box,
    cut,
    ellipse,
    lerp,
    mix,
    num,
    poly,
    rounded,
)


def carton(s, x, y, w, h, open_lid=False, tone=WOOD[4], tape=STRAW[4]):
    """A removal box seen from a corner; (x, y) is its lower left."""
    d = w * 0.32
    dark, mid = mix(tone, WOOD[1], 0.55), mix(tone, WOOD[2], 0.35)
    s.fill(poly([(x, y), (x + w, y), (x + w + d * 1.4, y - d * 0.3), (x + d, y + 4)]), INK, 0.22)
    s.fill(poly([(x + w, y), (x + w, y - h), (x + w + d, y - h - d * 0.45), (x + w + d, y - d * 0.45)]), dark)
    s.fill(box(x, y - h, w, h), tone)
    s.grain(box(x, y - h, w, h), mid, "right", 0.8)
    top = poly([(x, y - h), (x + w, y - h), (x + w + d, y - h - d * 0.45), (x + d, y - h - d * 0.45)])
    if open_lid:
        s.fill(top, WOOD[0])
        s.fill(
            poly(
                [
                    (x, y - h),
                    (x + w, y - h),
                    (x + w - d * 0.3, y - h + d * 0.36),
                    (x - d * 0.5, y - h + d * 0.36),
                ]
            ),
            mid,
        )
        s.fill(
            poly(
                [
                    (x + d, y - h - d * 0.45),
                    (x + w + d, y - h - d * 0.45),
                    (x + w + d * 1.3, y - h - d * 0.95),
                    (x + d * 1.2, y - h - d * 0.95),
                ]
            ),
            mix(tone, PAPER, 0.3),
        )
    else:
        s.fill(top, mix(tone, PAPER, 0.4))
        a, b = lerp((x, y - h), (x + w, y - h), 0.44), lerp((x, y - h), (x + w, y - h), 0.58)
        s.fill(poly([a, b, (b[0] + d, b[1] - d * 0.45), (a[0] + d, a[1] - d * 0.45)]), tape)
        s.fill(box(x + w * 0.44, y - h, w * 0.14, h * 0.2), tape)
    s.fill(rounded(x + w * 0.36, y - h * 0.66, w * 0.28, h * 0.1, h * 0.05), dark)
    s.stroke(
        f"M{num(x + w * 0.12)} {num(y - h * 0.2)}h{num(w * 0.34)}M{num(x + w * 0.12)} {num(y - h * 0.3)}h{num(w * 0.22)}",
        dark,
        2.4,
    )


def van(s, x, y, z, tone=SEA[2]):
    """A delivery van from the side, bonnet to the left; (x, y) is under its tail, z its height."""
    dark, light = mix(tone, INK, 0.4), mix(tone, PAPER, 0.45)
    long = z * 2.15
    s.fill(ellipse(x - long * 0.46, y + 2, long * 0.6, z * 0.07), INK, 0.35)
    body = (
        f"M{num(x)} {num(y - z * 0.18)}V{num(y - z * 0.94)}q0 {num(-z * 0.06)} {num(-z * 0.07)} {num(-z * 0.06)}H{num(x - long * 0.66)}"
        f"q{num(-z * 0.16)} 0 {num(-z * 0.26)} {num(z * 0.16)}L{num(x - long * 0.9)} {num(y - z * 0.52)}"
        f"q{num(-z * 0.2)} {num(z * 0.03)} {num(-z * 0.22)} {num(z * 0.16)}V{num(y - z * 0.18)}Z"
    )
    s.fill(body, tone)
    with s.clip(body):
        s.grain(body, dark, "bottom", 0.75, 0.8)
        s.fill(box(x - long * 1.1, y - z * 0.46, long * 1.2, z * 0.1), LIME[2])
        s.fill(box(x - long * 1.1, y - z * 0.34, long * 1.2, z * 0.03), LIME[2])
        s.cuts([cut(x - long * 0.66, y - z * 0.97, x - 8, y - z * 0.97, z * 0.03)], light)
    s.fill(
        poly(
            [
                (x - long * 0.855, y - z * 0.54),
                (x - long * 0.755, y - z * 0.84),
                (x - long * 0.715, y - z * 0.87),
                (x - long * 0.6, y - z * 0.87),
                (x - long * 0.6, y - z * 0.54),
            ]
        ),
        SEA[0],
    )
    s.fill(
        poly(
            [
                (x - long * 0.8, y - z * 0.56),
                (x - long * 0.73, y - z * 0.84),
                (x - long * 0.69, y - z * 0.84),
                (x - long * 0.76, y - z * 0.56),
            ]
        ),
        SEA[3],
    )
    s.stroke(
        f"M{num(x - long * 0.6)} {num(y - z * 0.88)}V{num(y - z * 0.22)}M{num(x - long * 0.88)} {num(y - z * 0.5)}V{num(y - z * 0.24)}M{num(x - long * 0.3)} {num(y - z * 0.92)}V{num(y - z * 0.2)}",
        dark,
        2.6,
    )
    s.fill(
        rounded(x - long * 0.67, y - z * 0.44, z * 0.12, z * 0.04, 3)
        + rounded(x - long * 0.58, y - z * 0.5, z * 0.12, z * 0.04, 3),
        LIME[2],
    )
    s.fill(rounded(x - long * 1.0, y - z * 0.42, z * 0.1, z * 0.1, 4), STRAW[4])
    s.fill(rounded(x - long * 1.02, y - z * 0.26, long * 1.03, z * 0.09, 4), mix(tone, INK, 0.65))
    s.fill(box(x - z * 0.05, y - z * 0.56, z * 0.05, z * 0.18), BRICK[3])
    for wx in (x - long * 0.82, x - long * 0.2):
        s.fill(
            f"M{num(wx - z * 0.2)} {num(y - z * 0.16)}a{num(z * 0.2)} {num(z * 0.2)} 0 0 1 {num(z * 0.4)} 0Z",
            INK,
        )
        s.fill(ellipse(wx, y - z * 0.14, z * 0.155, z * 0.155), INK)
        s.fill(ellipse(wx, y - z * 0.14, z * 0.085, z * 0.085), LIME[1])
        s.fill(ellipse(wx, y - z * 0.14, z * 0.035, z * 0.035), INK)
