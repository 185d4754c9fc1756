"""What the database remembers of the last writes to each table that visitors see."""

from django.db import models


class ContentChange(models.Model):
    """That a transaction wrote to a table. Triggers write these rows (core.caching.triggers), core.caching reads them.

    The rows of a table that a reader sees, taken together, stand for the state of the table that the same reader sees.
    """

    table = models.CharField(max_length=63)
    transaction = models.BigIntegerField()
    """PostgreSQL's own number of the transaction."""

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["table", "transaction"], name="one_change_a_transaction")]

    def __str__(self) -> str:
        return f"{self.table} {self.pk}"
