"""What a writer can do with a comment without an account: withdraw and erase it, and take a copy away."""

from datetime import timedelta

import pytest

from comments import services
from comments.models import Comment, CommentStatus, ConfirmedAddress
from core.models import OrganisationSettings
from tests import builders
from tests.comments.sending import HERE, send, subscribed
from tests.comments.stored import everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("classifier_of_words")]


@pytest.fixture
def article():
    return builders.article()


@pytest.fixture
def queue(settings):
    """The queue of mails, as the site has it: in the database."""
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"


class TestWithdrawing:
    """The comment leaves the page, and waits to be erased."""

    @pytest.mark.parametrize("text", ["Det er noget.", "Det er måske noget."])
    def test_a_comment_that_stands_or_waits_is_taken_away(self, article, text):
        comment = send(article, text)

        services.withdraw(comment)

        assert comment.status == CommentStatus.WITHDRAWN
        assert not Comment.objects.on(article).published().exists()

    def test_what_was_rejected_stays_what_it_is(self, article):
        comment = send(article)
        services.mark_as_spam(comment, builders.editor())

        services.withdraw(comment)

        assert comment.status == CommentStatus.SPAM

    def test_to_withdraw_it_again_does_not_keep_it_longer(self, article, time_machine):
        time_machine.move_to("2026-03-10 08:00Z", tick=False)
        comment = send(article)
        services.withdraw(comment)
        first = comment.decided_at
        time_machine.shift(timedelta(days=20))

        services.withdraw(comment)

        assert comment.decided_at == first


class TestErasing:
    """Really gone."""

    SECRETS = ("Ganske Bestemt Navn", "bestemt@example.org", "Ganske bestemte ord.")

    @pytest.fixture
    def comment(self, article, queue):
        """A comment with everything that belongs to one: queued mails, a report, a log, an answer, what was learned."""
        OrganisationSettings.objects.update(notification_email="vagt@example.org")
        name, address, text = self.SECRETS
        comment = send(
            article, f"måske: {text}", author_name=name, author_email=address, wants_mail=True, request_signals=HERE
        )
        services.approve(comment, builders.editor())
        services.confirm_address(comment, "da")
        services.report(comment, reason="other", note=f"{name} igen")
        send(article, "Et svar.", parent=comment)
        return comment

    def test_nothing_of_it_is_anywhere(self, comment):
        before = everything()
        assert all(secret in before for secret in self.SECRETS)

        services.erase(comment)

        after = everything()
        assert [secret for secret in self.SECRETS if secret in after] == []

    @pytest.mark.parametrize("decide", [services.mark_as_spam, services.put_in_bin, services.approve])
    def test_nor_of_one_that_was_changed_decided_on_and_undone(self, article, queue, decide):
        name, address, text = self.SECRETS
        moderator = builders.editor()
        comment = send(article, f"måske: {text}", author_name=name, author_email=address, wants_mail=True)
        services.confirm_address(comment, "da")
        services.edit_as_writer(comment, f"måske, rettet: {text}")
        decide(comment, moderator)
        services.undo(Comment.objects.get(pk=comment.pk), moderator)
        services.change_text(Comment.objects.get(pk=comment.pk), moderator, text=f"igen: {text}", language="da")

        services.erase(Comment.objects.get(pk=comment.pk))

        after = everything()
        assert [secret for secret in self.SECRETS if secret in after] == []

    def test_answers_stay_and_know_their_place(self, comment, article):
        services.erase(comment)

        (reply,) = Comment.objects.on(article).published()
        assert (reply.text, reply.parent, reply.level) == ("Et svar.", None, 1)

    def test_an_address_with_other_comments_stays_confirmed(self, comment, article):
        other = send(article, "Et andet", author_email="Bestemt@example.org")

        services.erase(comment)
        assert ConfirmedAddress.objects.filter(email="bestemt@example.org").exists()

        services.erase(other)
        assert not ConfirmedAddress.objects.filter(email="bestemt@example.org").exists()

    def test_mails_about_others_are_not_taken_back(self, comment, article):
        send(article, "Noget andet, måske.", author_name="En anden")

        services.erase(comment)

        assert "Noget andet, måske." in everything()


class TestTakingAway:
    """One's own words, and nobody else's."""

    def test_it_holds_the_comment_with_what_was_thought_of_it(self, article):
        comment = send(article, "Det er måske noget.", wants_mail=True)

        (exported,) = services.export(comment, holds_address=False)["comments"]

        assert (exported["text"], exported["status"], exported["page"]) == (comment.text, "awaiting", article.full_url)
        assert exported["probability_of_spam"] == comment.probability
        assert exported["reasons"][0].keys() == {"da", "en"}
        assert exported["wants_mail_about_answers_since"]

    def test_whoever_types_an_address_learns_of_no_other_comment_from_there(self, article):
        subscribed(article, "anna@example.org", text="Annas egne ord")
        stranger = send(article, "Jeg er slet ikke Anna", author_email="anna@example.org")

        exported = services.export(stranger, holds_address=False)

        assert [comment["text"] for comment in exported["comments"]] == ["Jeg er slet ikke Anna"]
        assert exported["email_confirmed_at"] is None

    def test_whoever_holds_the_address_gets_all_of_them(self, article):
        comment = subscribed(article, "anna@example.org", text="Annas egne ord")
        send(article, "Mere fra Anna", author_email="Anna@example.org")
        send(article, "Fra en anden", author_email="bo@example.org")

        exported = services.export(comment, holds_address=True)

        assert [comment["text"] for comment in exported["comments"]] == ["Annas egne ord", "Mere fra Anna"]
        assert exported["email_confirmed_at"]

    def test_without_an_address_there_is_the_comment_alone(self, article):
        comment, _other = (builders.comment(article, author_email="", text=text) for text in ("Min", "Din"))

        assert [row["text"] for row in services.export(comment, holds_address=True)["comments"]] == ["Min"]
