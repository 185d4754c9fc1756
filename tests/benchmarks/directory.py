"""What the directory costs with a hundred businesses and with ten thousand: `make bench-directory`.

Fails where ten thousand cost more queries, or more than twice the work.
"""

import sys

from tests.benchmarks.content import prepare_site, settle, write_businesses
from tests.benchmarks.measuring import benchmark

ROUNDS = 60
PAGES = {
    "the list": "/virksomheder/",
    "the list in English": "/en/businesses/",
    "its last page": "/virksomheder/?page={last}",
    "one category": "/virksomheder/?category=fag-3",
    "four filters": "/virksomheder/?category=fag-1&category=fag-2&municipality=370&network=net-1&seeks=yes",
    "a business": "/virksomheder/proeve-00001/",
    "a network": "/virksomheder/netvaerk/net-1/",
}
WORDS = "Vi laver, reparerer og sælger ting af træ, uld og jern, og vi deler gerne værksted med andre på egnen. "


def texts_of(number: int) -> dict[str, str]:
    """The texts of a business."""
    return {
        "name": f"Prøve {number:05}",
        "introduction": WORDS * 2,
        "offers": WORDS * 4,
        "seeks": WORDS * 2 if number % 5 else "",
    }


def fill(first: int, end: int) -> None:
    """Fill the directory up."""
    if not first:
        prepare_site()
    write_businesses(first, end, texts_of, is_in_english=lambda number: number % 3 == 0)
    settle()


if __name__ == "__main__":
    sys.exit(benchmark(fill, PAGES, ROUNDS))
