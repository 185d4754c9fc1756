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
            f"Står på jeres liste: {danish_quotes(found)}",
            f"On your list: {english_quotes(found)}",
        )
    if submission.writer.rejected:
        yield signal("moderators.rejected", "Har fået kommentarer afvist før", "Had comments turned down before")
    elif submission.writer.is_known:
        yield signal("moderators.approved", "Har fået kommentarer godkendt før", "Had comments approved before")
