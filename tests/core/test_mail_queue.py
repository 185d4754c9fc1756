"""Mails are kept with what they tell of, and sent until they are sent: once, and nothing of them is kept."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.utils import timezone
from mailer.models import Message, MessageLog

from core.mail import retract, send
from core.mail_queue import send_queued_mails
from tests import builders

TO_MEMORY = "django.core.mail.backends.locmem.EmailBackend"
AWAY = "tests.journeys.mail_servers.ConnectionRefusedErrorBackend"
SAID = {"comment": {"page": {"title": "Havnen"}}, "url": "https://example.org/hemmeligt/"}


class PickyBackend(BaseEmailBackend):
    """A server that fails for one recipient in a way that nobody expects."""

    def send_messages(self, email_messages):
        for message in email_messages:
            if "gift" in message.to[0]:
                raise UnicodeError("poisoned")
            mail.outbox.append(message)


@pytest.fixture(autouse=True)
def _queue(settings):
    """The queue, as on the site; what it sends ends up in mail.outbox."""
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = TO_MEMORY


def queue_mail(to: str = "anna@example.org") -> None:
    send("comment_private_link", SAID, to=to, language="da")


def sent() -> list[str]:
    return [address for message in mail.outbox for address in message.to]


@pytest.mark.django_db
class TestQueue:
    """One process, and a mail server that is there or not."""

    def test_a_mail_is_sent_once(self):
        queue_mail()
        assert sent() == []

        assert send_queued_mails(timezone.now()) == "1 sent, 0 left"
        assert send_queued_mails(timezone.now()) == ""

        assert sent() == ["anna@example.org"]
        assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"

    def test_what_is_taken_back_is_never_told(self):
        with transaction.atomic():
            queue_mail()
            transaction.set_rollback(True)

        send_queued_mails(timezone.now())

        assert sent() == []

    def test_a_server_that_is_away_gets_it_when_it_is_back(self, settings):
        settings.MAILER_EMAIL_BACKEND = AWAY
        queue_mail()
        assert send_queued_mails(timezone.now()) == "0 sent, 1 left"
        assert send_queued_mails(timezone.now()) == "0 sent, 1 left"

        settings.MAILER_EMAIL_BACKEND = TO_MEMORY
        assert send_queued_mails(timezone.now()) == "1 sent, 0 left"

        assert sent() == ["anna@example.org"]

    def test_one_that_cannot_be_sent_holds_up_no_other(self, settings):
        settings.MAILER_EMAIL_BACKEND = f"{__name__}.PickyBackend"
        for name in ("a", "gift", "b"):
            queue_mail(f"{name}@example.org")

        assert send_queued_mails(timezone.now()) == "2 sent, 1 left"

        assert sent() == ["a@example.org", "b@example.org"]

    def test_one_that_cannot_even_be_read_holds_up_no_other(self):
        queue_mail("a@example.org")
        Message.objects.update(message_data="bm9uc2Vuc2U=")
        queue_mail("b@example.org")

        send_queued_mails(timezone.now())

        assert sent() == ["b@example.org"]

    def test_after_five_days_it_is_given_up(self, settings):
        settings.MAILER_EMAIL_BACKEND = AWAY
        queue_mail()
        now = timezone.now()

        send_queued_mails(now + timedelta(days=4, hours=23))
        assert Message.objects.count() == 1

        send_queued_mails(now + timedelta(days=5, minutes=1))
        assert Message.objects.count() == 0

    def test_nothing_of_what_was_sent_is_kept(self, time_machine):
        queue_mail()
        send_queued_mails(timezone.now())

        (entry,) = MessageLog.objects.all()
        assert not entry.message_data
        assert "anna" not in f"{entry.message_id} {entry.log_message}"
        assert not Message.objects.exists()

        time_machine.move_to(timezone.now() + timedelta(days=2))
        send_queued_mails(timezone.now())
        assert not MessageLog.objects.exists()

    def test_mails_about_a_thing_are_taken_back_and_no_others(self):
        erased, other = builders.comment(builders.article()), builders.comment(builders.article())
        for about in ([erased], [other, erased], [other], []):
            send("comment_private_link", SAID, to="anna@example.org", language="da", about=about)

        retract(erased)

        assert Message.objects.count() == 2


def test_two_who_send_at_once_send_each_mail_once(really_written):
    for number in range(20):
        queue_mail(f"nr{number}@example.org")
    together = Barrier(2)

    def work():
        together.wait()
        send_queued_mails(timezone.now())
        connection.close()

    threads = [Thread(target=work) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    send_queued_mails(timezone.now())

    assert sorted(sent()) == sorted(f"nr{number}@example.org" for number in range(20))
