"""When what must be done again and again was last done."""

from datetime import datetime

from django.db import models


class LastRun(models.Model):
    """The time at which the scheduled jobs, or a backup, were last done well: a sign of life, one row for each."""

    class Name(models.TextChoices):
        """What is done again and again."""

        JOBS = "jobs"
        BACKUP = "backup"

    name = models.CharField(max_length=20, choices=Name.choices, primary_key=True)
    finished_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name}: {self.finished_at}"

    @classmethod
    def note(cls, name: Name, moment: datetime) -> None:
        """Note that something was done well. Two processes may do so at once."""
        cls.objects.bulk_create(
            [cls(name=name, finished_at=moment)],
            update_conflicts=True,
            unique_fields=["name"],
            update_fields=["finished_at"],
        )

    @classmethod
    def moment_of(cls, name: Name) -> datetime | None:
        """When something was last done well; None if never."""
        return cls.objects.filter(name=name).values_list("finished_at", flat=True).first()
