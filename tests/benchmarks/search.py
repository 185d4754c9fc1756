"""What searches cost with a hundred businesses and with ten thousand: `make bench-search`.

The words of businesses and articles are drawn from a fixed list by a fixed seed; of those that are searched for, one
stands in all of them, one in a tenth, one in a hundredth. Fails where ten thousand cost more queries, or more than
twice the work.
"""

import random
import sys
from functools import partial

from django.core.management import call_command
from wagtail.models import Locale

from blog.models import ArticleIndexPage, ArticlePage
from tests.benchmarks.content import prepare_site, settle, write_businesses
from tests.benchmarks.measuring import FEW, MANY, benchmark

ROUNDS = 40
ARTICLES = {FEW: 50, MANY: 500}
"""By the number of businesses."""
SYLLABLES = "ba be bo da de di fa fe go ha hi ho ka ki ko la le li lo ma me mo na ne ni pa po ra re ri"

PAGES = {
    "directory, first page": "/virksomheder/",
    "directory, filtered": "/virksomheder/?place=glumsoe&size=eu",
    "directory, rare word": "/virksomheder/?q=sjælden",
    "directory, word in a tenth": "/virksomheder/?q=middel",
    "directory, word in all": "/virksomheder/?q=fælles",
    "directory, two words in all": "/virksomheder/?q=fælles+værksted",
    "directory, word in all, filtered": "/virksomheder/?q=fælles&place=glumsoe&size=eu",
    "directory, word in all, last page": "/virksomheder/?q=fælles&page={last}",
    "site, rare word": "/soeg/?q=sjælden",
    "site, two words": "/soeg/?q=middel+værksted",
    "site, word in all": "/soeg/?q=fælles",
    "site, misspelt word": "/soeg/?q=sjældn",
    "site, nothing": "/soeg/?q=xyzzyq",
}


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


def texts_of(words: Words, number: int) -> dict[str, str]:
    """The texts of a business."""
    return {
        "name": f"{words.some(2).title()} Værksted {number}",
        "introduction": words.text(number, 18)[:250],
        "offers": words.text(number, 40),
        "seeks": words.some(20) if number % 5 else "",
    }


def write_articles(first: int, end: int, words: Words) -> None:
    """Write articles."""
    index = ArticleIndexPage.objects.get(locale=Locale.objects.get(language_code="da"))
    for number in range(first, end):
        introduction = words.text(number, 20)
        page = ArticlePage(title=words.some(4).capitalize(), slug=f"artikel-{number}", introduction=introduction)
        page.body = [("text", f"<p>{words.text(number, 300)}</p>")]
        index.add_child(instance=page)


def fill(first: int, end: int, words: Words) -> None:
    """Fill directory and articles up, without indexing each by itself."""
    if not first:
        prepare_site()
    write_businesses(first, end, partial(texts_of, words), is_in_english=lambda number: False)
    write_articles(ARTICLES.get(first, 0), ARTICLES[end], words)
    call_command("update_index", verbosity=0)
    settle()


if __name__ == "__main__":
    sys.exit(benchmark(partial(fill, words=Words()), PAGES, ROUNDS))
