"""Of what is uploaded everybody may have renditions of pictures, and nothing else, however an address is spelt."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from core.models import SiteDocument
from tests import builders
from tests.core import pictures

pytestmark = pytest.mark.django_db

SECRET = b"Kun for bestyrelsen"
FOLDERS = ["documents", "original_images", "uploaded_files", "wagtail_localize"]
SPELLINGS = [
    "/media/{folder}/fil.txt",
    "/media//{folder}/fil.txt",
    "/media///{folder}//fil.txt",
    "/media/./{folder}/fil.txt",
    "/media/{folder}/./fil.txt",
    "/media/images/../{folder}/fil.txt",
    "/media/images//../{folder}/fil.txt",
    "/media/images/x/../../{folder}/fil.txt",
    "/media/%2e/{folder}/fil.txt",
    "/media/images/%2e%2e/{folder}/fil.txt",
    "/media/images/%2E%2E%2F{folder}%2Ffil.txt",
    "/media/images/..%2f{folder}/fil.txt",
    "/media/images/..%5c{folder}%5cfil.txt",
    "/media/%2f{folder}/fil.txt",
    "/media/%252f{folder}/fil.txt",
    "/media/{folder}%2ffil.txt",
    "/media/{upper}/fil.txt",
    "/media/{title}/fil.txt",
    "/media/{folder}/fil.txt/",
    "/media/{folder}/fil.txt%20",
    "/media/{folder}/fil.txt.",
    "/media/{folder}/fil.txt;x",
    "/media/{folder}./fil.txt",
    "/media/{folder};x/fil.txt",
    "/media/ {folder}/fil.txt",
    "/media/%ef%bc%8e%ef%bc%8e/{folder}/fil.txt",
    "/Media/{folder}/fil.txt",
    "//media/{folder}/fil.txt",
    "/media/images/../../media/{folder}/fil.txt",
    "/media/../media/{folder}/fil.txt",
]


@pytest.fixture
def folder(settings, tmp_path):
    """A folder of uploads in which every kind has a file of the same name."""
    settings.MEDIA_ROOT = str(tmp_path)
    for name in ("images", *FOLDERS):
        (tmp_path / name).mkdir()
        (tmp_path / name / "fil.txt").write_bytes(SECRET)
    (tmp_path / "fil.txt").write_bytes(SECRET)
    return tmp_path


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.usefixtures("folder")
def test_nothing_else_is_to_be_had(client, name, spelling):
    address = spelling.format(folder=name, upper=name.upper(), title=name.title())

    for ask in (client.get, client.head):
        answer = ask(address)
        assert answer.status_code in {301, 400, 404}, address
        assert SECRET not in b"".join(answer), address


@pytest.mark.usefixtures("folder")
def test_renditions_are(client):
    answer = client.get("/media/images/fil.txt")

    assert b"".join(answer) == SECRET
    assert answer["X-Content-Type-Options"] == "nosniff"
    for nothing in (
        "/media/",
        "/media/images",
        "/media/images/",
        "/media/images/..",
        "/media/images/.",
        "/media/fil.txt",
    ):
        assert client.get(nothing).status_code == 404, nothing


def test_an_original_is_for_staff(client, folder):
    image = pictures.stored("foto.jpg", pictures.written("JPEG", size=(1800, 1200)))
    address = reverse("image_original", args=[image.pk])

    assert client.get(image.file.url).status_code == 404
    assert client.get(address).status_code == 302
    client.force_login(builders.lead_of())
    assert client.get(address).status_code in {302, 403}
    client.force_login(builders.editor())
    assert b"".join(client.get(address)) == pictures.content_of(image)
    assert client.get(image.file.url).status_code == 404


def test_looking_at_a_picture_in_the_admin_makes_no_public_copy_of_the_original(client, folder):
    image = pictures.stored("foto.jpg", pictures.written("JPEG", size=(3000, 2000)))
    client.force_login(builders.editor())

    page = client.get(reverse("wagtailimages:edit", args=[image.pk]))

    assert reverse("image_original", args=[image.pk]) in page.content.decode()
    assert "3000x2000" in page.content.decode()
    assert all(rendition.width <= 1600 for rendition in image.renditions.all())
    assert image.get_rendition("original").width == 1600


@pytest.fixture
def report(folder):
    """A document."""
    document = SiteDocument(title="Referat")
    document.file.save("referat.pdf", ContentFile(b"%PDF-1.4 " + SECRET))
    return document


def test_a_document_says_nothing_of_how_it_is_packed(client, report):
    answer = client.get(report.url)

    assert answer.status_code == 200
    assert "Content-Encoding" not in answer
    assert b"".join(answer) == b"%PDF-1.4 " + SECRET
    assert answer["Content-Type"] == "application/pdf"
    again = client.get(report.url, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, "Content-Encoding" in again) == (304, False)


def test_a_document_of_a_private_collection_is_asked_for_at_one_door(client, report):
    report.collection = Collection.get_first_root_node().add_child(name="Bestyrelsen")
    report.save()
    CollectionViewRestriction.objects.create(collection=report.collection, restriction_type="login")

    assert client.get(report.url).status_code == 302
    assert client.get(report.file.url).status_code == 404
    assert client.get("/media//" + report.file.name).status_code == 404
