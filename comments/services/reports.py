"""Readers point staff at a comment."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from comments import notifications
from comments.models import Comment, Report
from core.locks import lock_rows

OPEN_AT_MOST = 10
"""Reports of one comment that are kept until a moderator looked: more say nothing new."""


@transaction.atomic
def report(comment: Comment, *, reason: str, note: str = "", now: datetime | None = None) -> None:
    """Keep a reader's report of a published comment, and tell the moderators of the first.

    Nothing is kept about one that was erased just now.
    """
    if not lock_rows(Comment.objects.filter(pk=comment.pk)):
        return
    open_reports = Report.objects.filter(comment=comment, settled_at=None).count()
    if open_reports >= OPEN_AT_MOST:
        return
    Report.objects.create(comment=comment, reason=reason, note=note, created_at=now or timezone.now())
    if not open_reports:
        notifications.notify_moderators(comment, is_reported=True)


def settle(comment: Comment, now: datetime | None = None) -> None:
    """Say that a moderator has looked at what was reported."""
    Report.objects.filter(comment=comment, settled_at=None).update(settled_at=now or timezone.now())
