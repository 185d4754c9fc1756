"""Removes what a test has really written, where it could not be rolled back: threads and browsers see what is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from mailer.models import Message, MessageLog
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

from comments.models import (
    Comment,
    CommentSettings,
    ConfirmedAddress,
    Fingerprint,
    FingerprintKey,
    LearnedFeature,
    Outcome,
    TrainingExample,
)
from core.models import LastRun, Person
from directory.models import Business
from registrations.models import LinkRequest, Registration
from search.models import RecountRequest

WRITTEN = (
    *(Business, Registration, LinkRequest, RecountRequest, LastRun),
    *(
        Comment,
        Outcome,
        Fingerprint,
        FingerprintKey,
        TrainingExample,
        LearnedFeature,
        ConfirmedAddress,
        CommentSettings,
    ),
    *(Person, FormSubmission, Message, MessageLog, Session, ModelLogEntry, PageLogEntry, Revision, get_user_model()),
)
"""What visitors, staff and the tests themselves write. Pages come on top, since those are removed one by one."""


@contextmanager
def tidied() -> Iterator[None]:
    """Remove at the end what was not there at the beginning."""
    before = {model: _keys(model) for model in (*WRITTEN, Page)}
    try:
        yield
    finally:
        for page in Page.objects.exclude(pk__in=before[Page]).order_by("-depth"):
            page.delete()
        for model in WRITTEN:
            model._base_manager.exclude(pk__in=before[model]).delete()


def _keys(model) -> set:
    return set(model._base_manager.values_list("pk", flat=True))
