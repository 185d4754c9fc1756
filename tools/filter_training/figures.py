"""Prints what cross-validation found, as the tables of docs/spam-model-card.md."""

from collections.abc import Sequence

import numpy as np

from comments.spam.classifier import probability_of
from comments.spam.decision import Policy
from tools.filter_training.fitting import SPOKEN
from tools.filter_training.validation import Fold, interval, line, recall

_SHARES = (0.001, 0.005, 0.01, 0.04)


def print_figures(folds: Sequence[Fold], calibration: dict[str, float]) -> None:
    """Print recall at shares of good comments over the line, the decisions at the default policy, and calibration."""
    print("calibration:", calibration)
    probabilities = [_probabilities(fold, calibration) for fold in folds]
    for is_named in (False, True):
        print("\nWith names" if is_named else "\nWithout names")
        _print_recall(folds, is_named=is_named)
        _print_decisions(folds, [_probabilities(fold, calibration, is_named=is_named) for fold in folds])
    _print_calibration(folds, probabilities)
    highest = {fold.name: found[~_spam(fold)].max() for fold, found in zip(folds, probabilities, strict=True)}
    print("\nthe highest probability of a good comment:", highest)


def _probabilities(fold: Fold, calibration: dict[str, float], *, is_named: bool = False) -> np.ndarray:
    log_odds = calibration["intercept"] + calibration["slope"] * (fold.named if is_named else fold.log_odds)
    return np.array([probability_of(float(value)) for value in log_odds])


def _print_recall(folds: Sequence[Fold], *, is_named: bool) -> None:
    print("\n| left out | 0.1 % | 0.5 % | 1 % | 4 % | other languages, 0.5 % |\n| --- | --- | --- | --- | --- | --- |")
    for fold in folds:
        spam, english = _spam(fold), _english(fold)
        log_odds = fold.named if is_named else fold.log_odds
        ham = log_odds[~spam]
        found = [f"{100 * recall(log_odds[spam & english], ham, share):.1f}" for share in _SHARES]
        other = f"{100 * recall(log_odds[spam & ~english], ham, 0.005):.1f}"
        above = (log_odds[spam & english] > line(ham, 0.005)).astype(float)
        bounds = "{:.1f}-{:.1f}".format(*(100 * bound for bound in interval(above))) if len(above) else "-"
        print(f"| {fold.name} | {found[0]} | {found[1]} ({bounds}) | {found[2]} | {found[3]} | {other} |")


def _print_decisions(folds: Sequence[Fold], probabilities: Sequence[np.ndarray]) -> None:
    policy = Policy()
    print("\n| left out | group | comments | spam, % | published, % |\n| --- | --- | --- | --- | --- |")
    for fold, found in zip(folds, probabilities, strict=True):
        spam, english = _spam(fold), _english(fold)
        spoken = np.array([example.language in SPOKEN for example in fold.examples])
        groups = {"English spam": spam & english, "other spam": spam & ~english, "good": ~spam & spoken}
        for name, rows in groups.items():
            if rows.any():
                stopped = (found[rows] >= policy.spam_from).astype(float)
                shown = ((found[rows] < policy.hold_from) & ~fold.is_held[rows]).astype(float)
                print(f"| {fold.name} | {name} | {rows.sum()} | {_share(stopped)} | {_share(shown)} |")


def _print_calibration(folds: Sequence[Fold], probabilities: Sequence[np.ndarray]) -> None:
    spam = np.concatenate([_spam(fold) for fold in folds])
    found = np.concatenate(list(probabilities))
    weights = np.where(spam, 1 / spam.sum(), 1 / (~spam).sum())
    print("\n| probability | of which spam, both kinds weighing the same |\n| --- | --- |")
    for low, high in ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        rows = (found >= low) & (found < high)
        print(f"| {low:.2f}-{min(high, 1):.2f} | {100 * np.average(spam[rows], weights=weights[rows]):.0f} % |")


def _share(values: np.ndarray) -> str:
    low, high = interval(values)
    return f"{100 * values.mean():.2f} ({100 * low:.1f}-{100 * high:.1f})"


def _spam(fold: Fold) -> np.ndarray:
    return np.array([example.is_spam for example in fold.examples])


def _english(fold: Fold) -> np.ndarray:
    return np.array([example.language == "en" for example in fold.examples])
