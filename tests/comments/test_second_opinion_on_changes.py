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


def test_an_answer_to_the_old_words_does_not_publish_new_ones_that_our_judge_calls_spam(server, article):
    comment = unanswered(server, article, text="Et harmløst ord")

    services.edit_as_writer(comment, "Til kasino")
    services.ask_akismet_again(timezone.now() + TWENTY_MINUTES)

    assert calls(server) == []
    assert status(comment) == CommentStatus.AWAITING


def test_what_is_decided_on_the_new_words_is_not_told_of_the_old_ones(server, article):
    comment = send(article, "Et harmløst ord")
    services.edit_as_writer(comment, "Til kasino")
    calls(server)

    services.mark_as_spam(comment, builders.editor())
    services.tell_akismet()

    assert calls(server) == []
