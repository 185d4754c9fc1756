"""What is erased or withdrawn is mailed to nobody any more: mails that wait are taken back, digests written anew."""

from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread

import pytest
from django.core import mail
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from mailer.models import Message

from comments import notifications, services
from comments.models import Comment, CommentStatus, ModeratorMail
from core.mail_queue import send_queued_mails
from tests import builders
from tests.comments.sending import send, subscribed
from tests.moderators import mailed

WORDS = "Ganske bestemte ord."


@pytest.fixture(autouse=True)
def _held(classifier_says):
    classifier_says("hold", unless={"Godt": "publish"})


@pytest.fixture(autouse=True)
def _queue(settings):
    """The queue, as on the site; what it sends ends up in mail.outbox."""
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def article():
    return builders.article()


def waiting() -> str:
    """All that waits to be sent, as one text."""
    return "\n".join(str(message.email.message()) for message in Message.objects.all())


def withdraw(comment: Comment) -> None:
    """By the writer."""
    services.withdraw(comment)


def erase(comment: Comment) -> None:
    """By the writer."""
    services.erase(comment)


def delete(comment: Comment) -> None:
    """By staff, in Wagtail's own view."""
    comment.delete()


def delete_with_others(comment: Comment) -> None:
    """By staff, in the list."""
    Comment.objects.filter(pk=comment.pk).delete()


GONE = pytest.mark.parametrize("away", [withdraw, erase, delete, delete_with_others])


@pytest.mark.django_db
class TestDigests:
    """One mail about many comments."""

    @pytest.fixture(autouse=True)
    def moderator(self):
        """Somebody who wants a mail an hour."""
        Comment.objects.awaiting().delete()
        return mailed(ModeratorMail.HOURLY)

    @GONE
    def test_one_that_waits_is_written_anew_without_the_comment(self, article, away):
        now = timezone.now()
        gone, _left = (send(article, text) for text in (WORDS, "De andre ord."))
        assert notifications.send_digests(now) == 1
        assert WORDS in waiting()

        away(gone)

        assert WORDS not in waiting()
        assert notifications.send_digests(now + timedelta(minutes=1)) == 1
        send_queued_mails(now)
        (message,) = mail.outbox
        assert "De andre ord." in message.body
        assert message.subject == "1 kommentar afventer godkendelse"

    @GONE
    def test_one_about_nothing_else_is_not_written_again(self, article, away):
        now = timezone.now()
        comment = send(article, WORDS)
        notifications.send_digests(now)

        away(comment)

        assert notifications.send_digests(now + timedelta(minutes=1)) == 0
        assert not Message.objects.exists()

    def test_one_about_others_is_left_alone(self, article):
        now = timezone.now()
        send(article, WORDS)
        notifications.send_digests(now)

        services.erase(send(article, "Noget senere."))

        assert WORDS in waiting()
        assert notifications.send_digests(now + timedelta(minutes=1)) == 0


@pytest.mark.django_db
class TestOtherMails:
    """Those about one comment."""

    @GONE
    def test_moderators_who_want_each_comment_are_not_sent_this_one(self, article, away):
        mailed(ModeratorMail.AT_ONCE)
        comment = send(article, WORDS)
        assert WORDS in waiting()

        away(comment)

        assert not Message.objects.exists()

    @GONE
    def test_whom_it_answers_is_not_sent_it(self, article, away):
        above = subscribed(article, text="Godt set.")
        answer = send(article, f"Godt! {WORDS}", author_email="bo@example.org", parent=above)
        assert WORDS in waiting()

        away(answer)

        assert WORDS not in waiting()

    def test_many_that_are_deleted_together_read_the_queue_once(self, article):
        mailed(ModeratorMail.AT_ONCE)
        keys = [send(article, f"{WORDS} {number}", author_email=f"a{number}@example.org").pk for number in range(5)]

        with CaptureQueriesContext(connection) as queries:
            Comment.objects.filter(pk__in=keys).delete()

        readings = [query["sql"] for query in queries if "message_data" in query["sql"] and "SELECT" in query["sql"]]
        of_all_that_wait = [reading for reading in readings if "WHERE" not in reading]
        assert len(of_all_that_wait) == 1
        assert len(readings) == 2  # the other one reads those that are deleted
        assert not Message.objects.exists()

    def test_who_withdraws_still_gets_the_private_link_with_which_to_erase(self, article):
        mailed(ModeratorMail.AT_ONCE)
        comment = send(article, WORDS)
        notifications.send_private_link(comment, "da")

        services.withdraw(comment)

        assert [message.to_addresses for message in Message.objects.all()] == [[comment.author_email]]


@contextmanager
def held_by_somebody_else(comment: Comment):
    """As while its writer erases it, or a moderator decides."""
    is_held, may_end = Event(), Event()

    def hold():
        with transaction.atomic():
            Comment.objects.select_for_update().get(pk=comment.pk)
            is_held.set()
            may_end.wait()
        connection.close()

    thread = Thread(target=hold)
    thread.start()
    is_held.wait()
    try:
        yield
    finally:
        may_end.set()
        thread.join()


def test_no_digest_is_written_about_what_is_erased_at_this_moment(really_written):
    mailed(ModeratorMail.HOURLY)
    now = timezone.now()
    comment = builders.comment(builders.article(), status=CommentStatus.AWAITING, text=WORDS)

    with held_by_somebody_else(comment):
        assert notifications.send_digests(now) == 0
        assert not Message.objects.exists()

    assert notifications.send_digests(now) == 1
    assert WORDS in waiting()
