"""Houses, their walls, roofs and openings, and the village church."""

# ruff: noqa: E501, PLR0915, PLR0917, PLR2004 - a drawing is many numbers in long rows

import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
    STRAW,
    WOOD,
    box,
    cut,
    lerp,
    mix,
    num,
    patch,
    poly,
    quad,
    ribbon,
)

WALLS = {
    "white": (LIME[3], LIME[2], LIME[1]),
    "straw": (STRAW[3], STRAW[2], STRAW[1]),
    "pink": (BRICK[5], mix(BRICK[5], BRICK[4], 0.6), BRICK[4]),
    "red": (BRICK[3], BRICK[2], BRICK[1]),
    "grey": (SEA[4], SEA[3], SEA[2]),
    "tar": (WOOD[1], WOOD[0], INK),
    "green": (LEAF[4], LEAF[3], LEAF[2]),
}
ROOFS = {
    "tile": (BRICK[1], BRICK[2], BRICK[3], BRICK[4]),
    "dark": (BRICK[0], BRICK[1], BRICK[2], BRICK[3]),
    "slate": (SEA[0], SEA[1], SEA[2], SEA[3]),
    "thatch": (WOOD[1], WOOD[2], WOOD[3], WOOD[4]),
    "grey": ("#55584f", "#75776b", "#94958a", "#b4b3a6"),
}


