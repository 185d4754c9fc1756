"""A writer changes what Akismet was asked about: what was said of the old words says nothing of the new ones."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments import services
from comments.models import CommentStatus
from tests import builders
from tests.comments.opinions import calls, status, unanswered
from tests.comments.sending import send

pytestmark = pytest.mark.django_db

TWENTY_MINUTES = timedelta(minutes=20)


@pytest.fixture
def article():
    return builders.article()


def test_changed_words_are_asked_about_anew_before_anybody_sees_them(server, article):
    comment = send(article, "Et harmløst ord")
    calls(server)

    services.edit_as_writer(comment, "Helt andre ord")
    assert status(comment) == CommentStatus.AWAITING

    services.ask_akismet_again()
    assert server.received[0]["comment_content"] == "Helt andre ord"
    assert status(comment) == CommentStatus.PUBLISHED


def test_an_answer_to_the_old_words_does_not_publish_new_ones_that_our_classifier_calls_spam(server, article):
    comment = unanswered(server, article, text="Et harmløst ord")

    services.edit_as_writer(comment, "Til kasino")
    services.ask_akismet_again(timezone.now() + TWENTY_MINUTES)

    assert calls(server) == []
    assert status(comment) == CommentStatus.AWAITING


def test_what_our_classifier_held_stays_held_whatever_akismet_says_of_the_new_words(server, article):
    comment = send(article, "Det er måske noget")

    services.edit_as_writer(comment, "Det er noget")
    services.ask_akismet_again()

    assert status(comment) == CommentStatus.AWAITING


def test_what_waited_for_an_answer_waits_for_one_to_the_new_words(server, article):
    comment = unanswered(server, article, text="Et harmløst ord")

    services.edit_as_writer(comment, "Helt andre ord")
    assert status(comment) == CommentStatus.AWAITING

    services.ask_akismet_again(timezone.now() + TWENTY_MINUTES)
    assert status(comment) == CommentStatus.PUBLISHED


def test_what_waited_for_an_answer_is_not_published_without_one_where_akismet_was_turned_off(server, article, settings):
    comment = unanswered(server, article, text="Et harmløst ord")
    settings.AKISMET_KEY = ""

    services.edit_as_writer(comment, "Helt andre ord")

    assert status(comment) == CommentStatus.AWAITING


def test_what_is_decided_on_the_new_words_is_not_told_of_the_old_ones(server, article):
    comment = send(article, "Et harmløst ord")
    services.edit_as_writer(comment, "Til kasino")
    calls(server)

    services.mark_as_spam(comment, builders.editor())
    services.report_to_akismet()

    assert calls(server) == []
