"""Kills a process in the middle of what it does, as a machine that is switched off does."""

import os
from collections.abc import Callable

import pytest
from django.db import connection

KILLED = 9


def killed_at(name: str, work: Callable[[], object]) -> None:
    """Do something in a process of its own, which dies without a word where it calls the function of this name.

    What it wrote before is on the database or not, as it was committed: for tests that really write.
    """
    child = os.fork()
    if not child:
        try:
            connection.connection = None  # the parent's, which must not be closed here
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(name, lambda *args, **kwargs: os._exit(KILLED))
                work()
        finally:
            os._exit(1)
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == KILLED, f"The process never came to {name}."
