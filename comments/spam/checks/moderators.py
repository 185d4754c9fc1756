"""What moderators decided before: words and hosts that they blocked, and how they judged this writer."""

from collections.abc import Iterator

from comments.spam.blocklist import listed
from comments.spam.evidence import evidence
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason
from comments.spam.wording import danish_quotes, english_quotes


def check(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what is on the list, and what is known of the writer."""
    if found := listed(submission, reading):
        yield evidence(
            "moderators.blocked",
            f"Står på jeres liste: {danish_quotes(found)}",
            f"On your list: {english_quotes(found)}",
        )
    if submission.writer.rejected:
        yield evidence("moderators.rejected", "Har fået kommentarer afvist før", "Had comments turned down before")
    elif submission.writer.is_known:
        yield evidence("moderators.approved", "Har fået kommentarer godkendt før", "Had comments approved before")
