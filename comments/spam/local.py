"""What moderators of this site taught: their decisions, counted for each feature, beside the model that is shipped.

Naive Bayes with the counts of one site. It is kept modest, so that no wrong click poisons it: a feature speaks only
after several decisions, none speaks louder than a limit, and all together not louder than the decisions that were made
can justify.
"""

import math
from collections.abc import Iterator, Mapping

from comments.spam.decision import Reason
from comments.spam.submission import LocalCounts
from comments.spam.wording import danish_quotes, english_quotes

_DOUBT = 0.5
"""So many imagined decisions of each kind, without this feature's help, stand beside the real ones."""
_LOUDEST_FEATURE = 3.0
_LOUDEST = 6.0
_FEWEST_DECISIONS = 2
_HALF_HEARD = 10.0
"""After so many decisions of the rarer kind the site is heard half."""
_WEIGHT = 0.1


def signals(names: Mapping[int, str], counts: LocalCounts) -> Iterator[Reason]:
    """Yield what the decisions say about a comment with these features (see features.features)."""
    rarer = min(counts.spam, counts.ham)
    if not rarer:
        return
    shares = {}
    for key in names:
        spam, ham = counts.features.get(key, (0, 0))
        if spam + ham >= _FEWEST_DECISIONS:
            shares[key] = _log_odds(spam, ham, counts)
    total = _WEIGHT * sum(shares.values()) * rarer / (rarer + _HALF_HEARD)
    weight = max(-_LOUDEST, min(_LOUDEST, total))
    if weight:
        yield _reason(weight, sorted(shares, key=lambda key: _order(shares[key] * weight, names[key])), names)


def _log_odds(spam: int, ham: int, counts: LocalCounts) -> float:
    in_spam = (max(0, spam) + _DOUBT) / (max(spam, counts.spam) + 2 * _DOUBT)
    in_ham = (max(0, ham) + _DOUBT) / (max(ham, counts.ham) + 2 * _DOUBT)
    return max(-_LOUDEST_FEATURE, min(_LOUDEST_FEATURE, math.log(in_spam / in_ham)))


def _order(share: float, name: str) -> tuple[float, bool, int, str]:
    """Return what features are sorted by: significance, and of equals words before pairs, long before short."""
    return (-share, " " in name, -len(name), name)


def _reason(weight: float, keys: list[int], names: Mapping[int, str]) -> Reason:
    words = [names[key] for key in keys if not names[key].startswith("#")][:3]
    kind_danish, kind_english = ("spam", "spam") if weight > 0 else ("godt", "good")
    return Reason(
        "local.words",
        weight,
        f"Ligner, hvad I har kaldt {kind_danish}: {danish_quotes(words)}",
        f"Like what you called {kind_english}: {english_quotes(words)}",
    )
