"""A mail that can never be sent is put aside at once and shown to staff; any other is tried again, ever more seldom."""

from datetime import timedelta
from itertools import pairwise
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused, SMTPServerDisconnected

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils import timezone
from mailer.models import Message

from comments.services import erase
from core import mail_failures
from core.mail import retract, send
from core.mail_queue import send_queued_mails
from core.models import MailFailure
from tests import builders
from tests.reading import in_danish, soup, words

pytestmark = pytest.mark.django_db

TO_MEMORY = "django.core.mail.backends.locmem.EmailBackend"
SERVER = f"{__name__}.Server"
SAID = {"title": "Havnen", "url": "https://example.org/hemmeligt/"}
Reason = MailFailure.Reason


class Server(BaseEmailBackend):
    """A mail server that says what a test wants it to say."""

    error: Exception | None = None
    asked = 0

    def send_messages(self, email_messages):
        type(self).asked += 1
        if self.error:
            raise self.error
        mail.outbox += email_messages


@pytest.fixture(autouse=True)
def _queue(settings, monkeypatch):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = SERVER
    monkeypatch.setattr(Server, "error", None)
    monkeypatch.setattr(Server, "asked", 0)


def queue_mail(to: str = "anna@example.org", about=()) -> Message:
    send("comment_private_link", SAID, to=to, language="da", about=about)
    return Message.objects.latest("pk")


def refused(code: int, to: str = "anna@example.org") -> SMTPRecipientsRefused:
    return SMTPRecipientsRefused({to: (code, b"5.1.1 No such user here")})


def run_jobs(**later) -> str:
    return send_queued_mails(timezone.now() + timedelta(**later))


@pytest.mark.parametrize(
    "address",
    [
        "per.bak@example.org\u202c",
        "\u2066per.bak@example.org",
        "per bak@example.org",
        "per.bak@",
        "@example.org",
        "per.bak",
        "per.bak@example..org",
        f"per.bak@{'x' * 64}.org",
        "per.bak@example.org\r\nBcc: alle@example.org",
    ],
)
def test_an_address_that_is_none_is_put_aside_at_once(address):
    message = queue_mail()
    email = message.email
    email.to = [address]
    message.email = email
    message.save()
    Server.error = ValueError("what backends say of it")

    for _run in range(3):
        run_jobs()

    failure = MailFailure.objects.get(message=message)
    assert (failure.reason, failure.retry_at) == (Reason.ADDRESS, None)
    assert Server.asked <= 1


@pytest.mark.parametrize("breaks", [{"subject": "Hej\nBcc: alle@example.org"}, {"extra_headers": {"X-A": "a\r\nb: c"}}])
def test_a_mail_that_cannot_be_written_is_put_aside_at_once(breaks):
    message = queue_mail()
    email = message.email
    for name, value in breaks.items():
        setattr(email, name, value)
    message.email = email
    message.save()
    Server.error = ValueError("what backends say of it")

    run_jobs()

    assert MailFailure.objects.get(message=message).reason == Reason.CONTENT


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (refused(550), Reason.REFUSED_ADDRESS),
        (refused(553), Reason.REFUSED_ADDRESS),
        (SMTPDataError(554, b"5.7.1 Message rejected"), Reason.REFUSED_CONTENT),
        (refused(450), ""),
        (refused(421), ""),
        (SMTPRecipientsRefused({}), ""),
        (SMTPDataError(451, b"Try again later"), ""),
        (SMTPSenderRefused(550, b"Not from here", "landliv@example.org"), ""),
        (SMTPServerDisconnected(), ""),
        (TimeoutError(), ""),
        (ConnectionRefusedError(), ""),
        (UnicodeError("of the server's own"), ""),
        (RuntimeError(), ""),
    ],
)
def test_what_a_server_refuses_for_good_is_put_aside_and_all_else_is_tried_again(error, reason):
    message = queue_mail()
    Server.error = error
    run_jobs()
    assert MailFailure.objects.get(message=message).reason == reason

    Server.error = None
    run_jobs(minutes=2)

    assert bool(mail.outbox) == (not reason)
    assert Message.objects.exists() == bool(reason)


def test_a_mistake_in_the_settings_is_no_fault_of_any_mail(settings):
    settings.MAILER_EMAIL_BACKEND = "no.such.Backend"
    queue_mail("per.bak@")
    run_jobs()
    assert not mail_failures.put_aside().exists()


def test_a_sender_that_is_none_is_a_mistake_in_the_settings(settings):
    settings.DEFAULT_FROM_EMAIL = "ingen adresse"
    queue_mail()
    Server.error = ValueError("what backends say of it")
    run_jobs()
    assert not mail_failures.put_aside().exists()


