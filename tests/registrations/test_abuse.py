"""What programs, pranksters and curious people try with the registration and the private links."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from mailer.models import Message

from comments import screening
from core import jobs
from registrations.form import services
from registrations.models import LinkRequest, Registration, RegistrationStatus
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, one, soup, words

pytestmark = pytest.mark.django_db

LOST = {"da": "/tilmeld-din-virksomhed/mistet-link/", "en": "/en/register-your-business/lost-link/"}


def screening_says(monkeypatch, **what) -> None:
    """Let the filter think this of whatever is sent."""
    reasons = (screening.Reason("links", 2.5, "Der er mange links", "There are many links"),)
    thought = {"is_refused": False, "is_spam": False, "is_doubtful": False} | what
    answer = screening.Screening(**thought, probability=0.97, reasons=reasons)
    monkeypatch.setattr(screening, "screen", lambda *args, **kwargs: answer)


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_the_filter_refuses_is_given_back_with_its_reasons(client, monkeypatch, language):
    screening_says(monkeypatch, is_refused=True)
    check = it.fill_in(client, language)

    response = it.send(client, check)

    assert response.status_code == 422
    assert ("There are many links" if language == "en" else "Der er mange links") in words(response)
    assert it.NAME in words(response)
    assert not mail.outbox
    assert Registration.objects.get().status == RegistrationStatus.DRAFT


def test_the_name_of_a_business_may_say_what_it_sells(client):
    """As the name of somebody who comments, this one would speak for spam."""
    it.send(client, it.fill_in(client, name="garden table sets, loans and poker nights"))

    assert Registration.objects.get().status == RegistrationStatus.UNCONFIRMED
    assert not [reason for reason in Registration.objects.get().reasons if reason["code"].startswith("name.")]


def test_what_the_filter_takes_for_spam_waits_for_staff_and_nothing_is_mailed(client, monkeypatch):
    screening_says(monkeypatch, is_spam=True)
    registration = it.register(client)

    assert not mail.outbox
    assert registration.status == RegistrationStatus.HELD
    client.force_login(builders.editor())
    assert "Der er mange links" in client.get(it.decision_page(registration)).content.decode()
    it.decide(client, registration, "release")
    assert it.mailed().to == [it.ADDRESS]
    it.confirm(client)
    registration.refresh_from_db()
    assert registration.status == RegistrationStatus.AWAITING


def test_staff_delete_spam_without_a_word_to_the_address(client, monkeypatch):
    screening_says(monkeypatch, is_spam=True)
    registration = it.register(client)
    client.force_login(builders.editor())

    it.decide(client, registration, "delete")

    assert not Registration.objects.exists()
    assert not mail.outbox


def test_what_is_doubtful_reaches_staff_marked(client, monkeypatch):
    screening_says(monkeypatch, is_doubtful=True)
    registration, _link = it.registered(client)

    client.force_login(builders.editor())
    assert in_danish("The filter has doubts") in client.get(it.decision_page(registration)).content.decode()


def test_the_trap_and_the_token_reach_the_filter(client, monkeypatch):
    asked = []
    real = screening.screen
    monkeypatch.setattr(screening, "screen", lambda *args, **kwargs: asked.append(kwargs) or real(*args, **kwargs))
    start = one(client.get(it.START["da"]), "form[data-token-url]")
    token = client.get(start["data-token-url"]).json()["token"]
    sent = client.post(it.START["da"], it.typed() | {"token": token, "remark": "x"}, headers=it.OWN_ORIGIN)
    it.go_on(client, sent["Location"])

    (signals,) = [kwargs["request_signals"] for kwargs in asked]
    assert signals.trap == "x"
    assert signals.token.state == "valid"
    assert Registration.objects.get().evidence == {}


def test_one_sender_cannot_begin_many(client, settings):
    for _ in range(settings.DIRECTORY_PER_SENDER):
        assert it.send_step(client, it.START["da"], it.typed()).status_code == 302

    refused = it.send_step(client, it.START["da"], it.typed(introduction="Det vil jeg ikke miste."))

    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
    assert one(refused, "#entry-introduction").get_text().strip() == "Det vil jeg ikke miste."
    assert Registration.objects.count() == settings.DIRECTORY_PER_SENDER
    assert it.send_step(Client(REMOTE_ADDR="192.0.2.7"), it.START["da"], it.typed()).status_code == 302


def test_an_address_is_not_pestered(settings):
    for number in range(settings.DIRECTORY_CONFIRMATIONS_AN_ADDRESS):
        it.register(Client(REMOTE_ADDR=f"192.0.2.{number}"), name=f"Eksempel {number}")
    other = Client(REMOTE_ADDR="192.0.2.99")
    check = it.fill_in(other, upkeep_email=it.ADDRESS.upper())

    refused = it.send(other, check)

    assert refused.status_code == 429
    assert it.NAME in words(refused)
    assert len(mail.outbox) == settings.DIRECTORY_CONFIRMATIONS_AN_ADDRESS


def test_mass_registration_mails_a_few_an_hour_and_the_rest_later(settings):
    settings.DIRECTORY_CONFIRMATIONS_AN_HOUR = 2
    for number in range(4):
        it.register(Client(REMOTE_ADDR=f"192.0.2.{number}"), upkeep_email=f"fremmed-{number}@example.org")
    assert len(mail.outbox) == 2

    jobs.run_all()
    assert len(mail.outbox) == 2
    jobs.run_all(timezone.now() + timedelta(minutes=61))
    assert len(mail.outbox) == 4


def test_a_web_address_in_the_name_is_refused_because_the_name_is_mailed_to_a_stranger(client):
    response = it.send_step(client, it.START["da"], it.typed(name="Vind nu http://spam.example"))

    assert response.status_code == 422
    assert one(response, "#entry-name")["aria-invalid"] == "true"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_lost_link_is_mailed_and_the_answer_does_not_tell_who_is_known(client, language):
    _registration, link = it.listed(client, language)
    mail.outbox.clear()

    answers = [client.post(LOST[language], {"email": email}, headers=it.OWN_ORIGIN) for email in
               (it.ADDRESS.upper(), "ukendt@example.org")]  # fmt: skip
    pages = [client.get(answer["Location"]).content for answer in answers]

    assert answers[0].status_code == answers[1].status_code == 302
    assert answers[0]["Location"] == answers[1]["Location"]
    assert pages[0] == pages[1]
    assert not mail.outbox
    jobs.run_all()
    (sent,) = mail.outbox
    assert sent.to == [it.ADDRESS]
    assert it.links_in(sent) == [link]
    assert not LinkRequest.objects.exists()


def test_known_and_unknown_addresses_cost_the_same_queries(client):
    it.listed(client)
    client.post(LOST["da"], {"email": "varm-op@example.org"}, headers=it.OWN_ORIGIN)
    counts = []
    for email in (it.ADDRESS, "ukendt@example.org"):
        with it.counted() as queries:
            client.post(LOST["da"], {"email": email}, headers=it.OWN_ORIGIN)
        counts.append([query["sql"].split()[0] for query in queries])

    assert counts[0] == counts[1]


def test_one_link_an_hour(client):
    it.listed(client)
    mail.outbox.clear()
    for number in range(3):
        other = Client(REMOTE_ADDR=f"192.0.2.{number}")
        other.post(LOST["da"], {"email": it.ADDRESS}, headers=it.OWN_ORIGIN)
        jobs.run_all()

    assert len(mail.outbox) == 1


def test_addresses_cannot_be_tried_at_volume(client, settings):
    for _ in range(settings.DIRECTORY_PER_SENDER):
        client.post(LOST["da"], {"email": "x@example.org"}, headers=it.OWN_ORIGIN)

    refused = client.post(LOST["da"], {"email": "y@example.org"}, headers=it.OWN_ORIGIN)

    assert refused.status_code == 429
    assert one(refused, "#link-email")["value"] == "y@example.org"


def test_who_has_not_confirmed_gets_no_link(client):
    it.register(client)
    mail.outbox.clear()
    client.post(LOST["da"], {"email": it.ADDRESS}, headers=it.OWN_ORIGIN)
    jobs.run_all()

    assert not mail.outbox


def test_a_form_on_another_site_registers_nothing(client):
    response = client.post(it.START["da"], it.typed(), headers={"sec-fetch-site": "cross-site"})

    assert response.status_code == 403
    assert not Registration.objects.exists()


def test_no_page_of_the_registration_sets_a_cookie_or_is_cached_with_what_was_typed(client):
    second = it.second_step(client)
    check = it.fill_in(client)
    for address in (it.START["da"], second, check, LOST["da"]):
        response = client.get(address)
        assert not response.cookies
        assert "no-store" in response["Cache-Control"], address
    assert soup(client.get(second)).select("meta[name=robots][content=noindex]")
    assert not soup(client.get(it.START["da"])).select("meta[name=robots]")


def test_a_closed_mail_server_loses_nothing(client, settings):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = "tests.journeys.mail_servers.ConnectionRefusedErrorBackend"
    registration = it.register(client)

    jobs.run_all()

    assert Message.objects.count() == 1
    assert Registration.objects.get(pk=registration.pk).status == RegistrationStatus.UNCONFIRMED
    settings.MAILER_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    jobs.run_all()
    assert it.mailed().to == [it.ADDRESS]


def test_a_step_that_is_not_there(client):
    second = it.second_step(client)

    assert client.get(second.replace("/trin/2/", "/trin/9/")).status_code == 404
    assert client.get(second.replace("/trin/2/", "/trin/0/")).status_code == 404


def test_an_old_tab_changes_nothing_that_is_sent(client):
    second = it.second_step(client)
    registration = Registration.objects.get()
    it.go_on(client, second)

    response = client.post(second, it.typed(street="Andetsteds 1"), headers=it.OWN_ORIGIN)

    assert response.status_code == 302
    registration.refresh_from_db()
    assert registration.status == RegistrationStatus.UNCONFIRMED
    assert registration.answers["street"] == "Eksempelvej 9"
    services.keep(registration, {"street": "Andetsteds 1"}, "en")
    registration.refresh_from_db()
    assert (registration.answers["street"], registration.language) == ("Eksempelvej 9", "da")


def test_two_clicks_at_the_same_moment_send_one_registration(client):
    it.fill_in(client)
    first, second = Registration.objects.get(), Registration.objects.get()  # both have read it as a draft

    services.send(first, "192.0.2.1")
    services.send(second, "192.0.2.1")

    assert len(mail.outbox) == 1
    assert Registration.objects.get().status == RegistrationStatus.UNCONFIRMED
