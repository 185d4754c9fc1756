"""Akismet as one more voice, where its key is set: asked after the site's classifier, told what moderators decide.

Only of comments that would be seen, or wait: what the classifier calls spam, and known writers, are nobody else's
business.
Until there is an answer a comment waits. When there is none within a day, it waits for a moderator, as others do.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from comments.akismet import Akismet, AkismetAnswer, AkismetComment, AkismetLabel, is_on
from comments.models import AkismetCheck, Comment, CommentStatus
from comments.services.classification import TRAP_FIELD
from comments.services.notifying import announce, notify
from comments.spam import Classification, Decision, Writer
from core.locks import lock_rows
from core.mail import absolute

AT_MOST = 72
"""Attempts, at twenty minutes each a day: then a moderator decides without it."""

ANSWERS = {
    AkismetLabel.HAM: AkismetCheck.Answer.HAM,
    AkismetLabel.SPAM: AkismetCheck.Answer.SPAM,
    AkismetLabel.DISCARD: AkismetCheck.Answer.SPAM,
}
SAID = {
    AkismetCheck.Answer.HAM: ("Akismet har ikke noget imod kommentaren.", "Akismet has nothing against the comment."),
    AkismetCheck.Answer.SPAM: ("Akismet kalder kommentaren spam.", "Akismet calls the comment spam."),
}


def is_wanted(classification: Classification, writer: Writer) -> bool:
    """Whether Akismet is to be asked about a comment."""
    return is_on() and classification.decision in (Decision.PUBLISH, Decision.HOLD) and not writer.is_known


def take_down(comment: Comment, network_address: str, trap: str, now: datetime, *, announce_in: str) -> AkismetComment:
    """Write down what is to be asked about a comment, in the transaction that keeps it. Returns the question.

    `announce_in` is the language of the page from which it was sent: whoever takes down the answer, or that there is
    none yet, tells of the comment. Empty where nobody is to be told.
    """
    question = _question(comment, network_address, trap)
    _keep(comment, question, now, announce_in)
    return question


def ask_at_once(comment: Comment, question: AkismetComment, now: datetime) -> None:
    """Ask within the time that a reader can wait. Without an answer the question stays, for ask_akismet_again."""
    _settle(comment.akismet, Akismet.from_settings().check(question), now)
    comment.refresh_from_db()


def ask_later(comment: Comment, now: datetime, *, announce_in: str = "") -> None:
    """Leave the question for ask_akismet_again, as when the comment was changed. For announce_in see take_down."""
    _keep(comment, _question(comment), now, announce_in)


def is_open(comment: Comment) -> bool:
    """Whether nothing but a missing answer of Akismet's keeps a comment from its readers."""
    unanswered = AkismetCheck.objects.filter(comment=comment, answer=AkismetCheck.Answer.UNSURE)
    return comment.is_awaiting and comment.filter_decision == Decision.PUBLISH and unanswered.exists()


def forget(comment: Comment) -> str:
    """Forget what was asked and answered: the comment was changed, and an answer to the old words is none.

    Returns in which language the comment is still to be told of; empty where everybody was told.
    """
    check = AkismetCheck.objects.filter(comment=comment).first()
    if not check:
        return ""
    check.delete()
    return check.announce_in


def _question(comment: Comment, network_address: str = "", trap: str = "") -> AkismetComment:
    return AkismetComment(
        text=comment.text,
        author_name=comment.author_name,
        author_email=comment.author_email,
        permalink=absolute(reverse("conversation:permalink", args=[comment.pk])),
        created_at=comment.created_at,
        comment_type="reply" if comment.parent_id else "comment",
        languages=tuple(code for code, _name in settings.LANGUAGES),
        trap_name=TRAP_FIELD,
        trap_value=trap,
        post_modified_at=comment.page.last_published_at,
        user_ip=network_address,
    )


def _keep(comment: Comment, question: AkismetComment, now: datetime, announce_in: str) -> None:
    """Keep what is asked, in the place of what was asked before."""
    forget(comment)
    AkismetCheck.objects.create(
        comment=comment,
        submitted=question.to_values(),
        local_decision=comment.filter_decision,
        ask_at=now,
        created_at=now,
        announce_in=announce_in,
    )


