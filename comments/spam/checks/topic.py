"""The page's topic: whether a comment has anything to do with it, or merely says it again."""

from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.languages import language_of
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.topic import copied_share, page_stems, page_words, stems

_FEWEST_STEMS = 8
"""A comment with fewer long words is about nothing that could be told."""
_FEWEST_ON_PAGE = 40
_ON_TOPIC = 0.2
_COPIED = 0.6
_FEWEST_COPIED = 10
_QUOTING = ('"', "»", "“", ">", "”")


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the page says about a comment. Without the page's words, or in another language than it, nothing."""
    if not submission.page_text:
        return
    if _is_copied(submission, parsed):
        danish, english = "Kommentaren gentager sidens egen tekst.", "The comment repeats the page's own text."
        yield signal("topic.copied", danish, english)
        return
    said, there = set(stems(parsed.words)), page_stems(submission)
    if len(said) < _FEWEST_STEMS or len(there) < _FEWEST_ON_PAGE or not _is_same_language(submission, parsed):
        return
    share = len(said & there) / len(said)
    if not share:
        danish, english = (
            "Kommentaren har ikke et ord til fælles med siden.",
            "The comment shares no word with the page.",
        )
        yield signal("topic.none", danish, english)
    elif share >= _ON_TOPIC:
        yield signal(
            "topic.same", "Kommentaren handler om det samme som siden.", "The comment is about what the page is about."
        )


def _is_copied(submission: Submission, parsed: ParsedText) -> bool:
    """Whether most of a text stands on the page. What begins as a quotation may."""
    if len(parsed.words) < _FEWEST_COPIED or parsed.text.lstrip().startswith(_QUOTING):
        return False
    return copied_share(submission, parsed.words) >= _COPIED


def _is_same_language(submission: Submission, parsed: ParsedText) -> bool:
    words = sorted(page_words(submission))
    return parsed.language == language_of(submission.page_text, words)
