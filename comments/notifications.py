"""Mails about comments. They are queued in the transaction of what they tell of (see core.mail)."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from comments.conversation import version_to_read
from comments.models import Comment, ModeratorMail, ModeratorPreference, Subscription
from comments.signed_links import Purpose, decision_token, link_token
from core import mail
from core.locks import lock_rows
from core.models import OrganisationSettings

HOUR = timedelta(hours=1)
IN_DIGEST = 20
"""Comments that a digest shows; it says how many there are."""

MAIL_ACTIONS = ("approve", "spam")
"""What a moderator can decide from a mail."""


def notify_moderators(comment: Comment, *, is_reported: bool = False) -> None:
    """Write to the moderators who want a mail for each comment; where nobody wants any, to the organisation."""
    reports = comment.reports.filter(settled_at=None) if is_reported else []
    context = {
        "comment": comment,
        "is_reported": is_reported,
        "reports": reports,
        "url": moderation_url(comment),
        "is_page_public": version_to_read(comment.article_key) is not None,
    }
    wanting = moderators_with(ModeratorMail.AT_ONCE)
    for user in wanting:
        links = {action: decision_url(comment, action, user) for action in MAIL_ACTIONS}
        mail.send(
            "comment_awaits",
            context | {"links": links},
            to=user.email,
            language=language_of(user),
            about=[comment],
        )
    nobody_wants = not wanting and not moderators_with(ModeratorMail.HOURLY)
    if nobody_wants and (to := OrganisationSettings.where_to_notify()):
        mail.send("comment_awaits", context, to=to, language=settings.LANGUAGE_CODE, about=[comment])


def send_digests(now: datetime) -> int:
    """Write to the moderators who want one mail an hour, where something came since their last. Returns how many."""
    sent = 0
    for user in moderators_with(ModeratorMail.HOURLY):
        preference = user.moderator_preference
        last = preference.digest_sent_at
        awaiting = Comment.objects.awaiting()
        if (last and last > now - HOUR) or not (awaiting.filter(created_at__gt=last) if last else awaiting).exists():
            continue
        sent += _send_digest(preference, now)
    return sent


@transaction.atomic
def _send_digest(preference: ModeratorPreference, now: datetime) -> bool:
    """Write to one moderator what waits. Returns whether that was done."""
    awaiting = Comment.objects.awaiting()
    shown = list(awaiting.select_related("page").select_for_update(of=("self",), skip_locked=True)[:IN_DIGEST])
    number = awaiting.count()
    if len(shown) < min(number, IN_DIGEST):
        return False  # one is being decided on or erased at this moment: the next run knows what became of it
    # Whoever of two at once is second finds the time changed, and sends nothing.
    same = ModeratorPreference.objects.filter(pk=preference.pk, digest_sent_at=preference.digest_sent_at)
    if not shown or not same.update(digest_sent_at=now):
        return False
    context = {"comments": shown, "number": number, "url": queue_url()}
    user = preference.user
    mail.send("comments_digest", context, to=user.email, language=language_of(user), about=shown)
    return True


def retract(keys: Collection[int], *, but_to: str = "") -> None:
    """Throw away the mails that show one of these comments and still wait to be sent, but those to this address.

    A digest counts as not sent then: the next is written without them, of what waits by that time.
    """
    if lost := mail.retract(*(Comment(pk=key) for key in keys), but_to=but_to):
        of_lost = lock_rows(ModeratorPreference.objects.filter(user__email__in=lost))
        ModeratorPreference.objects.filter(pk__in=of_lost).update(digest_sent_at=None)


def moderators_with(choice: ModeratorMail) -> list:
    """Return the people who may moderate, have an address, and chose this kind of mail."""
    preferences = ModeratorPreference.objects.filter(mail=choice, user__is_active=True).exclude(user__email="")
    users = [preference.user for preference in preferences.select_related("user", "user__wagtail_userprofile")]
    return [user for user in users if user.has_perm("comments.moderate_comment")]


def ask_to_confirm(comment: Comment, language: str) -> None:
    """Ask the holder of an address whether it is theirs."""
    _to_writer("comment_confirm", comment, language, "confirm", Purpose.CONFIRM)


def send_private_link(comment: Comment, language: str) -> None:
    """Mail the writer's private link, to an address that is confirmed."""
    _to_writer("comment_private_link", comment, language, "writer", Purpose.HOLDER)


def notify_subscriber(subscription: Subscription, reply: Comment, article: Page) -> None:
    """Tell a writer that somebody answered under a page, of which `article` is the version that the writer reads."""
    comment = subscription.comment
    with translation.override(subscription.language):
        unsubscribe = mail.absolute(
            reverse("conversation:unsubscribe", args=[link_token(comment, Purpose.UNSUBSCRIBE)])
        )
        url = mail.absolute(reverse("conversation:permalink", args=[reply.pk]))
    mail.send(
        "comment_answered",
        {"article": article, "reply": reply, "url": url, "unsubscribe_url": unsubscribe},
        to=comment.author_email,
        language=subscription.language,
        about=[comment, reply],
        headers={"List-Unsubscribe": f"<{unsubscribe}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
    )


def moderation_url(comment: Comment) -> str:
    """Where staff decide on a comment."""
    return mail.absolute(reverse("comments:moderate", args=[comment.pk]))


def queue_url() -> str:
    """Where staff see all that waits."""
    return mail.absolute(reverse("wagtailsnippets_comments_comment:list") + "?status=awaiting")


def decision_url(comment: Comment, action: str, user) -> str:
    """Where one moderator confirms one decision, without logging in."""
    with translation.override(language_of(user)):
        return mail.absolute(reverse("conversation:decide", args=[decision_token(comment, action, user)]))


def language_of(user) -> str:
    """The language in which a member of staff uses the admin."""
    profile = getattr(user, "wagtail_userprofile", None)
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE


def _to_writer(template: str, comment: Comment, language: str, view: str, purpose: Purpose) -> None:
    with translation.override(language):
        url = mail.absolute(reverse(f"conversation:{view}", args=[link_token(comment, purpose)]))
        page = version_to_read(comment.article_key) or comment.page
    context = {"title": page.title if page else "–", "url": url}
    mail.send(template, context, to=comment.author_email, language=language, about=[comment])
