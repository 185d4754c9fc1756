"""The wish of somebody who lost a private link."""

from django.conf import settings
from django.db import models


class LinkRequest(models.Model):
    """Somebody asked for a lost link. Answered later, so that nobody can tell from the answer who is known here."""

    email = models.EmailField()
    language = models.CharField(max_length=5, choices=settings.LANGUAGES)
    created_at = models.DateTimeField()
    sender = models.CharField(max_length=32, blank=True, db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"
