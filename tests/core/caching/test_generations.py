"""Each write to what visitors see gives its table another generation, whatever wrote it."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.models import F

from blog.models import Topic
from comments.models import Report
from core.caching import generations, triggers
from core.models import ContentChange
from search.models import ZeroResultQuery

TABLE = Topic._meta.db_table


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
        recorded = {name for (name,) in cursor.fetchall()}
    models = [model for model in apps.get_models(include_auto_created=True) if model is not ContentChange]
    private = {model._meta.db_table for model in models if triggers.is_private(model)}

    assert recorded == {model._meta.db_table for model in models} - private
    assert {"wagtailcore_page", "comments_comment", "directory_business", "core_menu"} <= recorded


def test_what_is_said_to_be_private_exists():
    known = {app.label for app in apps.get_app_configs()} | {model._meta.label for model in apps.get_models()}

    assert known >= settings.PRIVATE_MODELS


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
