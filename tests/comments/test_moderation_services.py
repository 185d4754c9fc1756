"""Staff decide on a comment: once, in the open, and so that it can be taken back."""

import pytest
from django.core import mail
from wagtail.models import ModelLogEntry

from comments import services
from comments.models import Comment, CommentStatus
from comments.services.moderation import dismiss_reports
from core.models import Person
from tests import builders
from tests.comments.sending import send, subscribed

pytestmark = pytest.mark.django_db

ALL_DECISIONS = [services.approve, services.mark_as_spam, services.put_in_bin]


@pytest.fixture
def article():
    return builders.article()


@pytest.fixture
def awaiting(article, classifier_says):
    """A reply that waits, to a comment whose writer wants to know of replies."""
    classifier_says("publish")
    parent = subscribed(article)
    classifier_says("hold")
    reply = send(article, "Det mener jeg også.", parent=parent)
    mail.outbox.clear()
    return reply


def told() -> list[str]:
    """Who got a mail since the last time."""
    recipients = [address for message in mail.outbox for address in message.to]
    mail.outbox.clear()
    return recipients


def test_an_approval_is_told_once_to_those_who_wait(awaiting):
    assert services.approve(awaiting, builders.editor())
    assert told() == ["anna@example.org"]

    assert not services.approve(awaiting, builders.editor())
    assert told() == []


def test_what_was_approved_undone_and_approved_again_is_no_news(awaiting):
    moderator = builders.editor()
    services.approve(awaiting, moderator)
    services.undo(awaiting, moderator)
    told()

    assert services.approve(awaiting, moderator)

    assert told() == []


def test_what_the_filter_took_for_spam_is_news_once_a_moderator_saves_it(article, classifier_says):
    classifier_says("publish")
    parent = subscribed(article)
    classifier_says("spam")
    reply = send(article, "Slet ikke reklame.", parent=parent)
    mail.outbox.clear()

    services.approve(reply, builders.editor())

    assert told() == ["anna@example.org"]


def test_what_was_seen_before_and_comes_back_from_the_bin_is_no_news(article, classifier_says):
    classifier_says("publish")
    reply = send(article, "Et svar", parent=subscribed(article))
    services.put_in_bin(reply, builders.editor())
    told()

    services.approve(reply, builders.editor())

    assert told() == []


@pytest.mark.parametrize("decide", ALL_DECISIONS)
def test_the_second_moderator_changes_nothing(awaiting, decide):
    first, second = builders.editor(), builders.editor()

    assert decide(awaiting, first)
    assert not decide(awaiting, second)

    awaiting.refresh_from_db()
    assert awaiting.decided_by == first


def test_a_moderator_with_an_old_copy_of_a_comment_decides_on_the_comment_as_it_is(awaiting):
    old_copy = Comment.objects.get(pk=awaiting.pk)
    services.approve(awaiting, builders.editor())

    assert not services.approve(old_copy, builders.editor())

    assert old_copy.status == CommentStatus.PUBLISHED


@pytest.mark.parametrize("decide", ALL_DECISIONS)
def test_a_decision_is_taken_back_by_whoever_took_it(awaiting, decide):
    moderator = builders.editor()
    decide(awaiting, moderator)

    assert services.undo(awaiting, moderator)

    awaiting.refresh_from_db()
    assert (awaiting.status, awaiting.decided_by, awaiting.decided_at) == ("awaiting", None, None)
    assert not services.undo(awaiting, moderator)


def test_nobody_takes_back_what_somebody_else_decided(awaiting):
    first, second = builders.editor(), builders.editor()
    services.approve(awaiting, first)
    services.put_in_bin(awaiting, second)

    assert not services.undo(awaiting, first)

    awaiting.refresh_from_db()
    assert awaiting.status == CommentStatus.BINNED


@pytest.mark.parametrize("decide", ALL_DECISIONS)
def test_what_its_writer_withdrew_is_nobody_elses_to_decide_on(awaiting, decide):
    services.withdraw(awaiting)

    assert not decide(awaiting, builders.editor())

    awaiting.refresh_from_db()
    assert awaiting.status == CommentStatus.WITHDRAWN


def test_an_undo_does_not_bring_back_what_was_withdrawn_meanwhile(awaiting):
    moderator = builders.editor()
    services.approve(awaiting, moderator)
    services.withdraw(awaiting)

    assert not services.undo(awaiting, moderator)


def test_everything_is_logged_with_who_did_it_and_without_the_readers_name(article):
    comment = builders.comment(article, status="awaiting", author_name="Hemmelig Person")
    moderator = builders.editor()

    for decide in (services.approve, services.mark_as_spam, services.put_in_bin, services.undo, dismiss_reports):
        decide(comment, moderator)
    services.change_text(comment, moderator, text="Uden nummer.", language="da")

    entries = ModelLogEntry.objects.for_instance(comment).order_by("pk")
    assert [entry.action.removeprefix("comments.") for entry in entries] == [
        *("approve", "spam", "bin", "undo", "dismiss_reports", "edit"),
    ]
    assert {entry.user for entry in entries} == {moderator}
    assert all("Hemmelig" not in f"{entry.label} {entry.data}" for entry in entries)


def test_a_decision_that_changes_nothing_is_not_logged(awaiting):
    services.approve(awaiting, builders.editor())
    services.approve(awaiting, builders.editor())

    assert ModelLogEntry.objects.for_instance(awaiting).count() == 1


def test_a_decision_settles_what_readers_reported(article):
    comment = builders.comment(article)
    services.report(comment, reason="offensive")

    services.put_in_bin(comment, builders.editor())

    assert not comment.reports.filter(settled_at=None).exists()


def test_a_text_changed_by_a_moderator_says_so_and_a_language_alone_does_not(article):
    comment, moderator = builders.comment(article), builders.editor()

    services.change_text(comment, moderator, text=comment.text, language="en")
    assert (comment.language, comment.edited_at) == ("en", None)

    services.change_text(comment, moderator, text="Ring til mig.", language="en")
    assert comment.edited_by == moderator
    assert comment.edited_at


def test_a_reply_of_staff_stands_at_once_under_the_name_that_readers_know(awaiting, article):
    moderator = builders.editor()
    Person.objects.create(name="Dorthe fra redaktionen", user=moderator)
    services.approve(awaiting, moderator)
    told()

    reply = services.reply_as_staff(awaiting, moderator, "Tak for det.")

    assert (reply.status, reply.author_name, reply.user) == ("published", "Dorthe fra redaktionen", moderator)
    assert (reply.parent, reply.level, reply.page_id) == (awaiting, 2, awaiting.page_id)
    assert told() == ["anna@example.org"]


def test_staff_cannot_answer_where_there_is_no_page_any_more(article):
    comment = builders.comment(article)
    article.unpublish()
    comment.page = None

    with pytest.raises(services.CommentsClosedError):
        services.reply_as_staff(comment, builders.editor(), "Tak.")
