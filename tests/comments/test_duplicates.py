"""The same words, sent twice from the same place, are one comment: also when both clicks come at once."""

from contextlib import suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError, Thread

import pytest
from django.db import connection
from django.utils import timezone

from comments import services
from comments.models import Comment, Outcome
from comments.services import fingerprints
from comments.spam import Decision
from tests import builders
from tests.comments.sending import HERE, THERE, send
from tests.stub_classifier import StubClassifier


@pytest.fixture(autouse=True)
def _nothing_to_say_against(classifier_says):
    classifier_says("publish")


@pytest.mark.django_db
class TestTwins:
    """The same words, sent twice, are one comment."""

    def test_the_second_click_leads_to_the_first_comment(self):
        page = builders.article()

        assert send(page, request_signals=HERE) == send(page, request_signals=HERE)

        assert Comment.objects.on(page).count() == 1
        assert Outcome.objects.filter(comment__in=Comment.objects.on(page)).count() == 1

    def test_after_ten_minutes_it_is_another_one(self):
        page, now = builders.article(), timezone.now()

        first = send(page, now=now - timedelta(minutes=10, seconds=1))

        assert send(page, now=now) != first

    def test_another_form_is_no_second_click(self):
        """Others may sit behind one network address, and know the words and the address."""
        page = builders.article()
        first, second = (services.RequestSignals(network_address="192.0.2.7", form=form) for form in ("mine", "theirs"))

        assert send(page, request_signals=first) == send(page, request_signals=first)
        assert send(page, request_signals=first) != send(page, request_signals=second)
        assert send(page, request_signals=first) != send(
            page, request_signals=services.RequestSignals(network_address="192.0.2.7")
        )

    @pytest.mark.parametrize(
        "other",
        [
            {"text": "Andre ord."},
            {"author_email": "anden@example.org"},
            {"author_name": "En anden"},
            {"request_signals": THERE},
        ],
    )
    def test_other_words_another_address_or_another_place_make_another_one(self, other):
        page = builders.article()

        assert send(page, request_signals=HERE) != send(page, **{"request_signals": HERE, **other})

    def test_what_was_withdrawn_can_be_sent_again(self):
        page = builders.article()
        first = send(page)
        services.withdraw(first)

        assert send(page) != first


def test_two_clicks_at_once_are_one_comment(really_written, monkeypatch):
    article = builders.article()
    fingerprints.key_of_day(timezone.now())  # whoever makes it would hold up the others as well
    both_inside, sent, wrong = Barrier(2, timeout=0.5), [], []
    classifier = StubClassifier(Decision.PUBLISH)

    def wait_for_the_other(*asked):
        """Give the second click every chance to come in while the first is being classified."""
        with suppress(BrokenBarrierError):
            both_inside.wait()
        return classifier(*asked)

    def click():
        try:
            sent.append(send(article, "To klik på én gang", request_signals=HERE).pk)
        except Exception as error:  # noqa: BLE001 -- for the assertion in the other thread
            wrong.append(error)
        finally:
            connection.close()

    monkeypatch.setattr("comments.services.classification.classify", wait_for_the_other)
    clicks = [Thread(target=click) for _number in range(2)]
    for thread in clicks:
        thread.start()
    for thread in clicks:
        thread.join()

    assert wrong == []
    assert len(sent) == 2
    assert len(classifier.asked) == 1
    assert set(sent) == set(Comment.objects.on(article).values_list("pk", flat=True))
