"""Akismet as one more voice, where its key is set: asked after the site's own judge, and told what moderators decide.

Only of comments that would be seen, or wait: what the judge calls spam, and known writers, are nobody else's business.
Until there is an answer a comment waits. When there is none within a day, it waits for a moderator, as others do.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from comments.akismet import Akismet, AkismetAnswer, AkismetComment, AkismetVerdict, is_on
from comments.models import AkismetCheck, Comment, CommentStatus
from comments.services.judging import TRAP_FIELD
from comments.spam import Decision, Verdict, Writer
from core.mail import absolute

AT_MOST = 72
"""Attempts, at twenty minutes each a day: then a moderator decides without it."""

ANSWERS = {
    AkismetVerdict.HAM: AkismetCheck.Answer.HAM,
    AkismetVerdict.SPAM: AkismetCheck.Answer.SPAM,
    AkismetVerdict.DISCARD: AkismetCheck.Answer.SPAM,
}
SAID = {
    AkismetCheck.Answer.HAM: ("Akismet har ikke noget imod kommentaren.", "Akismet has nothing against the comment."),
    AkismetCheck.Answer.SPAM: ("Akismet kalder kommentaren spam.", "Akismet calls the comment spam."),
}


def is_wanted(verdict: Verdict, writer: Writer) -> bool:
    """Whether Akismet is to be asked about a comment."""
    return is_on() and verdict.decision in (Decision.PUBLISH, Decision.HOLD) and not writer.is_known


def ask_at_once(comment: Comment, network_address: str, trap: str, now: datetime) -> None:
    """Ask within the time that a reader can wait. Without an answer the question stays, for ask_akismet_again."""
    question = _question(comment, network_address, trap)
    check = _take_down(comment, question, now)
    _settle(check, Akismet.from_settings().check(question), now)
    comment.refresh_from_db()


def ask_later(comment: Comment, now: datetime) -> None:
    """Leave the question for ask_akismet_again, as when the comment was changed."""
    _take_down(comment, _question(comment), now)


def is_open(comment: Comment) -> bool:
    """Whether nothing but a missing answer of Akismet's keeps a comment from its readers."""
    unanswered = AkismetCheck.objects.filter(comment=comment, answer=AkismetCheck.Answer.UNSURE)
    return comment.is_awaiting and comment.verdict == Decision.PUBLISH and unanswered.exists()


def forget(comment: Comment) -> None:
    """Forget what was asked and answered: the comment was changed, and an answer to the old words is none."""
    AkismetCheck.objects.filter(comment=comment).delete()


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


def _take_down(comment: Comment, question: AkismetComment, now: datetime) -> AkismetCheck:
    """Keep what is asked, in the place of what was asked before."""
    forget(comment)
    return AkismetCheck.objects.create(
        comment=comment,
        submitted=question.to_values(),
        local_verdict=comment.verdict,
        ask_at=now,
        created_at=now,
    )


def ask_akismet_again(now: datetime | None = None) -> list[Comment]:
    """Ask what is due. Returns the comments that are published now, because there is an answer."""
    now = now or timezone.now()
    client = Akismet.from_settings()
    published = []
    for check in AkismetCheck.objects.filter(ask_at__lte=now).select_related("comment", "comment__page"):
        if client is None or check.comment.status != CommentStatus.AWAITING or check.attempts >= AT_MOST:
            AkismetCheck.objects.filter(pk=check.pk).update(ask_at=None)
            continue
        question = AkismetComment.from_values(check.submitted).again()
        if _settle(check, client.check(question), now):
            check.comment.refresh_from_db()
            # Where a moderator was quicker, everybody is told already.
            if check.comment.is_published and not check.comment.decided_at:
                published.append(check.comment)
    return published


def note_decision(comment: Comment, *, is_spam: bool, now: datetime) -> None:
    """A moderator decided: nothing more is to be asked, and where Akismet said otherwise it is to be told."""
    decided = AkismetCheck.Answer.SPAM if is_spam else AkismetCheck.Answer.HAM
    check = AkismetCheck.objects.filter(comment=comment).first()
    if check:
        check.ask_at = None
        check.feedback = decided if (check.told or check.answer) != decided else ""
        check.save(update_fields=["ask_at", "feedback"])


def take_back_decision(comment: Comment) -> None:
    """A decision is undone: what Akismet was not told yet is forgotten, what it was told is put right."""
    check = AkismetCheck.objects.filter(comment=comment).first()
    if check:
        was_told_otherwise = check.told and check.told != check.answer != AkismetCheck.Answer.UNSURE
        check.feedback = check.answer if was_told_otherwise else ""
        check.save(update_fields=["feedback"])


def tell_akismet() -> int:
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
    """Take down an answer and let it count, unless a moderator was quicker. Returns whether there is one."""
    check = AkismetCheck.objects.select_for_update().get(pk=check.pk)
    check.attempts += 1
    if answer.verdict == AkismetVerdict.UNSURE:
        check.ask_at = now + timedelta(seconds=answer.recheck_after)
        check.save()
        return False
    check.answer, check.ask_at = ANSWERS[answer.verdict], None
    check.save()
    comment = Comment.objects.select_for_update(of=("self",)).get(pk=check.comment_id)
    if comment.status == CommentStatus.AWAITING and not comment.decided_at:
        danish, english = SAID[check.answer]
        comment.reasons = [{"code": "akismet", "weight": 0, "da": danish, "en": english}, *comment.reasons]
        if check.answer == AkismetCheck.Answer.SPAM:
            comment.status = CommentStatus.SPAM
        elif check.local_verdict == Decision.PUBLISH:
            comment.status = CommentStatus.PUBLISHED
        comment.save(update_fields=["reasons", "status"])
    return True
