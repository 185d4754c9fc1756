"""What follows when a message of a form is deleted, by whatever way: its writer, the staff, the cleaning."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.contrib.forms.models import FormSubmission

from core import mail


@receiver(post_delete, sender=FormSubmission)
def mail_nobody_what_is_gone(sender, instance: FormSubmission, **kwargs) -> None:
    """Take back the mails that show it and still wait to be sent."""
    mail.retract(instance)
