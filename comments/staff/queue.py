"""How much waits for moderators."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from comments.models import Comment, CommentStatus, Report

OPEN_REPORT = Exists(Report.objects.filter(comment=OuterRef("pk"), settled_at=None))

AWAITING = Q(status=CommentStatus.AWAITING)
REPORTED = Q(OPEN_REPORT, status=CommentStatus.PUBLISHED)
"""Readers reported it, they still see it, and no moderator has looked since."""


@dataclass(frozen=True)
class Waiting:
    """The numbers that stand in the menu."""

    awaiting: int = 0
    reported: int = 0

    @property
    def number(self) -> int:
        """All that a moderator has to look at."""
        return self.awaiting + self.reported


def waiting() -> Waiting:
    """Count what waits."""
    counted = Comment.objects.filter(AWAITING | REPORTED).aggregate(
        awaiting=Count("pk", filter=AWAITING), reported=Count("pk", filter=REPORTED)
    )
    return Waiting(**counted)
