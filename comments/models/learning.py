"""What moderators taught the filter, and how good it was."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class LearnedFeature(models.Model):
    """In how many decisions a feature of the text stood. The key is a hash: the words themselves are not kept."""

    key = models.BigIntegerField(primary_key=True)
    spam = models.PositiveIntegerField(default=0)
    ham = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.key}: {self.spam}/{self.ham}"


class TrainingExample(models.Model):
    """One decision, as the filter learned it: enough to unlearn it, and to learn all anew. Outlives the comment."""

    comment = models.OneToOneField(
        "comments.Comment", null=True, on_delete=models.SET_NULL, related_name="training_example"
    )
    is_spam = models.BooleanField()
    features = ArrayField(models.BigIntegerField())
    learned_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{'spam' if self.is_spam else 'ham'} {self.learned_at:%Y-%m-%d}"


class Outcome(models.Model):
    """What the filter said of a comment, and what it turned out to be. Outlives the comment: no word of it is kept."""

    comment = models.OneToOneField("comments.Comment", null=True, on_delete=models.SET_NULL, related_name="outcome")
    filter_decision = models.CharField(max_length=10)
    """A comments.spam.Decision."""
    probability = models.FloatField()
    is_spam = models.BooleanField(null=True)
    """What a moderator decided; None where nobody has (yet)."""
    classified_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.filter_decision} {self.classified_at:%Y-%m-%d}"
