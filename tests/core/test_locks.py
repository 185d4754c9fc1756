"""Locks have names, and what is asked not to wait does not."""

import pytest

from blog.models import Topic
from core.locks import Lock, lock_rows, take, take_for, try_to_take


class TestLocks:
    """The locks themselves."""

    def test_a_lock_that_somebody_has_is_not_waited_for_where_that_was_not_asked(self, really_written, meeting):
        got = []

        def first():
            take(Lock.VOCABULARY)
            assert try_to_take(Lock.VOCABULARY)
            meeting.stop()

        assert meeting.run(first, lambda: got.append(try_to_take(Lock.VOCABULARY))) == []
        assert got == [False]

    def test_texts_have_locks_of_their_own(self, really_written, meeting):
        reached = []

        def first():
            take_for("den ene")
            meeting.stop()
            reached.append("first")

        assert meeting.run(first, lambda: (take_for("den anden"), reached.append("second"))) == []
        assert reached == ["second", "first"]

    @pytest.mark.django_db
    def test_rows_are_locked_in_the_order_of_their_keys(self):
        topics = Topic.objects.order_by("-pk")

        assert lock_rows(topics) == sorted(topic.pk for topic in topics)
