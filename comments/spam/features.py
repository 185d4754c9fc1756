"""What moderators' decisions on a comment are counted by."""

from collections.abc import Iterable
from itertools import pairwise

from comments.spam.decision import Reason
from comments.spam.keys import stable_key
from comments.spam.model import shipped, token_key
from comments.spam.parsed_text import ParsedText
from comments.spam.rules import rule_signals
from comments.spam.submission import Submission

_MOST_WORDS = 300
_SHORTEST = 3
_LONGEST = 24


def features(submission: Submission) -> dict[int, str]:
    """Return the features of a comment: a stable signed 64-bit key for each, and what staff read for it.

    They are its words and pairs of neighbours without those that are common in the language, the hosts of its links,
    and, beginning with #, the codes of what the rules have against it (see data/weights.toml), as #links.shortener.
    """
    parsed = ParsedText(submission.text)
    return features_of(parsed, rule_signals(submission, parsed))


def features_of(parsed: ParsedText, reasons: Iterable[Reason]) -> dict[int, str]:
    """Return the features of a comment that was parsed and checked already."""
    words = parsed.words[:_MOST_WORDS]
    hosts = (link.host for link in parsed.links)
    codes = (f"#{reason.code}" for reason in reasons if reason.weight > 0)
    pairs = (f"{first} {second}" for first, second in pairwise(words) if _says_something(first, second))
    names = dict.fromkeys((*filter(_says_something, words), *pairs, *hosts, *codes))
    return {stable_key(name): name for name in names}


def _says_something(*words: str) -> bool:
    """Whether none of the words is common in the language."""
    common = shipped().common
    return all(_SHORTEST <= len(word) <= _LONGEST and token_key(word) not in common for word in words)
