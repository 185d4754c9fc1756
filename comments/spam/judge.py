"""The verdict on a comment."""

from comments.spam.addresses import find_links
from comments.spam.submission import LocalCounts, Submission
from comments.spam.verdict import Decision, Policy, Reason, Verdict

MODEL_VERSION = "0"


def judge(submission: Submission, policy: Policy = Policy(), local: LocalCounts = LocalCounts()) -> Verdict:  # noqa: B008
    """Return what is to be done with a comment, and why."""
    if submission.writer.is_staff:
        return Verdict(Decision.PUBLISH, 0.0, ())
    reasons = []
    found = find_links(submission.text[:20_000])
    probability = 0.1
    decision = Decision.PUBLISH if policy.publish_clear else Decision.HOLD
    if len(found) > 2:
        reasons.append(
            Reason("links", 2.0, f"{len(found)} links", f"{len(found)} links"),
        )
        probability, decision = 0.6, Decision.HOLD
    if submission.trap:
        reasons.append(Reason("trap", 5.0, "Det skjulte felt er udfyldt", "The hidden field was filled in"))
        probability = 0.99
        decision = Decision.DISCARD if found else Decision.SPAM
    return Verdict(decision, probability, tuple(reasons))
