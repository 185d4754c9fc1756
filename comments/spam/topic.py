"""What a page is about: the words of its title and text, against which a comment is held."""

import re
from functools import lru_cache

from comments.spam.submission import Submission

MAX_PAGE_READ = 20_000
"""So many characters of a page are read."""

RUN = 6
"""So many words in a row, the same in comment and page, are copied."""

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
_SHORTEST = 5


def page_words(submission: Submission) -> frozenset[str]:
    """Return the words of the page in lower case; none where its text was not told."""
    return _words_of(submission.page_title, submission.page_text)


def page_stems(submission: Submission) -> frozenset[str]:
    """Return how the longer words of the page begin, which is the same in all their forms."""
    return frozenset(stems(page_words(submission)))


def stems(words: frozenset[str] | list[str]) -> list[str]:
    """Return how longer words begin."""
    return [word[:_STEM] for word in words if len(word) >= _SHORTEST]


def copied_share(submission: Submission, words: list[str]) -> float:
    """Return which share of words stands in runs that the page has as well, from 0 to 1."""
    runs = _runs_of(submission.page_text)
    copied: set[int] = set()
    for at in range(len(words) - RUN + 1):
        if tuple(words[at : at + RUN]) in runs:
            copied.update(range(at, at + RUN))
    return len(copied) / max(1, len(words))


@lru_cache(maxsize=16)
def _words_of(title: str, text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{title} {text[:MAX_PAGE_READ]}".lower()))


@lru_cache(maxsize=16)
def _runs_of(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text[:MAX_PAGE_READ].lower())
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
