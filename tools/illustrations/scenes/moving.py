"""Boxes and a van before a village house."""

# ruff: noqa: E501, PLR0915 - a drawing is many numbers in long rows

import math

from tools.illustrations.drawing import (
    BRICK,
    INK,
    LEAF,
    LIME,
    PAPER,
    SEA,
    SKIN,
    STRAW,
    WOOD,
    Ridge,
    Sheet,
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
    smooth,
)
from tools.illustrations.houses import House, church, smoke, window
from tools.illustrations.land import blades, field, hazed, land, lane
from tools.illustrations.people import person
from tools.illustrations.removal import carton, van
from tools.illustrations.sky import birds, cloud, sky
from tools.illustrations.trees import hedge, tree, wood
from tools.illustrations.yard import bicycle, halftimber, hollyhocks, turf


def moving():
    """Boxes and a van before a village house."""
    s = Sheet(118)
    rng = s.rng
    sky(s, 470, sun=(250, 190, 46), top=SEA[3], streaks=44)
    cloud(s, 600, 130, 380, 60)
    cloud(s, 1420, 120, 420, 70)
    cloud(s, 60, 320, 300, 40)
    birds(s, 520, 250, 7)
    far = Ridge((0, 460), (300, 436), (700, 462), (1100, 440), (1600, 456))
    mid = Ridge((0, 560), (400, 540), (900, 560), (1600, 550))
    land(s, far, hazed(LEAF, 0.4)[4])
    wood(s, far, 330, 620, 18, 0.45)
    for i, (a, b) in enumerate(((-80, 120), (120, 330), (330, 560), (560, 900), (900, 1300), (1300, 1700))):
        one, two = (
            (STRAW[3], STRAW[2]),
            (LEAF[5], LEAF[4]),
            (STRAW[4], STRAW[3]),
            (LEAF[4], LEAF[3]),
            (STRAW[3], STRAW[2]),
            (LEAF[5], LEAF[4]),
        )[i]
        field(
            s,
            far,
            mid,
            a,
            b,
            800 + (a - 800) * 1.3,
            800 + (b - 800) * 1.3,
            hazed((one,), 0.2)[0],
            hazed((two,), 0.2)[0],
            ("furrow", "rows")[i % 2],
            11,
            4,
        )
    church(s, 128, 500, 40)
    for x, h in ((100, 66), (268, 70), (300, 54)):
        tree(s, x, 508, h, "oak", 0.15, shade=False)
    a = House(s, 372, 548, 34, 120, 38, 40, 1, "straw", "tile", detail=0.8)
    a.windows((0.25, 0.7), 0.45, 0.1, 0.4)
    b = House(s, 60, 552, 30, 110, 36, 40, -1, "red", "thatch", detail=0.8)
    b.windows((0.3, 0.7), 0.45, 0.1, 0.4)
    tree(s, 520, 560, 130, "lime", 0.06)
    hedge(s, [(-20, 560), (240, 566), (560, 566)], 12)
    land(s, Ridge((0, 586), (500, 572), (1000, 580), (1600, 590)), LEAF[4])
    turf(s, 0, 600, 1600, 300, 240)

    # The house: white, half-timbered, thatched, its door open.
    tree(s, 760, 640, 330, "beech", 0.04, shade=False)
    tree(s, 1530, 640, 420, "oak", 0.03, shade=False)
    h = House(s, 960, 770, 190, 660, 192, 232, 1, "white", "thatch", tilt=0.035)
    halftimber(s, h, 10, 4)
    h.windows((0.15, 0.35, 0.75, 0.95), 0.34, 0.06, 0.4, (2, 3), glow=(1,))
    window(s, h.end, 0.37, 0.3, 0.18, 0.36, True, (2, 3))
    window(s, h.end, 0.64, 0.3, 0.18, 0.36, True, (2, 3))
    window(s, h.end, 0.5, -0.42, 0.16, 0.26, True, (2, 2))
    for k in range(17):
        x, y = lerp(h.apex, h.apex2, k / 16)
        s.stroke(f"M{num(x - 9)} {num(y - 10)}l18 26M{num(x + 9)} {num(y - 10)}l-18 26", WOOD[0], 3.4)
    h.chimney(0.22, 44, 66)
    smoke(s, *h.chimney(0.68, 44, 66), 110)
    # The open door with light inside, its leaf, a step.
    f = h.front
    s.fill(patch(f, 0.508, 0.2, 0.592, 1), LIME[3])
    s.fill(patch(f, 0.516, 0.24, 0.584, 1), s.gradient([(0, STRAW[3]), (1, STRAW[4])]))
    s.fill(patch(f, 0.535, 0.42, 0.565, 0.64), BRICK[3])
    s.fill(patch(f, 0.516, 0.9, 0.584, 1), WOOD[3])
    p, q = f(0.516, 0.24), f(0.516, 1)
    s.fill(poly([p, (p[0] - 34, p[1] + 12), (q[0] - 34, q[1] + 20), q]), LEAF[2])
    s.fill(
        poly([(p[0] - 8, p[1] + 16), (p[0] - 27, p[1] + 22), (p[0] - 27, p[1] + 70), (p[0] - 8, p[1] + 64)]),
        SEA[1],
    )
    s.fill(
        poly([(p[0] - 8, p[1] + 78), (p[0] - 27, p[1] + 84), (p[0] - 27, q[1] + 4), (p[0] - 8, q[1] - 8)]),
        LEAF[1],
    )
    s.fill(patch(f, 0.5, 0.985, 0.605, 1.05), "#a9a697")
    s.fill(patch(f, 0.5, 1.03, 0.605, 1.06), "#6d6c64")
    s.fill(poly([(960, 772), (1640, 752), (1640, 790), (1060, 806)]), INK, 0.2)
    hollyhocks(s, 1010, 790, 120, 4, 26)
    hollyhocks(s, 1396, 776, 120, 5, 28)
    hollyhocks(s, 790, 784, 110, 4, 30)
    # A flagpole with its pennant, as the day asks for.
    s.stroke("M690 770V150", LIME[3], 9)
    s.stroke("M694 770V150", LIME[1], 3)
    s.fill(ellipse(690, 146, 9, 9), STRAW[2])
    pennant = "M694 164C760 150 800 196 920 186C820 200 780 220 694 204Z"
    s.fill(pennant, BRICK[2])
    s.cuts([cut(694, 184, 906, 188, 7, -4)], LIME[3])
    with s.clip(pennant):
        s.fill(poly([(728, 140), (738, 140), (740, 230), (730, 230)]), LIME[3])
    # The drive and the lane in front.
    drive = [(1300, 790), (1236, 812), (1130, 842), (980, 884), (760, 930), (400, 990)]
    lane(s, drive, [46, 60, 92, 130, 190, 260])
    s.fill(poly([(-20, 846), (640, 834), (900, 880), (1620, 930), (1620, 1010), (-20, 1010)]), STRAW[4])
    s.fill(
        smooth(
            [(-20, 880), (400, 866), (800, 900), (1240, 930), (1640, 946), (1640, 1020), (-20, 1020)],
            True,
            0.6,
        ),
        STRAW[3],
        0.55,
    )
    s.cuts(
        [
            cut(x, y, x + rng.uniform(14, 60), y + 2, 2)
            for x, y in ((rng.uniform(-20, 1600), rng.uniform(870, 1000)) for _ in range(150))
        ],
        STRAW[2],
    )
    s.cuts(
        [
            cut(x, y, x + rng.uniform(14, 60), y + 2, 1.6)
            for x, y in ((rng.uniform(-20, 1600), rng.uniform(870, 1000)) for _ in range(80))
        ],
        PAPER,
    )
    for x in range(-20, 700, 36):
        blades(s, x, 852 - x * 0.012, 52, 34, 14, (LEAF[2], LEAF[3], LEAF[4]))

    # The van with its doors wide open and its load.
    van(s, 640, 878, 292)
    s.fill(poly([(640, 610), (700, 622), (700, 812), (640, 824)]), INK)
    s.fill(poly([(644, 700), (692, 706), (692, 806), (644, 814)]), WOOD[4])
    s.fill(poly([(644, 640), (690, 648), (690, 700), (644, 694)]), WOOD[3])
    s.fill(poly([(700, 618), (742, 600), (742, 838), (700, 814)]), mix(SEA[2], PAPER, 0.2))
    s.fill(poly([(708, 634), (734, 624), (734, 690), (708, 696)]), SEA[0])
    s.cuts([cut(702, 622, 702, 812, 3)], SEA[4])
    s.fill(poly([(634, 824), (706, 812), (850, 892), (770, 910)]), WOOD[3])
    s.cuts([cut(648 + k * 17, 822 - k * 3, 786 + k * 16, 906 - k * 4, 2) for k in range(5)], WOOD[1])
    # A mattress and a rolled carpet on the roof.
    s.fill(rounded(296, 558, 270, 30, 12), LIME[2])
    s.cuts([cut(310 + k * 32, 560, 310 + k * 32, 586, 3) for k in range(8)], SEA[3])
    s.fill(rounded(330, 532, 220, 28, 14), BRICK[3])
    s.fill(ellipse(548, 546, 12, 13), BRICK[1])
    s.stroke(ellipse(548, 546, 7, 8), BRICK[4], 2)
    for x in (350, 380, 500, 470):
        s.fill(box(x, 532, 8, 28), STRAW[3])
    s.stroke("M340 590V526M530 590V526", INK, 4)

    # Things that stand about on the drive.
    carton(s, 846, 902, 104, 78)
    carton(s, 862, 824, 92, 66, tape=BRICK[4])
    carton(s, 978, 920, 84, 62, True)
    for x, a, tone in ((996, -14, BRICK[2]), (1014, -4, SEA[1]), (1032, 5, STRAW[2]), (1048, 12, LEAF[2])):
        s.fill(poly([(x, 850), (x + 14, 850), (x + 14 + a, 806), (x + a, 808)]), tone)
    # An armchair, a lamp, a plant.
    with s.group("translate(1180 820)"):
        s.fill(ellipse(96, 132, 130, 13), INK, 0.3)
        s.fill(rounded(22, -76, 140, 150, 30), BRICK[3])
        s.grain(rounded(22, -76, 140, 150, 30), BRICK[1], "right", 0.8)
        s.fill(rounded(30, 28, 128, 56, 16), BRICK[4])
        s.fill(rounded(0, 0, 42, 108, 20), BRICK[3])
        s.fill(rounded(146, 0, 42, 108, 20), BRICK[2])
        s.fill(box(20, 84, 140, 24), BRICK[2])
        s.stroke("M20 106l-4 26M168 106l4 26", WOOD[1], 10)
        s.cuts([cut(36, -62, 60, -74, 4), cut(8, 10, 24, 4, 4)], BRICK[5])
        s.fill("".join(ellipse(56 + k * 24, -20 + j * 26, 3, 3) for k in range(4) for j in range(2)), BRICK[1])
    s.fill(ellipse(1442, 946, 46, 8), INK, 0.3)
    s.stroke("M1430 942V740", INK, 5)
    s.fill(ellipse(1430, 942, 36, 9), WOOD[0])
    s.fill("M1396 742l14 -74h40l14 74Z", STRAW[3])
    s.grain("M1396 742l14 -74h40l14 74Z", STRAW[1], "right", 0.8)
    # People: two carry, a neighbour comes with bread and flowers.
    person(s, 790, 942, 268, LEAF[2], SEA[0], SKIN[1], WOOD[0], "short", ("hold", "down"), 1, walk=0.09)
    carton(s, 806, 794, 84, 62, tape=BRICK[4])
    s.fill(ribbon([(812, 728), (826, 766), (866, 782)], [20, 18, 15]), mix(LEAF[2], INK, 0.12))
    s.fill(ellipse(872, 783, 9, 9), SKIN[1])
    person(s, 1140, 912, 246, STRAW[2], SEA[1], SKIN[2], INK, "bun", ("hold", "down"), 1, walk=0.08)
    s.fill("M1160 782l-6 46h58l-6 -46Z", BRICK[4])
    for _ in range(26):
        a, z = rng.uniform(-1.2, 1.2), rng.uniform(40, 92)
        s.cuts(
            [cut(1183, 784, 1183 + math.sin(a) * z, 784 - math.cos(a) * z, 9, rng.uniform(-8, 8))],
            rng.choice((LEAF[1], LEAF[2], LEAF[3], LEAF[4])),
        )
    s.fill(ribbon([(1160, 716), (1168, 752), (1196, 800)], [18, 17, 14]), mix(STRAW[2], INK, 0.12))
    s.fill(ellipse(1200, 806, 8, 9), SKIN[2])
    person(s, 1540, 960, 270, SEA[3], BRICK[1], SKIN[0], "#b4b3a6", "bun", ("hold", "hold"), -1, skirt=True)
    s.fill(ellipse(1496, 806, 42, 10), LIME[2])
    s.fill("M1462 804q4 -34 34 -36q32 2 36 36Z", STRAW[1])
    s.cuts([cut(1474 + j * 14, 796, 1484 + j * 14, 776, 4, 3) for j in range(3)], STRAW[4])
    person(s, 1372, 976, 150, LEAF[4], SEA[0], SKIN[2], INK, "short", ("down", "wave"), 1, walk=0.08)
    # A dog, and in front more boxes, a globe, a bicycle.
    dog = "M1352 960C1348 930 1350 912 1372 908L1420 908C1430 894 1438 886 1452 886L1472 894L1474 904L1456 912C1452 926 1446 934 1440 940L1442 972L1432 972L1428 944L1384 944L1372 972L1362 972L1366 940C1360 932 1356 940 1352 960Z"
    with s.group("translate(-276 22)"):
        s.fill(ellipse(1404, 974, 60, 6), INK, 0.3)
        s.fill(dog, LIME[3])
        s.fill(smooth([(1376, 908), (1410, 908), (1404, 930), (1380, 930)]), WOOD[2])
        s.fill("M1440 886q-6 20 6 28l10 -20Z", WOOD[2])
        s.fill(ellipse(1473, 897, 4, 4), INK)
        s.stroke("M1354 916C1340 906 1338 894 1344 884", LIME[3], 7)
    carton(s, 60, 988, 150, 108)
    carton(s, 84, 880, 116, 76, tape=BRICK[4])
    carton(s, 262, 996, 120, 80, True)
    for _ in range(26):
        a, z = rng.uniform(-1.1, 1.1), rng.uniform(50, 120)
        s.cuts(
            [cut(340, 906, 340 + math.sin(a) * z, 906 - math.cos(a) * z, 10, rng.uniform(-10, 10))],
            rng.choice((LEAF[1], LEAF[2], LEAF[3])),
        )
    s.stroke("M128 804a34 34 0 1 1 40 -46", STRAW[1], 5)
    s.fill(ellipse(140, 770, 27, 27), SEA[3])
    s.fill(
        smooth([(124, 758), (140, 750), (150, 762), (142, 776), (130, 774)])
        + smooth([(146, 780), (158, 774), (156, 790), (146, 792)]),
        LEAF[4],
    )
    s.cuts([cut(122, 776, 138, 750, 4, -5)], SEA[5])
    s.fill(box(132, 800, 14, 6) + box(122, 804, 34, 6), WOOD[1])
    bicycle(s, 480, 972, 52, BRICK[2], 1)
    return s
