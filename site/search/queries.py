"""What somebody looks for, as the index can be asked for it.

A query is made of terms. A word is a term, and so are words in quotation marks (they must follow each other) and
words with hyphens between them (which may be written together). Each term is looked for in tiers, and a hit in a
higher one counts for more: the very word, its stem, compounds that it is a part of, words that mean the same.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from search import lexemes
from search.words.reading import LANGUAGES, Forms, is_stop_word, normal_word, query_forms, related
from search.words.tokeniser import composed, tokenise

NOTHING = Forms()

FEWEST_DIGITS, MOST_DIGITS = 8, 17
"""Of a telephone number: a Danish one as it is dialled at home, the longest of all with 00 before it."""

# Digits with what people write between and around them: (+45) 55 77-12.34
_TELEPHONE = re.compile(r"\(?\+?\(?\d(?:[ ().\-/\u00a0]{0,2}\d)+")
_QUOTED = re.compile('"([^"]+)"|»([^«]+)«|”([^”]+)”|“([^”]+)”')


@dataclass(frozen=True)
class Term:
    """One thing that is looked for."""

    words: tuple[str, ...]
    text: str
    """As it was typed."""
    is_phrase: bool = False
    compounds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By language, the stems of compounds that it is a part of."""

    def is_stop_word(self, language: str) -> bool:
        """Whether it says nothing in a language."""
        return not self.is_phrase and all(is_stop_word(word, language) for word in self.words)

    def forms(self, language: str) -> Forms:
        """The forms of all its words, and of its words in one."""
        found = NOTHING
        for word in {*self.words, "".join(self.words)}:
            found |= query_forms(word, language)
        return found

    def others(self, language: str) -> frozenset[str]:
        """The stems that stand in for it: of words that mean the same."""
        return related(self.forms(language), language)

    def match(self, language: str) -> str:
        """What an entry must have to be found by it."""
        if self.is_phrase:
            return self._phrase(language)
        in_one = "".join(self.words)
        together = lexemes.any_of(self._lexemes(in_one, language))
        if len(self.words) == 1:
            return together
        apart = lexemes.joined((lexemes.any_of(self._lexemes(word, language)) for word in self.words), "&")
        return lexemes.joined((together, apart), "|")

    def _phrase(self, language: str) -> str:
        return lexemes.phrase(f"{language}{lexemes.EXACT}{word}" for word in self.words)

    def _lexemes(self, word: str, language: str) -> Iterator[str]:
        forms = query_forms(word, language)
        if is_stop_word(word, language):
            forms = Forms(exact=forms.exact)
        stems = related(forms, language) | self.compounds.get(language, frozenset())
        yield from lexemes.lexemes(forms | Forms(stems=stems), language)


@dataclass(frozen=True)
class Query:
    """All terms of a search."""

    terms: tuple[Term, ...]

    @classmethod
    def of(cls, text: str) -> "Query":
        """Read what was typed."""
        return cls(tuple(_terms(composed(text))))

    def significant_terms(self, language: str) -> tuple[Term, ...]:
        """The terms that say something in a language; all of them where none does."""
        return tuple(term for term in self.terms if not term.is_stop_word(language)) or self.terms

    def match(self, operator: str = "&") -> str:
        """What an entry must have to be found: all terms, or with | any of them."""
        return lexemes.joined(
            (
                lexemes.joined((term.match(language) for term in self.significant_terms(language)), operator)
                for language in LANGUAGES
            ),
            "|",
        )

    @cached_property
    def tiers(self) -> tuple[str, ...]:
        """The queries that a hit is weighed by, those of TIERS in search.engine."""
        every = [
            (language, term, term.forms(language))
            for language in LANGUAGES
            for term in self.significant_terms(language)
        ]
        exact = [(code, Forms(exact=forms.exact)) for code, _term, forms in every]
        stems = [(code, Forms(stems=forms.stems, plain=forms.plain)) for code, _term, forms in every]
        others = [(code, Forms(stems=term.others(code))) for code, term, _forms in every]
        compounds = [(code, Forms(stems=term.compounds.get(code, frozenset()))) for code, term, _forms in every]
        return tuple(self._any(tier) for tier in (exact, stems, compounds, others))

    @property
    def as_typed(self) -> str:
        """A query for all words one after the other, in either language; empty where there is only one."""
        words = [word for term in self.terms for word in term.words]
        if len(words) <= 1:
            return ""
        phrases = (lexemes.phrase(f"{language}{lexemes.EXACT}{word}" for word in words) for language in LANGUAGES)
        return lexemes.joined(phrases, "|")

    @staticmethod
    def _any(tier: list[tuple[str, Forms]]) -> str:
        return lexemes.any_of(dict.fromkeys(lexeme for code, forms in tier for lexeme in lexemes.lexemes(forms, code)))

    def marked_forms(self, language: str) -> Forms:
        """What is marked in a text of a language."""
        found = NOTHING
        for term in self.significant_terms(language):
            found |= term.forms(language)
            found |= Forms(stems=term.others(language) | term.compounds.get(language, frozenset()))
        return found

    def with_compounds(self, found: Mapping[str, list[tuple[str, list[str]]]]) -> "Query":
        """The same query, which also finds the compounds that its terms are parts of."""
        return replace(self, terms=tuple(self._with_compounds(term, found) for term in self.terms))

    @staticmethod
    def _with_compounds(term: Term, found) -> Term:
        if term.is_phrase:
            return term
        compounds = {}
        for language, rows in found.items():
            forms = term.forms(language)
            keys = forms.stems | forms.plain
            compounds[language] = frozenset(stem for stem, parts in rows if not keys.isdisjoint(parts))
        return replace(term, compounds=compounds)


def _terms(text: str) -> Iterator[Term]:
    place = 0
    for match in _QUOTED.finditer(text):
        yield from _plain_terms(text[place : match.start()])
        words = tuple(normal_word(token.text) for token in tokenise(match.group()))
        if words:
            yield Term(words, match.group(), is_phrase=len(words) > 1)
        place = match.end()
    yield from _plain_terms(text[place:])


def _plain_terms(text: str) -> Iterator[Term]:
    """Yield the words of a text, as one those with hyphens between them, and those that write a telephone number."""
    numbers = [match.span() for match in _TELEPHONE.finditer(text) if _is_telephone(match.group())]
    groups: list[list] = []
    for token in tokenise(text):
        goes_on = any(start < token.start and token.end <= end for start, end in numbers)
        if groups and (token.joins or goes_on):
            groups[-1].append(token)
        else:
            groups.append([token])
    for tokens in groups:
        yield Term(tuple(normal_word(token.text) for token in tokens), text[tokens[0].start : tokens[-1].end])


def _is_telephone(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return FEWEST_DIGITS <= digits <= MOST_DIGITS
