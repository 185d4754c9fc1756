"""Asks the index: what is found, how often, and in which order."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.postgres.search import SearchRank
from django.db.models import Case, Count, F, FloatField, QuerySet, Value, When

from search import corrections, vocabulary
from search.entries import matching
from search.lexemes import FinishedQuery
from search.questions import Question
from search.words.reading import LANGUAGES

# How much a find counts: by its tier (the very word, its stem, a compound with it, a word that means the same), and by
# the weight of its field (D, C, B, A: text, captions, introduction, name or title).
TIERS = (1.0, 0.5, 0.1, 0.05)
FIELDS = "{0.1,0.3,0.5,1.0}"
AS_TYPED_IN_TITLE, AS_TYPED_IN_TEXT = 5.0, 0.1
"""What several words count that stand just as they were typed."""
MOST_WEIGHED = 1_000
"""Finds that are weighed against each other. A word that is in more says little: then its being in a title counts."""
SHORT_TEXTS_FIRST = Value(1)
"""PostgreSQL's name for: a find counts less, the more words there are around it."""


@dataclass(frozen=True)
class Answer:
    """What was found, and how the question was read to find it."""

    typed: str
    question: Question
    entries: QuerySet
    counts: dict[int, int]
    """How many were found, by content type."""
    read_as: str = ""
    """The corrected words, where those typed found nothing."""
    suggestion: str = ""
    """Words that may have been meant, where those typed found little."""
    is_partial: bool = False
    """Whether nothing has all the words, and these have some of them."""

    @property
    def total(self) -> int:
        """How many were found."""
        return sum(self.counts.values())

    @property
    def found_as_typed(self) -> bool:
        """Whether anything was found by the very words that were typed."""
        return bool(self.total and not self.read_as and not self.is_partial)

    @cached_property
    def best_first(self) -> QuerySet:
        """The entries, the best first."""
        tiers = [(weight, query) for weight, query in zip(TIERS, self.question.tiers, strict=True) if query]
        rank = _as_typed(self.question)
        if self.total > MOST_WEIGHED:
            in_title = [When(title=FinishedQuery(query), then=Value(weight)) for weight, query in tiers]
            rank = rank + Case(*in_title, default=Value(0.0), output_field=FloatField())
            return self.entries.annotate(rank=rank).order_by("-rank", "-pk")
        for weight, query in tiers:
            asked = FinishedQuery(query)
            title = SearchRank(F("title"), asked, weights=FIELDS) * F("title_norm")
            body = SearchRank(F("body"), asked, weights=FIELDS, normalization=SHORT_TEXTS_FIRST)
            rank = rank + (title + body) * weight
        return self.entries.annotate(rank=rank).order_by("-rank", "-pk")

    def keys(self) -> list[int]:
        """The keys of what was found, the best first, where all of it is of one kind."""
        return [int(key) for key in self.best_first.values_list("object_id", flat=True)]


def _as_typed(question: Question):
    """What an entry gains by having all words as they were typed."""
    wanted = question.as_typed
    if not wanted:
        return Value(0.0, output_field=FloatField())
    in_title = When(title=FinishedQuery(wanted), then=Value(AS_TYPED_IN_TITLE))
    in_text = When(body=FinishedQuery(wanted), then=Value(AS_TYPED_IN_TEXT))
    return Case(in_title, in_text, default=Value(0.0), output_field=FloatField())


def ask(typed: str, scope: QuerySet, language: str, public: QuerySet | None = None) -> Answer:
    """Look for what was typed among the entries of a scope.

    `public` is what everybody may see of this kind, where the scope is less than that (a filter was set): by it the
    words of a question are judged to be known or not.
    """
    question = with_compounds(Question.of(typed))
    answer = _answer(typed, question, scope)
    if not question.terms:
        return answer
    everything = scope if public is None else public
    if answer.total:
        suggestion = corrections.suggestion(question, answer.total, everything, language)
        return Answer(typed, question, answer.entries, answer.counts, suggestion=suggestion)
    return _second_try(typed, question, scope, everything, language) or answer


def _second_try(typed: str, question: Question, scope, public, language: str) -> Answer | None:
    """Look for what may have been meant, then for some of the words."""
    corrected = corrections.correct(question, public, language)
    if corrected:
        question = with_compounds(Question.of(corrected))
        answer = _answer(typed, question, scope, read_as=corrected)
        if answer.total:
            return answer
    if len(question.terms) > 1:
        answer = _answer(typed, question, scope, operator="|", is_partial=True)
        if answer.total:
            return answer
    return None


def with_compounds(question: Question) -> Question:
    """Return the question with the compounds that its terms are parts of."""
    stems = {}
    for language in LANGUAGES:
        forms = [term.forms(language) for term in question.telling(language) if not term.is_phrase]
        stems[language] = frozenset().union(*(found.stems | found.plain for found in forms))
    return question.with_compounds(vocabulary.compounds_with(stems))


def _answer(typed: str, question: Question, scope: QuerySet, operator: str = "&", **how) -> Answer:
    entries = matching(scope, question.match(operator))
    counted = entries.order_by().values_list("content_type").annotate(number=Count("pk"))
    return Answer(typed, question, entries, dict(counted), **how)
