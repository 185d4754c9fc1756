"""What the site remembers of what was sent: repetition is noticed, and nobody is known again the next day."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from comments import services
from comments.models import Fingerprint, FingerprintKey
from comments.services import fingerprints
from tests import builders
from tests.comments.sending import HERE, THERE, send

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 3, 10, 8, tzinfo=UTC)
LONG = "Vi mødtes i forsamlingshuset i tirsdags og talte om cykelstien til skolen, som kommunen har lovet os i seks år."


@pytest.fixture
def classifier(classifier_says):
    """A classifier that publishes everything, and remembers what it was told."""
    return classifier_says("publish")


def history(classifier):
    """What the classifier was told of what came before the last comment."""
    return classifier.asked[-1][0].history


def trace_of(text: str, now: datetime, address: str = "192.0.2.7") -> fingerprints.Fingerprints:
    return fingerprints.of(text, "reader@example.org", address, now)


def test_on_the_same_day_the_same_sender_has_the_same_hash():
    first, later = trace_of("Et", MORNING), trace_of("To", MORNING + timedelta(hours=3))

    assert (first.sender, first.address) == (later.sender, later.address)
    assert first.sender != trace_of("Et", MORNING, address="192.0.2.8").sender


def test_the_next_day_nobody_can_tell_who_it_was():
    first, next_day = trace_of("Et", MORNING), trace_of("Et", MORNING + timedelta(days=1))

    assert first.sender != next_day.sender
    assert first.address != next_day.address
    assert first.text_key == next_day.text_key


def test_yesterdays_key_is_thrown_away_and_todays_is_kept():
    yesterday, today = (fingerprints.key_of_day(MORNING + timedelta(days=days)) for days in (0, 1))

    services.purge(MORNING + timedelta(days=1))

    kept = {bytes(row.key) for row in FingerprintKey.objects.all()}
    assert today in kept
    assert yesterday not in kept


def test_without_an_address_there_is_no_hash_that_all_share():
    assert trace_of("Et", MORNING, address="").sender == ""
    send(builders.article())

    assert fingerprints.history_of(trace_of("To", timezone.now(), address=""), timezone.now()).sent_by_sender == 0


def test_the_same_text_is_counted_whoever_sends_it(classifier):
    page = builders.article()
    for number in range(3):
        send(page, LONG, author_email=f"nr{number}@example.org")

    assert history(classifier).same_text == 2
    assert history(classifier).similar == 0


def test_nearly_the_same_text_is_counted_and_another_is_not(classifier):
    page = builders.article()
    send(page, LONG)
    send(page, "Noget helt andet om en helt anden sag, som ingen andre har tænkt på før i dag.")

    send(page, LONG.replace("tirsdags", "onsdags"))

    assert (history(classifier).same_text, history(classifier).similar) == (0, 1)


def test_links_to_the_same_place_are_counted_whatever_stands_around_them(classifier):
    page = builders.article()
    send(page, "Se https://ure.example.com/tilbud?x=1 nu")
    send(page, "Se https://andre.example.net/ i stedet")

    send(page, "Jeg fandt https://ure.example.com/tilbud?x=1 i går")

    assert history(classifier).same_link == 1


def test_senders_and_addresses_are_counted(classifier):
    page = builders.article()
    send(page, "Et", request_signals=HERE)
    send(page, "To", request_signals=HERE, author_email="anden@example.org")
    send(page, "Tre", request_signals=THERE)

    send(page, "Fire", request_signals=HERE)

    told = history(classifier)
    assert (told.sent_by_sender, told.sent_by_writer, told.sent_by_address, told.sent_by_all) == (2, 1, 0, 3)


def test_what_a_confirmed_writer_sent_today_is_counted_and_what_others_typed_is_not(classifier):
    page = builders.article()
    first = send(page, "Et", request_signals=HERE)
    services.confirm_address(first, "da")
    send(page, "To", request_signals=THERE)

    send(page, "Tre", request_signals=services.RequestSignals(earlier=first))

    assert history(classifier).sent_by_address == 1


def test_what_is_given_back_is_no_repetition_of_itself(classifier_says):
    classifier_says("discard")
    page = builders.article()
    with pytest.raises(services.RefusedError):
        send(page, LONG, request_signals=HERE)
    classifier = classifier_says("publish")

    send(page, LONG, request_signals=HERE)
    assert (history(classifier).same_text, history(classifier).spam_by_sender) == (0, 1)
    send(page, LONG, request_signals=THERE)
    assert history(classifier).same_text_spam == 1


def test_spam_from_the_same_network_is_counted(classifier_says):
    classifier_says("spam")
    page = builders.article()
    send(page, "Et", request_signals=HERE)
    classifier = classifier_says("publish")

    send(page, "To", request_signals=HERE, author_email="anden@example.org")

    assert history(classifier).spam_by_sender == 1


def test_a_comment_that_is_changed_is_still_known_by_its_sender(classifier):
    page = builders.article()
    comment = send(page, "Et", request_signals=HERE)
    for number in range(3):
        send(page, f"Nummer {number}", request_signals=HERE, author_email=f"nr{number}@example.org")

    services.edit_as_writer(comment, "Et, rettet")

    assert history(classifier).sent_by_sender == 3


def test_what_is_a_week_old_is_forgotten(classifier):
    page, now = builders.article(), timezone.now()
    send(page, LONG, now=now - timedelta(days=8))

    send(page, LONG, now=now)

    assert history(classifier).same_text == 0
    assert services.purge(now).fingerprints > 0
    assert not Fingerprint.objects.filter(created_at__lt=now - timedelta(days=7)).exists()


def test_a_moderators_decision_marks_the_trace_and_its_undo_unmarks_it(classifier):
    page, moderator = builders.article(), builders.editor()
    comment = send(page, LONG)

    services.mark_as_spam(comment, moderator)
    send(page, LONG, author_email="b@example.org")
    assert (history(classifier).same_text, history(classifier).same_text_spam) == (1, 1)

    services.undo(comment, moderator)
    send(page, LONG, author_email="c@example.org")
    assert (history(classifier).same_text, history(classifier).same_text_spam) == (2, 0)


def test_what_the_filter_calls_spam_is_marked_until_a_moderator_says_otherwise(classifier_says):
    classifier = classifier_says("spam")
    page = builders.article()
    comment = send(page, LONG)

    send(page, LONG, author_email="b@example.org")
    assert history(classifier).same_text_spam == 1

    services.approve(comment, builders.editor())
    send(page, LONG, author_email="c@example.org")
    assert history(classifier).same_text_spam == 1  # that of the second, and no more that of the first


def test_the_trace_follows_a_text_that_its_writer_changes(classifier):
    page = builders.article()
    services.edit_as_writer(send(page, "Først noget harmløst."), LONG)

    send(page, LONG, author_email="b@example.org")

    assert history(classifier).same_text == 1


def test_a_comment_that_is_classified_again_is_not_its_own_repetition(classifier):
    comment = send(builders.article(), LONG)

    services.edit_as_writer(comment, LONG)

    assert history(classifier).same_text == 0
    assert history(classifier).sent_by_address == 0
