"""What the form tells: the field that nobody sees, and the token that says how long the writing took."""

from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission, TokenState

TOO_FAST = 3.0
"""Seconds in which nobody reads a form, writes a comment and sends it."""


def check(submission: Submission, _reading: ParsedText) -> Iterator[Reason]:
    """Yield what the form says. No token says nothing: a reader without script has none."""
    if submission.trap.strip():
        yield signal(
            "form.trap",
            "Et skjult felt er udfyldt, af et program eller af browseren.",
            "A hidden field was filled in, by a program or by the browser.",
        )
    token = submission.token
    if token is None:
        return
    if token.state == TokenState.EXPIRED:
        yield signal("form.expired", "Formularen var åben meget længe.", "The form was open for very long.")
    elif token.state == TokenState.INVALID:
        yield signal("form.forged", "Formularens kode er forkert.", "The code of the form is wrong.")
    elif token.state == TokenState.VALID and token.age is not None and token.age < TOO_FAST:
        seconds = max(0.0, token.age)
        yield signal(
            "form.fast",
            f"Den blev skrevet på {seconds:.1f} sekunder".replace(".", ",") + ".",
            f"It was written in {seconds:.1f} seconds.",
        )
