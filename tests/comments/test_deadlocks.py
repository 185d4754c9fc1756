"""Two who write comments at once never each wait for the other: locks are taken in one order (core.locks)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments import services
from comments.models import Comment, CommentStatus
from comments.staff.bulk_actions import SpamBulkAction
from tests import builders
from tests.comments.opinions import unanswered
from tests.comments.sending import send


class TestComments:
    """Readers, moderators and the filter write comments."""

    @pytest.fixture
    def article(self, really_written, classifier_says):
        """A page on which everything is held."""
        classifier_says("hold")
        return builders.article()

    @pytest.fixture
    def patient_server(self, server, settings):
        """Akismet, for which the site waits as long as a busy machine needs."""
        settings.AKISMET_DEADLINE = 5.0
        return server

    def test_a_writer_erases_a_comment_while_a_moderator_approves_the_answer(self, article, monkeypatch, meeting):
        text = "De samme ord om havnen i byen."
        comment = builders.comment(article, text=text)
        answer = builders.comment(article, CommentStatus.AWAITING, text=text, parent=comment)
        services.learn(comment, is_spam=False)
        moderator = builders.superuser()
        meeting.stop_after(monkeypatch, "comments.services.learning.unlearn")

        errors = meeting.run(lambda: services.erase(comment), lambda: services.mark_as_spam(answer, moderator))

        assert errors == []
        assert not Comment.objects.filter(pk=comment.pk).exists()
        assert Comment.objects.get(pk=answer.pk).status == CommentStatus.SPAM

    def test_two_moderators_decide_on_the_same_comments_in_another_order(self, article, monkeypatch, meeting):
        text = "De samme ord om havnen i byen."
        both = [builders.comment(article, CommentStatus.AWAITING, text=text) for _number in range(2)]
        one, other = builders.superuser(), builders.superuser()
        now = timezone.now()
        meeting.stop_after(monkeypatch, "comments.services.learning.learn")

        errors = meeting.run(
            lambda: SpamBulkAction.execute_action(both, one, now, now),
            lambda: SpamBulkAction.execute_action(both[::-1], other, now, now),
        )

        assert errors == []

    def test_akismet_answers_while_a_moderator_decides(
        self, article, patient_server, classifier_says, monkeypatch, meeting
    ):
        classifier_says("publish")
        comment = unanswered(patient_server, article)
        moderator = builders.superuser()
        meeting.stop_after(monkeypatch, "comments.services.learning.learn")
        later = timezone.now() + timedelta(days=1)

        errors = meeting.run(lambda: services.approve(comment, moderator), lambda: services.ask_akismet_again(later))

        assert errors == []
        assert Comment.objects.get(pk=comment.pk).decided_by == moderator

    def test_who_answers_what_is_being_erased_is_told_that_it_is_gone(self, article, monkeypatch, meeting):
        comment = builders.comment(article)
        meeting.stop_after(monkeypatch, "comments.services.writers.forget_addresses_without_comments")

        errors = meeting.run(lambda: services.erase(comment), lambda: send(article, "Et svar.", parent=comment))

        assert [type(error) for error in errors] == [services.ParentGoneError]

    def test_what_is_being_answered_is_erased_afterwards(self, article, monkeypatch, meeting):
        comment = builders.comment(article)
        meeting.stop_after(monkeypatch, "comments.services.fingerprints.keep")

        errors = meeting.run(lambda: send(article, "Et svar.", parent=comment), lambda: services.erase(comment))

        assert errors == []
        assert Comment.objects.get(text="Et svar.").parent is None

    def test_what_is_being_erased_is_not_reported(self, article, monkeypatch, meeting):
        comment = builders.comment(article)
        meeting.stop_after(monkeypatch, "comments.services.writers.forget_addresses_without_comments")

        errors = meeting.run(lambda: services.erase(comment), lambda: services.report(comment, reason="spam"))

        assert errors == []