def test_one_that_is_put_aside_holds_up_no_other():
    settings_error = queue_mail("per.bak@example..org")
    queue_mail("bo@example.org")
    Server.error = None

    assert mail_failures.fault_of(settings_error.email) == Reason.ADDRESS
    run_jobs()

    assert ["bo@example.org"] in [message.to for message in mail.outbox]


def test_the_pauses_grow_and_a_mail_is_given_up_after_five_days():
    message = queue_mail()
    Server.error = TimeoutError()
    tried, minutes = [], 0
    while Message.objects.exists() and minutes < 60 * 24 * 6:
        before = Server.asked
        now = message.when_added + timedelta(minutes=minutes)
        run_at(now)
        if Server.asked > before:
            tried.append(minutes)
        minutes += 1 if minutes < 180 else 30
    pauses = [later - earlier for earlier, later in pairwise(tried)]

    assert pauses[:8] == sorted(pauses[:8])
    assert pauses[0] == 1
    assert 60 <= max(pauses) < 90  # it is looked at every half hour
    assert len(tried) < 140
    assert tried[-1] >= 60 * 24 * 5 - 60


def run_at(now) -> None:
    """One run at this time."""
    with time_machine.travel(now, tick=False):
        send_queued_mails(now)


def test_what_is_put_aside_goes_with_what_it_is_about():
    comment = builders.comment(builders.article())
    Server.error = refused(550)
    queue_mail(about=[comment])
    queue_mail()
    run_jobs()
    assert mail_failures.put_aside().count() == 2

    erase(comment)
    retract(comment)

    assert mail_failures.put_aside().count() == Message.objects.count() == 1


def test_what_is_put_aside_is_deleted_after_thirty_days():
    Server.error = refused(550)
    queue_mail()
    run_jobs()

    run_jobs(days=29, hours=23)
    assert Message.objects.exists()

    run_jobs(days=30, minutes=1)
    assert not Message.objects.exists()
    assert not MailFailure.objects.exists()


class TestStaff:
    """What staff see in the admin, and can do."""

    @pytest.fixture
    def failure(self) -> MailFailure:
        """A mail that a server refused for good."""
        Server.error = refused(550)
        queue_mail()
        run_jobs()
        Server.error = None
        return MailFailure.objects.get()

    def test_they_see_to_whom_and_why_and_no_private_link(self, client, failure):
        client.force_login(builders.editor())

        report = client.get(reverse("unsendable_mails"))

        assert "anna@example.org" in words(report)
        assert "550 5.1.1 No such user here" in words(report)
        assert in_danish("The mail server of the recipient refuses the address for good") in words(report)
        assert SAID["url"] not in report.content.decode()
        assert in_danish("Mails that cannot be sent") in words(client.get(reverse("wagtailadmin_home")))

    def test_one_can_be_tried_again(self, client, failure):
        client.force_login(builders.editor())
        form = soup(client.get(reverse("unsendable_mails"))).select_one("form[action$='/retry/']")

        client.post(form["action"])
        run_jobs()

        assert [message.to for message in mail.outbox] == [["anna@example.org"]]
        assert not MailFailure.objects.exists()

    def test_one_can_be_deleted(self, client, failure):
        client.force_login(builders.editor())
        form = soup(client.get(reverse("unsendable_mails"))).select_one("form[action$='/delete/']")

        client.post(form["action"])

        assert not Message.objects.exists()

    @pytest.mark.parametrize("who", [builders.writer, None])
    def test_nobody_else_sees_or_does_anything(self, client, failure, who):
        if who:
            client.force_login(who())

        assert client.get(reverse("unsendable_mails")).status_code == 302
        for action in ("retry", "delete"):
            client.post(reverse(f"{action}_unsendable_mail", args=[failure.pk]))

        assert MailFailure.objects.filter(pk=failure.pk).exclude(reason="").exists()

    def test_one_that_waits_is_none_of_theirs(self, client):
        Server.error = TimeoutError()
        queue_mail()
        run_jobs()
        client.force_login(builders.superuser())
        waiting = MailFailure.objects.get()

        assert client.post(reverse("delete_unsendable_mail", args=[waiting.pk])).status_code == 404
        assert "anna@example.org" not in words(client.get(reverse("unsendable_mails")))


@pytest.mark.parametrize(
    "address",
    [
        "anna@example.org",
        "anna@bær.example",
        "Anna <anna@example.org>",
        "anna+liv@example.org",
        "anna@example.org\u200b",  # what draws nothing at the end of a domain is left out on its way
    ],
)
def test_a_good_address_of_any_kind_is_no_fault(address):
    assert mail_failures.fault_of(EmailMessage("Emne æøå", "Tekst", "landliv@example.org", [address])) == ""
