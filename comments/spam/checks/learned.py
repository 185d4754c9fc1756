"""What the learned model makes of the words."""

from collections.abc import Iterator

from comments.spam.checks.language import is_foreign, is_unspoken
from comments.spam.decision import Reason
from comments.spam.model import Model, shipped
from comments.spam.model_tokens import tokens
from comments.spam.parsed_text import ParsedText
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

SHARE_FOREIGN = 0.5
"""Of a language that nobody here writes, training saw hardly anything but spam: its words count half."""

SHARE_UNSUSPECTED = 0.05
"""And where nothing but the words speaks for spam, hardly at all."""


MOST_FOREIGN = 1.2
"""And never more than this."""


def check(submission: Submission, parsed: ParsedText, *, is_suspect: bool = True) -> Iterator[Reason]:
    """Yield the shipped model's opinion. `is_suspect`: whether the rules saw something."""
    yield from opinion(submission, parsed, shipped(), is_suspect=is_suspect)


def opinion(submission: Submission, parsed: ParsedText, model: Model, *, is_suspect: bool) -> Iterator[Reason]:
    """Yield a model's opinion, with the words that tell most. Of a text without words it has none."""
    if not parsed.words:
        return
    weight, shares = model.opinion(tokens(parsed), is_danish=parsed.is_danish)
    if is_foreign(submission, parsed) or is_unspoken(submission, parsed):
        weight = min(MOST_FOREIGN, max(0.0, weight) * (SHARE_FOREIGN if is_suspect else SHARE_UNSUSPECTED))
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
