"""A business is asked once a year whether its details are right; what nobody confirms is marked, then taken out."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from core import jobs
from directory.models import Business
from registrations import schedule
from registrations.models import Registration, RegistrationStatus, Step
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, one, texts, words

pytestmark = pytest.mark.django_db


def run_jobs() -> None:
    """What the site does by itself, once."""
    call_command("run_jobs", stdout=StringIO())


def line(client, registration: Registration, language: str = "da") -> str:
    """What the public page says about how true it is."""
    section = "/en/businesses/" if language == "en" else "/virksomheder/"
    return one(client.get(f"{section}{registration.business.slug}/"), ".confirmed-line").get_text(" ", strip=True)


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_year_later_one_click_confirms(client, language):
    with time_machine.travel("2026-03-05 10:00+01:00", tick=False):
        registration, _link = it.listed(client, language)
        shown = line(client, registration, language)
        assert shown.startswith("Last confirmed 5 March 2026" if language == "en" else "Sidst bekræftet 5. marts 2026")
        mail.outbox.clear()
        run_jobs()
        assert not mail.outbox

    with time_machine.travel("2027-03-07 10:00+01:00", tick=False):
        run_jobs()
        run_jobs()
        (asked,) = mail.outbox
        question, edit = it.links_in(asked)
        assert asked.to == [it.ADDRESS]
        assert (asked.extra_headers["Content-Language"], question.startswith("/en/")) == (language, language == "en")
        title = "Is everything still right?"
        assert words(client.get(question)).startswith(title if language == "en" else in_danish(title))
        assert Registration.objects.get(pk=registration.pk).step == Step.ASKED  # to look is not to confirm
        assert client.get(edit).status_code == 200

        it.press(client, question)

        assert Registration.objects.get(pk=registration.pk).step == Step.CONFIRMED
        assert "7 March 2027" in line(client, registration, "en")


def test_two_reminders_then_a_mark_then_it_is_taken_out_and_one_click_brings_it_back(client, settings):
    with time_machine.travel("2026-03-05 10:00+01:00", tick=False) as clock:
        registration, _link = it.looked_after(client, "den-opdigtede-smedje")
        client.force_login(builders.editor())
        client.post(reverse("registrations_admin:look_after", args=[registration.business.pk]))
        client.logout()
        mail.outbox.clear()
        english = registration.business.get_translation(builders.locale("en"))
        steps = []
        for days in (366, 22, 22, 22):
            clock.shift(timedelta(days=days))
            run_jobs()
            steps.append((Registration.objects.get(pk=registration.pk).step, len(mail.outbox)))
        assert steps == [(Step.ASKED, 1), (Step.REMINDED, 2), (Step.REMINDED_AGAIN, 3), (Step.NOT_CONFIRMED, 3)]
        assert line(client, registration).startswith("Ikke bekræftet siden 2026")
        assert line(client, registration, "en").startswith("Not confirmed since 2026")
        client.force_login(builders.editor())
        assert "Den Opdigtede Smedje" in texts(client.get(reverse("registrations_admin:stale")), "table a")
        assert "Den Opdigtede Smedje" in texts(client.get(it.queue("stale")), "table a")
        client.logout()

        clock.shift(timedelta(days=91))
        run_jobs()
        registration.refresh_from_db()
        assert registration.status == RegistrationStatus.UNLISTED
        assert client.get("/virksomheder/den-opdigtede-smedje/").status_code == 404
        assert client.get("/en/businesses/den-opdigtede-smedje/").status_code == 404
        (question,) = it.links_in(mail.outbox[-1])
        assert in_danish(
            "%(name)s is not shown at the moment. Say that everything is right, and it is shown again."
        ) % {"name": "Den Opdigtede Smedje"} in words(client.get(question))

        it.press(client, question)

        assert client.get("/virksomheder/den-opdigtede-smedje/").status_code == 200
        assert english.introduction in words(client.get("/en/businesses/den-opdigtede-smedje/"))
        assert line(client, registration).startswith("Sidst bekræftet")


def test_a_site_that_stood_still_takes_one_step_at_a_time(client):
    registration, _link = it.listed(client)
    mail.outbox.clear()
    later = timezone.now() + timedelta(days=2000)

    for step in range(1, 4):
        jobs.run_all(later)
        assert Registration.objects.get(pk=registration.pk).step == Step.ASKED, step

    assert len(mail.outbox) == 1


def test_to_edit_and_to_remove_are_offered_too(client):
    registration, link = it.listed(client)
    question = client.get(link + "stadig-rigtige/")

    assert f"{link}ret/" in [tag["href"] for tag in one(question, "main").select("a[href]")]
    withdraw = one(question, "button[value=withdraw]")
    assert withdraw.get_text() == "Fjern virksomheden"
    it.press(client, withdraw.parent["action"], action="withdraw")
    assert Registration.objects.get(pk=registration.pk).status == RegistrationStatus.WITHDRAWN


def test_a_dry_run_says_what_is_due_and_does_nothing(client):
    registration, _link = it.listed(client)
    stale = it.register(client, upkeep_email="anden@example.org")
    Registration.objects.filter(pk=registration.pk).update(confirmed_at=timezone.now() - timedelta(days=400))
    Registration.objects.filter(pk=stale.pk).update(changed_at=timezone.now() - timedelta(days=4))
    before, out = len(mail.outbox), StringIO()

    call_command("run_jobs", dry_run=True, stdout=out)

    said = out.getvalue()
    assert "registrations: yearly question: 1 to be asked" in said
    assert "registrations: retention: 1 registrations to be erased" in said
    assert "comments: retention: cannot say beforehand" in said
    assert len(mail.outbox) == before
    assert Registration.objects.get(pk=registration.pk).step == Step.CONFIRMED
    assert Registration.objects.filter(pk=stale.pk).exists()


def test_what_nobody_confirmed_is_erased_after_three_days_and_its_link_says_so(client):
    with time_machine.travel("2026-03-05 10:00+01:00", tick=False) as clock:
        registration = it.register(client)
        draft = it.second_step(client)
        (confirm,) = it.links_in(it.mailed())
        clock.shift(timedelta(days=2, hours=23))
        run_jobs()
        assert Registration.objects.count() == 2
        clock.shift(timedelta(hours=2))
        run_jobs()

    assert not Registration.objects.filter(pk=registration.pk).exists()
    assert not Registration.objects.exists()
    assert client.get(confirm).status_code == 410
    assert client.get(draft).status_code == 410


def test_refused_and_withdrawn_businesses_are_erased_when_their_time_is_over(client, settings):
    registration, link = it.listed(client)
    it.press(client, link, action="withdraw")
    slug = it.business_of(registration).slug
    refused, _link = it.registered(client, upkeep_email="anden@example.org", name="Afvist Eksempel")
    client.force_login(builders.editor())
    it.decide(client, refused, "refuse", message="Nej.")
    client.logout()

    jobs.run_all(timezone.now() + timedelta(days=settings.DIRECTORY_KEEP_REFUSED_DAYS + 1))
    assert list(Registration.objects.all()) == [registration]
    jobs.run_all(timezone.now() + timedelta(days=settings.DIRECTORY_KEEP_WITHDRAWN_DAYS + 1))
    assert not Registration.objects.exists()
    assert not Business.objects.filter(slug=slug).exists()


def test_businesses_that_nobody_can_be_asked_about_are_for_staff(client):
    client.force_login(builders.editor())
    builders.business(name="Uden Adresse")
    with time_machine.travel(timezone.now() + timedelta(days=400), tick=False):
        client.force_login(builders.editor())
        report = client.get(reverse("registrations_admin:stale"))
        assert in_danish("Nobody can be asked: no email address") in report.content.decode()
        links = one(report, "table.listing").select("a")
        link = next(tag["href"] for tag in links if "Den Opdigtede Smedje" in tag.get_text())
        page = client.get(link)
        assert page.status_code == 200
        client.post(one(page, "form[action*=look-after]:has(button):not(:has([name=email]))")["action"])
        assert "Den Opdigtede Smedje" not in texts(client.get(reverse("registrations_admin:stale")), "table a")
        mail.outbox.clear()
        run_jobs()
        assert not mail.outbox


def test_of_two_processes_at_once_only_one_mails(client):
    registration, _link = it.listed(client)
    Registration.objects.filter(pk=registration.pk).update(confirmed_at=timezone.now() - timedelta(days=400))
    mail.outbox.clear()
    now = timezone.now()
    # Both have looked up what is due before either of them acts.
    found = [(stage, due) for stage in schedule.STAGES for due in schedule.due(stage, now)]

    done = [schedule.advance(stage, due, now) for stage, due in (*found, *found)]

    assert done == [True, False]
    assert len(mail.outbox) == 1


def test_who_confirms_while_the_reminder_is_being_written_gets_none(client):
    registration, link = it.listed(client)
    Registration.objects.filter(pk=registration.pk).update(confirmed_at=timezone.now() - timedelta(days=400))
    now = timezone.now()
    ((stage, due),) = [(stage, due) for stage in schedule.STAGES for due in schedule.due(stage, now)]
    it.press(client, link, action="confirm")
    mail.outbox.clear()

    assert not schedule.advance(stage, due, now)
    assert not mail.outbox
