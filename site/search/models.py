"""The words that the site knows, and those that visitors looked for in vain."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_WORD = 100


class Word(models.Model):
    """A word that stands in the search index, with what is known of it. Made and kept by search.vocabulary."""

    language = models.CharField(max_length=2)
    word = models.CharField(max_length=MAX_WORD)
    stem = models.CharField(max_length=MAX_WORD)
    plain = models.CharField(max_length=MAX_WORD)
    """In letters without accents: what misspellings are compared with."""
    parts = ArrayField(models.CharField(max_length=MAX_WORD), default=list)
    """The stems that a compound is made of, and the same in plain letters."""
    entries = models.PositiveIntegerField(default=0)
    """In how many entries of the index it stands, when they were last counted."""
    counted_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_row_a_word")]
        indexes = [
            GinIndex(fields=["parts"], name="word_parts"),
            GinIndex(OpClass("plain", name="gin_trgm_ops"), name="word_trigrams"),
        ]

    def __str__(self) -> str:
        return self.word


class RecountRequest(models.Model):
    """Somebody's wish that the words be counted anew, written where no lock on them could be had. Holds no word."""

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)


class ZeroResultQuery(models.Model):
    """Words that visitors looked for and did not find, counted by the month. Nothing says who, or when in the month."""

    language = models.CharField(_("language"), max_length=2)
    words = models.CharField(_("search words"), max_length=100)
    month = models.DateField(_("month"))
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("search without a result")
        verbose_name_plural = _("searches without a result")
        default_permissions = ["view"]
        ordering = ["-month", "-times", "words"]
        constraints = [models.UniqueConstraint(fields=["language", "words", "month"], name="one_row_a_month")]

    def __str__(self) -> str:
        return self.words
