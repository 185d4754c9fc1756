"""A visitor writes to Landliv, and staff read it."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.contrib.forms.models import FormSubmission

from home.models import ContactPage
from tests import builders
from tests.reading import in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

OWN_ORIGIN = {"origin": "http://testserver"}


@pytest.fixture(params=["da", "en"])
def form_page(request) -> ContactPage:
    """The contact page in each language, with an address that mails go to."""
    page = ContactPage.objects.get(locale=builders.locale(request.param))
    page.to_address = "kontoret@example.org"
    page.save()
    return page


def message(**fields) -> dict:
    return {"name": "En borger", "email": "borger@example.org", "message": "Hvornår er der møde?", **fields}


def send(client, page, headers=OWN_ORIGIN, **fields):
    return client.post(page.url, message(**fields), headers=headers)


def in_language_of(page, text: str) -> str:
    return text if page.locale.language_code == "en" else in_danish(text)


def kept() -> list[dict]:
    return [submission.form_data for submission in FormSubmission.objects.all()]


def test_a_message_is_kept_and_mailed_and_the_visitor_thanked(client, form_page):
    sent = send(client, form_page)
    thanks = client.get(sent["Location"])

    assert sent.status_code == 302
    assert in_language_of(form_page, "Your message is sent") in words(thanks)
    assert form_page.thank_you_text in words(thanks)
    assert not soup(thanks).select("form.form")
    assert kept() == [message()]
    assert mail.outbox[0].recipients() == ["kontoret@example.org"]
    assert "Hvornår er der møde?" in mail.outbox[0].body
    assert form_page.subject in mail.outbox[0].subject


def test_the_form_asks_in_the_language_of_the_page(client, form_page):
    response = client.get(form_page.url)

    labels = [text.removesuffix(" *") for text in texts(response, "form.form label")]
    assert language_of(response) == form_page.locale.language_code
    assert labels == [field.label for field in form_page.form_fields.all()]
    assert len(labels) == 3
    assert one(response, "#" + one(response, "[name=email]")["id"])["autocomplete"] == "email"


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, form_page):
    response = send(client, form_page, email="ikke en adresse", message="")

    assert response.status_code == 422
    assert language_of(response) == form_page.locale.language_code
    assert one(response, "[name=name]")["value"] == "En borger"
    assert one(response, "[name=email]")["value"] == "ikke en adresse"
    errors = texts(response, ".field-error")
    assert in_language_of(form_page, "Write an email address such as name@example.org.") in errors
    assert len(errors) == 2
    for link in soup(response).select(".error-summary a"):
        assert soup(response).select(link["href"])
    assert kept() == []
    assert mail.outbox == []


def test_markup_in_a_message_is_given_back_escaped(client, form_page):
    response = send(client, form_page, email="", message="</textarea><script>alert(1)</script>")

    assert "<script>alert(1)" not in response.content.decode()
    assert one(response, "textarea").get_text().strip() == "</textarea><script>alert(1)</script>"


def test_a_message_that_is_far_too_long_is_refused(client, form_page):
    assert send(client, form_page, message="x" * 10_001).status_code == 422
    assert send(client, form_page, message="x" * 10_000).status_code == 302


@pytest.mark.parametrize("failure", ["ConnectionRefusedError", "TimeoutError", "Refused"])
def test_a_mail_server_that_fails_loses_nothing(client, form_page, settings, failure):
    settings.EMAIL_BACKEND = f"tests.journeys.mail_servers.{failure}Backend"

    response = send(client, form_page)

    assert response.status_code == 302
    assert kept() == [message()]


def test_a_line_break_in_a_name_makes_no_mail_header(client, form_page, classifier_says):
    classifier_says("publish")  # an address in a name is held back otherwise

    send(client, form_page, name="En borger\r\nBcc: alle@example.org")

    assert mail.outbox[0].recipients() == ["kontoret@example.org"]
    assert "Bcc" not in mail.outbox[0].message().as_string().split("\n\n")[0]


def test_a_form_on_another_site_sends_nothing(client, form_page):
    response = send(client, form_page, headers={"sec-fetch-site": "cross-site", "origin": "https://evil.example"})

    assert response.status_code == 403
    assert language_of(response) == form_page.locale.language_code
    assert kept() == []


def test_staff_read_messages_in_the_admin(client, form_page):
    send(client, form_page)
    client.force_login(builders.editor())

    listed = client.get(reverse("wagtailforms:list_submissions", args=[form_page.pk]))

    assert "Hvornår er der møde?" in listed.content.decode()


def test_a_message_that_looks_like_a_formula_is_none_in_an_export(client, form_page, classifier_says):
    classifier_says("publish")
    send(client, form_page, message='=HYPERLINK("https://evil.example")')
    client.force_login(builders.editor())

    address = reverse("wagtailforms:list_submissions", args=[form_page.pk])
    exported = b"".join(client.get(address, {"export": "csv"}).streaming_content).decode()

    assert "HYPERLINK" in exported
    assert ',"=HYPERLINK' not in exported
    assert ",=HYPERLINK" not in exported
