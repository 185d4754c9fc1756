"""The locks of the database, and the one order in which a transaction takes them.

Two transactions that each hold what the other waits for end in a deadlock, and the database ends one of them: an
erasure fails, or a reader gets an error. That cannot happen where everybody takes locks in the same order:

1. Lock.INSTALLATION
2. Lock.CONTENT, before any business is written, its registration, or a name that businesses are found by
   (directory.business_locks), and before texts are handed to translation (core.translations.signal_handlers)
3. rows of registrations, by key
4. a text of its own (`take_for`): one sending of a form
5. rows of pages of one conversation, by key; then rows of comments, by key, with the answers that a deletion touches
6. what hangs on a comment: what was asked of Akismet, subscriptions, traces, reports, outcomes
7. Lock.LEARNING, before anything that the filter learned is written
8. entries of the search index, which Wagtail writes with what they are about
9. Lock.VOCABULARY: a transaction that has written something else takes it only where nobody has it (`try_to_take`), and
   waits for it (`take`) only at its beginning
10. mails in the queue, by key; then when moderators were last mailed, by key

Whoever needs several rows of one kind locks them with `lock_rows`, which takes them by their keys. All of these locks
end with the transaction.
"""

from enum import IntEnum

from django.db import connection
from django.db.models import QuerySet


class Lock(IntEnum):
    """A lock with a name. The numbers are what the database knows them by: nothing else there may use them."""

    INSTALLATION = 20_261_123
    """The site is installed, or demonstration content is loaded."""
    CONTENT = 20_261_124
    """Businesses and what follows them are written, or texts of any page handed to translation."""
    LEARNING = 20_261_125
    """The filter of comments learns or unlearns."""
    VOCABULARY = 20_261_126
    """Words that the search knows are added, counted or forgotten."""


def take(lock: Lock) -> None:
    """Wait until no other transaction has a lock, and keep it until this one ends. To take it again does no harm."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock])


def try_to_take(lock: Lock) -> bool:
    """Take a lock if no other transaction has it. Returns whether this one has it now. Never waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [lock])
        (is_taken,) = cursor.fetchone()
    return is_taken


def take_for(text: str) -> None:
    """Wait until no other transaction has the lock of this text, as for two equal sendings of one form."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [text])


def lock_rows(rows: QuerySet, *, skip_locked: bool = False) -> list:
    """Lock rows in the order of their keys. Returns the keys of those that are still there.

    With skip_locked, those that another transaction has are left out instead of being waited for.
    """
    ordered = rows.order_by("pk").select_for_update(of=("self",), skip_locked=skip_locked)
    return list(ordered.values_list("pk", flat=True))
