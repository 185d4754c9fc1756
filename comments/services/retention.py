"""What may not be kept any longer is erased. The times are settings, and stand beside the form."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from comments.models import (
    AkismetCheck,
    Comment,
    CommentStatus,
    ConfirmedAddress,
    Fingerprint,
    FingerprintKey,
    Outcome,
    Report,
    Subscription,
)
from comments.services import fingerprints
from core.locks import lock_rows

REJECTED = (CommentStatus.SPAM, CommentStatus.BINNED, CommentStatus.WITHDRAWN)


@dataclass(frozen=True)
class Purged:
    """How much is gone."""

    comments: int = 0
    addresses: int = 0
    subscriptions: int = 0
    fingerprints: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether there was nothing to erase."""
        return self == Purged()


def purge(now: datetime | None = None) -> Purged:
    """Erase what is due. To run it twice, or two at once, does no harm."""
    now = now or timezone.now()
    comments = _rejected(now)
    purged = Purged(
        comments=comments,
        addresses=_addresses(now),
        subscriptions=Subscription.objects.filter(
            confirmed_at=None, created_at__lt=now - timedelta(days=settings.COMMENTS_KEEP_UNCONFIRMED_DAYS)
        ).delete()[0],
        fingerprints=Fingerprint.objects.filter(created_at__lt=now - fingerprints.WEEK).delete()[0],
    )
    FingerprintKey.objects.filter(day__lt=timezone.localdate(now)).delete()
    Outcome.objects.filter(classified_at__lt=now - timedelta(days=settings.COMMENTS_KEEP_OUTCOMES_DAYS)).delete()
    AkismetCheck.objects.filter(created_at__lt=now - timedelta(days=settings.COMMENTS_KEEP_AKISMET_DAYS)).delete()
    Report.objects.filter(settled_at__lt=now - timedelta(days=settings.COMMENTS_KEEP_REJECTED_DAYS)).delete()
    return purged


def _rejected(now: datetime) -> int:
    """Spam, the bin and what was withdrawn, writers' names and addresses with it. Returns how many comments."""
    limit = now - timedelta(days=settings.COMMENTS_KEEP_REJECTED_DAYS)
    due = Comment.objects.filter(status__in=REJECTED).filter(
        Q(decided_at__lt=limit) | Q(decided_at=None, created_at__lt=limit)
    )
    _number, by_model = due.delete()
    return by_model.get(Comment._meta.label, 0)


def _addresses(now: datetime) -> int:
    """Mail addresses of comments, a year after their writer's last: the comments stay. Returns how many are blanked."""
    limit = now - timedelta(days=settings.COMMENTS_KEEP_ADDRESS_DAYS)
    later = Comment.objects.filter(author_email__iexact=OuterRef("author_email"), created_at__gte=limit)
    due = Comment.objects.filter(created_at__lt=limit).exclude(author_email="").filter(~Exists(later))
    with transaction.atomic():
        keys = lock_rows(due)
        Subscription.objects.filter(comment__in=keys).delete()
        number = Comment.objects.filter(pk__in=keys).update(author_email="")
    left = Comment.objects.filter(author_email__iexact=OuterRef("email"))
    ConfirmedAddress.objects.filter(~Exists(left)).delete()
    return number
