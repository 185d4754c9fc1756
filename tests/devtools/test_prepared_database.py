"""The test database that is made once, kept, and copied for each process."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from devtools import ROOT, prepared_database
from devtools.prepared_database import PreparationError, claim_name, copy, discard, fingerprint, prepare

CONTENT = "site/demo/content/da/articles/words.toml"


@pytest.fixture
def project(monkeypatch, tmp_path) -> Path:
    """A project of two files, whose database is filled by a statement or two, with databases of its own."""
    migration = tmp_path / "blog" / "migrations" / "0001_initial.py"
    words = tmp_path / CONTENT
    for path in (migration, words):
        path.parent.mkdir(parents=True)
        path.write_text("first", encoding="utf-8")
    monkeypatch.setattr(prepared_database, "ROOT", tmp_path)
    monkeypatch.setattr(prepared_database, "FILES", tmp_path / "files")
    monkeypatch.setattr(prepared_database, "PREFIX", "prepared_for_a_test")
    monkeypatch.setattr(prepared_database, "_run", run_step)
    yield tmp_path
    for name in databases("prepared_for_a_test"):
        discard(name)


def run_step(step: tuple[str, ...], database: str) -> None:
    """Stand in for the steps that fill the database: the last of them writes one row and one file."""
    if step == prepared_database.STEPS[-1]:
        with psycopg.connect(prepared_database._url(database)) as connection:
            connection.execute("CREATE TABLE words AS SELECT 'Fuglebjerg' AS word")
        folder = prepared_database.FILES / database
        folder.mkdir(parents=True)
        (folder / "picture.webp").write_bytes(b"picture")


def databases(prefix: str) -> list[str]:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        rows = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{prefix}%"]).fetchall()
    return [name for (name,) in rows]


def prepared() -> tuple[str, list[str]]:
    said: list[str] = []
    return prepare(said.append), said


def test_it_is_made_once_and_says_so(project):
    first, said_first = prepared()
    second, said_second = prepared()

    assert first == second
    assert "Making the test database, with the site and its content." in said_first[0]
    assert said_second == []


@pytest.mark.parametrize("changed", [CONTENT, "blog/migrations/0001_initial.py"])
def test_a_change_of_what_it_is_made_of_makes_it_anew_and_says_so(project, changed):
    before, _said = prepared()
    (project / changed).write_text("second", encoding="utf-8")

    after, said = prepared()

    assert after != before
    assert "what it is made of has changed" in said[0]


@pytest.mark.parametrize("changed", ["blog/migrations/0002_more.py", "site/landliv/settings/test.py"])
def test_a_new_file_counts_as_a_change(project, changed):
    before, _said = prepared()
    (project / changed).parent.mkdir(parents=True, exist_ok=True)
    (project / changed).write_text("new", encoding="utf-8")

    assert prepared()[0] != before


def test_what_it_is_not_made_of_changes_nothing(project):
    before, _said = prepared()
    (project / "blog" / "views.py").write_text("new", encoding="utf-8")

    assert prepared() == (before, [])


def test_it_is_made_anew_where_that_is_asked(project):
    name, _said = prepared()
    with psycopg.connect(prepared_database._url(name)) as connection:
        connection.execute("INSERT INTO words VALUES ('left behind')")

    said: list[str] = []
    assert prepare(said.append, anew=True) == name

    assert "as asked" in said[0]
    assert words_of(name) == ["Fuglebjerg"]


def test_only_the_last_two_are_kept(project):
    made = []
    for content in ("a", "b", "c"):
        (project / CONTENT).write_text(content, encoding="utf-8")
        made.append(prepared()[0])

    assert sorted(databases("prepared_for_a_test")) == sorted(made[1:])
    assert sorted(path.name for path in prepared_database.FILES.iterdir()) == sorted(made[1:])


def test_one_that_was_made_halfway_is_no_prepared_one(project, monkeypatch):
    def fail(step, database):
        raise PreparationError("load_demo failed")

    with monkeypatch.context() as patch:
        patch.setattr(prepared_database, "_run", fail)
        with pytest.raises(PreparationError, match="load_demo failed"):
            prepare()

    assert databases("prepared_for_a_test") == []
    assert words_of(prepare()) == ["Fuglebjerg"]


def words_of(name: str) -> list[str]:
    with psycopg.connect(prepared_database._url(name)) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM words").fetchall()]


def test_a_copy_has_the_rows_and_the_files_and_leaves_them_alone(project):
    original = prepare()
    copy(original, "prepared_for_a_test_copy")

    with psycopg.connect(prepared_database._url("prepared_for_a_test_copy")) as connection:
        connection.execute("DELETE FROM words")
    (prepared_database.FILES / "prepared_for_a_test_copy" / "picture.webp").unlink()

    assert words_of(original) == ["Fuglebjerg"]
    assert (prepared_database.FILES / original / "picture.webp").exists()


def test_a_copy_goes_also_while_somebody_is_connected(project):
    copy(prepare(), "prepared_for_a_test_copy")
    with psycopg.connect(prepared_database._url("prepared_for_a_test_copy")):
        discard("prepared_for_a_test_copy")

    assert "prepared_for_a_test_copy" not in databases("prepared_for_a_test")
    assert not (prepared_database.FILES / "prepared_for_a_test_copy").exists()


def test_two_processes_never_get_the_same_name():
    mine = claim_name("claimed_by_a_test")
    script = "from devtools.prepared_database import claim_name; print(claim_name('claimed_by_a_test'))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "site")}

    other = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)

    assert mine == "claimed_by_a_test"
    assert other.stdout.strip() == "claimed_by_a_test_2"


def test_every_pattern_names_files_that_are_there():
    assert [pattern for pattern in prepared_database.MADE_OF if not prepared_database.files_of(pattern)] == []


def test_the_fingerprint_stays_where_nothing_changes():
    assert fingerprint() == fingerprint()
