"""What readers ask for beside writing: to be told of answers, and that staff look at a comment."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ConfirmedAddress(models.Model):
    """A mail address that was confirmed by a link that was mailed to it. In small letters."""

    email = models.EmailField(_("email address"), unique=True)
    confirmed_at = models.DateTimeField(_("confirmed"))

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.confirmed_at:%Y-%m-%d}"


class Subscription(models.Model):
    """A writer wants a mail when somebody answers the comment. Nothing is mailed before the address is confirmed."""

    comment = models.OneToOneField("comments.Comment", on_delete=models.CASCADE, related_name="subscription")
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    """Of the mails: that of the page that the writer was reading."""
    created_at = models.DateTimeField(_("asked for"))
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.comment_id}"


class ReportReason(models.TextChoices):
    """Why a reader thinks that staff should look at a comment."""

    SPAM = "spam", _("It is advertising or a scam")
    OFFENSIVE = "offensive", _("It is offensive or threatening")
    PRIVATE = "private", _("It tells something private about somebody")
    OTHER = "other", _("Something else")


class Report(models.Model):
    """A reader's remark that staff should look at a published comment."""

    comment = models.ForeignKey("comments.Comment", on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(_("reason"), max_length=10, choices=ReportReason.choices)
    note = models.CharField(_("in your own words"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("reported"))
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    """When a moderator decided on the comment again, or let it stand."""

    class Meta:
        default_permissions = ()
        verbose_name = _("report of a comment")
        verbose_name_plural = _("reports of comments")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.get_reason_display()
