"""Renders the site's sharing picture and touch icon: `python -m tools.illustrations.marks`.

The sharing picture is the landscape over a band of paper with the mark and the name; the touch icon is the favicon,
larger. Both are written to `site/static/img`, where the mark itself lives as `logo.svg` and `favicon.svg`. The letters
of the name are outlines of the typeface Fraunces (SIL Open Font License 1.1).
"""

from PIL import Image

from devtools import SITE
from tools.illustrations import pictures
from tools.illustrations.drawing import BRICK, INK, PAPER, STRAW
from tools.illustrations.rendering import render

IMAGES = SITE / "static" / "img"
TOUCH = 180
SHARE = (1200, 630)
BAND = 164
COLOURS = 256

# The name in units of a thousandth of the type size, standing on the line y = 0.
NAME_WIDTH = 3068
NAME = (
    "M307 -658 277 -652Q265 -648 260 -642Q255 -636 255 -625V-74Q255 -58 263 -50Q271 -43 287 -43H369"
    "Q392 -43 412 -51Q431 -59 449 -80Q467 -101 484 -138L520 -215Q525 -226 532 -229Q539 -233 547 -231"
    "Q556 -229 560 -221Q564 -214 560 -201L519 -17Q515 1 509 8Q503 15 492 15Q483 15 474 11Q465 7 453 4"
    "Q441 0 424 0H54Q43 0 37 -5Q31 -11 31 -20Q31 -35 47 -42L78 -48Q89 -52 95 -58Q100 -64 100 -75V-625"
    "Q100 -636 95 -642Q89 -648 78 -652L47 -658Q31 -665 31 -680Q31 -690 37 -695Q43 -700 54 -700H301"
    "Q312 -700 318 -695Q324 -690 324 -680Q324 -665 307 -658ZM849 -57V-66L840 -65V-356Q840 -387 826 -403"
    "Q813 -420 788 -420Q763 -420 749 -408Q735 -396 735 -378V-345Q735 -316 717 -298Q698 -280 666 -280"
    "Q639 -280 624 -294Q610 -308 610 -334Q610 -363 632 -390Q655 -416 699 -434Q743 -451 808 -451"
    "Q893 -451 934 -416Q975 -381 975 -319V-81Q975 -68 980 -61Q985 -54 995 -54Q1002 -54 1008 -58"
    "Q1013 -62 1016 -70Q1017 -72 1019 -74Q1021 -75 1023 -75Q1028 -75 1030 -71Q1033 -67 1033 -61"
    "Q1033 -46 1022 -30Q1012 -14 991 -2Q970 10 937 10Q895 10 872 -9Q849 -28 849 -57ZM588 -99"
    "Q588 -159 637 -194Q686 -229 782 -229Q808 -229 828 -224Q848 -220 863 -212L855 -187"
    "Q840 -194 825 -198Q811 -202 792 -202Q760 -202 741 -181Q723 -160 723 -122Q723 -86 740 -67"
    "Q757 -48 785 -48Q806 -48 824 -58Q843 -68 855 -85L863 -61Q842 -27 802 -9Q763 10 717 10"
    "Q659 10 624 -21Q588 -51 588 -99ZM1236 -429V-68Q1236 -54 1239 -47Q1242 -41 1249 -38L1268 -33"
    "Q1279 -27 1279 -17Q1279 0 1262 0H1074Q1066 0 1061 -4Q1056 -9 1056 -17Q1056 -23 1059 -27"
    "Q1062 -31 1068 -35L1087 -39Q1095 -42 1098 -48Q1101 -54 1101 -68V-349Q1101 -359 1098 -364"
    "Q1096 -368 1089 -370L1066 -371Q1059 -373 1056 -377Q1054 -381 1054 -387Q1054 -393 1058 -398"
    "Q1062 -402 1071 -406L1185 -442Q1198 -446 1205 -448Q1212 -449 1218 -449Q1226 -449 1231 -444"
    "Q1236 -438 1236 -429ZM1223 -320 1207 -339 1226 -358Q1278 -407 1317 -429Q1356 -451 1392 -451"
    "Q1441 -451 1466 -421Q1492 -391 1498 -334L1531 -69Q1532 -55 1535 -48Q1538 -42 1546 -39L1563 -35"
    "Q1569 -31 1572 -27Q1576 -23 1576 -17Q1576 -9 1571 -4Q1566 0 1557 0H1367Q1350 0 1350 -17"
    "Q1350 -27 1361 -33L1380 -38Q1389 -41 1392 -47Q1396 -54 1394 -67L1367 -301Q1362 -337 1349 -354"
    "Q1337 -371 1311 -371Q1294 -371 1277 -362Q1259 -354 1240 -335ZM1911 -73 1908 -76V-644"
    "Q1908 -654 1905 -659Q1902 -663 1896 -665L1872 -666Q1866 -669 1863 -673Q1860 -676 1860 -682"
    "Q1860 -688 1864 -693Q1868 -697 1878 -701L1992 -737Q2005 -742 2011 -743Q2018 -745 2024 -745"
    "Q2033 -745 2038 -739Q2042 -734 2042 -725V-68Q2042 -54 2046 -48Q2049 -42 2056 -39L2075 -35"
    "Q2081 -32 2084 -27Q2087 -23 2087 -17Q2087 -9 2082 -4Q2077 0 2069 0H1949Q1933 0 1922 -11"
    "Q1911 -21 1911 -38ZM1594 -208Q1594 -284 1622 -339Q1649 -393 1697 -422Q1745 -451 1804 -451"
    "Q1855 -451 1890 -429Q1926 -407 1948 -367L1925 -340Q1909 -372 1886 -388Q1863 -404 1833 -404"
    "Q1804 -404 1782 -385Q1759 -366 1745 -326Q1732 -286 1732 -221Q1732 -162 1745 -123Q1757 -84 1779 -66"
    "Q1800 -47 1828 -47Q1856 -47 1881 -63Q1905 -80 1926 -114L1940 -93Q1906 -42 1866 -16Q1825 10 1775 10"
    "Q1721 10 1681 -16Q1640 -43 1617 -92Q1594 -141 1594 -208ZM2294 -725V-68Q2294 -54 2297 -48"
    "Q2300 -42 2308 -39L2327 -35Q2333 -32 2336 -27Q2339 -23 2339 -17Q2339 -9 2334 -4Q2329 0 2320 0H2132"
    "Q2124 0 2119 -4Q2114 -9 2114 -17Q2114 -23 2117 -27Q2120 -32 2127 -35L2145 -39Q2153 -42 2156 -48"
    "Q2159 -54 2159 -68V-644Q2159 -654 2156 -659Q2154 -663 2147 -665L2124 -666Q2117 -669 2115 -673"
    "Q2112 -676 2112 -682Q2112 -688 2116 -693Q2120 -697 2129 -701L2244 -737Q2256 -742 2263 -743"
    "Q2270 -745 2276 -745Q2285 -745 2289 -739Q2294 -734 2294 -725ZM2549 -429V-68Q2549 -54 2553 -48"
    "Q2556 -42 2563 -39L2582 -35Q2588 -32 2591 -28Q2594 -23 2594 -17Q2594 -9 2589 -4Q2585 0 2576 0H2388"
    "Q2379 0 2374 -4Q2370 -9 2370 -17Q2370 -23 2373 -27Q2376 -32 2382 -35L2401 -39Q2409 -42 2412 -48"
    "Q2415 -54 2415 -68V-349Q2415 -359 2412 -364Q2409 -368 2403 -370L2380 -371Q2373 -373 2370 -377"
    "Q2367 -381 2367 -387Q2367 -393 2371 -398Q2375 -402 2385 -406L2499 -442Q2512 -446 2519 -448"
    "Q2525 -449 2531 -449Q2540 -449 2545 -444Q2549 -438 2549 -429ZM2479 -507Q2442 -507 2420 -529"
    "Q2398 -551 2398 -586Q2398 -620 2420 -643Q2442 -665 2479 -665Q2516 -665 2538 -643"
    "Q2561 -620 2561 -586Q2561 -551 2538 -529Q2516 -507 2479 -507ZM2864 2H2813Q2802 2 2794 -4"
    "Q2787 -11 2781 -25L2647 -372Q2642 -386 2637 -392Q2633 -399 2626 -402L2610 -407Q2603 -411 2600 -415"
    "Q2598 -418 2598 -424Q2598 -432 2603 -436Q2608 -441 2616 -441H2830Q2847 -441 2847 -424"
    "Q2847 -417 2844 -414Q2840 -410 2833 -406L2815 -401Q2796 -396 2792 -386Q2788 -377 2794 -360"
    "L2899 -77L2868 -47L2977 -352Q2984 -371 2979 -384Q2973 -396 2955 -402L2935 -406Q2928 -410 2925 -414"
    "Q2922 -417 2922 -424Q2922 -432 2927 -436Q2932 -441 2941 -441H3061Q3070 -441 3075 -436"
    "Q3080 -432 3080 -424Q3080 -418 3077 -414Q3075 -411 3068 -407L3054 -402Q3043 -398 3035 -388"
    "Q3027 -378 3017 -351L2896 -22Q2891 -8 2883 -3Q2874 2 2864 2Z"
)


