"""What pages cost with little on the site and with much: measured, printed as a table for docs/benchmarks.md, judged.

Needs no server and leaves nothing behind: pages are asked for by Django's test client, in a database that is made for
it and removed again.
"""

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.cache import cache
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment

FEW, MANY = 100, 10_000
"""Businesses."""
ALLOWED_RATIO = 2


@dataclass(frozen=True)
class Cost:
    """What a page costs."""

    queries: int
    clock: float
    """Milliseconds until it is there, the median."""
    work: float
    """Milliseconds on a processor, of this process and of the database's: what else the machine does at the time makes
    an answer come later, but hardly makes it cost more."""


def benchmark(fill: Callable[[int, int], None], pages: dict[str, str], rounds: int) -> int:
    """Fill the site up to each size, measure the pages, print the table. Returns the exit status."""
    with database_of_its_own():
        fill(0, FEW)
        few = [_cost(address, rounds) for address in _addresses(pages, FEW)]
        fill(FEW, MANY)
        many = [_cost(address, rounds) for address in _addresses(pages, MANY)]
    return 0 if _shown(pages, few, many) else 1


@contextmanager
def database_of_its_own() -> Iterator[None]:
    """Make a database for the measuring, and remove it in the end."""
    setup_test_environment()
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        connections.close_all()


def _addresses(pages: dict[str, str], businesses: int) -> list[str]:
    """The addresses where there are so many businesses, 24 on a page."""
    return [address.format(last=-(-businesses // 24)) for address in pages.values()]


def _cost(address: str, rounds: int) -> Cost:
    """Measure an address that was asked for before, as often as said."""
    client, clock = Client(), []
    cache.clear()
    client.get(address)
    gc.collect()
    with CaptureQueriesContext(connection) as captured:
        status, queries = client.get(address).status_code, len(captured)
    if status != 200:
        sys.exit(f"{address} answered {status}")
    begin = _processor_seconds()
    for _round in range(rounds):
        asked_at = time.perf_counter()
        client.get(address)
        clock.append(time.perf_counter() - asked_at)
    work = (_processor_seconds() - begin) / rounds
    return Cost(queries, 1000 * statistics.median(clock), 1000 * work)


def _processor_seconds() -> float:
    """What this process and the database's have used so far. Linux keeps count of the other one (proc_pid_stat(5))."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    fields = Path(f"/proc/{backend}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _shown(pages: dict[str, str], few: list[Cost], many: list[Cost]) -> bool:
    """Print the table, and return whether much costs no more than it may."""
    sizes = f"{FEW} | {MANY:,}"
    print(f"| page | queries: {FEW} / {MANY:,} | ms by the clock: {sizes} | ms of work: {sizes} | times |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, before, after in zip(pages, few, many, strict=True):
        clock, work = f"{before.clock:.0f} | {after.clock:.0f}", f"{before.work:.1f} | {after.work:.1f}"
        print(f"| {name} | {before.queries} / {after.queries} | {clock} | {work} | {after.work / before.work:.2f} |")
    return all(
        after.queries <= before.queries and after.work <= ALLOWED_RATIO * before.work
        for before, after in zip(few, many, strict=True)
    )
