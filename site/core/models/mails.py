"""Mails that could not be sent."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from mailer.models import Message


class MailFailure(models.Model):
    """Why a mail in the queue could not be sent, and when it is tried again: never, where it is put aside for staff.

    The mail itself stays in the queue (mailer.Message), so that it is taken back with what it is about.
    """

    class Reason(models.TextChoices):
        """What is wrong with a mail that is put aside, as staff read it."""

        ADDRESS = "address", _("The address is not a valid email address")
        CONTENT = "content", _("The mail cannot be written as it is")
        REFUSED_ADDRESS = "refused_address", _("The mail server of the recipient refuses the address for good")
        REFUSED_CONTENT = "refused_content", _("The mail server refuses the mail for good")

    message = models.OneToOneField(Message, verbose_name=_("mail"), on_delete=models.CASCADE, related_name="failure")
    failed_at = models.DateTimeField(_("failed"), db_index=True)
    retry_at = models.DateTimeField(null=True, blank=True)
    """Empty where the mail is put aside."""
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices, blank=True)
    """Empty where the mail is tried again."""
    answer = models.CharField(_("answer of the mail server"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("mail that cannot be sent")
        verbose_name_plural = _("mails that cannot be sent")
        default_permissions = ["view", "change", "delete"]
        ordering = ["-failed_at"]

    def __str__(self) -> str:
        return self.get_reason_display()
