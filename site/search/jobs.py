"""The scheduled jobs of the search (see core.jobs)."""

from datetime import datetime

from django.utils.timezone import localdate

from core import jobs
from search import vocabulary, zero_result_queries


@jobs.register("search: vocabulary")
def count_words(now: datetime) -> str:
    """Count the words of the index when there are new ones, and once a day: what was erased is forgotten then."""
    today = localdate(now)
    if not vocabulary.is_to_be_counted(today):
        return ""
    learnt, forgotten = vocabulary.recount(today)
    return f"{learnt} words learnt, {forgotten} forgotten" if learnt or forgotten else ""


@jobs.register("search: searches in vain")
def forget_misses(now: datetime) -> str:
    """Erase what visitors looked for in vain half a year ago."""
    erased = zero_result_queries.forget(now)
    return f"{erased} erased" if erased else ""
