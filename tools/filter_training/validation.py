"""Cross-validation by source: no model is ever asked about a blog that it was trained on."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from comments.spam.checks.learned import opinion
from comments.spam.classifier import SUSPECT_FROM, TO_BE_UNDERSTOOD
from comments.spam.model import Model
from comments.spam.parsed_text import ParsedText
from comments.spam.rules import rule_signals, signs
from comments.spam.submission import Submission
from tools.filter_training.corpora import Example
from tools.filter_training.fitting import fitted

SMALL_BLOGS = frozenset(
    f"blog:{name}" for name in ("chrisrisner", "jdieter", "bloggerbust", "billjr99", "antenesse", "networkhobo")
)
SPLITS = {
    "small blogs, late half of the large": SMALL_BLOGS | {"blog:haacked late"},
    "spam blog, late half of the large": {"blog:hendrix", "blog:haacked late"},
    "small blogs, early half of the large": SMALL_BLOGS | {"blog:haacked early"},
    "spam blog, early half of the large": {"blog:hendrix", "blog:haacked early"},
    "small blogs, all of the large": SMALL_BLOGS | {"blog:haacked late", "blog:haacked early"},
    "spam blog, all of the large": {"blog:hendrix", "blog:haacked late", "blog:haacked early"},
    "other collections": {"youtube_spam_collection", "sms_spam_collection", "telegram_tgspam", "en_ud_ewt"},
    "Danish, first half": {"da_dkhate 0", "da_lcc_web_sentences 0", "invented 0"},
    "Danish, second half": {"da_dkhate 1", "da_lcc_web_sentences 1", "invented 1"},
}
"""What each fold leaves out. Of the blogs, hendrix has nearly all spam and haacked nearly all ham."""


@dataclass(frozen=True)
class Fold:
    """One split: what was left out, and the log-odds that a model of all the rest gives it."""

    name: str
    examples: Sequence[Example]
    log_odds: np.ndarray
    named: np.ndarray
    """The same where the name of the writer is looked at as well. Good comments in the corpora have none."""
    is_held: np.ndarray
    """Whether it is held whatever its probability (see classifier.TO_BE_UNDERSTOOD)."""


def folds(examples: Sequence[Example], splits: Mapping[str, AbstractSet[str]] = SPLITS) -> list[Fold]:
    """Return the folds of cross-validation, not calibrated."""
    results = []
    for name, sources in splits.items():
        model = fitted([example for example in examples if example.source not in sources])
        left_out = [example for example in examples if example.source in sources]
        rows = np.array([classified(example.text, "", model) for example in left_out])
        named = rows[:, 0].copy()
        for row, example in enumerate(left_out):
            if example.author:
                named[row], *_ = classified(example.text, example.author, model)
        results.append(Fold(name, left_out, rows[:, 0], named, rows[:, 1] > 0))
    return results


def classified(text: str, author: str, model: Model) -> tuple[float, bool]:
    """Return the log-odds of a text as classify adds them up, not calibrated, and whether it is held."""
    submission, parsed = Submission(text, author_name=author), ParsedText(text, model.spoken)
    reasons = list(rule_signals(submission, parsed))
    reasons += opinion(submission, parsed, model, is_suspect=signs(reasons) > SUSPECT_FROM)
    is_held = any(reason.code in TO_BE_UNDERSTOOD for reason in reasons)
    return sum(reason.weight for reason in reasons), is_held


def recall(spam: np.ndarray, ham: np.ndarray, share: float) -> float:
    """Return the share of spam above the line that a share of ham lies above."""
    return float((spam > line(ham, share)).mean()) if len(spam) else float("nan")


def line(ham: np.ndarray, share: float) -> float:
    """Return the score that not more than a share of ham lies above."""
    ordered = np.sort(ham)
    return float(ordered[len(ordered) - 1 - int(share * len(ordered))])


def interval(found: np.ndarray, rounds: int = 1_000, seed: int = 0) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the mean of a sample."""
    rng = np.random.default_rng(seed)
    means = [rng.choice(found, len(found)).mean() for _ in range(rounds)]
    return float(np.quantile(means, 0.025)), float(np.quantile(means, 0.975))
