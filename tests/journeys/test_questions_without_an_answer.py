"""Staff ask a business something about its registration, and it does not answer: one reminder, then it is closed."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command

from registrations import schedule
from registrations.models import Registration, RegistrationStatus, Step
from registrations.schedule import QUESTIONS_OF_STAFF
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, texts, words
from tests.registrations.test_erasing import MARK, queued, tables_with

pytestmark = pytest.mark.django_db

QUESTION = "Hvor ligger butikken?"
REMINDER = "We have not heard from you: a question about %(name)s"
CLOSED = "The registration of %(name)s is closed"


@pytest.fixture
def clock():
    """The day on which staff ask."""
    with time_machine.travel("2026-03-05 10:00+01:00", tick=False) as clock:
        yield clock


def run_jobs(clock=None, days: int = 0) -> None:
    """What the site does by itself, some days later."""
    if clock:
        clock.shift(timedelta(days=days))
    call_command("run_jobs", stdout=StringIO())


def dry_run() -> str:
    """What the site says that it would do."""
    out = StringIO()
    call_command("run_jobs", dry_run=True, stdout=out)
    return out.getvalue()


def asked(client, language: str = "da", **changes) -> tuple[Registration, str]:
    """A registration about which staff ask something, with its private link."""
    registration, link = it.registered(client, language, **changes)
    ask(client, registration)
    return registration, link


def ask(client, registration: Registration, question: str = QUESTION) -> None:
    client.force_login(builders.editor())
    assert it.decide(client, registration, "ask", message=question).status_code == 302
    client.logout()
    mail.outbox.clear()


def stands(registration: Registration) -> tuple[str, int]:
    """Where a registration stands, and how many mails were sent."""
    return Registration.objects.get(pk=registration.pk).status, len(mail.outbox)


def tabs_with(client, registration: Registration) -> dict[str, str]:
    """In which tabs staff see the registration, and what they read of it there."""
    client.force_login(builders.editor())
    found = {}
    for tab in ("waiting", "asked", "unanswered", "refused"):
        for line in texts(client.get(it.queue(tab)), "table tbody tr"):
            if registration.name in line:
                found[tab] = line
    client.logout()
    return found


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_is_reminded_once_and_then_closed_in_its_language(client, clock, language):
    registration, link = asked(client, language)
    said = {name: text if language == "en" else in_danish(text) for name, text in (("r", REMINDER), ("c", CLOSED))}

    run_jobs(clock, 13)
    assert stands(registration) == (RegistrationStatus.ASKED, 0)
    run_jobs(clock, 2)
    run_jobs()
    (reminder,) = mail.outbox
    assert (reminder.to, reminder.subject) == ([it.ADDRESS], said["r"] % {"name": it.NAME})
    assert QUESTION in reminder.body
    assert "14 d" in reminder.body
    assert it.links_in(reminder) == [link]
    assert reminder.extra_headers["Content-Language"] == language

    run_jobs(clock, 13)
    assert stands(registration) == (RegistrationStatus.ASKED, 1)
    run_jobs(clock, 2)
    run_jobs()
    _reminder, closed = mail.outbox
    assert (closed.to, closed.subject) == ([it.ADDRESS], said["c"] % {"name": it.NAME})
    assert QUESTION in closed.body
    assert "30 d" in closed.body
    assert it.links_in(closed) == [link]
    assert stands(registration) == (RegistrationStatus.UNANSWERED, 2)
    state = "Your registration is closed"
    assert (state if language == "en" else in_danish(state)) in words(client.get(link))


def test_staff_see_where_it_stands(client, clock):
    registration, _link = asked(client)
    assert list(tabs_with(client, registration)) == ["asked"]

    run_jobs(clock, 15)
    assert in_danish("Asked back, and reminded") in tabs_with(client, registration)["asked"]
    client.force_login(builders.editor())
    assert f"{in_danish('Reminded once').lower()}, 20. marts 2026" in words(client.get(it.decision_page(registration)))

    run_jobs(clock, 15)
    found = tabs_with(client, registration)
    assert list(found) == ["unanswered"]
    assert in_danish("Closed without an answer") in found["unanswered"]


@pytest.mark.parametrize("days", [[], [15], [15, 15]], ids=["at once", "after the reminder", "after it was closed"])
def test_an_answer_brings_it_back_to_staff_and_ends_the_mails(client, clock, days):
    registration, link = asked(client)
    for passing in days:
        run_jobs(clock, passing)

    assert it.edit(client, link, street="Eksempelvej 10", reply="Bag kirken.").status_code == 302
    mail.outbox.clear()
    for passing in (15, 15, 15):
        run_jobs(clock, passing)

    assert stands(registration) == (RegistrationStatus.AWAITING, 0)
    assert "waiting" in tabs_with(client, registration)


def test_what_was_answered_on_the_telephone_can_be_approved_after_it_was_closed(client, clock):
    registration, _link = asked(client)
    run_jobs(clock, 15)
    run_jobs(clock, 15)

    client.force_login(builders.editor())
    it.decide(client, registration, "approve")

    registration.refresh_from_db()
    assert (registration.status, registration.step, registration.step_at) == (
        RegistrationStatus.LISTED,
        Step.CONFIRMED,
        None,
    )


def test_another_question_begins_anew(client, clock):
    registration, _link = asked(client)
    run_jobs(clock, 15)
    ask(client, registration, "Og hvad koster det?")

    run_jobs(clock, 13)
    assert stands(registration) == (RegistrationStatus.ASKED, 0)
    run_jobs(clock, 2)
    assert stands(registration) == (RegistrationStatus.ASKED, 1)
    assert "Og hvad koster det?" in mail.outbox[0].body


def test_a_site_that_stood_still_takes_one_step_at_a_time(client, clock):
    registration, _link = asked(client)

    run_jobs(clock, 1000)

    assert stands(registration) == (RegistrationStatus.ASKED, 1)


def test_of_two_processes_at_once_only_one_mails(client, clock):
    registration, _link = asked(client)
    clock.shift(timedelta(days=15))
    now = registration.changed_at + timedelta(days=15)
    # Both have looked up what is due before either of them acts.
    found = [(stage, due) for stage in QUESTIONS_OF_STAFF for due in schedule.due(stage, now)]

    done = [schedule.advance(stage, due, now) for stage, due in (*found, *found)]

    assert done == [True, False]
    assert len(mail.outbox) == 1


def test_a_dry_run_says_what_is_due_and_does_nothing(client, clock):
    registration, _link = asked(client)
    clock.shift(timedelta(days=15))

    assert "registrations: questions of staff: 1 to be reminded" in dry_run()
    assert stands(registration) == (RegistrationStatus.ASKED, 0)

    run_jobs()
    clock.shift(timedelta(days=15))
    assert "registrations: questions of staff: 1 to be closed without an answer" in dry_run()
    assert stands(registration) == (RegistrationStatus.ASKED, 1)
    run_jobs()
    assert "registrations: questions of staff: nothing is due" in dry_run()


def test_what_was_closed_is_erased_with_everything(client, clock):
    registration, _link = asked(client, name=f"Firmaet {MARK}", upkeep_email=f"{MARK}@example.org", introduction=MARK)
    for passing in (15, 15, 29):
        run_jobs(clock, passing)
    assert "registrations_registration" in tables_with(MARK)

    run_jobs(clock, 2)

    assert tables_with(MARK, str(registration.key)) == []


def test_a_mail_that_still_waits_goes_with_what_is_erased(client, clock, settings):
    _registration, link = asked(client, name=f"Firmaet {MARK}")
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = "tests.journeys.mail_servers.ConnectionRefusedErrorBackend"
    run_jobs(clock, 15)
    assert queued(MARK) == 1

    it.press(client, link, action="erase")

    assert queued(MARK) == 0


def test_the_form_says_for_how_long_what_is_not_answered_is_kept(client):
    address = it.START["da"]
    for _step in range(3):
        address = it.send_step(client, address, it.typed())["Location"]

    promise = in_danish(
        "If we ask you something and you do not answer, we remind you once. "
        "After %(days)s days without an answer we delete everything."
    )
    assert promise % {"days": 58} in words(client.get(address))
