"""What can happen to a comment. Nothing else in the project writes to the table (Wagtail's own
view deletes for good)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from comments.models import Comment, CommentStatus
from comments.notifications import tell_moderators
from comments.spam import Decision, Submission, judge

STATUS_AFTER = {
    Decision.PUBLISH: CommentStatus.PUBLISHED,
    Decision.HOLD: CommentStatus.AWAITING,
    Decision.SPAM: CommentStatus.SPAM,
}


class CommentsClosedError(Exception):
    """The page takes no comments (any more)."""


def submit(
    page: Page,
    *,
    author_name: str,
    author_email: str,
    text: str,
    language: str,
    now: datetime | None = None,
    tell: bool = True,
) -> Comment:
    """Keep what a reader wrote under a page, as the judge decides, and tell the moderators what waits for them.

    With tell=False nobody is told: for comments that come with the site. Text is kept as it was written and escaped
    where it is shown. Raises CommentsClosedError where the page takes none.
    """
    if not page.accepts_comments:
        raise CommentsClosedError
    verdict = judge(Submission(text, author_name, author_email, language))
    comment = Comment.objects.create(
        article_key=page.translation_key,
        page=page,
        language=language,
        author_name=author_name,
        author_email=author_email,
        text=text,
        status=STATUS_AFTER[verdict.decision],
        created_at=now or timezone.now(),
    )
    if tell and comment.status == CommentStatus.AWAITING:
        tell_moderators(comment)
    return comment


def approve(comment: Comment, user, now: datetime | None = None) -> bool:
    """Show a comment to readers. Returns whether that changed anything: two moderators may press at once."""
    return _decide(comment, CommentStatus.PUBLISHED, "comments.approve", user, now)


def put_in_bin(comment: Comment, user, now: datetime | None = None) -> bool:
    """Take a comment away from readers and from the queue. It stays in the bin until it is erased."""
    return _decide(comment, CommentStatus.BINNED, "comments.bin", user, now)


def purge_rejected(now: datetime | None = None) -> int:
    """Erase spam and what is in the bin once its time is over, writers' names and addresses with it.

    Returns how many comments are gone. Meant to run every day; to run it twice does no harm.
    """
    limit = (now or timezone.now()) - timedelta(days=settings.COMMENTS_KEEP_REJECTED_DAYS)
    rejected = Comment.objects.filter(status__in=[CommentStatus.SPAM, CommentStatus.BINNED])
    number, _by_model = rejected.filter(Q(decided_at__lt=limit) | Q(decided_at=None, created_at__lt=limit)).delete()
    return number


def _decide(comment: Comment, status: CommentStatus, action: str, user, now: datetime | None) -> bool:
    changed = (
        Comment.objects.filter(pk=comment.pk)
        .exclude(status=status)
        .update(status=status, decided_by=user, decided_at=now or timezone.now())
    )
    if changed:
        log(instance=comment, action=action, user=user)
    comment.refresh_from_db()
    return bool(changed)
