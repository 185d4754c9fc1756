"""Staff decide on a comment."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from comments.conversation import version_to_read
from comments.models import Comment, CommentStatus, Fingerprint, Outcome
from comments.services import learning, second_opinion, subscriptions
from comments.services.notifying import notify
from comments.services.reports import settle
from comments.services.submission import CommentsClosedError, submit

APPROVED = "comments.approve"

TEACHES = {CommentStatus.PUBLISHED: False, CommentStatus.SPAM: True}
"""What a decision says about spam. The bin says nothing: what is put there may just be rude, or off the subject."""

UNDONE_TO = frozenset({CommentStatus.AWAITING, CommentStatus.PUBLISHED, CommentStatus.SPAM, CommentStatus.BINNED})


def approve(comment: Comment, user, now: datetime | None = None) -> bool:
    """Show a comment to readers. Returns whether that changed anything: two moderators may press at once."""
    return _decide(comment, CommentStatus.PUBLISHED, APPROVED, user, now)


def mark_as_spam(comment: Comment, user, now: datetime | None = None) -> bool:
    """Take a comment away as spam, and let the filter learn from it."""
    return _decide(comment, CommentStatus.SPAM, "comments.spam", user, now)


def put_in_bin(comment: Comment, user, now: datetime | None = None) -> bool:
    """Take a comment away from readers and from the queue. It stays in the bin until it is erased."""
    return _decide(comment, CommentStatus.BINNED, "comments.bin", user, now)


@transaction.atomic
def undo(comment: Comment, user, now: datetime | None = None) -> bool:
    """Take back this moderator's decision: the comment stands as before, and what the filter learned is unlearned.

    Returns False where there is nothing of theirs to take back, as when somebody else decided since.
    """
    comment = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if comment.decided_by_id != user.pk or comment.previous_status not in UNDONE_TO:
        return False
    comment.status, comment.previous_status = comment.previous_status, ""
    comment.decided_by, comment.decided_at = None, None
    comment.save(update_fields=["status", "previous_status", "decided_by", "decided_at"])
    learning.unlearn(comment)
    Outcome.objects.filter(comment=comment).update(is_spam=None)
    Fingerprint.objects.filter(comment=comment).update(is_spam=comment.status == CommentStatus.SPAM)
    second_opinion.retract_decision(comment)
    log(instance=comment, action="comments.undo", user=user)
    return True


@transaction.atomic
def change_text(comment: Comment, user, *, text: str, language: str, now: datetime | None = None) -> None:
    """Change a reader's words, as to take out a telephone number, or correct their language. Readers are told so."""
    if text != comment.text:
        comment.text, comment.edited_by, comment.edited_at = text, user, now or timezone.now()
        log(instance=comment, action="comments.edit", user=user)
    comment.language = language
    comment.save(update_fields=["text", "language", "edited_by", "edited_at"])


def reply_as_staff(comment: Comment, user, text: str, now: datetime | None = None) -> Comment:
    """Answer a published comment in the name of the site, at once. Raises what submit raises."""
    page = version_to_read(comment.article_key) or comment.page
    if not page:
        raise CommentsClosedError
    person = getattr(user, "person", None)
    name = (person.name if person else "") or user.get_full_name() or user.get_username()
    return submit(
        page.specific,
        author_name=name,
        author_email=user.email,
        text=text,
        language=comment.language,
        parent=comment,
        user=user,
        now=now,
    )


def dismiss_reports(comment: Comment, user) -> None:
    """Say of a reported comment that nothing is wrong with it."""
    settle(comment)
    log(instance=comment, action="comments.dismiss_reports", user=user)


@transaction.atomic
def _decide(comment: Comment, status: CommentStatus, action: str, user, now: datetime | None) -> bool:
    now = now or timezone.now()
    stored = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    changed = stored.status not in (status, CommentStatus.WITHDRAWN)
    if changed:
        is_first_publication = status == CommentStatus.PUBLISHED and _was_never_seen(stored)
        Comment.objects.filter(pk=comment.pk).update(
            status=status, previous_status=stored.status, decided_by=user, decided_at=now
        )
        _teach(stored, status, now)
        settle(stored)
        log(instance=stored, action=action, user=user)
    comment.refresh_from_db()
    if changed and is_first_publication:
        if stored.status == CommentStatus.SPAM:
            subscriptions.ask_after_all(comment, now)
        notify(comment)
    return changed


def _was_never_seen(comment: Comment) -> bool:
    """Whether a comment waits for its first publication, also as spam of the filter's, so that nobody was told of it.

    One that was approved before, which was undone, is not new to those who wait for answers.
    """
    is_new = comment.status == CommentStatus.AWAITING or (
        comment.status == CommentStatus.SPAM and not comment.decided_at
    )
    return is_new and not ModelLogEntry.objects.for_instance(comment).filter(action=APPROVED).exists()


def _teach(comment: Comment, status: CommentStatus, now: datetime) -> None:
    if status in TEACHES and not comment.user_id:
        learning.learn(comment, is_spam=TEACHES[status], now=now)
        second_opinion.note_decision(comment, is_spam=TEACHES[status], now=now)
    else:
        learning.unlearn(comment)
    Outcome.objects.filter(comment=comment).update(is_spam=TEACHES.get(status))
    Fingerprint.objects.filter(comment=comment).update(is_spam=status == CommentStatus.SPAM)
