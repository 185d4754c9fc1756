"""Fits the two linear models to examples, and packs them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from comments.spam.model import LEAST_TELLING, MODEL_VERSION, Model, packed, quantised, token_key, unpacked
from tools.filter_training.corpora import Example

FEWEST_EXAMPLES = 2
"""A token in fewer examples is not learned."""

SPOKEN = frozenset({"da", "en"})
"""The languages of the site: their words are kept, to know what is foreign."""

SOURCE_EXPONENT = 0.4
"""A source of n examples weighs n to this power in Fisher's method: one blog's thousands must not drown the others."""

DOUBT = 0.45
"""Robinson's s: with how many examples' strength a token is held to be neutral before it was seen."""

STRENGTH = 1.0
"""Of the regression: the inverse of its regularisation."""

DANISH_SPAM, DANISH_HAM = 1_000, 1_500
"""What all Danish examples together weigh in the regression, however many there are, before both are balanced."""

SHORTEST_ORDINARY, FEWEST_SMALL, LEAST_SHARE_SMALL, MOST_DANISH = 4, 3, 0.8, 20
"""An ordinary word has so many letters, is written small so often, in this share of where it stands, and stands in
English so many times as often as in Danish."""

_WITHIN_SENTENCE = re.compile(r"(?<=[a-z,] )[^\W\d_]+")

COMMON_SHARE = 0.002
"""A word in so many good comments is common: what a moderator decides on a comment with it says nothing of it."""

SENTENCES = "da_lcc_web_sentences"
SENTENCES_WEIGH, DANISH_STRENGTH, DANISH_START = 0.075, 2.0, 0.9
"""In the regression of Danish: sentences of web pages are language but no comments, and many of them advertise; the
inverse of its regularisation; what it begins with, for good Danish lies lower than good English."""

SCALE = {"slope": 0.95, "intercept": -0.46}
"""By what the sum of signals is made log-odds (J. Platt, 1999): as fitted to version 2026.3, before the lists of
templates and names were written in sight of the blogs' spam. Fitted anew to
these blogs it would claim to be surer than it is."""

OPINIONS = {"fisher": 0.3, "regression": 0.15, "danish": 1.4}
"""How the three opinions are weighed against the rules' log-odds; found by cross-validation over sources."""


@dataclass(frozen=True)
class Table:
    """Examples as a matrix: a row for each, a column for each token."""

    tokens: list[str]
    counts: csr_matrix
    lengths: np.ndarray
    is_spam: np.ndarray
    is_danish: np.ndarray
    sources: np.ndarray


def table_of(examples: Sequence[Example]) -> Table:
    """Return the matrix of examples."""
    frequency = Counter(token for example in examples for token in example.tokens)
    names = sorted(token for token, number in frequency.items() if number >= FEWEST_EXAMPLES)
    column = {token: number for number, token in enumerate(names)}
    indices, starts = [], [0]
    for example in examples:
        indices.extend(sorted(column[token] for token in example.tokens if token in column))
        starts.append(len(indices))
    counts = csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(examples), len(names)))
    return Table(
        names,
        counts,
        np.array([max(1, len(example.tokens)) for example in examples]),
        np.array([example.is_spam for example in examples]),
        np.array([example.is_danish for example in examples]),
        np.array([example.source for example in examples]),
    )


def fit(examples: Sequence[Example]) -> bytes:
    """Return the bytes of a model fitted to examples."""
    table = table_of(examples)
    significance = token_log_odds(table)
    weights: list[np.ndarray] = []
    settings: dict[str, float | str] = {
        **OPINIONS,
        "version": MODEL_VERSION,
        **SCALE,
    }
    for name, (coefficients, intercept) in {"regression": _regression(table), "danish": _danish(table)}.items():
        step = float(np.abs(coefficients).max()) / 127 or 1.0
        weights.append(np.round(coefficients / step).astype(int))
        settings |= {f"{name}_step": round(step, 8), f"{name}_intercept": round(intercept, 6)}
    unique = {}
    for token, odds, general, danish in zip(table.tokens, significance, *weights, strict=True):
        if abs(odds) > LEAST_TELLING or abs(general) > 1 or abs(danish) > 1:
            key = token_key(token)
            unique[key] = (key, quantised(float(odds)), 128 + int(general), 128 + int(danish))
    words = spoken_words(examples), ordinary_words(examples), common_words(examples)
    return packed(settings, list(unique.values()), *(map(token_key, found) for found in words))


def spoken_words(examples: Sequence[Example]) -> list[str]:
    """Return the words that good Danish and English comments use: English ones in at least FEWEST_EXAMPLES of them.

    Of Danish there is less, and it has more words, so one is enough.
    """
    frequency: Counter[str] = Counter()
    for example in examples:
        if not example.is_spam and example.language in SPOKEN:
            for word in set(example.parsed.words):
                frequency[word] += FEWEST_EXAMPLES if example.is_danish else 1
    return sorted(word for word, number in frequency.items() if number >= FEWEST_EXAMPLES)


