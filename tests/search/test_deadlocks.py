"""Two who write words at once never each wait for the other: locks are taken in one order (core.locks)."""

import pytest
from django.utils import timezone

from blog.models import Topic
from search import vocabulary
from search.models import RecountRequest, Word


class TestVocabulary:
    """Whatever is saved may bring new words."""

    @pytest.fixture(autouse=True)
    def _words(self, really_written):
        before = set(Word.objects.values_list("pk", flat=True))
        yield
        Word.objects.exclude(pk__in=before).delete()
        Topic.objects.filter(slug__startswith="ordproeve").delete()
        RecountRequest.objects.all().delete()

    @staticmethod
    def topic(word: str, number: int) -> Topic:
        """Something that is found by a word."""
        return Topic.objects.create(name_da=f"{word} {number}", name_en=f"T{number}", slug=f"ordproeve-{number}")

    def test_the_same_new_words_come_in_another_order(self, meeting):
        def first():
            self.topic("kvarkelse", 1)
            meeting.stop()
            self.topic("blomse", 2)

        def second():
            self.topic("blomse", 3)
            self.topic("kvarkelse", 4)

        assert meeting.run(first, second) == []
        assert RecountRequest.objects.exists()
        vocabulary.recount(timezone.localdate())

        assert set(Word.objects.filter(word__in=["kvarkelse", "blomse"]).values_list("entries", flat=True)) == {2}
        assert not RecountRequest.objects.exists()

    def test_words_are_counted_while_something_is_saved(self, meeting):
        def save_two():
            self.topic("kvarkelse", 1)
            meeting.stop()
            self.topic("blomse", 2)

        assert meeting.run(save_two, lambda: vocabulary.recount(timezone.localdate())) == []
        assert Word.objects.filter(word__in=["kvarkelse", "blomse"]).count() == 2
