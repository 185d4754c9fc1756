"""What can happen to a comment."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry, Site

from comments import services
from comments.models import Comment, CommentStatus
from comments.spam import Decision, Submission, judge
from core.models import OrganisationSettings
from tests import builders

pytestmark = pytest.mark.django_db

WORDS = {"author_name": "En læser", "author_email": "reader@example.org", "text": "Godt skrevet.", "language": "da"}


@pytest.fixture
def notified() -> str:
    """The address that the organisation wants to be told at."""
    organisation = OrganisationSettings.for_site(Site.objects.get(is_default_site=True))
    organisation.notification_email = "vagt@example.org"
    organisation.save()
    return organisation.notification_email


def test_a_comment_waits_and_the_organisation_is_told(notified):
    page = builders.article(title="Nyt\nom havnen")

    comment = services.submit(page, **WORDS)

    assert comment.status == CommentStatus.AWAITING
    (message,) = mail.outbox
    assert message.to == [notified]
    assert "Nyt om havnen" in message.subject
    assert comment.text in message.body
    assert f"/admin/comments/{comment.pk}/" in message.body


def test_a_mail_server_that_is_away_loses_no_comment(notified, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    comment = services.submit(builders.article(), **WORDS)

    assert Comment.objects.filter(pk=comment.pk).exists()


@pytest.mark.parametrize("state", [{"comments_open": False}, {"live": False}])
def test_a_closed_or_unpublished_page_takes_none(state):
    with pytest.raises(services.CommentsClosedError):
        services.submit(builders.article(**state), **WORDS)


def test_the_second_of_two_moderators_changes_nothing():
    comment = builders.comment(builders.article(), status=CommentStatus.AWAITING)
    first, second = builders.editor(), builders.editor()

    assert services.approve(comment, first)
    assert not services.approve(comment, second)

    assert comment.decided_by == first


def test_decisions_are_logged_without_the_readers_name():
    comment = builders.comment(builders.article(), status=CommentStatus.AWAITING, author_name="Hemmelig Person")

    services.put_in_bin(comment, builders.editor())

    entry = ModelLogEntry.objects.filter(action="comments.bin").latest("timestamp")
    assert "Hemmelig" not in entry.label


def test_rejected_comments_are_erased_when_their_time_is_over(settings):
    page, now = builders.article(), timezone.now()
    old = now - timedelta(days=settings.COMMENTS_KEEP_REJECTED_DAYS + 1)
    gone = builders.comment(page, status=CommentStatus.BINNED, decided_at=old, created_at=old)
    never_decided = builders.comment(page, status=CommentStatus.SPAM, created_at=old)
    kept = [
        builders.comment(page, status=CommentStatus.BINNED, decided_at=now, created_at=old),
        builders.comment(page, status=CommentStatus.PUBLISHED, created_at=old),
        builders.comment(page, status=CommentStatus.AWAITING, created_at=old),
    ]

    call_command("purge_comments")
    call_command("purge_comments")

    left = set(Comment.objects.on(page))
    assert left == set(kept)
    assert gone not in left
    assert never_decided not in left


def test_for_now_the_judge_leaves_every_decision_to_people_and_says_so_in_both_languages():
    verdict = judge(Submission(text="Hej", author_name="En", author_email="en@example.org", language="da"))

    assert verdict.decision == Decision.HOLD
    assert all(reason.danish and reason.english for reason in verdict.reasons)
