"""Messages of the contact form are for those who may publish it: editing its words is no reason to read them."""

import pytest
from django.urls import reverse
from wagtail.contrib.forms.models import FormSubmission

from home.models import ContactPage
from tests import builders, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact():
    """The Danish contact form, with a message."""
    page = ContactPage.objects.get(locale=builders.locale("da"))
    FormSubmission.objects.create(page=page, form_data={"navn": "Karen"})
    return page


def list_of(contact) -> str:
    return reverse("wagtailforms:list_submissions", args=[contact.pk])


@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_a_writer_neither_reads_nor_exports_them(client, contact, query):
    client.force_login(builders.writer())

    assert staff.is_refused(client.get(list_of(contact) + query))


def test_a_writer_deletes_none(client, contact):
    client.force_login(builders.writer())
    message = FormSubmission.objects.filter(page=contact).first()

    client.post(reverse("wagtailforms:delete_submissions", args=[contact.pk]) + f"?selected-submissions={message.pk}")

    assert FormSubmission.objects.filter(pk=message.pk).exists()


def test_an_editor_reads_and_exports_them(client, contact):
    client.force_login(builders.editor())

    assert client.get(list_of(contact)).status_code == 200
    assert client.get(f"{list_of(contact)}?export=csv").status_code == 200


def test_a_writer_has_no_list_of_forms(client, contact):
    client.force_login(builders.writer())

    response = client.get(reverse("wagtailforms:index"))

    assert list(response.context["object_list"]) == []
