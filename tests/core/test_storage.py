"""What staff upload is stored as a whole or not at all, and a full disk is said to be one."""

import errno
import os
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from core.models import SiteDocument, SiteImage
from core.storage import WholeFileStorage
from tests import builders
from tests.reading import words

NO_ROOM = 507


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    """Where uploads go."""
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


class _FullAfterTheFirstBytes:
    """A file on a disk with room for four bytes."""

    def __init__(self, descriptor: int, *_mode):
        self.descriptor = descriptor

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        os.close(self.descriptor)

    def write(self, data: bytes) -> None:
        os.write(self.descriptor, data[:4])
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def full_disk(folder, monkeypatch):
    """A disk that is full in the middle of a file."""
    monkeypatch.setattr("core.storage.os.fdopen", _FullAfterTheFirstBytes)


class TestFiles:
    """The files alone."""

    def test_a_file_is_stored_as_it_was_and_can_be_read_by_the_server_in_front(self, tmp_path):
        storage = WholeFileStorage(location=tmp_path)

        name = storage.save("documents/brev.txt", ContentFile(b"Hej"))

        assert (tmp_path / name).read_bytes() == b"Hej"
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o644
        assert files(tmp_path) == ["documents/brev.txt"]

    def test_two_of_one_name_are_two_files(self, tmp_path):
        storage = WholeFileStorage(location=tmp_path)
        # The second asked for a free name before the first was there.
        first, second = (storage._save("brev.txt", ContentFile(text)) for text in ("den ene", "den anden"))

        assert first != second
        assert {(tmp_path / name).read_text() for name in (first, second)} == {"den ene", "den anden"}

    def test_a_full_disk_leaves_no_half_file(self, folder, full_disk):
        with pytest.raises(OSError, match="No space left"):
            WholeFileStorage(location=folder).save("brev.txt", ContentFile(b"Hej med dig"))

        assert files(folder) == []


@pytest.fixture
def editor() -> Client:
    """An editor, who sees an answer where the test client would raise."""
    client = Client(raise_request_exception=False)
    client.force_login(builders.superuser())
    return client


def picture() -> SimpleUploadedFile:
    file = BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "PNG")
    return SimpleUploadedFile("mark.png", file.getvalue(), "image/png")


@pytest.mark.usefixtures("really_written")  # Django would roll back what is around an upload that failed
class TestUploads:
    """What staff see and what is stored while the disk is full."""

    def test_pictures_one_by_one(self, editor, folder, full_disk):
        before = SiteImage.objects.count()

        answer = editor.post(
            "/admin/images/multiple/add/",
            {"title": "En mark", "files[]": picture(), "collection": 1},
            headers={"X-Requested-With": "XMLHttpRequest"},
        )

        assert answer.json()["success"] is False
        assert "plads" in answer.json()["error_message"]
        assert (SiteImage.objects.count(), files(folder)) == (before, [])

    def test_a_document_by_a_form_says_so_and_gives_back_what_was_typed(self, editor, folder, full_disk):
        before = SiteDocument.objects.count()
        letter = SimpleUploadedFile("brev.txt", b"Hej med dig", "text/plain")

        answer = editor.post("/admin/documents/add/", {"title": "Et brev", "file": letter, "collection": 1})

        assert answer.status_code == NO_ROOM
        assert "Der er ikke plads" in words(answer)
        assert "There is no room left" in words(answer)
        assert b'value="Et brev"' in answer.content
        assert (SiteDocument.objects.count(), files(folder)) == (before, [])


@pytest.mark.django_db
def test_with_room_again_the_same_is_taken(editor, folder):
    before = SiteDocument.objects.count()
    letter = SimpleUploadedFile("brev.txt", b"Hej med dig", "text/plain")

    assert (
        editor.post("/admin/documents/add/", {"title": "Et brev", "file": letter, "collection": 1}).status_code == 302
    )
    assert SiteDocument.objects.count() == before + 1
    assert files(folder) == ["documents/brev.txt"]
