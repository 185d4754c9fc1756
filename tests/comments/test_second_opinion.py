"""Akismet as one more voice: what it says counts, and what it does not say loses no comment."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from comments import jobs, services
from comments.models import AkismetCheck, Comment, CommentStatus
from core.models import OrganisationSettings
from tests import builders
from tests.comments.akismet_server import Mode
from tests.comments.opinions import calls, status, unanswered
from tests.comments.sending import HERE, send, subscribed

pytestmark = pytest.mark.django_db

SPAMMER = "akismet-guaranteed-spam"
TWENTY_MINUTES = timedelta(minutes=20)


@pytest.fixture
def article():
    return builders.article()


def test_without_a_key_nobody_is_asked(akismet_server, classifier_says, article):
    classifier_says("publish")

    assert send(article, author_name=SPAMMER).is_published
    assert akismet_server.received == []


def test_what_akismet_has_nothing_against_is_published_as_our_classifier_said(server, article):
    comment = send(article, request_signals=HERE)

    assert calls(server) == ["comment-check"]
    assert status(comment) == comment.status == CommentStatus.PUBLISHED
    assert comment.reasons[0]["code"] == "akismet"


def test_what_our_classifier_doubts_waits_whatever_akismet_says(server, article):
    assert status(send(article, "Det er måske noget")) == CommentStatus.AWAITING


def test_what_akismet_calls_spam_is_spam_and_says_why(server, article):
    comment = send(article, author_name=SPAMMER)

    assert status(comment) == CommentStatus.SPAM
    assert "Akismet" in comment.reasons[0]["da"]
    assert "Akismet" in comment.reasons[0]["en"]


def test_the_address_is_told_once_and_kept_nowhere(server, article):
    comment = unanswered(server, article, request_signals=HERE)
    services.ask_akismet_again(timezone.now() + TWENTY_MINUTES)

    assert server.received[0]["user_ip"] == "0.0.0.0"  # noqa: S104
    assert HERE.network_address not in str(AkismetCheck.objects.get(comment=comment).submitted)


@pytest.mark.parametrize("who", ["spam", "staff", "known"])
def test_of_spam_of_staff_and_of_known_writers_it_hears_nothing(server, article, who):
    earlier = subscribed(article, "anna@example.org")
    calls(server)
    by_the_link = {"author_email": "anna@example.org", "request_signals": services.RequestSignals(earlier=earlier)}
    fields = {
        "spam": {"text": "Til kasino"},
        "staff": {"user": builders.editor()},
        "known": {"text": "Mere", **by_the_link},
    }

    send(article, **fields[who])

    assert calls(server) == []


@pytest.mark.parametrize("mode", [Mode.BROKEN, Mode.FORBIDDEN, Mode.NONSENSE, Mode.SLOW, Mode.REDIRECTING])
def test_without_a_clear_answer_the_comment_waits_and_is_asked_about_again(server, article, mode, settings):
    patience, settings.AKISMET_DEADLINE = settings.AKISMET_DEADLINE, 0.5
    server.mode = mode
    comment = send(article)
    assert status(comment) == CommentStatus.AWAITING
    server.mode, settings.AKISMET_DEADLINE = Mode.PROPER, patience

    assert services.ask_akismet_again(timezone.now() + timedelta(minutes=1)) == []
    assert services.ask_akismet_again(timezone.now() + TWENTY_MINUTES) == [comment]

    assert status(comment) == CommentStatus.PUBLISHED


def test_a_server_that_is_not_there_loses_no_comment(server, article):
    server.go_down()

    assert status(send(article)) == CommentStatus.AWAITING


def test_after_a_day_it_is_left_to_a_moderator(server, article):
    comment = unanswered(server, article)
    AkismetCheck.objects.filter(comment=comment).update(attempts=72)

    assert services.ask_akismet_again(timezone.now() + timedelta(days=1)) == []

    assert calls(server) == []
    assert status(comment) == CommentStatus.AWAITING
    assert services.approve(comment, builders.editor())


@pytest.mark.parametrize("decide", [services.approve, services.mark_as_spam, services.put_in_bin])
def test_what_a_moderator_decided_meanwhile_stands(server, article, decide):
    comment = unanswered(server, article, author_name=SPAMMER)
    decide(comment, builders.editor())
    decided = comment.status

    services.ask_akismet_again(timezone.now() + TWENTY_MINUTES)

    assert calls(server) == []
    assert status(comment) == decided


def test_a_moderator_who_decides_while_akismet_thinks_is_the_one_who_counts(server, article, monkeypatch):
    comment = unanswered(server, article, author_name=SPAMMER)
    moderator = builders.editor()
    check = services.second_opinion.Akismet.check

    def check_slowly(client, question):
        services.approve(Comment.objects.get(pk=comment.pk), moderator)
        return check(client, question)

    monkeypatch.setattr(services.second_opinion.Akismet, "check", check_slowly)

    assert services.ask_akismet_again(timezone.now() + TWENTY_MINUTES) == []

    assert status(comment) == CommentStatus.PUBLISHED


def test_a_key_that_is_taken_away_meanwhile_leaves_the_comment_to_a_moderator(server, article, settings):
    comment = unanswered(server, article)
    services.mark_as_spam(unanswered(server, article, text="To"), builders.editor())
    settings.AKISMET_KEY = ""

    assert services.ask_akismet_again(timezone.now() + TWENTY_MINUTES) == []
    assert services.report_to_akismet() == 0

    assert calls(server) == []
    assert status(comment) == CommentStatus.AWAITING


def test_feedback_is_told_once_where_akismet_was_wrong(server, article):
    comment, moderator = send(article, author_name=SPAMMER), builders.editor()
    calls(server)

    services.approve(comment, moderator)
    assert (services.report_to_akismet(), services.report_to_akismet()) == (1, 0)
    assert calls(server) == ["submit-ham"]

    services.mark_as_spam(comment, moderator)
    services.report_to_akismet()
    assert calls(server) == ["submit-spam"]


def test_where_akismet_was_right_it_is_told_nothing(server, article):
    comment = send(article, author_name=SPAMMER)
    services.mark_as_spam(comment, builders.editor())
    services.approve(send(article, "Det er måske noget"), builders.editor())

    assert services.report_to_akismet() == 0


def test_feedback_that_could_not_be_told_is_told_later(server, article):
    services.mark_as_spam(send(article), builders.editor())
    server.mode = Mode.BROKEN
    assert services.report_to_akismet() == 0
    server.mode = Mode.PROPER
    assert services.report_to_akismet() == 1


def test_a_decision_that_is_undone_before_it_was_told_is_not_told(server, article):
    comment, moderator = send(article), builders.editor()
    services.mark_as_spam(comment, moderator)

    services.undo(comment, moderator)

    assert services.report_to_akismet() == 0
    assert calls(server) == ["comment-check"]


def test_a_decision_that_is_undone_after_it_was_told_is_put_right(server, article):
    comment, moderator = send(article), builders.editor()
    services.mark_as_spam(comment, moderator)
    services.report_to_akismet()

    services.undo(comment, moderator)
    services.report_to_akismet()
    services.report_to_akismet()

    assert calls(server) == ["comment-check", "submit-spam", "submit-ham"]


def test_an_answer_that_comes_later_is_told_to_those_who_wait_and_moderators_hear_of_it_once(server, article):
    OrganisationSettings.objects.update(notification_email="vagt@example.org")
    parent = subscribed(article, "anna@example.org", text="Spørgsmål")
    mail.outbox.clear()
    unanswered(server, article, text="Et svar", parent=parent)
    unanswered(server, article, text="Det er måske noget")

    jobs.ask_and_report_to_akismet(timezone.now() + TWENTY_MINUTES)

    assert sorted(message.to[0] for message in mail.outbox) == [
        *("anna@example.org", "vagt@example.org", "vagt@example.org"),
    ]
