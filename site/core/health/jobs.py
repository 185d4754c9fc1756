"""The sign of life of the job runner."""

from datetime import datetime

from core import jobs
from core.models import LastRun


def nothing(_now: datetime) -> str:
    """Say nothing: a sign of life is no work that is due."""
    return ""


@jobs.register("heartbeat", dry_run=nothing)
def leave_heartbeat(now: datetime) -> str:
    """Note that the scheduled jobs run. It comes first, so that it grows old where one of them never ends."""
    LastRun.note(LastRun.Name.JOBS, now)
    return ""