def inner(svg):
    """What is in an SVG, without its outermost element."""
    """What is inside an SVG file."""
    return svg[svg.index(">") + 1 : svg.rindex("</svg>")]


def touch_icon():
    """The favicon on a square of brick red, as SVG."""
    """The favicon on a full square: the telephone rounds the corners itself."""
    icon = inner((IMAGES / "favicon.svg").read_text(encoding="utf-8"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{TOUCH}" height="{TOUCH}" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" fill="{BRICK[2]}"/>'
        f'<g transform="translate(3.2 2.6) scale(.8)">{icon}</g></svg>'
    )


def share():
    """The sharing picture as SVG."""
    """The landscape with the mark and the name on a band of paper."""
    width, height = SHARE
    top = height - BAND
    mark = inner((IMAGES / "logo.svg").read_text(encoding="utf-8"))
    size = 118
    start = (width - 108 - 30 - NAME_WIDTH * size / 1000) / 2
    line = top + BAND / 2 + size * 0.35
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<svg width="{width}" height="{top}" viewBox="0 150 1600 {top * 1600 / width:.0f}">'
        f"{inner(pictures.svg('landscape'))}</svg>"
        f'<rect y="{top}" width="{width}" height="{BAND}" fill="{PAPER}"/>'
        f'<rect y="{top}" width="{width}" height="8" fill="{BRICK[2]}"/>'
        f'<rect y="{top + 8}" width="{width}" height="4" fill="{STRAW[3]}"/>'
        f'<g transform="translate({start:.0f} {line - 100:.0f}) scale(3.375)" fill="{BRICK[2]}">{mark}</g>'
        f'<g transform="translate({start + 138:.0f} {line:.0f}) scale({size / 1000})" fill="{INK}">'
        f'<path d="{NAME}"/></g>'
        "</svg>"
    )


def drawn():
    """The two by the name of their file, as images of few colours: enough for so few inks, and small as PNG."""
    marks = {"apple-touch-icon": render(touch_icon(), TOUCH, TOUCH), "share": render(share(), *SHARE)}
    return {name: image.quantize(COLOURS, dither=Image.Dither.NONE) for name, image in marks.items()}


if __name__ == "__main__":
    for name, image in drawn().items():
        image.save(IMAGES / f"{name}.png", optimize=True)
