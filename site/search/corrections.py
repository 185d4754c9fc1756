"""What may have been meant: words of the site that are spelt nearly as what was typed.

PostgreSQL finds candidates in the vocabulary by trigrams; how many letters differ decides between them. One is only
taken when something that everybody may see has the very word, so a private page betrays none.
"""

from dataclasses import dataclass
from functools import cache

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q

from search import lexemes
from search.entries import Scope
from search.models import Word
from search.queries import Query, Term
from search.vocabulary import WITH_COMPOUNDS
from search.words.compounds import KnownWords, parts_of
from search.words.distance import distance
from search.words.letters import plain
from search.words.lexicon import lexicon
from search.words.stems import stem

MOST_TERMS = 4
MOST_CANDIDATES = 3
MOST_SIMILAR = 40
SHORTEST = 3
FEW = 3
"""Hits: with more there is nothing to suggest."""
MUCH_MORE_COMMON = 8
"""How many times as common a word must be, to be suggested for one that the site has as well."""


def correct(query: Query, public: Scope, language: str) -> str:
    """Return the query with the words that the site does not know replaced by ones it does; empty if it cannot."""
    changed, words = False, []
    for term in query.terms[:MOST_TERMS]:
        better = "" if _is_known(term, public) else _best(term, public, language)
        words.append(better or term.text)
        changed = changed or bool(better)
    return " ".join([*words, *(term.text for term in query.terms[MOST_TERMS:])]) if changed else ""


def suggestion(query: Query, found: int, public: Scope, language: str) -> str:
    """Return another word for one that found little, where it is nearly the same and far more common on the site."""
    if found > FEW or len(query.terms) != 1 or not _may_be_wrong(query.terms[0]):
        return ""
    [term] = query.terms
    own = _own(term, language)
    nearest = _candidates(term.words[0], language, furthest=1)
    common = [word for word in nearest if word.entries >= MUCH_MORE_COMMON * found and word.stem not in own]
    return next((word.word for word in common if _is_public(word, public, language)), "")


def _own(term: Term, language: str) -> frozenset[str]:
    forms = term.forms(language)
    return forms.stems | term.others(language) | term.compounds.get(language, frozenset())


def _may_be_wrong(term: Term) -> bool:
    return len(term.words) == 1 and len(term.words[0]) >= SHORTEST and term.words[0].isalpha()


def _is_known(term: Term, public: Scope) -> bool:
    return not _may_be_wrong(term) or public.has(Query((term,)).match())


def _best(term: Term, public: Scope, language: str) -> str:
    """The word that is most likely meant, or the parts of a compound that nobody has written yet."""
    word = term.words[0]
    for candidate in _candidates(word, language, furthest=_allowed(word))[:MOST_CANDIDATES]:
        if _is_public(candidate, public, language):
            return candidate.word
    return _in_parts(word, public, language)


def _allowed(word: str) -> int:
    """How many letters may differ."""
    return 1 if len(word) <= 6 else 2 if len(word) <= 10 else 3  # noqa: PLR2004 -- a table


@dataclass(frozen=True)
class Candidate:
    """A word that may have been meant."""

    word: str
    stem: str
    entries: int = 0
    is_listed: bool = False
    """Whether it is one of the lexicon's, which the site may have in another form only: keramik, keramikeren."""


def _candidates(word: str, language: str, furthest: int) -> list[Candidate]:
    """The words that are spelt nearly so, the nearest first, then the most common."""
    key = plain(word)
    ranked = []
    for candidate in (*_words_like(key, language), *_listed(language)):
        apart = min(_distance(key, plain(candidate.word)), _distance(key, plain(candidate.stem)))
        if candidate.word != word and apart <= furthest:
            ranked.append((apart, not candidate.is_listed, -candidate.entries, candidate.word, candidate))
    return [candidate for *_rank, candidate in sorted(ranked, key=lambda row: row[:-1])]


def _words_like(key: str, language: str) -> list[Candidate]:
    similar = Word.objects.filter(language=language, plain__trigram_similar=key)
    nearest = similar.annotate(similarity=TrigramSimilarity("plain", key)).order_by("-similarity", "-entries")
    return [Candidate(*row) for row in nearest.values_list("word", "stem", "entries")[:MOST_SIMILAR]]


@cache
def _listed(language: str) -> tuple[Candidate, ...]:
    """The words that the lexicon has synonyms for."""
    words = sorted(frozenset().union(*lexicon(language).groups))
    return tuple(Candidate(word, stem(word, language), is_listed=True) for word in words if len(word) >= SHORTEST)


def _distance(key: str, other: str) -> int:
    """How many letters differ. The beginning of a word is as good as the word with one letter wrong."""
    if len(key) > SHORTEST and other.startswith(key):
        return 1
    return distance(key.replace("ae", "æ"), other.replace("ae", "æ"))


def _in_parts(word: str, public: Scope, language: str) -> str:
    """The parts of a compound, where everybody can find each of them."""
    if language != WITH_COMPOUNDS:
        return ""
    pieces = {word[start:end] for start in range(len(word)) for end in range(start + 2, len(word) + 1)} - {word}
    known = Word.objects.filter(language=language).filter(Q(word__in=pieces) | Q(stem__in=pieces))
    parts = parts_of(word, KnownWords.of(dict(known.values_list("word", "stem"))))
    forms = sorted((_as_typed(part, pieces) for part in parts), key=word.find)
    outermost = [form for form in forms if not any(form != other and form in other for other in forms)]
    if len(outermost) > 1 and all(public.has(Query.of(form).match()) for form in outermost):
        return " ".join(outermost)
    return ""


def _as_typed(part: str, pieces: set[str]) -> str:
    """A part of a compound as it stands in it: its stem is for nobody to read."""
    forms = [piece for piece in pieces if piece.startswith(part) and stem(piece, WITH_COMPOUNDS) == part]
    without_link = [form for form in forms if not form.endswith("s")]
    return max(without_link or forms or [part], key=len)


def _is_public(candidate: Candidate, public: Scope, language: str) -> bool:
    """Whether something that everybody may see has the very word, or what the lexicon's word stands for."""
    if candidate.is_listed:
        return public.has(Query.of(candidate.word).match())
    return public.has(lexemes.quoted(f"{language}{lexemes.EXACT}{candidate.word}"))
