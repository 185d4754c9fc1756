"""The scheduled jobs of the forms (see core.jobs)."""

from datetime import datetime

from core import jobs
from home import messages


def _due(now: datetime) -> str:
    number = messages.expired(now).count()
    return f"{number} messages to erase" if number else ""


@jobs.register("forms: messages held back")
def notify_of_held_messages(now: datetime) -> str:
    """Tell staff of messages that wait for them."""
    told = messages.notify_of_held(now)
    return f"{told} told" if told else ""


@jobs.register("forms: retention", dry_run=_due)
def erase_what_is_due(now: datetime) -> str:
    """Erase messages that may not be kept any longer."""
    erased = messages.erase_expired(now)
    return f"{erased} messages erased" if erased else ""
