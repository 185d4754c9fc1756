"""The page cache around the application: it answers from memory what it may, and asks Django for the rest."""

from collections.abc import Callable, Iterable
from contextlib import contextmanager
from threading import Event
from time import monotonic, time

from django.conf import settings
from django.utils.http import parse_http_date_safe

from core.page_cache.announcements import content_version
from core.page_cache.content_version import ContentVersion
from core.page_cache.entries import HIT, Entry, Headers, Variant
from core.page_cache.listener import Listener
from core.page_cache.middleware import PERMIT, Permit
from core.page_cache.requests import Key, RequestRules
from core.page_cache.store import Store

Application = Callable[[dict, Callable], Iterable[bytes]]

LONGEST_WAIT = 10
"""Seconds that a visitor waits for another one's page to be made, before it is made twice."""

CONDITIONS = frozenset({"HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE"})
"""What must not reach Django: the answer that is kept is the whole one."""

AWAY = ("Cache-Status", "landliv; hit; detail=database-away")
MADE: Headers = [("Cache-Status", "landliv; fwd=miss; stored")]


def with_page_cache(application: Application) -> Application:
    """Put the page cache around an application, where the settings ask for one."""
    version = content_version() if settings.PAGE_CACHE_MEGABYTES and not settings.DEBUG else None
    if not version:
        return application
    cache = PageCache(application, version)
    cache.listener.start()
    return cache


class PageCache:
    """Gives visitors whole answers from memory, as long as nothing was written since they were made.

    The header »Cache-Status« (RFC 9211) of each answer says whether it came from memory.
    """

    def __init__(self, application: Application, version: ContentVersion):
        self._application = application
        self._version = version
        self._rules = RequestRules()
        self._store = Store(settings.PAGE_CACHE_MEGABYTES)
        self._being_made: dict[Key, Event] = {}
        self.listener = Listener(version)
        self.hits = self.made = 0
        """How many answers came from memory, and how many were made, since the process began."""

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        key = self._rules.key(environ)
        if key is None:
            return self._application(environ, start_response)
        entry = self._store.entries.get(key)
        if entry is not None and self._counts(entry):
            return self._give(entry, environ, start_response)
        self.made += 1
        self.listener.start()
        if environ["REQUEST_METHOD"] == "HEAD":
            return self._application(environ, start_response)
        with self._turn(key) as is_first:
            entry = None if is_first else self._store.entries.get(key)
            if entry is not None and self._counts(entry):
                return self._give(entry, environ, start_response)
            return self._make(key, environ, start_response)

    def _counts(self, entry: Entry) -> bool:
        """Whether an entry may be given to a visitor now."""
        return (
            entry.version == self._version.current
            and monotonic() < self.listener.trusted_until
            and (entry.until is None or time() < entry.until.timestamp())
        )

    def _give(self, entry: Entry, environ: dict, start_response: Callable) -> Iterable[bytes]:
        self.hits += 1
        entry.is_used = True
        if self.listener.is_database_away:
            age = ("Age", str(int(time() - entry.made_at)))
            return _answer(entry, environ, start_response, [AWAY, age])
        variant = entry.chosen.get(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if variant is None or environ["REQUEST_METHOD"] != "GET" or not CONDITIONS.isdisjoint(environ):
            return _answer(entry, environ, start_response, HIT)
        start_response(entry.status, variant.headers_of_hit)
        return variant.body

    @contextmanager
    def _turn(self, key: Key):
        """Let one visitor at a time have a page made; the others wait for it. Says whether one is the first."""
        own = Event()
        first = self._being_made.setdefault(key, own)
        if first is not own:
            first.wait(LONGEST_WAIT)
            yield False
            return
        try:
            yield True
        finally:
            del self._being_made[key]
            own.set()

    def _make(self, key: Key, environ: dict, start_response: Callable) -> Iterable[bytes]:
        version = self._version.current  # before anything is read: what is written meanwhile makes it count for nothing
        permit = environ[PERMIT] = Permit()
        environ["QUERY_STRING"] = key[3]
        conditions = {name: environ.pop(name) for name in CONDITIONS if name in environ}
        started: list = []
        body = self._application(environ, lambda *args: started.extend(args))
        status, headers = started[:2]
        if not permit.is_given:
            start_response(*started)
            return body
        try:
            content = b"".join(body)
        finally:
            body.close()
        entry = Entry(status, headers, content, version, time(), permit.until)
        self._store.put(key, entry)
        environ.update(conditions)
        return _answer(entry, environ, start_response, MADE)


def _answer(entry: Entry, environ: dict, start_response: Callable, said: Headers) -> Iterable[bytes]:
    variant = entry.variant(environ.get("HTTP_ACCEPT_ENCODING", ""))
    if not CONDITIONS.isdisjoint(environ) and entry.status.startswith("200") and _has_it(environ, entry, variant):
        start_response("304 Not Modified", variant.headers_not_modified + said)
        return []
    start_response(entry.status, variant.headers + said)
    return variant.body if environ["REQUEST_METHOD"] == "GET" else []


def _has_it(environ: dict, entry: Entry, variant: Variant) -> bool:
    """Whether the browser says that it has this answer (RFC 9110, 13.2.2: its date counts where it names no tag)."""
    if tags := environ.get("HTTP_IF_NONE_MATCH"):
        return tags.strip() == "*" or variant.etag in (tag.strip().removeprefix("W/") for tag in tags.split(","))
    since = parse_http_date_safe(environ.get("HTTP_IF_MODIFIED_SINCE", ""))
    return since is not None and entry.last_modified is not None and entry.last_modified <= since
