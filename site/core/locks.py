"""One at a time, across processes."""

from django.db import connection

LOCK = 20_261_123
"""Any number that nothing else on the database uses."""


def take_turns() -> None:
    """Wait until no other process is between this call and the end of its transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
