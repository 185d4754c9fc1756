"""What the translation editor is sent that it cannot use is refused with words, not with a fault."""

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import Translation

from tests import builders, staff
from tests.journeys.translating import english_of

pytestmark = pytest.mark.django_db

WITHOUT_HEADER = b'msgid "Ord"\nmsgstr "Words"\n'
UNUSABLE = {
    "no header": WITHOUT_HEADER,
    "header without our line": b'msgid ""\nmsgstr "Language: en\\n"\n\n' + WITHOUT_HEADER,
    "empty": b"",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\xff",
    "words": "Kære alle".encode("latin-1"),
}


@pytest.fixture
def english(client):
    """An article on its way into English, in an editor's hands."""
    client.force_login(builders.editor())
    danish = builders.article()
    staff.send_to_translation(client, danish)
    return english_of(danish)


def upload(client, english, content: bytes | None):
    """Upload a file, or press the button without one."""
    translation = Translation.objects.get(source__object_id=english.translation_key)
    fields = {} if content is None else {"file": SimpleUploadedFile("artikel.po", content)}
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    return client.post(address, {**fields, "next": staff.edit_address(english)})


def levels(response) -> list[str]:
    return [message.level_tag for message in get_messages(response.wsgi_request)]


@pytest.mark.parametrize("content", [*UNUSABLE.values(), None], ids=[*UNUSABLE, "no file"])
def test_a_file_that_is_no_translation_leads_back_to_the_editor(client, english, content):
    response = upload(client, english, content)

    assert response.status_code == 302
    assert response["Location"] == staff.edit_address(english)
    assert levels(response)[-1] == "error"


def test_a_file_of_the_translation_editor_is_taken(client, english):
    translation = Translation.objects.get(source__object_id=english.translation_key)
    content = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content

    response = upload(client, english, content)

    assert levels(response)[-1] == "success"


def test_without_an_address_to_go_back_to_it_is_the_editors_own(client, english):
    translation = Translation.objects.get(source__object_id=english.translation_key)

    response = client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]))

    assert response["Location"] == staff.edit_address(english)


def test_who_may_not_edit_the_page_uploads_nothing(client, english):
    client.force_login(builders.lead_of(builders.project()))

    assert staff.is_refused(upload(client, english, WITHOUT_HEADER))


def test_words_with_a_nul_are_refused(client, english):
    address = next(iter(staff.pieces_of_text(client, english).values()))

    assert staff.write_translation(client, address, "Wo\x00rds").status_code == 400


def test_a_request_without_words_is_refused(client, english):
    address = next(iter(staff.pieces_of_text(client, english).values()))

    assert client.put(address, "", content_type="application/x-www-form-urlencoded").status_code == 400


def test_a_title_that_is_too_long_is_refused(client, english):
    answers = {
        staff.write_translation(client, address, "Long " * 80).status_code
        for address in staff.pieces_of_text(client, english).values()
    }

    assert 400 in answers  # the title; the introduction has room for it
    assert answers <= {200, 201, 400}
