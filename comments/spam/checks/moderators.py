"""What moderators decided before: words and hosts that they blocked, and how they classified this writer."""

from collections.abc import Iterator

from comments.spam.blocklist import listed
from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what is on the list, and what is known of the writer."""
    if found := listed(submission, parsed):
        yield signal(
            "moderators.blocked",
            f"Der står noget, som er på jeres liste: {danish_quotes(found)}.",
            f"It has something that is on your list: {english_quotes(found)}.",
        )
    if submission.writer.rejected:
        yield signal(
            "moderators.rejected",
            "Den, der skriver, har fået kommentarer afvist før.",
            "The writer had comments turned down before.",
        )
    elif submission.writer.is_known:
        yield signal(
            "moderators.approved",
            "Den, der skriver, har fået kommentarer godkendt før.",
            "The writer had comments approved before.",
        )
