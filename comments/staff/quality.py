"""How good the filter was: numbers from what it said, and what moderators decided."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from comments.models import CommentSettings, Outcome
from comments.spam import Decision, Policy

MONTHS = 12
STOPPED = (Decision.SPAM, Decision.DISCARD)


@dataclass(frozen=True)
class Month:
    """What came in one month."""

    first: datetime
    caught: int = 0
    """Stopped as spam, and no moderator said otherwise."""
    missed: int = 0
    """Published at once, and a moderator said that it is spam."""
    held: int = 0
    """Left for a moderator to decide."""
    held_spam: int = 0
    """Of those held, what a moderator said is spam."""
    wrongly_stopped: int = 0
    """Stopped as spam, and a moderator said that it is none."""
    all: int = 0
    """All that the filter classified."""


@dataclass(frozen=True)
class Lines:
    """Where the filter draws its lines, in percent."""

    hold_from: int
    spam_from: int


@dataclass(frozen=True)
class AtLines:
    """What would have become of the comments that moderators decided on, with the lines at some place."""

    lines: Lines
    caught: int
    missed: int
    held_spam: int
    held_ham: int
    wrongly_stopped: int


@dataclass(frozen=True)
class PolicyCost:
    """How many good comments waited for a moderator."""

    held: int
    by_rule: int
    """Of these, how many for a rule about strangers alone: the filter took them for good."""


def policy_cost() -> PolicyCost:
    """Return what the rules for strangers cost, of the comments that moderators decided on."""
    good = Outcome.objects.filter(filter_decision=Decision.HOLD, is_spam=False)
    line = CommentSettings.load().policy(is_moderated=False).hold_from
    return PolicyCost(good.count(), good.filter(probability__lt=line).count())


def months(now: datetime | None = None) -> list[Month]:
    """Return the last twelve months, the present one last."""
    firsts = _first_days(timezone.localtime(now))
    found: dict[tuple[int, int], Counter] = defaultdict(Counter)
    outcomes = Outcome.objects.filter(classified_at__gte=firsts[0]).annotate(month=TruncMonth("classified_at"))
    rows = outcomes.values_list("month", "filter_decision", "is_spam").annotate(number=Count("pk")).order_by()
    for month, decision, is_spam, number in rows:
        found[month.year, month.month][decision, is_spam] += number
    return [_month(first, found[first.year, first.month]) for first in firsts]


def decided() -> int:
    """Count the comments that the filter classified and moderators decided on."""
    return Outcome.objects.filter(is_spam__isnull=False).count()


def present_lines() -> Lines:
    """Return where the lines are."""
    policy = CommentSettings.load().policy(is_moderated=False)
    return _in_percent(policy)


def at_lines(lines: Lines) -> AtLines:
    """Return what these lines would have done with what moderators decided on."""
    hold, spam = Q(probability__gte=lines.hold_from / 100), Q(probability__gte=lines.spam_from / 100)
    is_spam, is_ham = Q(is_spam=True), Q(is_spam=False)
    counted = Outcome.objects.aggregate(
        caught=Count("pk", filter=is_spam & spam),
        missed=Count("pk", filter=is_spam & ~hold),
        held_spam=Count("pk", filter=is_spam & hold & ~spam),
        held_ham=Count("pk", filter=is_ham & hold & ~spam),
        wrongly_stopped=Count("pk", filter=is_ham & spam),
    )
    return AtLines(lines, **counted)


def _month(first: datetime, counts: Counter) -> Month:
    stopped = {
        (decision, is_spam): counts[decision, is_spam] for decision in STOPPED for is_spam in (True, False, None)
    }
    wrongly_stopped = sum(number for (_decision, is_spam), number in stopped.items() if is_spam is False)
    return Month(
        first,
        caught=sum(stopped.values()) - wrongly_stopped,
        missed=counts[Decision.PUBLISH, True],
        held=sum(counts[Decision.HOLD, is_spam] for is_spam in (True, False, None)),
        held_spam=counts[Decision.HOLD, True],
        wrongly_stopped=wrongly_stopped,
        all=counts.total(),
    )


def _first_days(now: datetime) -> list[datetime]:
    number = now.year * MONTHS + now.month - 1
    return [
        now.replace(year=month // MONTHS, month=month % MONTHS + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
        for month in range(number - MONTHS + 1, number + 1)
    ]


def _in_percent(policy: Policy) -> Lines:
    return Lines(round(policy.hold_from * 100), round(policy.spam_from * 100))
