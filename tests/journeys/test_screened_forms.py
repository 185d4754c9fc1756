"""What visitors send by a form passes the filter, as comments do: nothing typed is lost, and no spam is mailed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.contrib.forms.models import FormSubmission
from wagtail.contrib.forms.utils import get_form_types

from comments.screening import TRAP_FIELD
from core import jobs
from home import messages
from home.models import ContactFormField, ContactPage, HeldMessage
from home.screened_forms import ScreenedFormPage
from tests import builders
from tests.reading import in_danish, one, soup, texts, words

pytestmark = pytest.mark.django_db

OWN_ORIGIN = {"origin": "http://testserver"}
CASINO = "Få gratis spins på vores kasino i dag! Se http://kasino-bonus{}.example/spil og http://gevinst.example/nu"
FOREIGN = "Guten Tag, wir kommen im Sommer und möchten gern wissen, ob man bei Ihnen auch mit Hund wohnen kann."


@pytest.fixture(params=["da", "en"])
def form_page(request) -> ContactPage:
    """The contact page in each language, with an address that mails go to."""
    page = ContactPage.objects.get(locale=builders.locale(request.param))
    page.to_address = "kontoret@example.org, leder@example.org"
    page.save()
    return page


def send(client, page, **fields):
    message = {"name": "En borger", "email": "borger@example.org", "message": "Hvornår er der møde?", **fields}
    return client.post(page.url, message, headers=OWN_ORIGIN)


def in_language_of(page, text: str) -> str:
    return text if page.locale.language_code == "en" else in_danish(text)


def add_field(page, kind: str, label: str, **options) -> None:
    ContactFormField.objects.create(
        page=page, field_type=kind, label=label, locale=page.locale, sort_order=9, **{"required": False, **options}
    )


def test_every_form_of_the_site_is_screened():
    assert get_form_types()
    assert all(issubclass(kind.model_class(), ScreenedFormPage) for kind in get_form_types())


def test_a_message_is_mailed_to_all_and_answered_to_its_writer(client, form_page):
    send(client, form_page)

    assert [sent.to for sent in mail.outbox] == [["kontoret@example.org"], ["leder@example.org"]]
    assert mail.outbox[0].message()["Reply-To"] == "borger@example.org"
    assert not HeldMessage.objects.exists()


def test_forty_messages_of_a_casino_mail_nobody_and_are_stopped(client, form_page, settings):
    answers = [send(client, form_page, message=CASINO.format(number)) for number in range(40)]

    assert mail.outbox == []
    kept = HeldMessage.objects.filter(is_spam=True).count()
    assert FormSubmission.objects.count() == kept <= settings.FORMS_PER_SENDER
    assert answers[-1].status_code == 429
    assert int(answers[-1]["Retry-After"]) > 0


def test_too_many_messages_are_given_back(client, form_page, settings):
    settings.FORMS_PER_SENDER = 5
    for number in range(5):
        assert send(client, form_page, message=f"Spørgsmål nummer {number}: hvornår er der møde?").status_code == 302
    response = send(client, form_page, message="Og så et til")

    assert response.status_code == 429
    assert one(response, "textarea").get_text().strip() == "Og så et til"
    assert one(response, "[name=name]")["value"] == "En borger"
    assert in_language_of(form_page, "Your message is not sent: many came from the same place just now") in words(
        response
    )
    assert "no-store" in response["Cache-Control"]


def test_a_message_that_the_filter_doubts_waits_and_its_writer_is_told(client, form_page):
    response = client.get(send(client, form_page, message=FOREIGN)["Location"])

    assert in_language_of(form_page, "We have your message") in words(response)
    assert not HeldMessage.objects.get().is_spam
    assert mail.outbox == []


def test_a_message_that_the_filter_does_not_take_is_given_back_with_the_reasons(client, form_page, classifier_says):
    classifier_says("discard")
    response = send(client, form_page)

    assert response.status_code == 422
    assert one(response, "textarea").get_text().strip() == "Hvornår er der møde?"
    assert in_language_of(form_page, "Your message is not sent: it looks like advertising to our filter") in words(
        response
    )
    assert not FormSubmission.objects.exists()


def test_the_trap_is_out_of_sight_and_comes_back_empty(client, form_page):
    shown = one(client.get(form_page.url), f"[name={TRAP_FIELD}]")
    sprung = send(client, form_page, **{TRAP_FIELD: "http://kasino.example"}, message="Se http://kasino.example/spil")

    assert shown.find_parent(attrs={"aria-hidden": "true"})
    assert shown["tabindex"] == "-1"
    assert mail.outbox == []
    if sprung.status_code == 422:
        assert not one(sprung, f"[name={TRAP_FIELD}]").get("value")
    assert all(TRAP_FIELD not in kept.form_data for kept in FormSubmission.objects.all())


def test_staff_may_ask_for_a_website_and_the_trap_makes_room(client, form_page):
    add_field(form_page, "url", "Website", clean_name=TRAP_FIELD)

    send(client, form_page, **{TRAP_FIELD: "https://example.org"})

    assert len(soup(client.get(form_page.url)).select(f"[name={TRAP_FIELD}], [name={TRAP_FIELD}_]")) == 2
    assert FormSubmission.objects.get().form_data[TRAP_FIELD] == "https://example.org"
    assert len(mail.outbox) == 2


def test_a_message_that_is_sent_twice_is_one_message(client, form_page):
    assert send(client, form_page)["Location"] == send(client, form_page)["Location"]
    assert FormSubmission.objects.count() == 1
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\u2028", "\u0085", "\x0b", "\x00"])
def test_a_name_is_one_line(client, form_page, classifier_says, ending):
    classifier_says("publish")  # an address in a name is held back otherwise

    send(client, form_page, name=f"Per Bak{ending}Bcc: x@example.org")

    assert FormSubmission.objects.get().form_data["name"] == "Per Bak Bcc: x@example.org"
    assert ": Per Bak Bcc: x@example.org\n" in mail.outbox[0].body
    assert mail.outbox[0].bcc == []


def test_a_subject_is_one_line(client, form_page):
    ContactPage.objects.filter(pk=form_page.pk).update(subject="Fra siden\r\nBcc: x@example.org")

    send(client, form_page)

    assert mail.outbox[0].subject == "Fra siden Bcc: x@example.org"


def test_control_characters_in_a_message_are_no_fault_of_the_visitors(client, form_page):
    assert send(client, form_page, message="Hej\x00\x07 med\r\njer").status_code == 302
    assert FormSubmission.objects.get().form_data["message"] == "Hej med\njer"


def test_errors_are_said_in_the_words_of_the_site(client, form_page):
    for kind, label in (("number", "antal"), ("url", "side"), ("date", "dag"), ("checkbox", "ja"), ("radio", "valg")):
        add_field(form_page, kind, label, required=True, choices="a,b")

    response = send(client, form_page, name=" ", email="", message="", antal="mange", side="nej", valg="c")

    for said in (
        "Write your name.",
        "Write your email address.",
        "Write a message.",
        "Write a number.",
        "Write a web address such as https://example.org.",
        "Choose a date.",
        "Tick this box.",
        "Choose one of these.",
    ):
        assert in_language_of(form_page, said) in texts(response, ".field-error")
    too_long = send(client, form_page, name="x" * 256)
    said = in_language_of(form_page, "This may have at most %(limit_value)d characters; it has %(show_value)d.")
    assert said % {"limit_value": 255, "show_value": 256} in texts(too_long, ".field-error")


def test_answers_of_all_kinds_are_mailed_as_people_read_them(client, form_page):
    add_field(form_page, "date", "dag")
    add_field(form_page, "checkbox", "med")
    add_field(form_page, "checkboxes", "valg", choices="a,b,c")

    send(client, form_page, dag="2027-03-05", med="on", valg=["a", "c"])

    body = mail.outbox[0].body
    assert "valg: a, c" in body
    assert "2027" in body
    assert "2027-03-05" not in body
    assert f"med: {'Yes' if form_page.locale.language_code == 'en' else 'Ja'}" in body


def test_how_long_a_message_is_kept_is_said_and_done(client, form_page, settings):
    settings.FORMS_KEEP_DAYS, settings.FORMS_KEEP_SPAM_DAYS = 730, 7
    shown = words(client.get(form_page.url))
    send(client, form_page)
    send(client, form_page, message=CASINO.format(""))
    kept, spam = FormSubmission.objects.filter(held=None), FormSubmission.objects.filter(held__is_spam=True)

    assert "24" in shown
    assert "7" in shown
    for days, left in ((6, (1, 1)), (8, (1, 0)), (729, (1, 0)), (731, (0, 0))):
        jobs.run_all(timezone.now() + timedelta(days=days))
        assert (kept.count(), spam.count()) == left


def test_staff_are_told_once_that_messages_wait_and_never_of_spam(client, form_page):
    send(client, form_page, message=CASINO.format(""))
    assert messages.notify_of_held(timezone.now()) == 0

    send(client, form_page, message=FOREIGN)
    now = timezone.now()

    assert messages.notify_of_held(now) == 2
    assert messages.notify_of_held(now + timedelta(minutes=5)) == 0
    assert [sent.to for sent in mail.outbox] == [["kontoret@example.org"], ["leder@example.org"]]
    assert "Guten Tag" not in mail.outbox[0].body

    send(client, form_page, message=FOREIGN + " Vielen Dank im Voraus für eine kurze Antwort.")
    assert messages.notify_of_held(now + timedelta(minutes=30)) == 0
    assert messages.notify_of_held(now + timedelta(minutes=61)) == 2
