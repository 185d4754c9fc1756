"""What a process keeps has its bounds, and what anybody can make up pushes no page out."""

import pytest
from django.conf import settings

from core.page_cache.entries import Entry
from core.page_cache.store import Store
from tests.core.page_cache.asking import ask


def entry(size: int, status: str = "200 OK") -> Entry:
    """An answer of so many bytes."""
    return Entry(status, [], b"x" * size, 1, 0.0)


def test_what_nobody_asks_for_goes_first():
    store = Store(1)
    size = entry(1000).size
    many = 11 * 1024 * 1024 // 16 // size
    keys = [("http", "host", f"/{number}", "") for number in range(many + 2)]
    for key in keys[:many]:
        store.put(key, entry(1000))
        store.entries[key].is_used = False
    store.entries[keys[0]].is_used = True
    for key in keys[many:]:
        store.put(key, entry(1000))

    assert [key in store.entries for key in (keys[0], keys[1], keys[2], keys[3], keys[-1])] == [
        *(True, False, False, True, True)
    ]


def test_where_all_were_asked_for_the_oldest_goes():
    store = Store(1)
    keys = [("http", "host", f"/{number}", "") for number in range(400)]
    for key in keys:
        store.put(key, entry(1000))

    assert keys[-1] in store.entries
    assert keys[0] not in store.entries
    assert sum(kept.size for kept in store.entries.values()) <= 11 * 1024 * 1024 // 16


def test_replacing_costs_no_room():
    store = Store(1)
    other, key = (("http", "host", path, "") for path in ("/a", "/b"))
    store.put(other, entry(1000))
    for _ in range(1_000):
        store.put(key, entry(1000))

    assert {other, key} == set(store.entries)


def test_what_is_too_large_pushes_nothing_out():
    store = Store(1)
    other, key = (("http", "host", path, "") for path in ("/a", "/b"))
    store.put(other, entry(1000))
    store.put(key, entry(1_000_000))

    assert set(store.entries) == {other}


@pytest.mark.parametrize(("query", "status"), [("", "404 Not Found"), ("page=", "200 OK")])
def test_addresses_that_anybody_can_make_up_push_no_page_out(query, status):
    store = Store(1)
    store.put(("http", "host", "/", ""), entry(100_000))

    for number in range(2_000):
        store.put(("http", "host", f"/{number}", query and f"{query}{number}"), entry(2_000, status))

    assert ("http", "host", "/", "") in store.entries
    assert len(store.entries) < 200


def test_a_page_that_is_gone_is_kept_as_gone_and_one_that_comes_as_a_page():
    store, key = Store(1), ("http", "host", "/", "")
    for status in ("200 OK", "404 Not Found", "200 OK"):
        store.put(key, entry(10, status))
        assert store.entries[key].status == status


def test_what_is_remembered_of_requests_is_bounded(cache, monkeypatch):
    monkeypatch.setattr("core.page_cache.requests.MOST_KNOWN", 3)
    for number in range(10):
        ask(cache, f"/findes-ikke-{number}/")

    assert len(cache._rules._known) <= 3
    assert ask(cache, "/findes-ikke-0/").is_hit


@pytest.mark.parametrize(
    ("path", "environ"),
    [
        ("/", {"HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}=secret"}),
        ("/", {"HTTP_AUTHORIZATION": "Basic secret"}),
        ("/", {"HTTP_COOKIE": "other=" + "x" * 1000}),
        ("/", {"HTTP_HOST": "x" * 1000}),
        ("/?q=secret", {}),
        (f"/?page={'1' * 1000}", {}),
    ],
)
def test_nothing_is_remembered_of_what_is_secret_or_long(cache, path, environ):
    ask(cache, path, **environ)

    assert cache._rules._known == {}
