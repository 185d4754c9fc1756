"""Palette, curves and the sheet that every picture is drawn on."""

# ruff: noqa: PLR0917, PLR2004 - a drawing is many numbers in long rows

import math
import random
import re
from contextlib import contextmanager

WIDTH, HEIGHT = 1600, 1000

# The palette: each family runs from dark (0) to light.
PAPER, INK = "#fbf8f1", "#23291f"
BRICK = ("#431b10", "#672a17", "#8a3a1c", "#a9552f", "#c67f54", "#e2b08a", "#f1d6bb")
LEAF = ("#1d2c22", "#2d432f", "#43603a", "#627c44", "#8a9c57", "#b2bb78", "#d6d8a6")
STRAW = ("#8a5f22", "#b58230", "#d8a748", "#eac677", "#f3deaa", "#f9edd2")
SEA = ("#22404b", "#38596a", "#587c88", "#84a2a8", "#b1c5c4", "#d8e1da")
LIME = ("#aaa592", "#d3cdbb", "#efe8d8", "#fffaf0")
WOOD = ("#35261b", "#553d29", "#7b5a3a", "#a37e53", "#c9a878", "#e3cda4")
SKIN = ("#f0cfae", "#d9a67c", "#a06a45", "#6d4630")


def num(value):
    """A number as short text."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def lerp(a, b, t):
    """The value (or point) a share t of the way from a to b."""
    if isinstance(a, tuple):
        return tuple(p + (q - p) * t for p, q in zip(a, b, strict=False))
    return a + (b - a) * t


def mix(one, two, t):
    """The colour a share t of the way from one to two."""
    parts = (round(lerp(int(one[i : i + 2], 16), int(two[i : i + 2], 16), t)) for i in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)


def poly(points, closed=True):
    """Path data of straight lines."""
    body = "L".join(f"{num(x)} {num(y)}" for x, y in points)
    return f"M{body}{'Z' if closed else ''}"


def smooth(points, closed=True, tension=1.0):
    """Path data of a soft curve through the points."""
    size = len(points)
    out = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for i in range(size if closed else size - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % size] for k in (-1, 0, 1, 2))
        else:
            p0, p1 = points[max(i - 1, 0)], points[i]
            p2, p3 = points[i + 1], points[min(i + 2, size - 1)]
        c1 = (p1[0] + (p2[0] - p0[0]) / 6 * tension, p1[1] + (p2[1] - p0[1]) / 6 * tension)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6 * tension, p2[1] - (p3[1] - p1[1]) / 6 * tension)
        out.append("C" + " ".join(f"{num(x)} {num(y)}" for x, y in (c1, c2, p2)))
    return "".join(out) + ("Z" if closed else "")


def ellipse(cx, cy, rx, ry):
    """Path data of an ellipse."""
    return (
        f"M{num(cx - rx)} {num(cy)}"
        f"a{num(rx)} {num(ry)} 0 1 1 {num(2 * rx)} 0"
        f"a{num(rx)} {num(ry)} 0 1 1 {num(-2 * rx)} 0Z"
    )


def box(x, y, w, h):
    """Path data of an upright rectangle."""
    return f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}Z"


def rounded(x, y, w, h, r):
    """Path data of a rectangle with round corners."""
    r = min(r, w / 2, h / 2)
    arc = f"a{num(r)} {num(r)} 0 0 1 "
    return (
        f"M{num(x + r)} {num(y)}h{num(w - 2 * r)}{arc}{num(r)} {num(r)}v{num(h - 2 * r)}"
        f"{arc}{num(-r)} {num(r)}h{num(2 * r - w)}{arc}{num(-r)} {num(-r)}v{num(2 * r - h)}"
        f"{arc}{num(r)} {num(-r)}Z"
    )


def cut(x1, y1, x2, y2, width, bend=0.0, blunt=0.0):
    """Path data of one gouge mark: thin, thick, thin.

    ``bend`` pushes the middle sideways; ``blunt`` (0 to 1) moves the thickest
    place towards the end.
    """
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy) or 1
    nx, ny = -dy / length, dx / length
    t = 0.5 + blunt / 2
    mx, my = x1 + dx * t + nx * bend, y1 + dy * t + ny * bend
    ax, ay = mx + nx * width, my + ny * width
    bx, by = mx - nx * width, my - ny * width
    return f"M{num(x1)} {num(y1)}Q{num(ax)} {num(ay)} {num(x2)} {num(y2)}Q{num(bx)} {num(by)} {num(x1)} {num(y1)}Z"


def ribbon(points, widths):
    """Path data of a band along the points with a width at each of them."""
    left, right = [], []
    for i, (x, y) in enumerate(points):
        ax, ay = points[max(i - 1, 0)]
        bx, by = points[min(i + 1, len(points) - 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / length, (bx - ax) / length
        half = widths[i] / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    back = smooth(right[::-1], closed=False)
    return smooth(left, closed=False) + "L" + back[1:] + "Z"


class Ridge:
    """A line of land from left to right: ``ridge(x)`` gives its height."""

    def __init__(self, *points):
        self.points = sorted(points)

    def __call__(self, x):
        pts = self.points
        if x <= pts[0][0]:
            return pts[0][1]
        if x >= pts[-1][0]:
            return pts[-1][1]
        i = max(k for k in range(len(pts) - 1) if pts[k][0] <= x)
        p0, p1 = pts[max(i - 1, 0)], pts[i]
        p2, p3 = pts[i + 1], pts[min(i + 2, len(pts) - 1)]
        span = p2[0] - p1[0]
        t = (x - p1[0]) / span
        m1 = (p2[1] - p0[1]) / ((p2[0] - p0[0]) or 1) * span
        m2 = (p3[1] - p1[1]) / ((p3[0] - p1[0]) or 1) * span
        return (
            (2 * t**3 - 3 * t**2 + 1) * p1[1]
            + (t**3 - 2 * t**2 + t) * m1
            + (3 * t**2 - 2 * t**3) * p2[1]
            + (t**3 - t**2) * m2
        )

    def line(self, start=0, stop=WIDTH, step=20):
        """Points along the ridge."""
        count = max(2, round(abs(stop - start) / step))
        return [(x, self(x)) for x in (lerp(start, stop, i / count) for i in range(count + 1))]


def quad(a, b, c, d):
    """A map from (u, v) in the unit square to the four-cornered face a b c d.

    The corners are upper left, upper right, lower right, lower left.
    """
    return lambda u, v: lerp(lerp(a, b, u), lerp(d, c, u), v)


def patch(face, u0, v0, u1, v1):
    """Path data of a rectangle on a face made by ``quad``."""
    return poly([face(u0, v0), face(u1, v0), face(u1, v1), face(u0, v1)])


def scallop(rng, cx, cy, rx, ry, lobes, rough=0.12, puff=0.62):
    """Path data of a leafy or cloudy outline: an ellipse of small arcs."""
    turn = rng.random() * math.tau
    points = []
    for i in range(lobes):
        angle = turn + (i + rng.uniform(-0.28, 0.28)) / lobes * math.tau
        far = 1 + rng.uniform(-rough, rough)
        points.append((cx + math.cos(angle) * rx * far, cy + math.sin(angle) * ry * far))
    out = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for i in range(lobes):
        (ax, ay), (bx, by) = points[i], points[(i + 1) % lobes]
        r = math.hypot(bx - ax, by - ay) * puff
        out.append(f"A{num(r)} {num(r)} 0 0 1 {num(bx)} {num(by)}")
    return "".join(out) + "Z"


# Where a fade is densest, and the direction in which it runs out.
FADES = {
    "top": (0, 0, 0, 1),
    "bottom": (0, 1, 0, 0),
    "left": (0, 0, 1, 0),
    "right": (1, 0, 0, 0),
    "top-left": (0, 0, 1, 1),
    "top-right": (1, 0, 0, 1),
    "bottom-left": (0, 1, 1, 0),
    "bottom-right": (1, 1, 0, 0),
}


class Sheet:
    """A picture under way: shapes in order, with the definitions they need."""

    def __init__(self, seed):
        self.rng = random.Random(seed)  # noqa: S311 - the same picture every time
        self.body = []
        self.defs = {}

    # -- plain shapes

    def fill(self, data, colour, opacity=None):
        """A filled shape."""
        extra = "" if opacity is None else f' fill-opacity="{opacity:.2f}"'
        self.body.append(f'<path d="{data}" fill="{colour}"{extra}/>')

    def stroke(self, data, colour, width, opacity=None, cap="round", dash=None):
        """A line."""
        extra = "" if opacity is None else f' stroke-opacity="{opacity:.2f}"'
        if dash:
            extra += f' stroke-dasharray="{dash}"'
        self.body.append(
            f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{num(width)}"'
            f' stroke-linecap="{cap}" stroke-linejoin="round"{extra}/>'
        )

    def cuts(self, marks, colour, opacity=None):
        """Many gouge marks in one colour; ``marks`` is a list of path data."""
        if marks:
            self.fill("".join(marks), colour, opacity)

    # -- definitions

    def gradient(self, stops, x1=0, y1=0, x2=0, y2=1, absolute=False):
        """A linear gradient; ``stops`` are (offset, colour[, opacity])."""
        units = ' gradientUnits="userSpaceOnUse"' if absolute else ""
        inner = "".join(
            f'<stop offset="{s[0]}" stop-color="{s[1]}"' + (f' stop-opacity="{s[2]}"' if len(s) > 2 else "") + "/>"
            for s in stops
        )
        text = f'x1="{num(x1)}" y1="{num(y1)}" x2="{num(x2)}" y2="{num(y2)}"{units}>{inner}'
        return self._define("linearGradient", text, "l")

    def radial(self, cx, cy, r, stops):
        """A radial gradient in the units of the picture."""
        inner = "".join(f'<stop offset="{s[0]}" stop-color="{s[1]}" stop-opacity="{s[2]}"/>' for s in stops)
        text = f'cx="{cx}" cy="{cy}" r="{r}" gradientUnits="userSpaceOnUse">{inner}'
        return self._define("radialGradient", text, "r")

    def _define(self, tag, text, prefix):
        name = next((k for k, v in self.defs.items() if v == (tag, text)), None)
        if name is None:
            name = f"{prefix}{len(self.defs)}"
            self.defs[name] = (tag, text)
        return f"url(#{name})"

    @contextmanager
    def clip(self, data):
        """Everything drawn inside the block is cut off at the shape."""
        name = self._define("clipPath", f'><path d="{data}"/>', "c")
        self.body.append(f'<g clip-path="{name}">')
        yield
        self.body.append("</g>")

    @contextmanager
    def group(self, transform="", opacity=None):
        """Everything drawn inside the block is moved, turned or thinned."""
        extra = f' transform="{transform}"' if transform else ""
        if opacity is not None:
            extra += f' opacity="{opacity}"'
        self.body.append(f"<g{extra}>")
        yield
        self.body.append("</g>")

    # -- copies of what has been drawn

    def mirror(self, start, stop, shift, squash, opacity):
        """Repeat the shapes from ``start`` to ``stop`` upside down, as water does."""
        copy = "".join(self.body[start:stop])
        self.body.append(f'<g transform="translate(0 {num(shift)}) scale(1 {-squash})" opacity="{opacity}">{copy}</g>')

    def drop_shadow(self, start, dx, dy, colour, opacity):
        """Lay a moved copy in one colour under everything drawn since ``start``."""
        copy = re.sub(r'(fill|stroke)="(?!none)[^"]*"', rf'\1="{colour}"', "".join(self.body[start:]))
        self.body.insert(start, f'<g transform="translate({dx} {dy})" opacity="{opacity}">{copy}</g>')

    # -- shading

    def _speckle(self, colour, size):
        """The filter that turns a fade into speckles of one colour."""
        text = (
            'x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
            f'<feTurbulence type="fractalNoise" baseFrequency="{size}" numOctaves="1" seed="4"/>'
            '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2.6 0 0 0 -.8" result="n"/>'
            '<feComposite in="SourceAlpha" in2="n" operator="arithmetic" k2="1" k3="1" k4="-1"/>'
            '<feComponentTransfer result="m"><feFuncA type="linear" slope="1.3"/></feComponentTransfer>'
            f'<feFlood flood-color="{colour}"/><feComposite in2="m" operator="in"/>'
        )
        return self._define("filter", text, "f")

    def grain(self, data, colour, side="right", strength=0.8, reach=1.0, size=0.25):
        """Speckled shade over a shape: densest at one side, gone at the other."""
        x1, y1, x2, y2 = FADES[side]
        paint = self.gradient(
            [(0, "#000", strength), (num(reach * 0.999) if reach < 1 else 1, "#000", 0)],
            x1, y1, x2, y2,
        )  # fmt: skip
        self.body.append(f'<path d="{data}" fill="{paint}" filter="{self._speckle(colour, size)}"/>')

    def glow(self, cx, cy, r, colour, strength=0.8, data=None, size=0.25):
        """Speckled light around a point."""
        paint = self.radial(cx, cy, r, [(0, "#000", strength), (1, "#000", 0)])
        shape = data or ellipse(cx, cy, r, r)
        self.body.append(f'<path d="{shape}" fill="{paint}" filter="{self._speckle(colour, size)}"/>')

    # -- the finished picture

    def svg(self, width=WIDTH, height=HEIGHT, view=None):
        """The whole picture as SVG text."""
        defs = "".join(
            f'<{tag} id="{name}"{"" if text[0] == ">" else " "}{text}</{tag}>'
            for name, (tag, text) in self.defs.items()
        )
        view = view or f"0 0 {WIDTH} {HEIGHT}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="{view}"><defs>{defs}{FINISH}</defs>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
            # A little larger than the sheet, so that no uneven edge shows at its rim.
            f'<g filter="url(#hand)"><g transform="translate(-9.6 -6) scale(1.012)">{"".join(self.body)}</g></g>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" filter="url(#print)"/></svg>\n'
        )


# ``hand`` makes every edge a little uneven, as if cut with a knife;
# ``print`` lets a little of the paper through the ink.
FINISH = (
    '<filter id="hand" x="-20" y="-20" width="1640" height="1040" filterUnits="userSpaceOnUse"'
    ' color-interpolation-filters="sRGB">'
    '<feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="3" seed="7"/>'
    '<feDisplacementMap in="SourceGraphic" scale="4.5" xChannelSelector="R" yChannelSelector="G"/>'
    "</filter>"
    '<filter id="print" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
    '<feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="11"/>'
    '<feColorMatrix values="0 0 0 0 .99 0 0 0 0 .97 0 0 0 0 .93 0 0 9 0 -6.1"/>'
    '<feComponentTransfer><feFuncA type="linear" slope=".2"/></feComponentTransfer>'
    "</filter>"
)
