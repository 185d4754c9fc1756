"""How staff want comments to be treated, on the whole site and each for themselves."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from comments.spam import Policy

PERCENT = [MinValueValidator(1), MaxValueValidator(99)]


@register_setting(icon="comment")
class CommentSettings(BaseGenericSetting):
    """Who is published at once, where the filter draws its lines, and how long pages take comments."""

    publish_clear = models.BooleanField(
        _("publish at once what is clearly no spam"),
        default=True,
        help_text=_("Otherwise a moderator reads every comment first."),
    )
    publish_known = models.BooleanField(
        _("publish at once what known writers send"),
        default=True,
        help_text=_("Those with an approved comment, who show by a private link or a mail that it is them."),
    )
    hold_from = models.PositiveSmallIntegerField(
        _("a moderator decides from (%)"),
        null=True,
        blank=True,
        validators=PERCENT,
        help_text=_("The probability of spam from which a comment waits. Empty: as the filter was measured."),
    )
    spam_from = models.PositiveSmallIntegerField(
        _("it is spam from (%)"),
        null=True,
        blank=True,
        validators=PERCENT,
        help_text=_("The probability from which it goes to spam, where you can still save it. Empty: as measured."),
    )
    close_after_days = models.PositiveSmallIntegerField(
        _("close after days"),
        default=0,
        help_text=_("How many days after its publication a page stops taking comments. 0: never."),
    )
    blocked = models.TextField(
        _("never wanted"),
        blank=True,
        help_text=_(
            "One a line: a word, a phrase, a sign or an emoji, an email address or a host name. What has one of them "
            "is spam, in comments and in all forms. Capitals and disguised letters make no difference. A word is found "
            "only where it stands alone, not inside a longer one. A host name stands for its links and email "
            "addresses, and for those of its subdomains."
        ),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("publish_clear"), FieldPanel("publish_known")], heading=_("What is published at once")
        ),
        FieldRowPanel([FieldPanel("hold_from"), FieldPanel("spam_from")], heading=_("The lines of the filter")),
        FieldPanel("close_after_days"),
        FieldPanel("blocked"),
    ]

    class Meta:
        verbose_name = pgettext_lazy("by readers", "comments")
        default_permissions = ["change"]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self):
        super().clean()
        policy = self.policy(is_moderated=False)
        if policy.hold_from > policy.spam_from:
            raise ValidationError({"spam_from": _("This line cannot be below the other one.")})

    def policy(self, *, is_moderated: bool) -> Policy:
        """The rules for the classifier; where a page is moderated, nothing is published at once."""
        measured = Policy()
        return Policy(
            publish_clear=self.publish_clear and not is_moderated,
            publish_known=self.publish_known and not is_moderated,
            hold_from=self.hold_from / 100 if self.hold_from else measured.hold_from,
            spam_from=self.spam_from / 100 if self.spam_from else measured.spam_from,
        )

    @property
    def blocked_terms(self) -> tuple[str, ...]:
        """What is never wanted, an entry a line."""
        return tuple(line.strip() for line in self.blocked.splitlines() if line.strip())

    @property
    def open_for(self) -> timedelta | None:
        """How long a page takes comments after its publication; None without end."""
        return timedelta(days=self.close_after_days) if self.close_after_days else None


class ModeratorMail(models.TextChoices):
    """When a moderator wants mails about comments that wait."""

    NONE = "none", _("No mails")
    AT_ONCE = "at_once", _("At once, a mail for each comment")
    HOURLY = "hourly", _("At most one mail an hour, about all that wait")


class ModeratorPreference(models.Model):
    """What one moderator wants to be told by mail."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="moderator_preference")
    mail = models.CharField(
        _("mails about comments"), max_length=10, choices=ModeratorMail.choices, default=ModeratorMail.NONE
    )
    digest_sent_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        default_permissions = ()
        verbose_name = _("mails about comments")

    def __str__(self) -> str:
        return self.get_mail_display()
