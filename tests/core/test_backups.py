"""A backup holds everything, a damaged one is refused, and what is restored is the same site."""

import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as site_settings
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.db.utils import load_backend
from django.test import Client
from django.utils import timezone

from core.backups import archive, retention
from core.models import LastRun

PAGES = ("/", "/en/", "/projekter/", "/artikler/", "/virksomheder/", "/en/search/?q=pottery", "/sitemap.xml")
OTHER = f"restored_{os.getpid()}"


def backup() -> str:
    """What `manage.py backup` prints."""
    out = StringIO()
    call_command("backup", stdout=out)
    return out.getvalue()


def restore(path: Path, **options) -> str:
    """What `manage.py restore` prints."""
    out = StringIO()
    call_command("restore", str(path), stdout=out, **options)
    return out.getvalue()


def every_table() -> dict[str, tuple]:
    """How many rows each table has, and a sum of all that stands in them."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {table} t")
            found[table] = cursor.fetchone()
    return found


def every_file(folder: str | Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def rendered() -> dict[str, bytes]:
    cache.clear()
    return {address: Client().get(address).content for address in PAGES}


@contextmanager
def other_database() -> Iterator[None]:
    """Let this thread work on an empty database beside its own."""
    own = connections["default"]
    server = load_backend(own.settings_dict["ENGINE"]).DatabaseWrapper
    with server({**own.settings_dict, "NAME": "postgres"}, "default").cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {OTHER} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {OTHER}")
        connections["default"] = server({**own.settings_dict, "NAME": OTHER}, "default")
        try:
            yield
        finally:
            connections["default"].close()
            connections["default"] = own
            cursor.execute(f"DROP DATABASE {OTHER} WITH (FORCE)")


def the_backup() -> Path:
    (path,) = Path(site_settings.BACKUP_ROOT).glob("*.tar")
    return path


@pytest.fixture
def backups(settings, tmp_path) -> Path:
    """Where backups go."""
    settings.BACKUP_ROOT = str(tmp_path / "backups")
    return tmp_path / "backups"


@pytest.fixture
def few_uploads(settings, tmp_path) -> Path:
    """A folder of uploads with little in it."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    (tmp_path / "media" / "documents").mkdir(parents=True)
    (tmp_path / "media" / "documents" / "blåbær og æg.txt").write_text("Bær")
    (tmp_path / "media" / ".upload-unfinished").write_text("half of")
    return tmp_path / "media"


@pytest.mark.django_db
class TestTheSameSite:
    """Every table, every file and pages, before and after."""

    def test_a_site_restored_from_nothing_is_the_same(self, backups, settings, tmp_path):
        tables, files, pages = every_table(), every_file(settings.MEDIA_ROOT), rendered()
        assert len(tables) > 50
        assert len(files) > 20

        said = backup()
        assert f"{len(files)} uploads" in said
        assert timezone.now() - LastRun.moment_of("backup") < timedelta(minutes=2)

        with other_database():
            settings.MEDIA_ROOT = str(tmp_path / "media")
            assert "every sum was right" in restore(the_backup())
            assert every_table() == tables
            assert every_file(settings.MEDIA_ROOT) == files
            assert rendered() == pages

            with pytest.raises(CommandError, match="not empty"):
                restore(the_backup())
            with connection.cursor() as cursor:
                cursor.execute("TRUNCATE comments_comment CASCADE")
            Path(settings.MEDIA_ROOT, sorted(files)[0]).unlink()
            restore(the_backup(), replace=True)
            assert every_table() == tables
            assert every_file(settings.MEDIA_ROOT) == files


@pytest.mark.django_db
class TestAnArchive:
    """What is in it, and what is refused."""

    @pytest.fixture
    def good(self, backups, few_uploads) -> Path:
        """A backup."""
        backup()
        return the_backup()

    def test_it_is_for_nobody_elses_eyes_and_has_no_unfinished_upload(self, good):
        assert good.stat().st_mode & 0o777 == 0o600
        with tarfile.open(good) as found:
            assert found.getnames() == ["database.dump", "uploads/documents/blåbær og æg.txt", "SHA256SUMS"]
        assert list(good.parent.iterdir()) == [good]

    @pytest.mark.parametrize("where", [0.01, 0.5, 0.9])
    def test_one_damaged_anywhere_is_refused_before_anything_is_done(self, good, where):
        content = bytearray(good.read_bytes())
        for place in range(int(len(content) * where), int(len(content) * where) + 600):
            content[place] ^= 0xFF
        good.write_bytes(content)
        before = every_table()

        with pytest.raises(CommandError, match=r"damaged|cannot be read|belong|no whole"):
            restore(good, replace=True)
        assert every_table() == before

    def test_half_of_one_and_something_else_are_refused(self, good, tmp_path):
        half, other = tmp_path / "half.tar", tmp_path / "other.tar"
        half.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
        with tarfile.open(other, "w") as foreign:
            foreign.add(__file__, "uploads/../../etc/x")

        for path in (half, other, tmp_path / "missing.tar"):
            with pytest.raises(CommandError, match=r"cannot be read|belong|no whole"):
                restore(path, replace=True)

    def test_a_database_that_is_not_empty_is_left_alone(self, good):
        before = every_table()

        with pytest.raises(CommandError, match="the database is not empty"):
            restore(good)
        assert every_table() == before


@pytest.mark.django_db
def test_without_its_programs_no_backup_is_said_to_be_there(backups, few_uploads, settings):
    settings.POSTGRES_PROGRAMS = "/nowhere"

    with pytest.raises(CommandError, match=r"No backup was made\. .*pg_dump is not there"):
        backup()
    assert LastRun.moment_of("backup") is None
    assert list(backups.iterdir()) == []


@pytest.mark.django_db
def test_one_that_cannot_be_read_again_is_no_backup(backups, few_uploads, monkeypatch):
    monkeypatch.setattr(archive._Summing, "read", lambda self, size=-1: self.file.read(size))  # sums of nothing

    with pytest.raises(CommandError, match="damaged"):
        backup()
    assert LastRun.moment_of("backup") is None
    assert list(backups.iterdir()) == []


class TestRetention:
    """Which backups are kept."""

    NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)

    def test_one_every_six_hours_for_half_a_year(self):
        moments = [self.NOW - timedelta(hours=6 * number) for number in range(4 * 180)]

        kept = sorted(set(moments) - retention.superfluous(moments, self.NOW), reverse=True)

        assert kept[0] == self.NOW
        assert len([moment for moment in kept if self.NOW - moment <= timedelta(days=2)]) == 9
        assert 27 <= len(kept) <= 31
        assert self.NOW - kept[-1] <= timedelta(days=60)

    def test_the_only_one_is_kept_however_old(self):
        assert retention.superfluous([datetime(2020, 1, 1, tzinfo=UTC)], self.NOW) == set()

    def test_what_is_no_backup_is_never_removed(self, tmp_path):
        old, newest = (retention.path_for(tmp_path, self.NOW - timedelta(days=age)) for age in (100, 0))
        for path in (old, newest, tmp_path / "notes.tar", tmp_path / "landliv-old.tar"):
            path.touch()

        assert retention.thin(tmp_path, self.NOW) == [old]
        assert {path.name for path in tmp_path.iterdir()} == {newest.name, "notes.tar", "landliv-old.tar"}
