"""The generation of a table: what stands for its state, and is another one after each write to it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection

TABLE = "core_contentchange"
"""That of core.models.ContentChange."""

READ = """
    SELECT
        "table",
        string_agg(id::text, ' ' ORDER BY id) || ' ' || coalesce(current_setting('landliv.' || "table", true), '')
    FROM core_contentchange GROUP BY "table"
"""
"""With the setting by which core.caching.triggers counts the further writes of this transaction."""

Generations = Mapping[str, str]
"""The generation of each table by its name. A table that was never written to has none."""

_memory: ContextVar["_Memory | None"] = ContextVar("generations known to a request", default=None)


@dataclass
class _Memory:
    """The generations as a request last read them, until it writes something itself or its transaction ends."""

    known: Generations | None = None
    in_transaction: bool = False

    def read(self) -> Generations:
        if self.known is None or self.in_transaction != connection.in_atomic_block:
            self.known, self.in_transaction = _read(), connection.in_atomic_block
        return self.known

    def watch(self, execute, statement, params, many, context):
        """Pass a statement on to the database, as Django's `execute_wrapper` has it, and forget all at a write."""
        if not (isinstance(statement, str) and statement.startswith("SELECT")):
            self.known = None
        return execute(statement, params, many, context)


def current() -> Generations:
    """Return the generations that this transaction sees: one query, or none where `read_once` knows them."""
    memory = _memory.get()
    return memory.read() if memory else _read()


@contextmanager
def read_once() -> Iterator[None]:
    """Ask the database for generations once in a request, and again only after the request has written something."""
    memory = _Memory()
    token = _memory.set(memory)
    try:
        with connection.execute_wrapper(memory.watch):
            yield
    finally:
        _memory.reset(token)


def _read() -> Generations:
    with connection.cursor() as cursor:
        cursor.execute(READ)
        return dict(cursor.fetchall())