def ask_akismet_again(now: datetime | None = None) -> list[Comment]:
    """Ask what is due. Returns the comments that are published now, because there is an answer: all are told of."""
    now = now or timezone.now()
    client = Akismet.from_settings()
    published = []
    for check in AkismetCheck.objects.filter(ask_at__lte=now).select_related("comment", "comment__page"):
        if client is None or check.comment.status != CommentStatus.AWAITING or check.attempts >= AT_MOST:
            _give_up(check)
            continue
        question = AkismetComment.from_values(check.submitted).again()
        if _settle(check, client.check(question), now):
            published.append(check.comment)
    return published


def note_decision(comment: Comment, *, is_spam: bool, now: datetime) -> None:
    """A moderator decided: nothing more is to be asked, and where Akismet said otherwise it is to be told."""
    decided = AkismetCheck.Answer.SPAM if is_spam else AkismetCheck.Answer.HAM
    check = AkismetCheck.objects.filter(comment=comment).first()
    if check:
        check.ask_at, check.announce_in = None, ""
        check.feedback = decided if (check.told or check.answer) != decided else ""
        check.save(update_fields=["ask_at", "announce_in", "feedback"])


def retract_decision(comment: Comment) -> None:
    """A decision is undone: what Akismet was not told yet is forgotten, what it was told is put right."""
    check = AkismetCheck.objects.filter(comment=comment).first()
    if check:
        was_told_otherwise = check.told and check.told != check.answer != AkismetCheck.Answer.UNSURE
        check.feedback = check.answer if was_told_otherwise else ""
        check.save(update_fields=["feedback"])


def report_to_akismet() -> int:
    """Tell Akismet what moderators decided otherwise. Returns how much was told; the rest is told the next time."""
    client = Akismet.from_settings()
    told = 0
    for check in AkismetCheck.objects.exclude(feedback="") if client else ():
        tell = client.report_spam if check.feedback == AkismetCheck.Answer.SPAM else client.report_ham
        if tell(AkismetComment.from_values(check.submitted)):
            AkismetCheck.objects.filter(pk=check.pk, feedback=check.feedback).update(feedback="", told=check.feedback)
            told += 1
    return told


@transaction.atomic
def _settle(check: AkismetCheck, answer: AkismetAnswer, now: datetime) -> bool:
    """Take down an answer, let it count unless a moderator was quicker, and tell of it. Returns whether it published.

    Where nobody was told of the comment yet, that is done now, also where there is no answer yet: it waits then.
    """
    locked = _locked(check)
    if not locked:
        return False
    check, comment = locked
    before = comment.status
    check.attempts += 1
    if answer.label == AkismetLabel.UNSURE:
        check.ask_at = now + timedelta(seconds=answer.recheck_after)
    else:
        check.answer, check.ask_at = ANSWERS[answer.label], None
        _count(check, comment)
    is_new, check.announce_in = check.announce_in, ""
    check.save()
    is_published = comment.is_published and before != comment.status
    if is_new and not comment.decided_at:
        announce(comment, is_new)
    elif is_published:
        notify(comment)
    return is_published


def _count(check: AkismetCheck, comment: Comment) -> None:
    """Let an answer decide on a comment that waits for it."""
    if comment.status != CommentStatus.AWAITING or comment.decided_at:
        return
    danish, english = SAID[check.answer]
    comment.reasons = [{"code": "akismet", "weight": 0, "da": danish, "en": english}, *comment.reasons]
    if check.answer == AkismetCheck.Answer.SPAM:
        comment.status = CommentStatus.SPAM
    elif check.local_decision == Decision.PUBLISH:
        comment.status = CommentStatus.PUBLISHED
    comment.save(update_fields=["reasons", "status"])


@transaction.atomic
def _give_up(check: AkismetCheck) -> None:
    """Ask no more: a moderator decides without an answer, and is told where nobody was told yet."""
    locked = _locked(check)
    if not locked:
        return
    check, comment = locked
    is_new, check.ask_at, check.announce_in = check.announce_in, None, ""
    check.save(update_fields=["ask_at", "announce_in"])
    if is_new and comment.is_awaiting:
        announce(comment, is_new)


def _locked(check: AkismetCheck) -> tuple[AkismetCheck, Comment] | None:
    """Return a question and its comment as they are now. The comment is locked first; None if it is gone."""
    if not lock_rows(Comment.objects.filter(pk=check.comment_id)):
        return None
    current = AkismetCheck.objects.select_for_update().filter(pk=check.pk).first()
    return (current, Comment.objects.select_related("page").get(pk=check.comment_id)) if current else None
