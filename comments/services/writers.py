"""What a writer can do with a comment, by the private link, without an account."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from comments import notifications
from comments.conversation import version_to_read
from comments.models import (
    Comment,
    CommentStatus,
    ConfirmedAddress,
    Fingerprint,
    Outcome,
    Subscription,
    TrainingExample,
)
from comments.services import fingerprints, learning, second_opinion
from comments.services.classification import classification_fields, outcome_fields
from comments.services.notifying import announce, notify
from comments.services.reclassification import at_least_held, classify_again
from comments.spam import Classification, Decision

GONE_ALREADY = (CommentStatus.SPAM, CommentStatus.BINNED, CommentStatus.WITHDRAWN)


class TooLateError(Exception):
    """The time in which a comment can be changed is over."""


def may_edit(comment: Comment, now: datetime | None = None) -> bool:
    """Whether its writer can still change it."""
    window = timedelta(minutes=settings.COMMENTS_EDIT_MINUTES)
    is_standing = comment.status in (CommentStatus.AWAITING, CommentStatus.PUBLISHED)
    return is_standing and comment.page is not None and (now or timezone.now()) < comment.created_at + window


@transaction.atomic
def edit_as_writer(comment: Comment, text: str, now: datetime | None = None) -> None:
    """Change a comment, which is classified again: nobody is approved with one text and shown with another.

    What waits stays waiting, whatever it says now. What a moderator approved waits for the moderator again, unless it
    would be published at once. What looks like spam now waits too: it was taken before, and is not lost.
    Raises TooLateError.
    """
    now = now or timezone.now()
    # A moderator may be deciding at this moment: whoever comes second sees what the first one did.
    Comment.objects.select_for_update().get(pk=comment.pk)
    comment.refresh_from_db()
    if not may_edit(comment, now):
        raise TooLateError
    sent = fingerprints.of_comment(comment, text, now)
    submission, classification = classify_again(comment, text, sent, now)
    wants_opinion = not comment.user_id and second_opinion.is_wanted(classification, submission.writer)
    classification = at_least_held(comment, classification, is_asked_about=wants_opinion)
    before = comment.status
    _change(
        comment,
        text,
        classification,
        now,
        is_to_be_shown=classification.decision == Decision.PUBLISH and not wants_opinion,
    )
    fingerprints.rewrite(comment, sent)
    learning.unlearn(comment)
    announce_in = second_opinion.forget(comment)
    if wants_opinion:
        second_opinion.ask_later(comment, now, announce_in=announce_in)
    elif announce_in:
        announce(comment, announce_in)
    if comment.status != before and not announce_in:
        notify(comment)


def _change(
    comment: Comment, text: str, classification: Classification, now: datetime, *, is_to_be_shown: bool
) -> None:
    """Write down the new words with the decision on them. What was said and decided of the old ones is void."""
    comment.text, comment.edited_at, comment.edited_by = text, now, None
    comment.status = CommentStatus.PUBLISHED if is_to_be_shown else CommentStatus.AWAITING
    comment.decided_by = comment.decided_at = None
    comment.previous_status = ""
    for name, value in ({} if comment.user_id else classification_fields(classification)).items():
        setattr(comment, name, value)
    comment.save()
    # What is counted is what moderators decide on: these words, and what they will say of them.
    Outcome.objects.filter(comment=comment).update(**outcome_fields(classification, now))


@transaction.atomic
def withdraw(comment: Comment) -> None:
    """Take a comment off the page. It is erased with the next cleaning after COMMENTS_KEEP_REJECTED_DAYS.

    Nobody is mailed its words any more; the writer still gets the link that was asked for.
    """
    Comment.objects.filter(pk=comment.pk).exclude(status__in=GONE_ALREADY).update(
        status=CommentStatus.WITHDRAWN, previous_status="", decided_at=timezone.now(), decided_by=None
    )
    notifications.retract([comment.pk], but_to=comment.author_email)
    comment.refresh_from_db()


@transaction.atomic
def erase(comment: Comment) -> None:
    """Remove a comment with all that is known of it, and its writer's address if nothing else was sent from there.

    Answers to it stay. What the filter learned from spam stays too: numbers, no words.
    """
    address = comment.author_email
    Comment.objects.filter(pk=comment.pk).lock_with_answers()
    Fingerprint.objects.filter(comment=comment).delete()
    if TrainingExample.objects.filter(comment=comment, is_spam=False).exists():
        learning.unlearn(comment)
    comment.delete()
    forget_addresses_without_comments(address)


def forget_addresses_without_comments(*addresses: str) -> None:
    """Forget that addresses were confirmed from which there is no comment any more."""
    for address in filter(None, addresses):
        if not Comment.objects.from_address(address).exists():
            ConfirmedAddress.objects.filter(email=address.lower()).delete()


def export(comment: Comment, *, holds_address: bool) -> dict:
    """Return all that is stored about the writer of a comment, for the writer to take away.

    Of other comments only where the writer came by a link that was mailed to the confirmed address: else anybody who
    types an address would learn of them.
    """
    address = comment.author_email
    comments = Comment.objects.filter(pk=comment.pk)
    confirmed = None
    if holds_address and address:
        confirmed = ConfirmedAddress.objects.filter(email=address.lower()).first()
        comments = Comment.objects.from_address(address)
    return {
        "email": address,
        "email_confirmed_at": confirmed and confirmed.confirmed_at.isoformat(),
        "comments": [_exported(row) for row in comments.select_related("page").order_by("created_at")],
    }


def _exported(comment: Comment) -> dict:
    subscription = Subscription.objects.filter(comment=comment).first()
    article = version_to_read(comment.article_key)
    return {
        "name": comment.author_name,
        "text": comment.text,
        "language": comment.language,
        "page": article.full_url if article else None,
        "written_at": comment.created_at.isoformat(),
        "changed_at": comment.edited_at and comment.edited_at.isoformat(),
        "status": comment.status,
        "probability_of_spam": comment.probability,
        "reasons": [{"da": reason["da"], "en": reason["en"]} for reason in comment.reasons],
        "wants_mail_about_answers_since": subscription and subscription.created_at.isoformat(),
    }
