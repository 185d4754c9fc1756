"""Mails to readers: whether an address is theirs, and that somebody answered."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from wagtail.models import Page

from comments import notifications
from comments.conversation import version_to_read
from comments.models import Comment, CommentStatus, Subscription
from comments.services import fingerprints

CONFIRMATIONS_A_DAY = 3
"""How many mails an address gets that nobody has confirmed: the form must not be a way to pester people."""


@transaction.atomic
def subscribe(comment: Comment, language: str, now: datetime | None = None) -> Subscription:
    """Note that the writer wants to know of answers. Confirmed at once where the comment is confirmed."""
    now = now or timezone.now()
    subscription, made = Subscription.objects.get_or_create(
        comment=comment,
        defaults={"language": language, "created_at": now, "confirmed_at": now if comment.confirmed_at else None},
    )
    if made and not comment.confirmed_at:
        ask_to_confirm(comment, language, now)
    return subscription


@transaction.atomic
def ask_to_confirm(comment: Comment, language: str, now: datetime | None = None) -> bool:
    """Mail the link that confirms the address. Returns False where nothing is mailed: nobody is to be told that.

    It had enough of such mails today, or the comment is spam: to mail that would be a way to send it. Whether the
    address was confirmed for other comments makes no difference.
    """
    now = now or timezone.now()
    address = comment.author_email
    if not address or comment.status == CommentStatus.SPAM or comment.confirmed_at:
        return False
    if fingerprints.mails_to(address, now) >= CONFIRMATIONS_A_DAY:
        return False
    fingerprints.keep_mail_to(address, now)
    notifications.ask_to_confirm(comment, language)
    return True


def ask_after_all(comment: Comment, now: datetime | None = None) -> None:
    """Mail the link about what was taken for spam, and is none, where its writer wants to know of answers.

    Not about what nobody can answer, because its page is not public.
    """
    if not version_to_read(comment.article_key):
        return
    if subscription := Subscription.objects.filter(comment=comment, confirmed_at=None).first():
        ask_to_confirm(comment, subscription.language, now)


def unsubscribe(comment: Comment) -> None:
    """End the mails about answers to a comment. To do it twice does no harm."""
    Subscription.objects.filter(comment=comment).delete()


def notify_subscribers(reply: Comment) -> None:
    """Mail those who wait for answers to what a published comment answers, directly or through others.

    However deep the conversation is, one query finds them, and there are no more of them than `Comment.above` gives.
    Nobody is told of what nobody can read, because its page is not public.
    """
    articles = {code: _article_in(code, reply) for code, _name in settings.LANGUAGES}
    if not any(articles.values()):
        return
    above = Comment.objects.above(reply).published().order_by()
    waiting = Subscription.objects.filter(comment__in=above, confirmed_at__isnull=False)
    told = {reply.author_email.lower()}
    for subscription in waiting.select_related("comment", "comment__page").order_by("-comment__path"):
        address = subscription.comment.author_email.lower()
        if address and address not in told:
            told.add(address)
            notifications.notify_subscriber(subscription, reply, articles[subscription.language])


def _article_in(language: str, comment: Comment) -> Page | None:
    """The page of a conversation that everybody may read, in a language where it is, else in the other."""
    with translation.override(language):
        return version_to_read(comment.article_key)
