"""Mails to readers: that their address may be used, that somebody answered, and where their own comment is."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from wagtail.models import Page

from comments import notifications
from comments.conversation import version_to_read
from comments.models import Comment, CommentStatus, ConfirmedAddress, Subscription
from comments.services import memory
from core.locks import lock_rows

CONFIRMATIONS_A_DAY = 3
"""How many mails an address gets that nobody has confirmed: the form must not be a way to pester people."""


@transaction.atomic
def subscribe(comment: Comment, language: str, now: datetime | None = None) -> Subscription:
    """Note that the writer wants to know of answers. Confirmed at once where the address was confirmed before."""
    now = now or timezone.now()
    is_confirmed = _is_confirmed(comment)
    subscription, made = Subscription.objects.get_or_create(
        comment=comment,
        defaults={"language": language, "created_at": now, "confirmed_at": now if is_confirmed else None},
    )
    if made and not is_confirmed:
        ask_to_confirm(comment, language, now)
    return subscription


@transaction.atomic
def ask_to_confirm(comment: Comment, language: str, now: datetime | None = None) -> bool:
    """Mail the link that confirms the address. Returns False where it had enough of such mails today.

    Nobody is mailed about spam: it would be a way to send it.
    """
    now = now or timezone.now()
    address = comment.author_email
    if not address or comment.status == CommentStatus.SPAM or _is_confirmed(comment):
        return False
    if memory.mails_to(address, now) >= CONFIRMATIONS_A_DAY:
        return False
    memory.remember_mail_to(address, now)
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


@transaction.atomic
def confirm_address(comment: Comment, language: str, now: datetime | None = None) -> None:
    """The holder of the address opened the link: mails about answers begin, and the private link is mailed."""
    now = now or timezone.now()
    address = comment.author_email.lower()
    _row, is_new = ConfirmedAddress.objects.get_or_create(email=address, defaults={"confirmed_at": now})
    waiting = lock_rows(Subscription.objects.filter(comment__author_email__iexact=address, confirmed_at=None))
    Subscription.objects.filter(pk__in=waiting).update(confirmed_at=now)
    if is_new:
        notifications.send_private_link(comment, language)


@transaction.atomic
def disown_address(comment: Comment) -> None:
    """The holder of the address says that the comment is not theirs: it loses the address, and nothing is mailed."""
    Comment.objects.filter(pk=comment.pk).update(author_email="")
    Subscription.objects.filter(comment=comment).delete()
    comment.author_email = ""


def unsubscribe(comment: Comment) -> None:
    """End the mails about answers to a comment. To do it twice does no harm."""
    Subscription.objects.filter(comment=comment).delete()


def tell_subscribers(reply: Comment) -> None:
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
            notifications.tell_subscriber(subscription, reply, articles[subscription.language])


def _article_in(language: str, comment: Comment) -> Page | None:
    """The page of a conversation that everybody may read, in a language where it is, else in the other."""
    with translation.override(language):
        return version_to_read(comment.article_key)


def _is_confirmed(comment: Comment) -> bool:
    return ConfirmedAddress.objects.filter(email=comment.author_email.lower()).exists()
