"""Asks the index: what is found, how often, and in which order."""

from dataclasses import dataclass, replace

from django.db.models import BigIntegerField, Q, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from search import corrections, ranking, vocabulary
from search.entries import Finds, Scope, any_of
from search.questions import Question
from search.words.reading import LANGUAGES

MOST_WEIGHED = 1_000
"""Finds that are weighed against each other. A word that is in more says little: then its being in a title counts."""


@dataclass(frozen=True)
class Answer:
    """What was found, and how the question was read to find it."""

    typed: str
    question: Question
    finds: dict[int, Finds]
    """What was found, by content type."""
    read_as: str = ""
    """The corrected words, where those typed found nothing."""
    suggestion: str = ""
    """Words that may have been meant, where those typed found little."""
    is_partial: bool = False
    """Whether nothing has all the words, and these have some of them."""

    @property
    def total(self) -> int:
        """How many were found."""
        return sum(finds.number for finds in self.finds.values())

    @property
    def found_as_typed(self) -> bool:
        """Whether anything was found by the very words that were typed."""
        return bool(self.total and not self.read_as and not self.is_partial)

    @property
    def has_object(self) -> Q:
        """The condition that an object was found, where all that were are of one type."""
        return any_of(finds.has_object() for finds in self.finds.values())

    @property
    def best_first(self) -> QuerySet:
        """The entries that were found, the best first."""
        found = any_of(finds.has_entry() for finds in self.finds.values())
        return IndexEntry.objects.filter(found).annotate(rank=self._rank).order_by("-rank", "-pk")

    def best_keys(self, chosen: QuerySet | None = None) -> QuerySet:
        """Return the keys of what was found, the best first: of those objects that are chosen, or of all."""
        found = self.best_first
        if chosen is not None:
            found = found.filter(object_id__in=chosen.order_by().values_list(Cast("pk", TextField())))
        return found.values_list(Cast("object_id", BigIntegerField()), flat=True)

    @property
    def _rank(self):
        """How well an entry answers the question."""
        if self.total <= MOST_WEIGHED:
            return ranking.by_all_words(self.question)
        return ranking.by_title(self.question, self.question.match("|" if self.is_partial else "&"))


def ask(typed: str, scope: Scope, language: str, public: Scope | None = None) -> Answer:
    """Look for what was typed in a scope.

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
        return replace(answer, suggestion=suggestion)
    return _second_try(typed, question, scope, everything, language) or answer


def _second_try(typed: str, question: Question, scope: Scope, public: Scope, language: str) -> Answer | None:
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


def _answer(typed: str, question: Question, scope: Scope, operator: str = "&", **how) -> Answer:
    return Answer(typed, question, scope.find(question.match(operator)), **how)
