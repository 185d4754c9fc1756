"""What follows when a comment is deleted, by whatever way: the writer, the staff, the cleaning."""

from django.db.models.signals import post_delete
from django.dispatch import receiver

from comments import notifications
from comments.models import Comment


@receiver(post_delete, sender=Comment)
def mail_nobody_what_is_gone(sender, instance: Comment, **kwargs) -> None:
    """Take back the mails that show it and still wait to be sent. The row is locked by then: no new one is written."""
    notifications.take_back(instance)
