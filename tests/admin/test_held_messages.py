"""Staff read what the filter holds back of forms, release it, or delete it."""

import pytest
from django.core import mail
from django.urls import reverse
from mailer.models import Message
from wagtail.contrib.forms.models import FormSubmission

from comments.models import Fingerprint, LearnedFeature, TrainingExample
from home.models import ContactPage, HeldMessage
from tests import builders, staff
from tests.reading import soup, words

pytestmark = pytest.mark.django_db

LIST = "/admin/forms/held/"
CASINO = "Få gratis spins på vores kasino i dag! Se http://kasino-bonus.example/spil og http://gevinst.example/nu"


@pytest.fixture
def contact():
    """The Danish contact form, which mails somebody."""
    page = ContactPage.objects.get(locale=builders.locale("da"))
    page.to_address = "kontoret@example.org"
    page.save()
    return page


def send(client, page, message: str):
    answers = {"name": "En borger", "email": "borger@example.org", "message": message}
    return client.post(page.url, answers, headers={"origin": "http://testserver"})


@pytest.fixture
def held(client, contact) -> HeldMessage:
    """A message that the filter takes for spam."""
    send(client, contact, CASINO)
    return HeldMessage.objects.get()


def test_an_editor_reads_the_message_and_why_it_is_held(client, held):
    client.force_login(builders.editor())
    response = client.get(LIST)

    assert CASINO in words(response)
    for reason in held.reasons_in_words:
        assert reason in words(response)


def test_the_probability_of_spam_is_said_in_words_and_never_as_a_certainty(client, held):
    HeldMessage.objects.update(probability=0.9999)
    client.force_login(builders.editor())

    assert "99 % sandsynlighed for spam" in words(client.get(LIST))


def test_it_is_not_among_the_messages_and_not_in_their_export(client, contact, held):
    client.force_login(builders.editor())
    address = reverse("wagtailforms:list_submissions", args=[contact.pk])
    listed = client.get(address)

    assert CASINO not in listed.content.decode()
    assert soup(listed).select(f'a[href="{LIST}"]')
    assert CASINO not in b"".join(client.get(address, {"export": "csv"}).streaming_content).decode()


def test_released_it_is_mailed_once_and_joins_the_others(client, contact, held):
    client.force_login(builders.editor())

    for _twice in range(2):
        assert client.post(LIST, {"held": held.pk, "release": "1"}).status_code == 302

    assert len(mail.outbox) == 1
    assert CASINO in mail.outbox[0].body
    assert mail.outbox[0].message()["Reply-To"] == "borger@example.org"
    assert not HeldMessage.objects.exists()
    assert CASINO in client.get(reverse("wagtailforms:list_submissions", args=[contact.pk])).content.decode()


def test_releasing_teaches_the_filter_nothing_and_takes_back_what_it_remembered(client, contact, held):
    learned = LearnedFeature.objects.count(), TrainingExample.objects.count()
    client.force_login(builders.editor())

    client.post(LIST, {"held": held.pk, "release": "1"})

    assert (LearnedFeature.objects.count(), TrainingExample.objects.count()) == learned
    assert not Fingerprint.objects.filter(is_spam=True, comment=None).exists()


def test_deleted_it_is_gone(client, held):
    client.force_login(builders.editor())

    client.post(LIST, {"held": held.pk, "delete": "1"})

    assert not FormSubmission.objects.exists()
    assert mail.outbox == []


def test_a_message_that_is_deleted_is_mailed_to_nobody_any_more(client, contact, settings):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"

    send(client, contact, "Hvornår er der møde?")
    assert Message.objects.count() == 1

    FormSubmission.objects.get().delete()

    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "posted", [{}, {"held": "x", "release": "1"}, {"held": "9" * 30, "delete": "1"}, {"held": "1"}]
)
def test_nothing_ticked_does_nothing(client, held, posted):
    client.force_login(builders.editor())

    assert client.post(LIST, posted).status_code == 302
    assert HeldMessage.objects.get() == held


def test_a_writer_neither_reads_nor_decides(client, held):
    client.force_login(builders.writer())

    assert staff.is_refused(client.get(LIST))
    assert staff.is_refused(client.post(LIST, {"held": held.pk, "release": "1"}))
    assert HeldMessage.objects.get() == held


def test_the_menu_shows_it_only_where_something_is_held(client, contact):
    client.force_login(builders.editor())
    assert LIST not in client.get("/admin/").content.decode()

    send(client, contact, "Guten Tag, wir kommen im Sommer und möchten gern wissen, ob das mit Hund geht.")

    assert LIST in client.get("/admin/").content.decode()
