"""What moderators' decisions on a comment are counted by."""

from collections.abc import Iterable
from itertools import pairwise

from comments.spam.decision import Reason
from comments.spam.keys import stable_key
from comments.spam.parsed_text import ParsedText
from comments.spam.rules import rule_signals
from comments.spam.style import style
from comments.spam.submission import Submission

_MOST_WORDS = 300
_MOST_PAIRED = 150
_SHORTEST = 2
_LONGEST = 24


def features(submission: Submission) -> dict[int, str]:
    """Return the features of a comment: a stable signed 64-bit key for each, and what staff read for it.

    They are its words, pairs of neighbours, the hosts of its links, and, beginning with #, how it is written (see
    style) and the codes of what the rules saw (see data/weights.toml), as #links.shortener.
    """
    parsed = ParsedText(submission.text)
    return features_of(parsed, rule_signals(submission, parsed))


def features_of(parsed: ParsedText, reasons: Iterable[Reason]) -> dict[int, str]:
    """Return the features of a comment that was read and checked already."""
    words = [word for word in dict.fromkeys(parsed.words) if _SHORTEST <= len(word) <= _LONGEST]
    hosts = dict.fromkeys(link.host for link in parsed.links)
    pairs = dict.fromkeys(f"{first} {second}" for first, second in pairwise(parsed.words[:_MOST_PAIRED]))
    codes = (f"#{reason.code}" for reason in reasons)
    names = [*words[:_MOST_WORDS], *pairs, *hosts, *style(parsed), *codes]
    return {stable_key(name): name for name in names}
