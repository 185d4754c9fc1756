"""Fingerprints of what was sent, kept for a week so that the site notices repetition. No address of anybody."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class FingerprintKey(models.Model):
    """The key of one day. When it is thrown away, nobody can find out any more whom a fingerprint is of."""

    day = models.DateField(unique=True)
    key = models.BinaryField(max_length=32)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.day)


class Fingerprint(models.Model):
    """One submission: hashes of who, under the key of the day, and fingerprints of what."""

    created_at = models.DateTimeField(db_index=True)
    sender = models.CharField(max_length=32, db_index=True)
    """Keyed hash of the network address."""
    address = models.CharField(max_length=32, db_index=True)
    """Keyed hash of the mail address."""
    form = models.CharField(max_length=32, default="")
    """Keyed hash of the form's token: the same where one form was sent twice. Empty without a script."""
    text_key = models.BigIntegerField(db_index=True)
    sketch = ArrayField(models.BigIntegerField())
    links = ArrayField(models.BigIntegerField())
    is_spam = models.BooleanField(default=False)
    comment = models.OneToOneField(
        "comments.Comment", null=True, on_delete=models.SET_NULL, related_name="fingerprint", editable=False
    )

    class Meta:
        default_permissions = ()
        indexes = [
            GinIndex(fields=["sketch"], name="trace_sketch"),
            GinIndex(fields=["links"], name="trace_links"),
        ]

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"
