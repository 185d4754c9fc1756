"""A comment that is judged again: by its words as they are now, and by what was known of it when it was sent."""

from dataclasses import replace
from datetime import datetime

from comments.models import Comment
from comments.services import fingerprints, second_opinion
from comments.services.judging import policy_for, reasons_from_data, submission_of, verdict_on
from comments.spam import Decision, Reason, Submission, Verdict, Writer, of_the_sending

HELD_BEFORE = "edit.held"
"""The code of the reason that a comment was held before its writer changed it."""


def judge_again(
    comment: Comment, text: str, sent: fingerprints.Fingerprints, now: datetime
) -> tuple[Submission, Verdict]:
    """Ask the judge about a comment with these words. How it was sent is told from the reasons that were kept."""
    confirmed_address = comment.author_email if comment.confirmed_at else ""
    known = fingerprints.writer_behind(confirmed_address, besides=comment)
    submission = submission_of(
        text,
        comment.author_name,
        comment.author_email,
        language=comment.language,
        history=fingerprints.history_of(sent, now, besides=comment, confirmed_address=confirmed_address),
        writer=Writer(is_staff=True) if comment.user_id else known,
        remembered=of_the_sending(reasons_from_data(comment.reasons)),
    )
    return submission, verdict_on(submission, policy_for(comment.page.specific))


def was_held_before(comment: Comment) -> bool:
    """Whether a comment was held with other words than it has now."""
    return any(reason["code"] == HELD_BEFORE for reason in comment.reasons)


def at_least_held(comment: Comment, verdict: Verdict, *, is_asked_about: bool) -> Verdict:
    """Return the verdict on changed words, never milder than what became of the words before.

    What waits stays waiting, and says to the moderator why it did; but where nothing was missing but Akismet's answer,
    and Akismet is asked about the new words (`is_asked_about`), that answer decides.
    """
    if not comment.is_awaiting or (is_asked_about and second_opinion.is_open(comment)):
        return verdict
    decision = Decision.HOLD if verdict.decision == Decision.PUBLISH else verdict.decision
    return replace(verdict, decision=decision, reasons=(*verdict.reasons, _why_it_was_held(comment)))


def _why_it_was_held(comment: Comment) -> Reason:
    """Return what spoke against a comment that waits, as one reason that weighs nothing in the verdict on new words."""
    reasons = reasons_from_data(comment.reasons)
    if kept := next((reason for reason in reasons if reason.code == HELD_BEFORE), None):
        return kept
    against = [reason for reason in reasons if reason.weight > 0]
    danish = "; ".join(["Holdt tilbage, før den blev rettet", *(reason.danish for reason in against)])
    english = "; ".join(["Held before it was changed", *(reason.english for reason in against)])
    return Reason(HELD_BEFORE, 0.0, danish, english)
