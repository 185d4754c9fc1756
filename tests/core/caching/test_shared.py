"""What requests share is made once, and anew as soon as what it is made of has changed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from blog.models import Topic
from core.caching import shared as module
from core.caching.generations import read_once
from core.caching.shared import shared
from core.models import Menu

pytestmark = pytest.mark.django_db


@pytest.fixture
def names():
    """A shared function that counts how often it is called."""

    @shared(Topic)
    def names(beginning: str = "") -> list[str]:
        names.calls += 1
        return sorted(Topic.objects.filter(name_da__startswith=beginning).values_list("name_da", flat=True))

    names.calls = 0
    return names


def new_topic(name: str) -> Topic:
    return Topic.objects.create(name_da=name, name_en=name, slug=name.lower())


def test_it_is_made_once(names):
    assert names() == names()
    assert names.calls == 1


def test_it_is_made_anew_after_a_write(names):
    names()
    new_topic("Åløb")

    assert "Åløb" in names()


def test_a_write_to_something_else_leaves_it_alone(names):
    names()
    Menu.objects.first().save()
    names()

    assert names.calls == 1


def test_each_argument_and_each_language_has_its_own(names):
    new_topic("Åløb")

    assert names("Å") == ["Åløb"]
    assert "Åløb" not in names("B")
    with override("en"):
        names("Å")
    assert names.calls == 3


def test_only_so_many_are_kept(names, monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    for beginning in "ABC":
        names(beginning)

    names("C")
    assert names.calls == 3
    names("A")
    assert names.calls == 4


def test_a_request_asks_once_whatever_it_shares(names):
    names()
    with read_once(), CaptureQueriesContext(connection) as asked:
        for _ in range(5):
            names()

    assert len(asked) == 1


def test_a_request_sees_what_it_wrote_itself(names):
    with read_once():
        names()
        new_topic("Åløb")
        assert "Åløb" in names()
