"""Scheduled publishing: pages and businesses go live, and expire, at the time that staff gave them.

Takes the place of Wagtail's command `publish_scheduled`: two processes may do it at once, and one page that cannot be
published holds up no other.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime

from django.apps import apps
from django.db import models, transaction
from wagtail.models import DraftStateMixin, Page, Revision

from core import jobs

logger = logging.getLogger(__name__)


def what_is_due(now: datetime) -> str:
    """Say how many are to be published and to be taken down."""
    return _in_words(_due_revisions(now).count(), sum(found.count() for found in _expired(now)))


@jobs.register("pages: schedule", dry_run=what_is_due)
def keep_schedule(now: datetime) -> str:
    """Publish every revision whose time has come, then take down what has expired."""
    published = _each(_due_revisions(now), lambda due: due.publish(log_action="wagtail.publish.scheduled"))
    expired = sum(_each(found, _take_down) for found in _expired(now))
    return _in_words(published, expired)


def oldest_due(now: datetime) -> datetime | None:
    """Return since when something waits to be published or taken down; None where nothing does."""
    publish = _due_revisions(now).values_list("approved_go_live_at", flat=True).first()
    expire = [found.values_list("expire_at", flat=True).first() for found in _expired(now)]
    return min((moment for moment in (publish, *expire) if moment), default=None)


def _due_revisions(now: datetime) -> models.QuerySet:
    return Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")


def _expired(now: datetime) -> Iterator[models.QuerySet]:
    kinds = [kind for kind in apps.get_models() if issubclass(kind, DraftStateMixin) and not issubclass(kind, Page)]
    for kind in (Page, *kinds):
        yield kind.objects.filter(live=True, expire_at__lte=now).order_by("expire_at")


def _take_down(expired: DraftStateMixin) -> None:
    expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _each(due: models.QuerySet, act: Callable[[models.Model], object]) -> int:
    """Act on each row, in a transaction of its own, unless another process does at this moment. Returns on how many."""
    done = 0
    for key in list(due.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                row = due.select_for_update(skip_locked=True, of=("self",)).filter(pk=key).first()
                if row:
                    act(row)
                    done += 1
        except Exception:
            logger.exception("%s %s could not be published or taken down as scheduled", due.model.__name__, key)
    return done


def _in_words(published: int, expired: int) -> str:
    said = [(published, "published"), (expired, "taken down")]
    return ", ".join(f"{number} {word}" for number, word in said if number)
