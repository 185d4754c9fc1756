"""Tells those who should know of a comment. Called in the transaction of what they are told of (see core.mail)."""

from comments import notifications
from comments.models import Comment, CommentStatus
from comments.services import subscriptions


def notify(comment: Comment) -> None:
    """Tell moderators of what waits for them, and subscribers of what is published."""
    if comment.is_awaiting:
        notifications.notify_moderators(comment)
    elif comment.is_published:
        subscriptions.notify_subscribers(comment)


def announce(comment: Comment, language: str) -> None:
    """Tell of a comment that was just sent; its writer too, by the private link, where it is confirmed to be theirs.

    Others get that link when they confirm. `language` is that of the page that it was sent from.
    """
    notify(comment)
    if comment.user_id or comment.status == CommentStatus.SPAM:
        return
    if comment.confirmed_at:
        notifications.send_private_link(comment, language)
