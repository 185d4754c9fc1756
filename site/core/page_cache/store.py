"""The memory of one process for answers, bounded in bytes."""

from collections import OrderedDict
from threading import Lock

from core.page_cache.entries import Entry
from core.page_cache.requests import Key

NOT_FOUND = "404"


class Shelf:
    """Entries up to a number of bytes. What was not asked for longest goes first."""

    def __init__(self, most_bytes: int):
        self._most_bytes = most_bytes
        self._bytes = 0
        self._entries: OrderedDict[Key, Entry] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Entry | None:
        """Return what is kept under a key."""
        try:
            self._entries.move_to_end(key)
            return self._entries[key]
        except KeyError:  # it may go between the two lines
            return None

    def put(self, key: Key, entry: Entry) -> None:
        """Keep an entry, unless it is larger than all that may be kept."""
        with self._lock:
            self._drop(key)
            if entry.size <= self._most_bytes:
                self._entries[key] = entry
                self._bytes += entry.size
            while self._bytes > self._most_bytes:
                self._drop(next(iter(self._entries)))

    def drop(self, key: Key) -> None:
        """Forget what is kept under a key."""
        with self._lock:
            self._drop(key)

    def _drop(self, key: Key) -> None:
        entry = self._entries.pop(key, None)
        self._bytes -= entry.size if entry else 0


class Store:
    """Three shelves: for pages, for queries, and for what is not found.

    So addresses that anybody can make up push no page out.
    """

    def __init__(self, megabytes: int):
        unit = megabytes * 1024 * 1024 // 16
        self._pages, self._queries, self._not_found = Shelf(11 * unit), Shelf(4 * unit), Shelf(unit)

    def get(self, key: Key) -> Entry | None:
        """Return what is kept under a key."""
        if key[3]:
            return self._queries.get(key)
        return self._pages.get(key) or self._not_found.get(key)

    def put(self, key: Key, entry: Entry) -> None:
        """Keep an entry on the shelf where it belongs."""
        if entry.status.startswith(NOT_FOUND):
            self._pages.drop(key)
            self._not_found.put(key, entry)
        else:
            (self._queries if key[3] else self._pages).put(key, entry)
