"""Each write to what visitors see gives its table another generation, whatever wrote it."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from blog.models import ArticlePage, Topic
from comments.models import Comment, Report
from core.caching import generations, triggers
from core.models import ContentChange
from search.models import ZeroResultQuery
from tests import builders
from tests.visiting import addresses

TABLE = Topic._meta.db_table
PAGES, REGISTRATIONS = "wagtailcore_page", "registrations_registration"


def generation(table: str = TABLE) -> str | None:
    return generations.current().get(table)


def make_many() -> None:
    words = [f"nyt-{Topic.objects.count()}-{number}" for number in range(2)]
    Topic.objects.bulk_create(Topic(name_da=word, name_en=word, slug=word) for word in words)


def plain_sql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE blog_topic SET description_da = 'Nyt'")


WRITES = {
    "saving": lambda: Topic.objects.first().save(),
    "updating many": lambda: Topic.objects.update(description_da="Nyt"),
    "making many": make_many,
    "deleting": lambda: Topic.objects.first().delete(),
    "plain SQL": plain_sql,
}


@pytest.mark.django_db
@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_write_gives_another_generation(write):
    before = generation()

    write()
    once = generation()
    write()

    assert len({before, once, generation()}) == 3


@pytest.mark.django_db
def test_what_is_taken_back_gives_the_former_generation_back():
    before = generation()

    with transaction.atomic():
        Topic.objects.first().save()
        assert generation() != before
        transaction.set_rollback(True)

    assert generation() == before


@pytest.mark.django_db
def test_many_writes_of_one_transaction_are_recorded_in_one_row():
    article = ArticlePage.objects.first()
    comments = [builders.comment(article) for _number in range(20)]
    written, seen = rows_written(), {generation("comments_comment")}

    for comment in comments:
        comment.save()
        seen.add(generation("comments_comment"))
    Comment.objects.update(author_name="Anna")

    assert rows_written() == written
    assert len(seen) == 21


def rows_written() -> int:
    """How many rows this transaction has written to the table of changes, each change of a row counted."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT n_tup_ins + n_tup_upd FROM pg_stat_xact_user_tables WHERE relname = 'core_contentchange'"
        )
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_write_to_one_table_leaves_the_others_alone():
    before = generation("core_menu")

    Topic.objects.first().save()

    assert generation("core_menu") == before


@pytest.mark.django_db
def test_what_no_visitor_sees_is_not_recorded():
    before = dict(generations.current())

    ZeroResultQuery.objects.all().delete()
    Report.objects.all().delete()

    assert generations.current() == before


@pytest.mark.django_db
def test_each_table_is_recorded_or_said_to_be_private():
    with connection.cursor() as cursor:
        cursor.execute(triggers.FIND_TRIGGERS, [triggers.TRIGGER])
        recorded = {table for table, _trigger in cursor.fetchall()}
    models = [model for model in apps.get_models(include_auto_created=True) if model is not ContentChange]
    private = {model._meta.db_table for model in models if triggers.is_private(model)}

    assert recorded == {model._meta.db_table for model in models} - private
    assert {"wagtailcore_page", "comments_comment", "directory_business", "core_menu"} <= recorded


def test_what_is_said_to_be_private_exists():
    known = {app.label for app in apps.get_app_configs()} | {model._meta.label for model in apps.get_models()}
    fields = {field.name for model in apps.get_models() for field in model._meta.local_concrete_fields}

    assert known >= settings.PRIVATE_MODELS
    assert known >= settings.SHOWN_ROWS.keys()
    assert fields >= settings.PRIVATE_FIELDS


PRIVATE_WRITES = {
    "a draft": lambda: ArticlePage.objects.first().save_revision(),
    "a lock": lambda: Page.objects.update(locked=True),
    "a login": lambda: get_user_model().objects.update(last_login=timezone.now()),
    "a comment that waits": lambda: builders.comment(ArticlePage.objects.first(), status="awaiting"),
    "a comment that was spam and goes": lambda: Comment.objects.exclude(status="published").delete(),
    "a registration that is being written": builders.registration,
}


@pytest.mark.django_db
@pytest.mark.parametrize("write", PRIVATE_WRITES.values(), ids=PRIVATE_WRITES)
def test_what_no_visitor_sees_of_a_row_is_not_recorded(write):
    builders.comment(ArticlePage.objects.first(), status="spam")
    builders.editor()
    recorded = {table: generation(table) for table in (PAGES, "comments_comment", "accounts_user", REGISTRATIONS)}

    write()

    assert {table: generation(table) for table in recorded} == recorded


SHOWN_WRITES = {
    "a comment that is published at once": lambda it: builders.comment(it.page),
    "a comment that is approved": lambda it: Comment.objects.filter(pk=it.pk).update(status="published"),
    "a comment that is taken back": lambda it: Comment.objects.filter(status="published").update(status="withdrawn"),
    "a comment that goes": lambda it: Comment.objects.filter(status="published")[:1].get().delete(),
    "a page with a draft that is published": lambda it: it.page.save_revision().publish(),
}


@pytest.mark.django_db
@pytest.mark.parametrize("write", SHOWN_WRITES.values(), ids=SHOWN_WRITES)
def test_what_visitors_see_of_a_row_is_recorded(write):
    article = ArticlePage.objects.first()
    builders.comment(article)
    waiting = builders.comment(article, status="awaiting")
    before = [generation(PAGES), generation("comments_comment")]

    write(waiting)

    assert [generation(PAGES), generation("comments_comment")] != before


@pytest.mark.django_db
def test_no_page_for_everybody_reads_a_private_table(client):
    private = {
        model._meta.db_table for model in apps.get_models(include_auto_created=True) if triggers.is_private(model)
    }
    private -= {"django_session"}
    paths = ["/findes-ikke/", "/robots.txt", "/kommentarer/feed/", "/artikler/feed/", *addresses(client)]

    with CaptureQueriesContext(connection) as queries:
        answers = [client.get(path) for path in paths]

    read = {table for query in queries for table in re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"])}
    assert all("public" in answer["Cache-Control"] for answer in answers)
    assert {"wagtailcore_page", "comments_comment", "directory_business"} <= read
    assert not read & private


@pytest.mark.django_db
def test_a_table_that_becomes_private_loses_its_trigger_with_the_next_migration(settings):
    settings.PRIVATE_MODELS = settings.PRIVATE_MODELS | {"blog.Topic"}
    triggers.install()
    before = generation()

    Topic.objects.first().save()

    assert generation() == before


def touch(topic: Topic) -> None:
    """Write to a topic, and leave it as it is."""
    Topic.objects.filter(pk=topic.pk).update(name_da=F("name_da"))


class TestTwoAtOnce:
    """Writers in transactions of their own."""

    def test_overlapping_writers_do_not_wait_and_each_gives_another_generation(self, really_written, meeting):
        one, other = Topic.objects.all()[:2]
        seen, order = [generation()], []

        def first():
            touch(one)
            meeting.stop()
            order.append("first")

        def second():
            touch(other)
            order.append("second")
            transaction.on_commit(lambda: seen.append(generation()))

        assert meeting.run(first, second) == []
        assert order == ["second", "first"]
        assert len({*seen, generation()}) == 3

    def test_what_is_recorded_does_not_pile_up(self, really_written):
        for _ in range(10):
            touch(Topic.objects.first())

        assert ContentChange.objects.filter(table=TABLE).count() <= 2
