"""What moderators of this site taught: their decisions, counted for each feature, beside the model that is shipped.

Naive Bayes with the counts of one site, kept modest, so that neither a wrong click nor the words of a topic poison it:
it says nothing before both kinds were decided on several times; only features that tell the kinds apart count, and
only the few that tell most; and it is heard in either direction only if it proved right on the decisions themselves,
each left out in turn.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from comments.spam.decision import Reason
from comments.spam.submission import LocalCounts
from comments.spam.wording import danish_quotes, english_quotes

FEWEST_OF_A_KIND = 5
"""So many decisions of each kind it takes before they say anything."""

_DOUBT = 0.5
"""So many imagined decisions of each kind, without this feature's help, stand beside the real ones."""
_FEWEST_DECISIONS = 3
_SIGNIFICANT = 1.4
"""The log-odds from which a feature tells: it stands four times as often in one kind."""
_MOST_FEATURES = 6
_LOUDEST_FEATURE = 2.5
_LOUDEST = 1.5
_HALF_HEARD = 10.0
"""After so many decisions of the rarer kind the site is heard half."""
_WEIGHT = 0.35
_PUSHED = 0.2
"""A weight from which it matters."""
_MOST_WRONG = 0.02
_TIMES_AS_OFTEN = 5
_RIGHT_OFTEN_ENOUGH = 2

Example = tuple[Collection[int], bool]
"""The keys of a comment's features, and whether it is spam."""


def signals(names: Mapping[int, str], counts: LocalCounts) -> Iterator[Reason]:
    """Yield what the decisions say about a comment with these features (see features.features)."""
    shares = _shares(names, counts.spam, counts.ham, counts.features)
    weight = _weight(shares.values(), counts.spam, counts.ham)
    if (weight > 0 and counts.is_heard_against) or (weight < 0 and counts.is_heard_for):
        yield _reason(weight, sorted(shares, key=lambda key: _order(shares[key] * weight, names[key])), names)


def proves_right(examples: Sequence[Example]) -> tuple[bool, bool]:
    """Return whether decisions are right about each other: where they speak against a comment, and where for it.

    Each is left out in turn, and asked about by all others.
    """
    totals = Counter(is_spam for _keys, is_spam in examples)
    counted = {True: Counter[int](), False: Counter[int]()}
    for keys, is_spam in examples:
        counted[is_spam].update(keys)
    pushed: Counter[tuple[bool, bool]] = Counter()
    for keys, is_spam in examples:
        spam, ham = totals[True] - is_spam, totals[False] - (not is_spam)
        without = {key: (counted[True][key] - is_spam, counted[False][key] - (not is_spam)) for key in keys}
        weight = _weight(_shares(keys, spam, ham, without).values(), spam, ham)
        if abs(weight) >= _PUSHED:
            pushed[is_spam, weight > 0] += 1
    return (
        _is_right(pushed[True, True], totals[True], pushed[False, True], totals[False]),
        _is_right(pushed[False, False], totals[False], pushed[True, False], totals[True]),
    )


def _is_right(right: int, of_right: int, wrong: int, of_wrong: int) -> bool:
    """Whether many of one kind were pushed where they belong, and hardly any of the other with them."""
    if right < _RIGHT_OFTEN_ENOUGH:
        return False
    share = wrong / max(1, of_wrong)
    return share <= _MOST_WRONG and _TIMES_AS_OFTEN * share <= right / max(1, of_right)


def _shares(keys: Collection[int], spam: int, ham: int, features: Mapping[int, tuple[int, int]]) -> dict[int, float]:
    """Return the log-odds of the few features that tell most."""
    shares = {}
    for key in keys:
        in_spam, in_ham = features.get(key, (0, 0))
        if in_spam + in_ham >= _FEWEST_DECISIONS:
            odds = _log_odds(in_spam, in_ham, spam, ham)
            if abs(odds) >= _SIGNIFICANT:
                shares[key] = odds
    chosen = sorted(shares, key=lambda key: (-abs(shares[key]), key))[:_MOST_FEATURES]
    return {key: shares[key] for key in chosen}


def _weight(shares: Collection[float], spam: int, ham: int) -> float:
    rarer = min(spam, ham)
    if rarer < FEWEST_OF_A_KIND - 1:
        return 0.0
    return max(-_LOUDEST, min(_LOUDEST, _WEIGHT * sum(shares) * rarer / (rarer + _HALF_HEARD)))


def _log_odds(in_spam: int, in_ham: int, spam: int, ham: int) -> float:
    share_of_spam = (max(0, in_spam) + _DOUBT) / (max(in_spam, spam) + 2 * _DOUBT)
    share_of_ham = (max(0, in_ham) + _DOUBT) / (max(in_ham, ham) + 2 * _DOUBT)
    return max(-_LOUDEST_FEATURE, min(_LOUDEST_FEATURE, math.log(share_of_spam / share_of_ham)))


def _order(share: float, name: str) -> tuple[float, bool, int, str]:
    """Return what features are sorted by: significance, and of equals words before pairs, long before short."""
    return (-share, " " in name, -len(name), name)


def _reason(weight: float, keys: list[int], names: Mapping[int, str]) -> Reason:
    words = [names[key] for key in keys if not names[key].startswith("#")][:3]
    kind_danish, kind_english = ("spam", "spam") if weight > 0 else ("godt", "good")
    danish, english = (
        f"Kommentaren ligner, hvad I har kaldt {kind_danish}",
        f"The comment is like what you called {kind_english}",
    )
    if words:
        danish, english = f"{danish}: {danish_quotes(words)}", f"{english}: {english_quotes(words)}"
    return Reason("local.words", weight, f"{danish}.", f"{english}.")
