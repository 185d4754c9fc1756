"""An answer lives until something is written, wherever that happens, and never a moment longer."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import psycopg
import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, connections, transaction
from django.utils import timezone

from blog.models import Topic
from comments.models import CommentSettings
from core.page_cache.content_version import ANNOUNCED, ContentVersion
from core.page_cache.listener import TRUSTED_FOR
from core.page_cache.middleware import PERMIT
from core.page_cache.validity import collected, holds_until
from search.models import ZeroResultQuery
from tests import builders
from tests.core.page_cache.asking import ask
from tests.core.page_cache.processes import wait_for

PATH = "/artikler/"


@pytest.fixture
def article(really_written):
    return builders.article(title="Om får", last_published_at=timezone.now())


def rename(article, title: str) -> None:
    """Change the title as a program does, without any signal."""
    type(article).objects.filter(pk=article.pk).update(title=title)


class Answering:
    """A site of one page, made of a list of words, that can be stopped while it makes it."""

    def __init__(self, meanwhile=lambda: None):
        self.said = "first"
        self.meanwhile = meanwhile
        self.times = 0

    def __call__(self, environ, start_response):
        self.times += 1
        said = self.said
        self.meanwhile()
        environ[PERMIT].is_given = True
        start_response("200 OK", [("Content-Type", "text/plain")])
        return Body([said.encode()])


class Body(list):
    """What a WSGI application returns, with the method that servers call."""

    def close(self) -> None:
        pass


class TestWrites:
    """Who wrote knows when the answer comes that no page shows the former state."""

    def test_a_write_is_seen_on_the_next_request_of_every_process_of_the_machine(self, new_process, article):
        processes = [new_process(), new_process()]
        for number in range(20):
            for each in processes:
                ask(each, PATH)
            rename(article, f"Om {number} får")

            assert all(f"Om {number} får" in ask(each, PATH).text for each in processes)

    def test_until_the_transaction_ends_the_former_state_holds_and_then_no_longer(self, cache, article):
        ask(cache, PATH)
        with transaction.atomic():
            rename(article, "Om geder")
            in_another_thread = ThreadPoolExecutor(1).submit(ask, cache, PATH).result()
            assert "Om får" in in_another_thread.text
            assert in_another_thread.is_hit

        assert "Om geder" in ask(cache, PATH).text

    def test_what_is_taken_back_changes_nothing(self, cache, article):
        ask(cache, PATH)
        with transaction.atomic():
            rename(article, "Om geder")
            transaction.set_rollback(True)

        assert ask(cache, PATH).is_hit

    def test_what_no_visitor_sees_changes_nothing(self, cache, article):
        ask(cache, PATH)

        ZeroResultQuery.objects.filter(pk=0).delete()
        article.save_revision()
        builders.comment(article, status="awaiting")
        spam = builders.comment(article, status="spam")
        spam.delete()
        user = builders.editor()
        ask(cache, PATH)
        user.last_login = timezone.now()
        user.save(update_fields=["last_login"])

        assert ask(cache, PATH).is_hit

    def test_another_machine_hears_of_it_within_a_moment(self, new_process, article, tmp_path):
        other = new_process(tmp_path / "other")
        ask(other, PATH)

        rename(article, "Om geder")

        wait_for(lambda: "Om geder" in ask(other, PATH).text)

    def test_a_program_that_ends_right_after_its_write_is_heard_of(self, cache, article):
        ask(cache, PATH)
        parameters = {**connection.get_connection_params(), "autocommit": True}
        with psycopg.connect(**parameters) as plain:
            plain.execute("UPDATE wagtailcore_page SET title = 'Om geder' WHERE id = %s", [article.pk])

        wait_for(lambda: "Om geder" in ask(cache, PATH).text)

    def test_a_change_is_announced_once(self, cache, article):
        rename(article, "Om geder")
        version = cache.listener._version.current
        ask(cache, PATH)

        threading.Event().wait(0.1)  # the listener has heard of it, too

        assert cache.listener._version.current == version


class TestRaces:
    """What is written while a page is made."""

    def test_a_page_that_was_made_while_something_was_written_is_not_kept(self, new_process, article):
        inner = WSGIHandler()

        def slow(environ, start_response):
            body = inner(environ, start_response)
            if article.title == "Om får":
                article.title = "Om geder"
                rename(article, "Om geder")
            return body

        cache = new_process(application=slow)
        assert "Om får" in ask(cache, PATH).text

        assert "Om geder" in ask(cache, PATH).text

    def test_a_slow_page_does_not_replace_a_newer_one(self, new_process):
        begun, may_end = threading.Event(), threading.Event()
        site = Answering()
        cache = new_process(application=site)

        def wait_once():
            site.meanwhile = lambda: None
            begun.set()
            may_end.wait(5)

        site.meanwhile = wait_once
        with ThreadPoolExecutor(1) as thread:
            slow = thread.submit(ask, cache, PATH)
            begun.wait(5)
            site.said = "second"
            Topic.objects.first().save()
            may_end.set()
            assert slow.result().text == "first"

        assert ask(cache, PATH).text == "second"

    def test_many_who_ask_at_once_have_it_made_once(self, new_process):
        pause = threading.Event()
        site = Answering(lambda: pause.wait(0.3))
        cache = new_process(application=site)

        with ThreadPoolExecutor(8) as threads:
            answers = list(threads.map(lambda _: ask(cache, PATH), range(8)))

        assert {answer.text for answer in answers} == {"first"}
        assert site.times == 1

    def test_where_it_fails_the_others_do_not_wait_in_vain(self, new_process):
        site = Answering()
        cache = new_process(application=site)

        def fail():
            site.meanwhile = lambda: None
            threading.Event().wait(0.2)
            raise RuntimeError("This one fails.")

        site.meanwhile = fail
        with ThreadPoolExecutor(2) as threads:
            first, second = threads.submit(ask, cache, PATH), threads.submit(ask, cache, PATH)
            assert sorted([bool(first.exception()), bool(second.exception())]) == [False, True]

    def test_two_who_renew_at_once_never_bring_an_old_version_back(self, tmp_path):
        versions = [ContentVersion(tmp_path / "version") for _ in range(2)]
        seen = []
        for number in range(3 * ANNOUNCED):
            versions[number % 2].announce(str(number + 1))
            seen.append(versions[0].current)
            assert versions[0].current == versions[1].current

        assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("said", ["", "0", "-1", "1e3", "by hand", "9" * 30, "½"])
def test_whatever_is_announced_counts(tmp_path, said):
    version = ContentVersion(tmp_path / "version")
    before = version.current

    version.announce(said)

    assert version.current not in (before, 0)


class TestDatabase:
    """The database goes, and comes back."""

    def test_while_nobody_listens_nothing_is_given_from_memory(self, new_process, monkeypatch):
        site = Answering()
        cache = new_process(application=site)
        ask(cache, PATH)
        assert ask(cache, PATH).is_hit

        refuse(monkeypatch, NAME="there-is-no-such-database")
        end_connections_of_listeners()
        wait_for(lambda: not cache.listener.trusted_until)

        assert not any(ask(cache, PATH).is_hit for _ in range(3))
        monkeypatch.undo()
        wait_for(lambda: cache.listener.trusted_until)
        assert not ask(cache, PATH).is_hit
        assert ask(cache, PATH).is_hit

    def test_while_the_database_is_away_what_is_kept_is_given_and_says_so(self, new_process, monkeypatch, tmp_path):
        site = Answering()
        cache = new_process(application=site)
        ask(cache, PATH)

        refuse(monkeypatch, HOST=str(tmp_path))
        end_connections_of_listeners()
        wait_for(lambda: cache.listener.is_database_away)

        answer = ask(cache, PATH)
        assert answer.headers["Cache-Status"] == "landliv; hit; detail=database-away"
        assert int(answer.headers["Age"]) >= 0
        monkeypatch.undo()
        wait_for(lambda: not cache.listener.is_database_away)
        wait_for(lambda: cache.listener.trusted_until)
        assert not ask(cache, PATH).is_hit

    def test_the_listeners_haste_is_its_own(self, cache):
        assert "tcp_user_timeout" not in connections.settings["default"]["OPTIONS"]

    def test_what_was_heard_does_not_hold_for_long(self, cache, monkeypatch):
        ask(cache, PATH)
        now = cache.listener.trusted_until

        monkeypatch.setattr("core.page_cache.wsgi.monotonic", lambda: now + TRUSTED_FOR)

        assert not ask(cache, PATH).is_hit


def refuse(monkeypatch, **settings: str) -> None:
    """Let new connections of listeners go somewhere else, where they really fail."""
    for name, value in settings.items():
        monkeypatch.setitem(connections.settings["default"], name, value)


def end_connections_of_listeners() -> None:
    """End every connection to the database of the tests but this one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND query = 'SELECT 1'"
        )


class TestTime:
    """Pages that time alone makes untrue."""

    def test_a_page_whose_comments_close_says_so_from_that_moment_on(self, cache, monkeypatch):
        settings = CommentSettings.load()
        settings.close_after_days = 30
        settings.save()
        closes = timezone.now() + timedelta(hours=1)
        article = builders.article(first_published_at=closes - timedelta(days=30))
        assert 'name="text"' in ask(cache, article.url).text
        assert ask(cache, article.url).is_hit

        later = closes + timedelta(seconds=1)
        monkeypatch.setattr("core.page_cache.wsgi.time", later.timestamp)
        monkeypatch.setattr("django.utils.timezone.now", lambda: later)
        answers = [ask(cache, article.url) for _ in range(2)]

        assert [answer.is_hit for answer in answers] == [False, True]
        assert not any('name="text"' in answer.text for answer in answers)

    def test_the_first_of_several_moments_counts_and_those_that_are_past_do_not(self):
        now = timezone.now()
        with collected() as moments:
            for hours in (-1, 2, 1):
                holds_until(now + timedelta(hours=hours))

        assert min(moments) == now + timedelta(hours=1)
