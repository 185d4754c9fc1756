"""Significant reasons and words: what told spam from good comments on this site."""

from collections import Counter
from dataclasses import dataclass
from math import log

from comments.models import LearnedFeature, Outcome, TrainingExample
from comments.spam import Submission, features
from comments.staff import reasons

REASONS_OF = 2_000
WORDS_OF = 300
"""Of how many decisions, the latest, reasons and words are looked at."""
SHOWN = 15
AT_LEAST = 3
"""Decisions in which a word stood: what stood in fewer says nothing, and may say who wrote."""

HABIT = "#"
"""What the names of features begin with that are no words (see comments.spam.features)."""


@dataclass(frozen=True)
class Significant:
    """Something that stood in comments, and in how many of those that turned out to be spam, or good."""

    words: str
    spam: int
    ham: int
    strength: float
    """Above 0 it speaks for spam, below 0 against."""


def significant_reasons() -> list[Significant]:
    """Return the filter's reasons, each by what it said the last time, the most significant first."""
    words: dict[str, str] = {}
    counts = {True: Counter(), False: Counter()}
    labels = Counter()
    outcomes = Outcome.objects.filter(is_spam__isnull=False, comment__isnull=False).order_by("-classified_at")
    for is_spam, given in outcomes.values_list("is_spam", "comment__reasons")[:REASONS_OF]:
        labels[is_spam] += 1
        counts[is_spam].update({reason["code"] for reason in given})
        for reason in given:
            words.setdefault(reason["code"], reasons.in_words(reason))
    found = [_significant(said, counts[True][code], counts[False][code], labels) for code, said in words.items()]
    return sorted(found, key=lambda significant: abs(significant.strength), reverse=True)[:SHOWN]


def significant_words() -> tuple[list[Significant], list[Significant]]:
    """Return the words that speak most for spam, and those that speak most against, as learned here."""
    names: dict[int, str] = {}
    examples = TrainingExample.objects.filter(comment__isnull=False).order_by("-learned_at")
    for text, author_name in examples.values_list("comment__text", "comment__author_name")[:WORDS_OF]:
        found_here = features(Submission(text, author_name=author_name))
        names |= {key: name for key, name in found_here.items() if not name.startswith(HABIT)}
    labels = Counter(TrainingExample.objects.values_list("is_spam", flat=True))
    rows = LearnedFeature.objects.filter(key__in=list(names)).values_list("key", "spam", "ham")
    found = [_significant(names[key], spam, ham, labels) for key, spam, ham in rows if spam + ham >= AT_LEAST]
    found.sort(key=lambda significant: (significant.strength, significant.words))
    for_spam = [significant for significant in reversed(found) if significant.strength > 0]
    against = [significant for significant in found if significant.strength < 0]
    return for_spam[:SHOWN], against[:SHOWN]


def _significant(words: str, spam: int, ham: int, labels: Counter) -> Significant:
    """Weigh the share of spam that something stands in against the share of good comments."""
    strength = log((spam + 0.5) / (labels[True] + 1)) - log((ham + 0.5) / (labels[False] + 1))
    return Significant(words, spam, ham, strength)
