"""A comment that is classified again: by its words as they are now, and by what was known of it when it was sent."""

from dataclasses import replace
from datetime import datetime

from comments.models import Comment
from comments.services import fingerprints, second_opinion
from comments.services.classification import classify_here, policy_for, reasons_from_data, submission_of
from comments.spam import Classification, Decision, Reason, Submission, Writer, of_the_sending

HELD_BEFORE = "edit.held"
"""The code of the reason that a comment was held before its writer changed it."""


def classify_again(
    comment: Comment, text: str, sent: fingerprints.Fingerprints, now: datetime
) -> tuple[Submission, Classification]:
    """Ask the classifier about a comment with these words. How it was sent is told from the reasons that were kept."""
    confirmed_address = comment.author_email if comment.confirmed_at else ""
    known = fingerprints.writer_behind(confirmed_address, besides=comment)
    submission = submission_of(
        text,
        comment.author_name,
        comment.author_email,
        language=comment.language,
        history=fingerprints.history_of(sent, now, besides=comment, confirmed_address=confirmed_address),
        writer=Writer(is_staff=True) if comment.user_id else known,
        page=comment.page.specific if comment.page else None,
        remembered=of_the_sending(reasons_from_data(comment.reasons)),
    )
    return submission, classify_here(submission, policy_for(comment.page.specific))


def was_held_before(comment: Comment) -> bool:
    """Whether a comment was held with other words than it has now."""
    return any(reason["code"] == HELD_BEFORE for reason in comment.reasons)


def at_least_held(comment: Comment, classification: Classification, *, is_asked_about: bool) -> Classification:
    """Return the decision on changed words, never milder than what became of the words before.

    What waits stays waiting, and says to the moderator why it did; but where nothing was missing but Akismet's answer,
    and Akismet is asked about the new words (`is_asked_about`), that answer decides.
    """
    if not comment.is_awaiting or (is_asked_about and second_opinion.is_open(comment)):
        return classification
    decision = Decision.HOLD if classification.decision == Decision.PUBLISH else classification.decision
    return replace(classification, decision=decision, reasons=(*classification.reasons, _why_it_was_held(comment)))


def _why_it_was_held(comment: Comment) -> Reason:
    """Return what spoke against a comment that waits, as one reason of no weight in the decision on new words."""
    reasons = reasons_from_data(comment.reasons)
    if kept := next((reason for reason in reasons if reason.code == HELD_BEFORE), None):
        return kept
    against = [reason for reason in reasons if reason.weight > 0]
    danish = "; ".join(["Holdt tilbage, før den blev rettet", *(reason.danish for reason in against)])
    english = "; ".join(["Held before it was changed", *(reason.english for reason in against)])
    return Reason(HELD_BEFORE, 0.0, danish, english)