def common_words(examples: Sequence[Example]) -> list[str]:
    """Return the words that stand in COMMON_SHARE of the good comments of one of the site's languages."""
    found: set[str] = set()
    for danish in (False, True):
        good = [example for example in examples if not example.is_spam and _is_in(example, danish=danish)]
        frequency = Counter(word for example in good for word in set(example.parsed.words))
        found |= {word for word, number in frequency.items() if number >= COMMON_SHARE * len(good)}
    return sorted(found)


def _is_in(example: Example, *, danish: bool) -> bool:
    return example.is_danish if danish else example.language == "en"


def ordinary_words(examples: Sequence[Example]) -> list[str]:
    """Return the words that good English comments write small within a sentence, and that are hardly Danish."""
    written: Counter[str] = Counter()
    danish: Counter[str] = Counter()
    for example in examples:
        if not example.is_spam and example.language == "en":
            written.update(_WITHIN_SENTENCE.findall(example.text))
        elif not example.is_spam and example.is_danish:
            danish.update(set(example.parsed.words))
    return sorted(
        word
        for word, number in written.items()
        if word.islower()
        and len(word) >= SHORTEST_ORDINARY
        and number >= max(FEWEST_SMALL, LEAST_SHARE_SMALL * (number + written[word.capitalize()]))
        and (danish[word] < FEWEST_SMALL or number > MOST_DANISH * danish[word])
    )


def fitted(examples: Sequence[Example]) -> Model:
    """Return the model fitted to examples as classifying would see it, with the losses of packing."""
    return unpacked(fit(examples))


def token_log_odds(table: Table) -> np.ndarray:
    """Return for each token the log-odds of spam where it stands: Robinson's f(w) of counts weighted by source."""
    weights = source_weights(table)
    spam, ham = weights * table.is_spam, weights * ~table.is_spam
    in_spam = np.asarray(spam @ table.counts) / spam.sum()
    in_ham = np.asarray(ham @ table.counts) / ham.sum()
    seen = np.asarray((spam + ham) @ table.counts) / weights.mean()
    share = in_spam / np.maximum(in_spam + in_ham, 1e-12)
    belief = np.clip((DOUBT * 0.5 + seen * share) / (DOUBT + seen), 1e-4, 1 - 1e-4)
    return np.log(belief / (1 - belief))


def source_weights(table: Table) -> np.ndarray:
    """Return a weight for each example: sources tempered, and Danish as much spam as ham, as all others have."""
    weights = np.zeros(len(table.sources))
    for source in np.unique(table.sources):
        for danish in (False, True):
            for spam in (False, True):
                rows = (table.sources == source) & (table.is_danish == danish) & (table.is_spam == spam)
                if rows.any():
                    weights[rows] = rows.sum() ** (SOURCE_EXPONENT - 1)
    for spam in (False, True):
        rows = table.is_spam == spam
        others, danish = weights[rows & ~table.is_danish].sum(), weights[rows & table.is_danish].sum()
        if danish:
            weights[rows & table.is_danish] *= others / danish
    return weights


def _regression(table: Table) -> tuple[np.ndarray, float]:
    scale = csr_matrix((3 / np.sqrt(table.lengths), (range(len(table.lengths)),) * 2))
    weights = np.ones(len(table.lengths))
    for spam, total in ((True, DANISH_SPAM), (False, DANISH_HAM)):
        rows = table.is_danish & (table.is_spam == spam)
        if rows.any():
            weights[rows] = total / rows.sum()
    for spam in (False, True):
        weights[table.is_spam == spam] *= len(weights) / 2 / weights[table.is_spam == spam].sum()
    regression = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    regression.fit(scale @ table.counts, table.is_spam, sample_weight=weights)
    return regression.coef_[0], float(regression.intercept_[0])


def _danish(table: Table) -> tuple[np.ndarray, float]:
    """Return weights and intercept of a regression on Danish alone: rare tokens count for more (inverse frequency)."""
    rows = np.flatnonzero(table.is_danish)
    if not table.is_spam[rows].any():
        return np.zeros(len(table.tokens)), 0.0
    counts = table.counts[rows]
    frequency = np.asarray(counts.sum(axis=0)).ravel()
    rarity = np.where(frequency >= FEWEST_EXAMPLES, (1 + np.log(len(rows) / np.maximum(1, frequency))) / 3, 0.0)
    scale = csr_matrix((3 / np.sqrt(table.lengths[rows]), (range(len(rows)),) * 2))
    weights = np.where([source.startswith(SENTENCES) for source in table.sources[rows]], SENTENCES_WEIGH, 1.0)
    regression = LogisticRegression(C=DANISH_STRENGTH, solver="liblinear", random_state=0)
    regression.fit(scale @ counts.multiply(rarity).tocsr(), table.is_spam[rows], sample_weight=weights)
    return regression.coef_[0] * rarity, float(regression.intercept_[0]) + DANISH_START
