"""The database that comes along."""

import json
import os

import psycopg

from devtools.database import _forget_dead_clients, ensure_database_url

BEYOND_ANY_PROCESS = 2**22 + 1


def test_a_database_that_is_named_is_left_as_it_is(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/else")

    assert ensure_database_url() == "postgresql://somewhere/else"


def test_danish_letters_are_folded():
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        assert connection.execute("SELECT lower('ÆRØ Å')").fetchone() == ("ærø å",)


def test_clients_that_were_killed_do_not_keep_the_server_up(tmp_path):
    register = tmp_path / "pids.json"
    register.write_text(json.dumps([os.getpid(), BEYOND_ANY_PROCESS]))

    _forget_dead_clients(register)

    assert json.loads(register.read_text()) == [os.getpid()]
