"""Danish alphabetical order, kept in a column: PostgreSQL's own Danish collation is not on every server."""

import unicodedata

from django.db import models

from core.text import comparable

_LETTERS = str.maketrans({"æ": "zz1", "ä": "zz1", "ø": "zz2", "ö": "zz2", "å": "zz3", "ü": "y"})


def danish_sort_key(text: str) -> str:
    """Return the key by which text sorts as a Dane expects: … x y z æ ø å, and aa as å (Aabenraa under Å)."""
    folded = comparable(text).replace("aa", "å").translate(_LETTERS)
    plain = unicodedata.normalize("NFD", folded)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class DanishSortedModel(models.Model):
    """A thing that is listed by name. Its subclass says what the name is, in `sort_name`."""

    sort_key = models.CharField(max_length=600, editable=False, db_index=True, default="")

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.sort_key = danish_sort_key(self.sort_name)[:600]
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "sort_key"}
        super().save(*args, **kwargs)

    @property
    def sort_name(self) -> str:
        """The words to sort by."""
        return self.name
