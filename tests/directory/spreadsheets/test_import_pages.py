"""The pages of an import: upload, preview, one button."""

from io import BytesIO

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from directory.models import Business
from directory.spreadsheets.importing import plan, upload_store, views
from directory.spreadsheets.importing.reading import read_table
from tests import builders, staff
from tests.directory.spreadsheets.making import NEW, counts, csv_of
from tests.directory.spreadsheets.making import plan as plan_of
from tests.reading import in_danish, one, texts, words

pytestmark = pytest.mark.django_db

UPLOAD = reverse("business_import:upload")


@pytest.fixture
def editor(client):
    user = builders.editor()
    client.force_login(user)
    return user


def send(client, content: bytes, name: str = "virksomheder.csv", **fields):
    """Choose a file and press the button."""
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, content), **fields})


def previewed(client, content: bytes, **fields):
    """The preview of a file."""
    sent = send(client, content, **fields)
    assert sent.status_code == 302, sent.context["form"].errors
    return client.get(sent["Location"])


def press(client, preview):
    """Press the one button of a preview."""
    return client.post(preview.request["PATH_INFO"], {"fingerprint": one(preview, "[name=fingerprint]")["value"]})


def test_an_editor_sees_what_would_happen_and_then_makes_it_happen(client, editor):
    sheet = csv_of(NEW, {"Adresseord": "den-opdigtede-smedje", "Vej og nummer": "Nyvej 1"})
    preview = previewed(client, sheet, publish="1")

    assert texts(preview, "[data-sum]") == ["1 ny, 1 ændret, 0 uændrede, 0 afviste."]
    assert not Business.objects.filter(name=NEW["Navn"]).exists()
    assert "Eksempelvej 21 → Nyvej 1" in words(preview)

    done = press(client, preview)
    assert done.status_code == 302
    assert Business.objects.filter(name=NEW["Navn"], live=True).exists()
    assert "1 virksomhed er ny, 1 er ændret." in words(client.get(done["Location"]))


def test_the_same_sheet_again_says_that_nothing_is_new(client, editor):
    sheet = csv_of(NEW)
    press(client, previewed(client, sheet))

    again = previewed(client, sheet)
    assert texts(again, "[data-sum]") == ["0 nye, 0 ændrede, 1 uændret, 0 afviste."]
    assert in_danish("There is nothing to write: everything is as the sheet says.") in words(again)


def test_without_a_choice_new_businesses_are_drafts(client, editor):
    press(client, previewed(client, csv_of(NEW)))

    assert not Business.objects.get(name=NEW["Navn"]).live


def test_while_a_row_is_refused_there_is_no_button(client, editor):
    preview = previewed(client, csv_of(NEW, NEW | {"Navn": "Nummer to", "Telefon": "12"}))

    assert "fingerprint" not in preview.content.decode()
    assert texts(preview, ".directory-import__line h2") == ["Række 3 Nummer to"]
    assert "Telefon:" in words(preview)


def test_a_button_that_was_not_there_does_nothing(client, editor):
    preview = previewed(client, csv_of(NEW, NEW | {"Navn": "Nummer to", "Telefon": "12"}))

    shown = preview.context["plan"].fingerprint
    assert client.post(preview.request["PATH_INFO"], {"fingerprint": shown}).status_code == 422
    assert not Business.objects.filter(name=NEW["Navn"]).exists()


def test_a_change_meanwhile_is_shown_before_anything_is_written(client, editor):
    preview = previewed(client, csv_of(NEW))
    builders.business(name=NEW["Navn"])

    again = press(client, preview)
    assert again.status_code == 422
    assert in_danish("Something changed meanwhile, and nothing was written. Look at it once more.") in str(
        again.content, "utf-8"
    )
    assert Business.objects.filter(name=NEW["Navn"]).count() == 1
    assert counts(again.context["plan"]) == {"changed": 1}


def test_more_than_can_be_written_at_once_is_said(client, editor, monkeypatch):
    monkeypatch.setattr(plan, "MAX_WRITTEN", 1)
    preview = previewed(client, csv_of(NEW, NEW | {"Navn": "Nummer to"}))

    assert "for mange på én gang" in words(preview)
    assert "fingerprint" not in preview.content.decode()


