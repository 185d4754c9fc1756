"""What moderators decided before: words and hosts that they blocked, and how they judged this writer."""

from collections.abc import Iterator

from comments.spam.evidence import evidence
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason
from comments.spam.wording import danish_quotes, english_quotes


def check(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what is on the list, and what is known of the writer."""
    listed = _blocked(submission, reading)
    if listed:
        yield evidence(
            "moderators.blocked",
            f"Står på jeres liste: {danish_quotes(listed)}",
            f"On your list: {english_quotes(listed)}",
        )
    if submission.writer.rejected:
        yield evidence("moderators.rejected", "Har fået kommentarer afvist før", "Had comments turned down before")
    elif submission.writer.is_known:
        yield evidence("moderators.approved", "Har fået kommentarer godkendt før", "Had comments approved before")


def _blocked(submission: Submission, reading: Reading) -> list[str]:
    """Return what of the list stands in the comment, as whole words, hosts (with subdomains) or mail addresses."""
    if not submission.blocked:
        return []
    hosts = [link.host for link in reading.links]
    mails = [submission.author_email.lower(), *(mail.lower() for mail in reading.mails)]
    text = f" {' '.join(reading.words)} {submission.author_name.lower()} "
    found = []
    for entry in submission.blocked:
        wanted = entry.strip().lower().removeprefix("www.")
        is_host = any(host == wanted or host.endswith("." + wanted) for host in hosts)
        is_mail = any(mail == wanted or mail.endswith("@" + wanted.removeprefix("@")) for mail in mails)
        if wanted and (is_host or is_mail or f" {wanted} " in text):
            found.append(entry.strip())
    return found
