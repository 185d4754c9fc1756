"""Messages that visitors send by a form, as far as the filter holds them back."""

from django.db import models
from django.utils.translation import get_language, pgettext_lazy
from wagtail.contrib.forms.models import FormSubmission

from comments import screening


class HeldMessage(models.Model):
    """A message that is kept and not mailed yet, because the filter doubts it or takes it for spam.

    A message without one was mailed. Whether it is mailed after all is for staff to say.
    """

    submission = models.OneToOneField(FormSubmission, on_delete=models.CASCADE, related_name="held")
    is_spam = models.BooleanField()
    """Nobody is told of it, and it is erased soon."""
    probability = models.FloatField()
    """Of being spam, from 0 to 1."""
    reasons = models.JSONField(default=list)
    """{"code", "weight", "da", "en"} each (see comments.screening)."""
    told_at = models.DateTimeField(null=True, blank=True)
    """When staff were told that it waits."""

    class Meta:
        default_permissions = ()
        verbose_name = pgettext_lazy("by a form", "message held back")

    def __str__(self) -> str:
        return str(self.submission)

    @property
    def reasons_in_words(self) -> list[str]:
        """What speaks against it, in the language of the one who reads."""
        language = "en" if get_language() == "en" else "da"
        return [reason[language] for reason in self.reasons if reason["weight"] > 0]

    @property
    def percent(self) -> int:
        """The probability of spam in percent; never 0 or 100, of which nobody can be sure."""
        return screening.in_percent(self.probability)
