"""Lets two transactions meet on two real connections, at the point where each may wait for the other."""

import time
from collections.abc import Callable
from threading import Event, Thread, current_thread

from django.db import connection, transaction
from django.utils.module_loading import import_string

LONGEST = 20.0
"""Seconds that one waits for the other, before the test goes on and says what it saw."""


class Meeting:
    """Stops a first transaction at a point, until a second one waits for it or is done."""

    def __init__(self):
        self._first_is_there, self._second_is_done = Event(), Event()
        self._first: Thread | None = None
        self._pid_of_second = 0
        self.errors: list[BaseException] = []

    def stop_after(self, monkeypatch, name: str) -> None:
        """Stop the first one after it called the function of this name: "module.function"."""
        original = import_string(name)

        def stopping(*args, **kwargs):
            result = original(*args, **kwargs)
            self.stop()
            return result

        monkeypatch.setattr(name, stopping)

    def stop(self) -> None:
        """Stop here, where this is the first one that comes by."""
        if current_thread() is not self._first or self._first_is_there.is_set():
            return
        self._first_is_there.set()
        end = time.monotonic() + LONGEST
        while time.monotonic() < end and not self._second_is_done.is_set() and not self._second_waits():
            time.sleep(0.02)

    def run(self, first: Callable[[], object], second: Callable[[], object]) -> list[BaseException]:
        """Run both, each in a transaction of its own. Returns what went wrong."""
        self._first = Thread(target=self._work, args=(first,))
        other = Thread(target=self._work_second, args=(second,))
        for thread in (self._first, other):
            thread.start()
        for thread in (self._first, other):
            thread.join()
        assert self._first_is_there.is_set(), "The first one never came to the point where it stops."
        return self.errors

    def _work_second(self, work: Callable[[], object]) -> None:
        self._first_is_there.wait(LONGEST)
        connection.ensure_connection()
        self._pid_of_second = connection.connection.info.backend_pid
        self._work(work)
        self._second_is_done.set()

    def _work(self, work: Callable[[], object]) -> None:
        try:
            with transaction.atomic():
                work()
        except Exception as error:  # noqa: BLE001 -- the test looks at them all
            self.errors.append(error)
        finally:
            connection.close()

    def _second_waits(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE pid = %s AND NOT granted)", [self._pid_of_second]
            )
            return cursor.fetchone()[0]
