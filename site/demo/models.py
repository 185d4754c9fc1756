"""What was loaded already."""

from django.db import models


class LoadedItem(models.Model):
    """One piece of demonstration content that was written. It is never written again, even where staff deleted it."""

    key = models.CharField(max_length=200, unique=True)
    translation_key = models.UUIDField(null=True)
    """Of the page that it became, so that later pieces can link to it."""
    loaded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.key
