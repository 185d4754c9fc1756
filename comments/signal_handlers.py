"""What follows when comments are deleted, by whatever way: the writer, the staff, the cleaning."""

from django.dispatch import receiver

from comments import notifications
from comments.models.comment import comments_deleted


@receiver(comments_deleted)
def mail_nobody_what_is_gone(sender, keys: list[int], **kwargs) -> None:
    """Take back the mails that show them and still wait to be sent. The rows are locked: no new one is written."""
    notifications.retract(keys)
