"""How long searches take with 100 and with 10,000 businesses: `make bench-search`.

It makes a database of its own beside the development one, fills it, asks the real pages through Django's test client,
and prints a table for docs/benchmarks.md. The words of the businesses are drawn from a fixed list by a fixed seed: one
stands in all of them, one in a tenth, one in a hundredth.
"""

import os
import random
import statistics
import sys
import time
from urllib.parse import quote

from workbench import ROOT
from workbench.database import ensure_database_url

SIZES = ((100, 50), (10_000, 500))
"""Businesses and articles."""
ROUNDS = 15
SYLLABLES = "ba be bo da de di fa fe go ha hi ho ka ki ko la le li lo ma me mo na ne ni pa po ra re ri"

PAGES = {
    "directory, first page": "/virksomheder/",
    "directory, filtered": "/virksomheder/?place=glumsoe&size=eu",
    "directory, rare word": "/virksomheder/?q=" + quote("sjælden"),
    "directory, word in a tenth": "/virksomheder/?q=middel",
    "directory, word in all": "/virksomheder/?q=" + quote("fælles"),
    "site, rare word": "/soeg/?q=" + quote("sjælden"),
    "site, two words": "/soeg/?q=" + quote("middel værksted"),
    "site, word in all": "/soeg/?q=" + quote("fælles"),
    "site, misspelt word": "/soeg/?q=" + quote("sjældn"),
    "site, nothing": "/soeg/?q=xyzzyq",
}


def main() -> int:
    """Measure at each size. Returns the exit status."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "landliv.settings.test")
    os.environ["TEST_DATABASE"] = "bench_search"
    ensure_database_url()
    import django  # noqa: PLC0415 -- needs the environment from above

    django.setup()
    from django.db import connection  # noqa: PLC0415 -- likewise

    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        columns = [measure(*size) for size in SIZES]
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    show(columns)
    return 0


def measure(businesses: int, articles: int) -> dict[str, tuple[float, int]]:
    """Fill the database up to a size, and return the milliseconds and queries of each page."""
    from django.core.management import call_command  # noqa: PLC0415 -- needs Django's set-up
    from django.db import connection  # noqa: PLC0415 -- likewise

    call_command("install_site")
    fill(businesses, articles)
    started = time.perf_counter()
    call_command("update_index", verbosity=0)
    print(
        f"* {businesses} businesses, {articles} articles indexed in {time.perf_counter() - started:.0f} s", flush=True
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return {page: ask(path) for page, path in PAGES.items()}


def fill(businesses: int, articles: int) -> None:
    """Add what is missing, without indexing each by itself."""
    from wagtail.models import Locale  # noqa: PLC0415 -- needs Django's set-up

    from blog.models import ArticleIndexPage, ArticlePage  # noqa: PLC0415 -- likewise
    from core.models import Place  # noqa: PLC0415 -- likewise
    from core.sorting import danish_sort_key  # noqa: PLC0415 -- likewise
    from directory.models import Business, Category  # noqa: PLC0415 -- likewise

    words = Words()
    danish = Locale.objects.get(language_code="da")
    category, _made = Category.objects.get_or_create(name_da="Håndværk", name_en="Crafts", slug="haandvaerk")
    places = list(Place.objects.all())
    first = Business.objects.count()
    Business.objects.bulk_create(
        Business(
            locale=danish,
            name=(name := f"{words.some(2).title()} Værksted {number}"),
            slug=f"nr-{number}",
            sort_key=danish_sort_key(name),
            category=category,
            place=places[number % len(places)],
            introduction=words.text(number, 18)[:250],
            offers=words.text(number, 40),
            employees=number % 12,
        )
        for number in range(first, businesses)
    )
    index = ArticleIndexPage.objects.get(locale=danish)
    for number in range(ArticlePage.objects.count(), articles):
        page = ArticlePage(
            title=words.some(4).capitalize(), slug=f"artikel-{number}", introduction=words.text(number, 20)
        )
        page.body = [("text", f"<p>{words.text(number, 300)}</p>")]
        index.add_child(instance=page)


class Words:
    """Made-up words, the same ones every time."""

    def __init__(self):
        self.random = random.Random(20_261_126)  # noqa: S311 -- nothing secret
        syllables = SYLLABLES.split()
        self.every = ["".join(self.random.choices(syllables, k=self.random.randint(2, 4))) for _ in range(8_000)]

    def some(self, number: int) -> str:
        """That many words."""
        return " ".join(self.random.choices(self.every, k=number))

    def text(self, number: int, length: int) -> str:
        """A text with the words that are searched for in it."""
        known = ["fælles"] + ["middel"] * (number % 10 == 0) + ["sjælden"] * (number % 100 == 0)
        return f"{' '.join(known)} {self.some(length)}"


def ask(path: str) -> tuple[float, int]:
    """Return the median milliseconds of a warm request, and its queries."""
    from django.core.cache import cache  # noqa: PLC0415 -- needs Django's set-up
    from django.db import connection  # noqa: PLC0415 -- likewise
    from django.test import Client  # noqa: PLC0415 -- likewise
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- likewise

    client, times = Client(), []
    cache.clear()
    client.get(path)
    for _round in range(ROUNDS):
        started = time.perf_counter()
        response = client.get(path)
        times.append(1000 * (time.perf_counter() - started))
        if response.status_code != 200:
            sys.exit(f"{path} answered {response.status_code}")
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return statistics.median(times), len(captured)


def show(columns: list[dict[str, tuple[float, int]]]) -> None:
    """Print the table."""
    (few, _), (many, _) = SIZES
    print(f"| page | ms at {few:,} | ms at {many:,} | times | queries at {few:,} | queries at {many:,} |")
    print("| --- | --- | --- | --- | --- | --- |")
    for page in PAGES:
        (before, asked), (after, asked_after) = (column[page] for column in columns)
        print(f"| {page} | {before:.0f} | {after:.0f} | {after / before:.1f} | {asked} | {asked_after} |")


if __name__ == "__main__":
    sys.exit(main())
