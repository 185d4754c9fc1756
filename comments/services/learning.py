"""The filter learns from every decision of a moderator, and unlearns what is undone."""

from collections import Counter
from datetime import datetime
from functools import lru_cache

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from comments.models import Comment, LearnedFeature, TrainingExample
from comments.spam import FEWEST_OF_A_KIND, MODEL_VERSION, LocalCounts, Submission, features, proves_right
from core.locks import Lock, take

MOST_PROVEN = 500
"""So many of the latest decisions are held against each other."""


def local_counts(submission: Submission) -> LocalCounts:
    """Return what moderators of this site taught about what stands in a comment."""
    decisions = list(TrainingExample.objects.order_by("pk").values_list("pk", "is_spam"))
    spam = sum(is_spam for _pk, is_spam in decisions)
    if min(spam, len(decisions) - spam) < FEWEST_OF_A_KIND:
        return LocalCounts(spam, len(decisions) - spam)
    rows = LearnedFeature.objects.filter(key__in=list(features(submission))).values_list("key", "spam", "ham")
    counted = {key: (spam, ham) for key, spam, ham in rows}
    return LocalCounts(spam, len(decisions) - spam, counted, *_proof(tuple(decisions[-MOST_PROVEN:])))


@lru_cache(maxsize=2)
def _proof(decisions: tuple[tuple[int, bool], ...]) -> tuple[bool, bool]:
    """Return whether decisions are right about each other (see comments.spam.local): anew when one changes."""
    examples = TrainingExample.objects.filter(pk__in=[pk for pk, _is_spam in decisions])
    return proves_right(list(examples.values_list("features", "is_spam")))


@transaction.atomic
def learn(comment: Comment, *, is_spam: bool, now: datetime | None = None) -> None:
    """Learn a decision, in the place of an earlier one on the same comment."""
    take(Lock.LEARNING)
    unlearn(comment)
    # What a moderator tells of is the text; everything else about a comment is the classifier's own business.
    keys = sorted(features(Submission(comment.text, author_name=comment.author_name)))
    example = TrainingExample.objects.create(
        comment=comment, is_spam=is_spam, features=keys, learned_at=now or timezone.now()
    )
    _count(example, 1)


@transaction.atomic
def unlearn(comment: Comment) -> None:
    """Take back what was learned from a comment, to the last number."""
    take(Lock.LEARNING)
    for example in TrainingExample.objects.filter(comment=comment):
        _count(example, -1)
        LearnedFeature.objects.filter(key__in=example.features, spam=0, ham=0).delete()
        example.delete()


@transaction.atomic
def relearn() -> int:
    """Learn all decisions anew, as after the counts were damaged. Returns how many there are."""
    take(Lock.LEARNING)
    LearnedFeature.objects.all().delete()
    examples = TrainingExample.objects.all()
    for example in examples:
        _count(example, 1)
    return len(examples)


@transaction.atomic
def forget_all_learning() -> int:
    """Begin anew with what the filter came with. Returns how many decisions are forgotten."""
    take(Lock.LEARNING)
    LearnedFeature.objects.all().delete()
    number, _by_model = TrainingExample.objects.all().delete()
    return number


def export_learning() -> dict:
    """Return what moderators taught the filter, to take away: labels and counts under hashes, no words, no names."""
    labels = Counter(TrainingExample.objects.values_list("is_spam", flat=True))
    rows = LearnedFeature.objects.order_by("key").values_list("key", "spam", "ham")
    return {
        "model": MODEL_VERSION,
        "decisions": {"spam": labels[True], "ham": labels[False]},
        # As texts: JavaScript has no whole numbers of this size.
        "features": {str(key): [spam, ham] for key, spam, ham in rows},
    }


def _count(example: TrainingExample, step: int) -> None:
    """Add a step to what is counted of each feature. Whoever counts has Lock.LEARNING.

    Never below nothing: counts that were damaged must not keep a moderator from deciding (relearn puts them right).
    """
    keys = example.features
    LearnedFeature.objects.bulk_create([LearnedFeature(key=key) for key in keys], ignore_conflicts=True)
    column = "spam" if example.is_spam else "ham"
    LearnedFeature.objects.filter(key__in=keys).update(**{column: Greatest(F(column) + step, 0)})
