"""The scheduled jobs of registrations (see core.jobs)."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from core import jobs
from registrations import confirmations
from registrations.models import LinkRequest
from registrations.schedule import QUESTIONS_OF_STAFF, STAGES, Stage, ask_and_mark, due, erase_expired, expired
from registrations.self_service.email import answer_requests


def _waiting_links(now: datetime) -> str:
    requests, late = LinkRequest.objects.count(), confirmations.late().count()
    return f"{requests} requests to answer, {late} late confirmations to mail" if requests or late else ""


@jobs.register("registrations: links", dry_run=_waiting_links)
def mail_links(now: datetime) -> str:
    """Mail the links that were asked for, and those that could not be mailed at once."""
    mailed, late = answer_requests(now), confirmations.mail_late(now)
    return f"{mailed} links mailed, {late} late confirmations" if mailed or late else ""


def _due_steps(now: datetime, stages: Sequence[Stage]) -> str:
    counts = {stage.done: due(stage, now).count() for stage in stages}
    return ", ".join(f"{number} to be {done}" for done, number in counts.items() if number)


def _steps_taken(now: datetime, stages: Sequence[Stage]) -> str:
    return ", ".join(f"{number} {done}" for done, number in ask_and_mark(now, stages).items())


@jobs.register("registrations: yearly question", dry_run=partial(_due_steps, stages=STAGES))
def ask_yearly_question(now: datetime) -> str:
    """Ask, remind, mark, and take out what nobody confirms."""
    return _steps_taken(now, STAGES)


@jobs.register("registrations: questions of staff", dry_run=partial(_due_steps, stages=QUESTIONS_OF_STAFF))
def follow_up_questions_of_staff(now: datetime) -> str:
    """Remind of what staff asked about a registration, and close what is not answered then either."""
    return _steps_taken(now, QUESTIONS_OF_STAFF)


def _due_erasures(now: datetime) -> str:
    number = expired(now).count()
    return f"{number} registrations to be erased" if number else ""


@jobs.register("registrations: retention", dry_run=_due_erasures)
def erase_what_is_due(now: datetime) -> str:
    """Erase what may not be kept any longer."""
    erased = erase_expired(now)
    return f"{erased} registrations erased" if erased else ""
