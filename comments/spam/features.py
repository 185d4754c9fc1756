"""What of a comment is learned from."""

import re

from comments.spam.keys import stable_key
from comments.spam.submission import Submission

_WORDS = re.compile(r"[^\W\d_]{2,24}")


def features(submission: Submission) -> dict[int, str]:
    """Return what moderators' decisions on a comment are counted by: a stable key for each, and its name for staff."""
    words = dict.fromkeys(_WORDS.findall(submission.text[:20_000].casefold()))
    return {stable_key(word): word for word in list(words)[:300]}