def roof(s, face, kind, cols, rows, lit=True):
    """A roof slope covered with tiles or thatch."""
    rng = s.rng
    dark, low, mid, high = ROOFS[kind]
    base = mid if lit else low
    data = patch(face, 0, 0, 1, 1)
    s.fill(data, base)
    with s.clip(data):
        if kind == "thatch":
            marks = [[], [], []]
            for _ in range(cols * rows):
                u, v = rng.random(), rng.random()
                a, b = face(u, v), face(u + rng.uniform(-0.01, 0.01), v + rng.uniform(0.08, 0.2))
                marks[rng.randrange(3)].append(cut(*a, *b, rng.uniform(0.7, 1.7)))
            for part, tone in zip(marks, (dark, low if lit else dark, high if lit else mid), strict=False):
                s.cuts(part, tone)
            s.fill(patch(face, 0, 0.94, 1, 1), dark)
            s.fill(patch(face, 0, 0, 1, 0.06), low)
        else:
            one, two = [], []
            for _ in range(cols * rows // 5):
                c, r = rng.randrange(cols), rng.randrange(rows)
                (one if rng.random() < 0.5 else two).append(
                    patch(face, c / cols, r / rows, (c + 1) / cols, (r + 1) / rows)
                )
            s.fill("".join(one), high if lit else mid, 0.75)
            s.fill("".join(two), low if lit else dark, 0.6)
            marks = []
            for r in range(1, rows + 1):
                a, b = face(-0.02, r / rows), face(1.02, r / rows)
                marks.append(poly([a, b, face(1.02, (r - 0.22) / rows), face(-0.02, (r - 0.16) / rows)]))
            s.cuts(marks, low if lit else dark, 0.9)
            thin = [cut(*face(c / cols, -0.05), *face(c / cols, 1.05), 1.1) for c in range(1, cols)]
            s.cuts(thin, dark, 0.55)
            s.fill(patch(face, 0, 0, 1, 0.5 / rows), high if lit else mid)
    s.grain(data, dark, "right", 0.75)
    return data


def window(s, face, u, v, w, h, lit=True, panes=(2, 2), frame=None, glow=False):
    """A paned window on a face, its middle at (u, v)."""
    frame = frame or (LIME[3] if lit else LIME[2])
    s.fill(patch(face, u - w / 2, v - h / 2, u + w / 2, v + h / 2), frame)
    glass = STRAW[3] if glow else (SEA[1] if lit else SEA[0])
    cols, rows = panes
    inset = 0.1
    cells, shine = [], []
    for c in range(cols):
        for r in range(rows):
            u0 = u - w / 2 + w * (c + inset * 1.3) / cols
            u1 = u - w / 2 + w * (c + 1 - inset * 1.3) / cols
            v0 = v - h / 2 + h * (r + inset) / rows
            v1 = v - h / 2 + h * (r + 1 - inset) / rows
            cells.append(patch(face, u0, v0, u1, v1))
            shine.append(poly([face(u0, v0), face(lerp(u0, u1, 0.7), v0), face(u0, lerp(v0, v1, 0.7))]))
    s.fill("".join(cells), glass)
    s.fill("".join(shine), STRAW[4] if glow else SEA[3], 0.75)
    s.fill(patch(face, u - w * 0.58, v + h / 2, u + w * 0.58, v + h / 2 + h * 0.07), frame)
    s.fill(patch(face, u - w * 0.55, v + h * 0.57, u + w * 0.55, v + h * 0.62), INK, 0.3)


def door(s, face, u, w, h, colour=SEA[1], lit=True, half=False):
    """A panelled door standing on the lower edge of a face."""
    s.fill(patch(face, u - w * 0.62, 1 - h * 1.06, u + w * 0.62, 1), LIME[3] if lit else LIME[2])
    s.fill(patch(face, u - w / 2, 1 - h, u + w / 2, 1), colour)
    dark = mix(colour, INK, 0.45)
    top = 1 - h
    s.fill(patch(face, u - w * 0.36, top + h * 0.08, u - w * 0.06, top + h * 0.36), SEA[0])
    s.fill(patch(face, u + w * 0.06, top + h * 0.08, u + w * 0.36, top + h * 0.36), SEA[0])
    s.fill(patch(face, u - w * 0.36, top + h * 0.5, u - w * 0.06, top + h * 0.92), dark)
    s.fill(patch(face, u + w * 0.06, top + h * 0.5, u + w * 0.36, top + h * 0.92), dark)
    if half:
        s.fill(patch(face, u - w / 2, top + h * 0.43, u + w / 2, top + h * 0.46), dark)


def bricks(s, face, cols, rows, tones, share=0.5):
    """Courses of bricks on a face: a share of them picked out in other tones."""
    sets = [[] for _ in tones]
    for r in range(rows):
        shift = 0.5 * (r % 2)
        for c in range(-1, cols + 1):
            if s.rng.random() > share:
                continue
            u0, u1 = (c + shift + 0.05) / cols, (c + shift + 0.95) / cols
            if u1 <= 0 or u0 >= 1:
                continue
            sets[s.rng.randrange(len(tones))].append(
                patch(face, max(u0, 0), (r + 0.1) / rows, min(u1, 1), (r + 0.9) / rows)
            )
    for marks, tone in zip(sets, tones, strict=False):
        s.cuts(marks, tone)


def timber(s, face, bays, rails=(0.0, 0.5, 1.0), colour=WOOD[0], thick=0.016, braces=(0, -1)):
    """Half-timbering on a face: posts, rails and corner braces."""
    beams = []
    for i in range(bays + 1):
        u = min(max(i / bays, thick / 2), 1 - thick / 2)
        beams.append(patch(face, u - thick / 2, 0, u + thick / 2, 1))
    for rail in rails:
        v = min(max(rail, 0.03), 0.97)
        beams.append(patch(face, 0, v - 0.028, 1, v + 0.028))
    for brace in braces:
        bay = brace % bays
        u0, u1 = bay / bays, (bay + 1) / bays
        if bay > bays / 2:
            u0, u1 = u1, u0
        beams.append(
            poly([face(u0, 0.5), face(lerp(u0, u1, 0.12), 0.5), face(u1, 0.97), face(lerp(u0, u1, 0.88), 0.97)])
        )
    s.cuts(beams, colour)


class House:
    """A house seen from a corner.

    (x, y) is the foot of the near corner, ``gable`` and ``side`` are the
    widths of its two walls on the sheet, ``wall`` and ``rise`` the heights of
    walls and roof. With ``turn`` 1 the gable is on the left, with -1 on the
    right. After building, ``front`` maps the long wall and ``end`` the gable.
    """

    def __init__(self, s, x, y, gable, side, wall, rise, turn=1, walls="white", cover="tile",
                 steps=0, plinth=True, detail=1.0, tilt=0.06, hip=0.0, behind=True):  # fmt: skip
        self.s, self.turn, self.detail = s, turn, detail
        self.lit_end, self.lit_front = turn == 1, turn == -1
        light, half, dark = WALLS[walls]
        near = (x, y)
        far_g = (x - turn * gable, y - gable * tilt)
        far_s = (x + turn * side, y - side * tilt)
        hg, hs = wall * (1 - gable * 0.00025), wall * (1 - side * 0.00025)
        near_e, far_ge, far_se = (x, y - wall), (far_g[0], far_g[1] - hg), (far_s[0], far_s[1] - hs)
        apex = (x - turn * gable * 0.49, (near_e[1] + far_ge[1]) / 2 - rise)
        apex2 = (apex[0] + turn * side * 0.985, apex[1] + (far_se[1] - near_e[1]) * 0.4 - side * tilt * 0.25)
        self.apex, self.apex2, self.near, self.far = apex, apex2, near, far_s
        over = wall * 0.07

        if turn == 1:
            self.end = quad(far_ge, near_e, near, far_g)
            self.front = quad(near_e, far_se, far_s, near)
        else:
            self.end = quad(near_e, far_ge, far_g, near)
            self.front = quad(far_se, near_e, near, far_s)

        def outline(shift=(0, 0), extra=1.0):
            dx, dy = shift
            a, b = (far_ge, near_e)
            pts = []
            if not steps:
                return [(a[0] + dx, a[1] + dy), (apex[0] + dx, apex[1] + dy), (b[0] + dx, b[1] + dy)]
            top = apex[1] - rise * 0.1
            run = 0.5 / (steps + 0.5)
            for k in range(steps + 1):
                u0, u1 = k * run, (k + 1) * run if k < steps else 1 - k * run
                level = (k + 1) / (steps + 1)
                base_y = lerp(a[1], b[1], u0)
                yy = lerp(base_y, top, level) * extra
                pts += [(lerp(a[0], b[0], u0), yy), (lerp(a[0], b[0], u1), yy)]
            for k in range(steps - 1, -1, -1):
                u0, u1 = 1 - (k + 1) * run, 1 - k * run
                level = (k + 1) / (steps + 1)
                yy = lerp(lerp(a[1], b[1], u1), top, level)
                pts += [(lerp(a[0], b[0], u0), yy), (lerp(a[0], b[0], u1), yy)]
            return [(px + dx, py + dy) for px, py in pts]

        # Its shadow on the ground.
        if plinth:
            ends = sorted((near, far_s if turn == 1 else far_g))
            s.fill(
                poly(
                    [
                        ends[0],
                        ends[1],
                        (ends[1][0] + wall * 0.5, ends[1][1] + wall * 0.09),
                        (ends[0][0] + wall * 0.25, ends[0][1] + wall * 0.13),
                    ]
                ),
                INK,
                0.2,
            )
        # The far gable, where it stands above the roof.
        if steps and behind:
            shift = (far_s[0] - near[0], far_se[1] - near_e[1])
            pts = outline(shift)
            s.fill(poly([*pts, (pts[-1][0], far_s[1]), (pts[0][0], far_s[1])]), dark)
        # The long wall.
        tone = light if self.lit_front else half
        wall_front = patch(self.front, 0, 0, 1, 1)
        s.fill(wall_front, tone)
        s.grain(wall_front, dark, "right" if turn == 1 else "bottom-right", 0.55, 0.8)
        # The gable.
        pts = outline()
        gable_data = poly([*pts, near, far_g])
        s.fill(gable_data, light if self.lit_end else half)
        s.grain(gable_data, dark, "bottom" if self.lit_end else "right", 0.35 if self.lit_end else 0.7, 0.7)
        self.gable_data = gable_data
        self.gable_points = pts
        # The roof.
        if not steps:
            lift = (turn * over * -0.35, over)
            a = (apex[0] + lift[0], apex[1] - over * 0.25)
            b = (apex2[0] + turn * over * 0.5, apex2[1] - over * 0.25)
            c = (far_se[0] + turn * over * 0.5, far_se[1] + over)
            d = (near_e[0] + lift[0] + turn * over * 0.2, near_e[1] + over)
        else:
            a, b, c, d = (
                apex,
                apex2,
                (far_se[0], far_se[1] + over * 0.6),
                (near_e[0] + turn * over * 0.3, near_e[1] + over * 0.6),
            )
        if hip:
            b = lerp(b, a, hip)
        s.fill(poly([(d[0], d[1] + over * 1.1), (c[0], c[1] + over * 1.1), c, d]), INK, 0.3)
        slope = quad(a, b, c, d) if turn == 1 else quad(b, a, d, c)
        cols = max(6, round(side / 11 * detail))
        rows = max(4, round(rise / 11 * detail))
        roof(s, slope, cover, cols, rows, self.lit_front or turn == 1)
        self.slope = slope
        if not steps:
            # Bargeboards on the gable.
            edge = LIME[2] if cover != "thatch" else ROOFS["thatch"][0]
            t = max(2.0, wall * 0.05)
            fa = (far_ge[0] - turn * over * 0.5, far_ge[1] + over * 0.8)
            s.stroke(poly([fa, a, d], closed=False), edge if self.lit_end else mix(edge, INK, 0.25), t, cap="butt")
        if plinth:
            for face, lit in ((self.front, self.lit_front), (self.end, self.lit_end)):
                s.fill(patch(face, 0, 0.93, 1, 1), "#6b6a60" if lit else "#4d4e47")
        self.over = over

    def chimney(self, t=0.5, w=None, h=None, tones=(BRICK[3], BRICK[1])):
        """A chimney astride the ridge, a share t along it."""
        s = self.s
        x, y = lerp(self.apex, self.apex2, t)
        w = w or self.over * 3
        h = h or w * 1.7
        s.fill(box(x - w / 2, y - h, w * 0.55, h * 1.25), tones[0])
        s.fill(box(x, y - h, w * 0.5, h * 1.25), tones[1])
        s.fill(box(x - w * 0.6, y - h - w * 0.16, w * 1.2, w * 0.22), LIME[2])
        s.fill(box(x - w * 0.5, y - h * 0.55, w, w * 0.12), LIME[2], 0.7)
        return x, y - h

    def windows(self, places, v=0.5, w=0.1, h=0.42, panes=(2, 2), glow=()):
        """Windows along the long wall."""
        for i, u in enumerate(places):
            window(self.s, self.front, u, v, w, h, self.lit_front, panes, glow=i in glow)


def smoke(s, x, y, h):
    """A thin twist of smoke."""
    points = [(x + math.sin(k * 1.3) * h * 0.06 + k * h * 0.05, y - h * k / 6) for k in range(7)]
    s.fill(ribbon(points, [3, 7, 11, 13, 14, 10, 2]), PAPER, 0.65)


def church(s, x, y, z, far=0.0):
    """A whitewashed village church with stepped gables; z is the tower's width.

    The tower stands to the west (left), nave and chancel run to the right.
    """
    d = max(0.5, min(1.5, z / 60))
    # Chancel, nave, tower: from far to near.
    chancel = House(
        s, x + z * 2.55, y - z * 0.16, z * 0.62, z * 1.0, z * 0.8, z * 0.68, steps=4, plinth=False, detail=d
    )
    window(s, chancel.front, 0.5, 0.5, 0.16, 0.5, False, (1, 2))
    nave = House(s, x + z * 0.3, y - z * 0.04, z * 0.95, z * 2.1, z * 1.05, z * 0.95, steps=5, plinth=False, detail=d)
    for u in (0.5, 0.8):
        window(s, nave.front, u, 0.45, 0.07, 0.5, False, (2, 3))
    # Porch.
    px, py = nave.front(0.23, 1.04)
    pw, ph, top = z * 0.5, z * 0.55, z * 0.55
    pts = [(px - pw / 2, py - ph)]
    for k in range(1, 5):
        yy = py - ph - top * k / 4
        pts += [(pts[-1][0], yy), (px - pw / 2 + pw * k / 9, yy)]
    pts += [(2 * px - a, b) for a, b in reversed(pts)]
    s.fill(poly([(px - pw / 2, py), *pts, (px + pw / 2, py)]), LIME[3])
    s.grain(poly([(px - pw / 2, py), *pts, (px + pw / 2, py)]), LIME[0], "right", 0.6)
    s.fill(
        f"M{num(px - z * 0.1)} {num(py)}v{num(-z * 0.3)}a{num(z * 0.1)} {num(z * 0.1)} 0 0 1 {num(z * 0.2)} 0v{num(z * 0.3)}Z",
        WOOD[0],
    )
    tower = House(s, x, y, z, z * 0.85, z * 2.1, z * 0.95, steps=5, plinth=False, detail=d)
    # Niches in the stepped gable, sound holes and a low west window.
    for u, v0, v1 in (
        (0.22, -0.08, 0.03),
        (0.36, -0.22, 0.03),
        (0.5, -0.34, 0.03),
        (0.64, -0.22, 0.03),
        (0.78, -0.08, 0.03),
    ):
        s.fill(patch(tower.end, u - 0.045, v0, u + 0.045, v1), LIME[1])
        s.fill(patch(tower.end, u + 0.02, v0, u + 0.045, v1), LIME[0])
    for face in (tower.end, tower.front):
        for u in (0.36, 0.62):
            s.fill(patch(face, u - 0.07, 0.12, u + 0.07, 0.27), SEA[0])
        s.fill(patch(face, 0, 0.075, 1, 0.09), LIME[0], 0.8)
    s.fill(patch(tower.end, 0.42, 0.58, 0.58, 0.74), SEA[1])
    s.fill(patch(tower.front, 0.44, 0.45, 0.5, 0.56), SEA[0])
    # Weathercock and anchors.
    ax, ay = lerp(tower.apex, tower.apex2, 0.5)
    s.stroke(f"M{num(ax)} {num(ay)}v{num(-z * 0.5)}", INK, max(1.2, z * 0.025))
    s.fill(poly([(ax, ay - z * 0.5), (ax + z * 0.16, ay - z * 0.44), (ax, ay - z * 0.4)]), STRAW[2])
