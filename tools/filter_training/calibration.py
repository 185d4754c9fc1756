"""Turns sums of signals into probabilities, and finds where the lines stand."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from tools.filter_training.validation import Fold

CALIBRATED_ON = frozenset(
    {
        "small blogs, late half of the large",
        "spam blog, late half of the large",
        "small blogs, early half of the large",
        "spam blog, early half of the large",
        "Danish, first half",
        "Danish, second half",
    }
)
"""Of the splits those that resemble a new site: good comments of blogs were seen, and comments are asked, not chats."""


def calibrate(folds: Sequence[Fold]) -> dict[str, float]:
    """Return slope and intercept, so that the sum is log-odds: half of all comments spam.

    It is fitted to what these folds left out, all folds and both labels weighing the same (J. Platt, 1999).
    """
    scores, labels, weights = [], [], []
    for fold in (fold for fold in folds if fold.name in CALIBRATED_ON):
        spam = np.array([example.is_spam for example in fold.examples])
        scores.append(fold.log_odds)
        labels.append(spam)
        weights.append(np.where(spam, 1 / max(1, spam.sum()), 1 / max(1, (~spam).sum())))
    regression = LogisticRegression(C=1e6)
    scores_of_all, weights_of_all = np.concatenate(scores), np.concatenate(weights)
    regression.fit(scores_of_all[:, None], np.concatenate(labels), sample_weight=weights_of_all / weights_of_all.mean())
    return {"slope": round(float(regression.coef_[0, 0]), 4), "intercept": round(float(regression.intercept_[0]), 4)}
