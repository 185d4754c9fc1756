"""Learning at home: what becomes of good comments and spam when moderators of three blogs have decided on a half.

Each blog has good comments of one source and spam of another, in mixed order: the first half is decided on, the
second is asked about with and without what was learned.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comments.spam import LocalCounts, Submission, classify, features, proves_right
from comments.spam.model import replaced_by
from tools.filter_bench.measures import Row, held, published, share
from tools.filter_training.corpora import Example
from tools.filter_training.fitting import fitted

BLOGS = (
    ("a blog on programs", "blog:haacked late", "blog:chrisrisner"),
    ("a small blog", "blog:jdieter", "blog:jdieter"),
    ("a philosopher's blog", "archive_fever", "archive_fever"),
)
_MOST = 200


@dataclass(frozen=True)
class _Comment:
    submission: Submission
    is_spam: bool


def rows(examples: Sequence[Example]) -> Iterator[Row]:
    """Yield for each blog what is held and published before and after."""
    for name, good_from, spam_from in BLOGS:
        comments = _mixed(examples, good_from, spam_from)
        model = fitted([one for one in examples if one.source not in (good_from, spam_from)])
        half = len(comments) // 2
        with replaced_by(model):
            decided, asked = _Decisions(comments[:half]), comments[half:]
            before = [classify(one.submission) for one in asked]
            after = [classify(one.submission, local=decided.counts_for(one.submission)) for one in asked]
        good = [number for number, one in enumerate(asked) if not one.is_spam]
        spam = [number for number, one in enumerate(asked) if one.is_spam]
        yield Row(
            f"{name}: good ones held, nothing decided", len(good), share(held(before[at] for at in good), len(good)), ""
        )
        found = share(held(after[at] for at in good), len(good))
        yield Row(f"{name}: the same after {half} decisions", len(good), found, "≤ 1 more")
        found = f"{share(published(before[at] for at in spam), len(spam))} → {published(after[at] for at in spam)}"
        yield Row(f"{name}: spam published before → after", len(spam), found, "no more")


def _mixed(examples: Sequence[Example], good_from: str, spam_from: str) -> list[_Comment]:
    chance = random.Random(2)  # noqa: S311 -- nothing secret
    good = [one for one in examples if one.source == good_from and not one.is_spam and one.language == "en"]
    spam = [one for one in examples if one.source == spam_from and one.is_spam]
    chosen = [*chance.sample(good, min(_MOST, len(good))), *chance.sample(spam, min(_MOST, len(spam)))]
    chance.shuffle(chosen)
    return [_Comment(Submission(one.text, author_name=one.author), one.is_spam) for one in chosen]


class _Decisions:
    """What moderators decided, counted."""

    def __init__(self, comments: Sequence[_Comment]) -> None:
        self._examples = [(list(features(one.submission)), one.is_spam) for one in comments]
        self._counts = {
            kind: Counter(key for keys, is_spam in self._examples if is_spam == kind for key in keys)
            for kind in (True, False)
        }
        self._labels = Counter(is_spam for _keys, is_spam in self._examples)
        self._proof = proves_right(self._examples)

    def counts_for(self, submission: Submission) -> LocalCounts:
        """Return what was learned of a comment's features."""
        seen = {key: (self._counts[True][key], self._counts[False][key]) for key in features(submission)}
        return LocalCounts(self._labels[True], self._labels[False], seen, *self._proof)
