"""A writer changes a comment, for a quarter of an hour, and never past the classifier."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from comments import services
from comments.models import Comment, CommentSettings, CommentStatus, Outcome
from tests import builders
from tests.comments.sending import send, subscribed
from tests.stub_classifier import DANISH, PROBABILITIES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("classifier_of_words")]


@pytest.fixture
def article():
    return builders.article()


def test_within_the_window_it_is_changed(article, time_machine):
    time_machine.move_to("2026-03-10 08:00Z", tick=False)
    comment = send(article)
    time_machine.shift(timedelta(minutes=14, seconds=59))

    services.edit_as_writer(comment, "Rettet.")

    comment.refresh_from_db()
    assert (comment.text, comment.edited_at, comment.edited_by) == ("Rettet.", timezone.now(), None)


def test_afterwards_it_is_not(article, time_machine):
    time_machine.move_to("2026-03-10 08:00Z", tick=False)
    comment = send(article)
    time_machine.shift(timedelta(minutes=15))

    with pytest.raises(services.TooLateError):
        services.edit_as_writer(comment, "Rettet.")

    assert Comment.objects.get(pk=comment.pk).text == "Godt skrevet."


@pytest.mark.parametrize("decide", [services.mark_as_spam, services.put_in_bin])
def test_what_a_moderator_took_away_meanwhile_is_not_brought_back(article, decide):
    comment = send(article)
    decide(Comment.objects.get(pk=comment.pk), builders.editor())

    with pytest.raises(services.TooLateError):
        services.edit_as_writer(comment, "Rettet.")


@pytest.mark.parametrize("words", ["måske", "kasino"])
def test_what_is_doubtful_now_waits_and_is_never_lost(article, words):
    comment = send(article)

    services.edit_as_writer(comment, f"Det er {words} noget.")

    comment.refresh_from_db()
    assert comment.status == CommentStatus.AWAITING
    assert comment.reasons


def test_what_waited_stays_waiting_and_says_why_whatever_it_says_now(article):
    parent = subscribed(article)
    comment = send(article, "Det er måske noget.", parent=parent)
    mail.outbox.clear()

    for words in ("Det er noget.", "Det er noget helt andet."):
        services.edit_as_writer(comment, words)

        comment.refresh_from_db()
        assert (comment.status, comment.filter_decision) == (CommentStatus.AWAITING, "hold")
        assert comment.outcome.filter_decision == "hold"
        assert [reason["da"] for reason in comment.reasons] == [f"Holdt tilbage, før den blev rettet; {DANISH}"]
    assert mail.outbox == []

    services.approve(comment, builders.editor())
    assert [message.to for message in mail.outbox] == [["anna@example.org"]]


def test_what_waits_because_a_moderator_took_back_the_approval_stays_waiting(article):
    comment, moderator = send(article, "Det er måske noget."), builders.editor()
    services.approve(comment, moderator)
    services.undo(comment, moderator)

    services.edit_as_writer(comment, "Det er noget.")

    assert Comment.objects.get(pk=comment.pk).is_awaiting


def test_what_was_changed_into_spam_and_back_stays_waiting(article):
    comment = send(article)

    services.edit_as_writer(comment, "Det er kasino noget.")
    services.edit_as_writer(comment, "Det er noget.")

    assert Comment.objects.get(pk=comment.pk).is_awaiting


def test_what_was_sent_while_a_moderator_read_everything_stays_waiting_when_that_ends(article, classifier_says):
    article.comments_mode = "moderated"
    article.save()
    classifier_says("hold")
    comment = send(article)
    article.comments_mode = "open"
    article.save()
    classifier_says("publish")

    services.edit_as_writer(comment, "Rettet.")

    assert Comment.objects.get(pk=comment.pk).is_awaiting


def test_a_moderators_approval_was_of_the_old_words(article):
    comment = send(article, "Det er måske noget.")
    services.approve(comment, builders.editor())

    services.edit_as_writer(comment, "Det er måske noget andet.")

    comment.refresh_from_db()
    assert (comment.status, comment.decided_by) == (CommentStatus.AWAITING, None)


def test_how_good_the_filter_is_is_counted_by_what_it_said_of_the_new_words(article, time_machine):
    time_machine.move_to("2026-03-10 08:00Z", tick=False)
    comment = send(article)
    time_machine.shift(timedelta(minutes=5))

    services.edit_as_writer(comment, "Det er kasino noget.")

    outcome = Outcome.objects.get(comment=comment)
    assert (outcome.filter_decision, outcome.probability) == ("spam", PROBABILITIES["spam"])
    assert (outcome.is_spam, outcome.classified_at) == (None, timezone.now())


def test_a_decision_on_the_old_words_does_not_count_for_the_new_ones(article):
    comment, moderator = send(article, "Det er måske noget."), builders.editor()
    services.approve(comment, moderator)

    services.edit_as_writer(comment, "Det er kasino noget.")
    assert Outcome.objects.get(comment=comment).is_spam is None

    services.mark_as_spam(comment, moderator)
    outcome = Outcome.objects.get(comment=comment)
    assert (outcome.filter_decision, outcome.is_spam) == ("spam", True)


def test_the_classifier_is_told_what_is_never_wanted(article, classifier_of_words):
    CommentSettings.objects.update_or_create(defaults={"blocked": "kasino"})

    services.edit_as_writer(send(article), "Rettet.")

    assert classifier_of_words.asked[-1][0].blocked == ("kasino",)


def test_staff_who_change_their_own_words_are_not_classified(article):
    comment = send(article, user=builders.editor())

    services.edit_as_writer(comment, "Det er måske noget.")

    comment.refresh_from_db()
    assert (comment.status, comment.filter_decision) == (CommentStatus.PUBLISHED, "")
    assert not Outcome.objects.filter(comment=comment).exists()