def test_a_file_is_its_owners_alone(client, editor):
    address = send(client, csv_of(NEW))["Location"]
    client.force_login(builders.editor())

    assert client.get(address)["Location"] == UPLOAD
    assert client.post(address, {"fingerprint": "x"})["Location"] == UPLOAD


def test_a_file_is_gone_when_it_is_written_and_after_an_hour(client, editor):
    preview = previewed(client, csv_of(NEW))
    token = preview.request["PATH_INFO"].strip("/").rsplit("/", 1)[-1]
    press(client, preview)
    assert upload_store.find(token, editor) is None

    token = upload_store.keep(upload_store.Upload("ark.csv", b"Navn", publish=False), editor)
    assert upload_store.find(token, editor).content == b"Navn"
    Session.objects.filter(pk=token).update(expire_date="2020-01-01T00:00Z")
    assert upload_store.find(token, editor) is None
    assert upload_store.erase_expired(timezone.now()) == "1 expired ones erased"
    assert not Session.objects.filter(pk=token).exists()
    assert Session.objects.exists()


def test_a_kept_file_opens_no_door(client, editor):
    token = upload_store.keep(upload_store.Upload("ark.csv", b"Navn", publish=False), editor)
    client.logout()
    client.cookies["sessionid"] = token

    assert staff.is_refused(client.get(UPLOAD))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "This is no text file. Save the sheet as CSV or as an Excel workbook (.xlsx)."),
        (b"", None),
        (b"Bem\xe6rkning;Farve\nA;B\n", None),
    ],
)
def test_what_is_no_sheet_is_refused_beside_the_field(client, editor, content, reason):
    response = send(client, content)

    assert response.status_code == 422
    said = response.context["form"].errors["file"]
    assert said == [in_danish(reason)] if reason else said
    assert Session.objects.count() == 1


def test_a_workbook_is_taken_as_a_csv_file_is(client, editor):
    content = client.get(reverse("business_import:template", args=["xlsx"])).content

    assert counts(previewed(client, content, name="ark.xlsx").context["plan"]) == {"new": 1}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_can_be_imported_as_it_is(client, editor, kind):
    response = client.get(reverse("business_import:template", args=[kind]))

    assert response["Content-Disposition"].endswith(f'.{kind}"')
    assert counts(plan_of(response.content)) == {"new": 1}
    if kind == "xlsx":
        sheet = load_workbook(BytesIO(response.content)).active
        assert sheet["A1"].value == "Navn"
    assert client.get(reverse("business_import:template", args=["pdf"])).status_code == 404


def test_a_long_preview_comes_in_pages(client, editor, monkeypatch):
    monkeypatch.setattr(views, "LINES_A_PAGE", 2)
    preview = previewed(client, csv_of(*(NEW | {"Navn": f"Nummer {number}"} for number in range(5))))

    assert len(texts(preview, ".directory-import__line")) == 2
    last = client.get(f"{preview.request['PATH_INFO']}?show=new&p=3")
    assert texts(last, ".directory-import__line h2") == ["Række 6 Nummer 4"]


def test_what_a_sheet_says_is_shown_as_text(client, editor):
    preview = previewed(client, csv_of(NEW | {"Navn": "<script>alert(1)</script>", "<b>Ukendt</b>": "x"}))

    assert "<script>alert" not in preview.content.decode()
    assert "<b>Ukendt" not in preview.content.decode()


def test_somebody_who_may_not_publish_can_only_save_drafts(client):
    user = builders.editor()
    group = user.groups.get()
    group.permissions.remove(group.permissions.get(codename="publish_business"))
    client.force_login(user)

    assert "publish" not in client.get(UPLOAD).context["form"].fields
    press(client, previewed(client, csv_of(NEW), publish="1"))
    assert not Business.objects.get(name=NEW["Navn"]).live


def test_the_guide_names_every_column_that_is_read(client, editor):
    named = words(client.get(UPLOAD))

    table = read_table(client.get(reverse("business_import:template", args=["csv"])).content)
    assert [heading for heading in table.headings if heading not in named] == []
