"""The confirmation of a mail address by its holder: whether a comment that was sent with it is theirs, and no other."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from comments import notifications
from comments.models import Comment, CommentStatus, ConfirmedAddress, Outcome, Subscription
from comments.services import fingerprints, second_opinion
from comments.services.classification import classification_fields, outcome_fields
from comments.services.notifying import notify
from comments.services.reclassification import classify_again, was_held_before
from comments.spam import Decision


@transaction.atomic
def confirm_address(comment: Comment, language: str, now: datetime | None = None) -> None:
    """Note that the comment is the holder's. Mails about answers begin, and the private link is mailed.

    Where it waited only because nobody knew its writer, and the holder was approved before, it is published.
    """
    now = now or timezone.now()
    # A moderator may be deciding at this moment: whoever comes second sees what the first one did.
    Comment.objects.select_for_update().get(pk=comment.pk)
    comment.refresh_from_db()
    if comment.confirmed_at or not comment.author_email:
        return
    comment.confirmed_at = now
    comment.save(update_fields=["confirmed_at"])
    ConfirmedAddress.objects.get_or_create(email=comment.author_email.lower(), defaults={"confirmed_at": now})
    Subscription.objects.filter(comment=comment).update(confirmed_at=now)
    notifications.send_private_link(comment, language)
    if _may_be_published(comment):
        _publish_if_known(comment, now)


@transaction.atomic
def deny_address(comment: Comment) -> None:
    """Note that the comment is not the holder's: it loses the address, and nothing is mailed about it.

    One that was published because the holder had said otherwise waits for a moderator.
    """
    Comment.objects.select_for_update().get(pk=comment.pk)
    Subscription.objects.filter(comment=comment).delete()
    comment.refresh_from_db()
    was_trusted = comment.confirmed_at and comment.is_published and not comment.decided_by_id
    comment.author_email, comment.confirmed_at = "", None
    if was_trusted:
        comment.status = CommentStatus.AWAITING
    comment.save(update_fields=["author_email", "confirmed_at", "status"])
    if was_trusted:
        notify(comment)


def _may_be_published(comment: Comment) -> bool:
    """Whether no moderator had a say in it, its words are those that were held, and there is a page to show it on."""
    is_untouched = comment.is_awaiting and not comment.decided_at and not was_held_before(comment)
    return is_untouched and comment.page is not None and comment.page.live


def _publish_if_known(comment: Comment, now: datetime) -> None:
    """Classify a comment again, now that its writer is known, and publish it if that is enough."""
    submission, classification = classify_again(
        comment, comment.text, fingerprints.of_comment(comment, comment.text, now), now
    )
    if not submission.writer.is_known or classification.decision != Decision.PUBLISH:
        return
    comment.status = CommentStatus.PUBLISHED
    fields = classification_fields(classification)
    for name, value in fields.items():
        setattr(comment, name, value)
    comment.save(update_fields=["status", *fields])
    Outcome.objects.filter(comment=comment).update(**outcome_fields(classification, now))
    second_opinion.forget(comment)
    notify(comment)
