"""How a word's forms are written into PostgreSQL's index, and how they are asked for.

PostgreSQL is given finished lexemes and reads nothing itself. Each says which language it is of and which kind of form
it is: `da=gårde` is the very word, `da.gård` its stem, `da~gard` its stem in plain letters.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, FloatField, Func
from django.db.models.expressions import RawSQL

from search.words.reading import Forms, read
from search.words.tokeniser import composed

EXACT, STEM, PLAIN = "=", ".", "~"

MOST_POSITIONS = 16_383
"""PostgreSQL counts no further."""
MOST_PLACES = 200
"""Places of one word that are kept: PostgreSQL keeps 255."""
GAP = 10
"""Words between two fields, so that no phrase reaches from one into the next."""


def lexemes(forms: Forms, language: str) -> Iterator[str]:
    """Yield the lexemes of a word's forms."""
    for kind, words in ((EXACT, forms.exact), (STEM, forms.stems), (PLAIN, forms.plain)):
        for word in sorted(words):
            yield f"{language}{kind}{word}"


def quoted(lexeme: str) -> str:
    """Return a lexeme as it stands in the text of a vector or a query."""
    doubled = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def vector(texts: Iterable[tuple[str, str]], language: str) -> str:
    """Return the text of a tsvector for texts with their weights (A to D)."""
    places: dict[str, list[str]] = defaultdict(list)
    base = 0
    for text, weight in texts:
        last = base
        for word in read(composed(text), language):
            last = base + word.position
            if last > MOST_POSITIONS:
                break
            for lexeme in lexemes(word.forms, language):
                if len(places[lexeme]) < MOST_PLACES:
                    places[lexeme].append(f"{last}{weight}")
        base = last + GAP
    return " ".join(f"{quoted(lexeme)}:{','.join(found)}" for lexeme, found in places.items())


def any_of(found: Iterable[str]) -> str:
    """Return a query that any of these lexemes satisfies; empty where there are none."""
    return " | ".join(quoted(lexeme) for lexeme in found)


def phrase(found: Iterable[str]) -> str:
    """Return a query that these lexemes satisfy when they follow each other."""
    return " <-> ".join(quoted(lexeme) for lexeme in found)


def joined(queries: Iterable[str], operator: str) -> str:
    """Return queries with & or | between them, without the empty ones."""
    return f" {operator} ".join(f"({query})" for query in queries if query)


def negated(query: str) -> str:
    """Return a query that whatever the given one leaves out satisfies."""
    return f"!({query})" if query else ""


class FinishedQuery(SearchQuery):
    """A query of finished lexemes: PostgreSQL does not read the words in it. An empty one finds nothing."""

    def __init__(self, text: str):
        super().__init__(text, search_type="raw")
        self.text = text

    def as_sql(self, compiler, connection):
        return "%s::tsquery", [self.text]


class OnceUnpacked(Func):
    """A reckoning with the words of an entry's text (`TEXT` in it), for which PostgreSQL unpacks them once.

    Written with the column itself, each mention of it would unpack them anew, which takes longer than the reckoning.
    """

    # The filter lets all four weights through, and with them every word.
    template = "(SELECT %(expressions)s, '{a,b,c,d}') AS unpacked)"
    arg_joiner = " FROM ts_filter("

    def __init__(self, expression):
        super().__init__(expression, F("body"), output_field=FloatField())


TEXT = RawSQL("unpacked", [], output_field=SearchVectorField())
