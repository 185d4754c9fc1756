"""What the learned model makes of the words."""

from collections.abc import Iterator

from comments.spam.checks.language import is_foreign, is_unspoken
from comments.spam.model import Model, shipped
from comments.spam.model_tokens import tokens
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason
from comments.spam.wording import danish_quotes, english_quotes

SHARE_ABROAD = 0.5
"""Of a language that nobody here writes, training saw hardly anything but spam: its words count half."""

SHARE_UNSUSPECTED = 0.05
"""And where nothing but the words speaks for spam, hardly at all."""


MOST_ABROAD = 1.2
"""And never more than this."""


def check(submission: Submission, reading: Reading, *, is_suspect: bool = True) -> Iterator[Reason]:
    """Yield the shipped model's opinion. `is_suspect`: whether the rules saw something."""
    yield from opinion(submission, reading, shipped(), is_suspect=is_suspect)


def opinion(submission: Submission, reading: Reading, model: Model, *, is_suspect: bool) -> Iterator[Reason]:
    """Yield a model's opinion, with the words that tell most. Of a text without words it has none."""
    if not reading.words:
        return
    weight, shares = model.opinion(tokens(reading), is_danish=reading.is_danish)
    if is_foreign(submission, reading) or is_unspoken(submission, reading):
        weight = min(MOST_ABROAD, max(0.0, weight) * (SHARE_ABROAD if is_suspect else SHARE_UNSUSPECTED))
    significant = sorted((token for token in shares if token[0] != "#"), key=lambda token: (shares[token], token))
    if weight > 0:
        words = [word for word in reversed(significant) if shares[word] > 0][:3]
        danish, english = "Ord, som spam bruger", "Words as in spam"
    else:
        words = [word for word in significant if shares[word] < 0][:3]
        danish, english = "Ord, som læsere bruger", "Words as readers use them"
    if words:
        danish, english = f"{danish}: {danish_quotes(words)}", f"{english}: {english_quotes(words)}"
    yield Reason("model.words", weight, danish, english)
