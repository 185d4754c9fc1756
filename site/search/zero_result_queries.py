"""Queries without a result, counted so that staff see what is missing on the site, or called by another word.

Nothing is kept of who looked, from where, or at what time. What may say something of a person, a mail address or a
row of figures, is not kept at all. A robot cannot fill the table: the same words count once in ten minutes, only some
are taken in a minute, and a month has so many rows; when they are full, the rarest makes room.
"""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db.models import F
from django.utils.timezone import localdate

from search.models import ZeroResultQuery
from search.words.tokeniser import tokenise

LONGEST = 60
MOST_WORDS = 6
MOST_DIGITS = 4
"""A post code is kept, a telephone number is not."""
ONCE_IN = 600
MOST_A_MINUTE = 20
MOST_A_MONTH = 500
"""Rows for one language."""


def note(typed: str, language: str) -> bool:
    """Count words that found nothing. Returns whether they were counted."""
    words = " ".join(typed.casefold().split())
    if not is_kept(words) or not _is_in_time(words, language):
        return False
    month = localdate().replace(day=1)
    known = ZeroResultQuery.objects.filter(language=language, words=words, month=month)
    if not known.update(times=F("times") + 1):
        _make_room(language, month)
        ZeroResultQuery.objects.bulk_create(
            [ZeroResultQuery(language=language, words=words, month=month)], ignore_conflicts=True
        )
    return True


def is_kept(words: str) -> bool:
    """Whether words are such as say nothing of a person."""
    return (
        len(words) <= LONGEST
        and len(words.split()) <= MOST_WORDS
        and "@" not in words
        and sum(letter.isdigit() for letter in words) <= MOST_DIGITS
        and any(token.text for token in tokenise(words))
    )


def _is_in_time(words: str, language: str) -> bool:
    if not cache.add(f"zero-result-query:{language}:{hash(words)}", 1, ONCE_IN):
        return False
    cache.add("zero-result-queries", 0, 60)
    try:
        return cache.incr("zero-result-queries") <= MOST_A_MINUTE
    except ValueError:  # the minute ended just now
        return True


def _make_room(language: str, month: date) -> None:
    rows = ZeroResultQuery.objects.filter(language=language, month=month)
    if rows.count() >= MOST_A_MONTH:
        rows.filter(pk__in=rows.order_by("times", "pk").values("pk")[:1]).delete()


def forget(now: datetime) -> int:
    """Erase what was kept long enough. Returns how many rows that were."""
    last = localdate(now) - timedelta(days=settings.SEARCH_KEEP_MISSES_DAYS)
    return ZeroResultQuery.objects.filter(month__lt=last.replace(day=1)).delete()[0]
