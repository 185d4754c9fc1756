"""The memory of one process for answers, bounded in bytes."""

from threading import Lock

from core.page_cache.entries import Entry
from core.page_cache.requests import Key

NOT_FOUND = "404"


class Shelf:
    """The order of some of the entries, up to a number of bytes.

    The oldest goes, unless somebody has asked for it since it was last to go: then it is the newest again.
    """

    def __init__(self, entries: dict[Key, Entry], most_bytes: int):
        self._entries = entries
        self._most_bytes = most_bytes
        self._bytes = 0
        self._sizes: dict[Key, int] = {}

    def put(self, key: Key, entry: Entry) -> None:
        """Keep an entry, unless it is larger than all that may be kept."""
        self.drop(key)
        if entry.size <= self._most_bytes:
            self._entries[key], self._sizes[key] = entry, entry.size
            self._bytes += entry.size
        while self._bytes > self._most_bytes:
            self._drop_one()

    def drop(self, key: Key) -> None:
        """Forget an entry of this shelf."""
        size = self._sizes.pop(key, None)
        if size is not None:
            self._bytes -= size
            del self._entries[key]

    def _drop_one(self) -> None:
        while True:
            key = next(iter(self._sizes))
            entry = self._entries[key]
            if not entry.is_used:
                self.drop(key)
                return
            entry.is_used = False
            self._sizes[key] = self._sizes.pop(key)


class Store:
    """All entries, on three shelves: for pages, for queries, and for what is not found.

    So addresses that anybody can make up push no page out.
    """

    def __init__(self, megabytes: int):
        unit = megabytes * 1024 * 1024 // 16
        self.entries: dict[Key, Entry] = {}
        """To be read by anybody, and written by `put`."""
        self._pages, self._queries, self._not_found = (Shelf(self.entries, share * unit) for share in (11, 4, 1))
        self._lock = Lock()

    def put(self, key: Key, entry: Entry) -> None:
        """Keep an entry on the shelf where it belongs."""
        with self._lock:
            for shelf in (self._pages, self._queries, self._not_found):
                shelf.drop(key)
            self._shelf_of(key, entry).put(key, entry)

    def _shelf_of(self, key: Key, entry: Entry) -> Shelf:
        if entry.status.startswith(NOT_FOUND):
            return self._not_found
        return self._queries if key[3] else self._pages
