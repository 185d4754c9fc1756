"""What is kept for Akismet, where that is turned on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AkismetCheck(models.Model):
    """A comment as it was first submitted, for asking again and for telling Akismet what moderators decided.

    Deleted after COMMENTS_KEEP_AKISMET_DAYS, and with the comment.
    """

    class Answer(models.TextChoices):
        """What Akismet said."""

        UNSURE = "unsure", _("no answer yet")
        HAM = "ham", _("no spam")
        SPAM = "spam", _("spam")

    comment = models.OneToOneField("comments.Comment", on_delete=models.CASCADE, related_name="akismet")
    submitted = models.JSONField()
    """The values that were sent, without the network address."""
    local_decision = models.CharField(max_length=10)
    """What the site's own filter said: it holds once Akismet has nothing against it."""
    answer = models.CharField(max_length=10, choices=Answer.choices, default=Answer.UNSURE)
    announce_in = models.CharField(max_length=5, blank=True)
    """The language of the page that the comment was sent from, as long as nobody was told of it; then empty."""
    attempts = models.PositiveSmallIntegerField(default=0)
    ask_at = models.DateTimeField(null=True, blank=True, db_index=True)
    """When to ask (again); empty when there is an answer."""
    feedback = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    """What moderators decided otherwise, and Akismet is still to be told; empty when there is nothing to tell."""
    told = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    """What Akismet was told last."""
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.get_answer_display()
