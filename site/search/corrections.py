"""What may have been meant: words of the site that are spelt nearly as what was typed.

PostgreSQL's trigrams find candidates in the vocabulary; how many letters differ decides between them. A candidate is only
taken when something that everybody may see has the very word, so a private page betrays none.
"""

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import QuerySet

from search import lexemes
from search.lexemes import FinishedQuery, WholeVector
from search.models import Word
from search.questions import Question, Term
from search.words.compounds import KnownWords, parts_of
from search.words.distance import distance
from search.words.letters import plain

MOST_TERMS = 4
MOST_CANDIDATES = 3
SHORTEST = 3
FEW = 3
"""Finds: with more there is nothing to suggest."""
MUCH_MORE_COMMON = 8
"""How many times as common a word must be, to be suggested for one that the site has as well."""


def correct(question: Question, public: QuerySet, language: str) -> str:
    """Return the question with the words that the site does not know replaced by ones it does; empty if it cannot."""
    changed, words = False, []
    for term in question.terms[:MOST_TERMS]:
        better = "" if _is_known(term, question, public) else _best(term, public, language)
        words.append(better or term.text)
        changed = changed or bool(better)
    return " ".join([*words, *(term.text for term in question.terms[MOST_TERMS:])]) if changed else ""


def suggestion(question: Question, found: int, public: QuerySet, language: str) -> str:
    """Return other words for a question that found little, where one of the site's is nearly the same and common."""
    if found > FEW or len(question.terms) != 1:
        return ""
    [term] = question.terms
    if not _may_be_wrong(term):
        return ""
    nearest = _candidates(term.words[0], language, furthest=1)
    common = [word for word in nearest if word.entries >= MUCH_MORE_COMMON * found and word.stem not in _own(term, language)]
    return next((word.word for word in common if _is_public(word.word, public, language)), "")


def _own(term: Term, language: str) -> frozenset[str]:
    forms = term.forms(language)
    return forms.stems | term.others(language) | term.compounds.get(language, frozenset())


def _may_be_wrong(term: Term) -> bool:
    return len(term.words) == 1 and len(term.words[0]) >= SHORTEST and term.words[0].isalpha()


def _is_known(term: Term, question: Question, public: QuerySet) -> bool:
    return not _may_be_wrong(term) or _any(public, Question((term,)).match())


def _best(term: Term, public: QuerySet, language: str) -> str:
    """The word that is most likely meant, or the parts of a compound that nobody has written yet."""
    word = term.words[0]
    for candidate in _candidates(word, language, furthest=_allowed(word))[:MOST_CANDIDATES]:
        if _is_public(candidate.word, public, language):
            return candidate.word
    return _in_parts(word, public, language)


def _allowed(word: str) -> int:
    """How many letters may differ."""
    return 1 if len(word) <= 5 else 2 if len(word) <= 9 else 3  # noqa: PLR2004 -- a table


def _candidates(word: str, language: str, furthest: int) -> list[Word]:
    key = plain(word)
    similar = Word.objects.filter(language=language, plain__trigram_similar=key).exclude(word=word)
    nearest = similar.annotate(similarity=TrigramSimilarity("plain", key)).order_by("-similarity", "-entries")[:30]
    by_distance = [(_distance(key, found.plain), -found.entries, found.word, found) for found in nearest]
    return [found for apart, *_rest, found in sorted(by_distance, key=lambda row: row[:3]) if apart <= furthest]


def _distance(key: str, other: str) -> int:
    """How many letters differ. The beginning of a word is as good as the word with one letter wrong."""
    if len(key) > SHORTEST and other.startswith(key):
        return 1
    return distance(key, other)


def _in_parts(word: str, public: QuerySet, language: str) -> str:
    """The parts of a compound, where everybody can find each of them."""
    if language != "da":
        return ""
    pieces = {word[start:end] for start in range(len(word)) for end in range(start + 3, len(word) + 1)}
    known = Word.objects.filter(language=language, word__in=pieces - {word}).values_list("word", "stem")
    parts = parts_of(word, KnownWords.of(dict(known)))
    own = {stem: form for form, stem in known}
    words = sorted((own.get(part, part) for part in parts), key=word.find)
    outermost = [part for part in words if not any(part != other and part in other for other in words)]
    if len(outermost) > 1 and all(_any(public, Question.of(part).match()) for part in outermost):
        return " ".join(outermost)
    return ""


def _is_public(word: str, public: QuerySet, language: str) -> bool:
    return _any(public, lexemes.quoted(f"{language}{lexemes.EXACT}{word}"))


def _any(entries: QuerySet, query: str) -> bool:
    return entries.alias(vector=WholeVector()).filter(vector=FinishedQuery(query)).exists()
