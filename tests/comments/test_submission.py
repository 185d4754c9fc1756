"""A comment is sent: what becomes of it, and what it leaves behind."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from comments import services
from comments.models import Comment, CommentSettings, CommentStatus, Fingerprint, Outcome
from comments.spam import Decision, Writer
from core.rate_limits import TooManyError
from tests import builders
from tests.comments.sending import HERE, THERE, WORDS, send
from tests.comments.stored import everything


@pytest.fixture(autouse=True)
def _nothing_to_say_against(classifier_says):
    classifier_says("publish")


@pytest.mark.django_db
class TestVerdicts:
    """The status follows the decision, which is kept with its reasons."""

    @pytest.mark.parametrize(("decision", "status"), [("publish", "published"), ("hold", "awaiting"), ("spam", "spam")])
    def test_the_status_follows_the_verdict(self, classifier_says, decision, status):
        classifier_says(decision)

        comment = Comment.objects.get(pk=send(builders.article()).pk)

        assert (comment.status, comment.filter_decision) == (status, decision)
        assert bool(comment.reasons) == (decision != "publish")
        assert all(reason["da"] and reason["en"] for reason in comment.reasons)
        assert comment.outcome.filter_decision == decision
        assert comment.fingerprint.is_spam == (decision == "spam")

    def test_what_is_discarded_leaves_a_trace_and_an_outcome_and_no_word(self, classifier_says):
        classifier_says("discard")
        page = builders.article()

        with pytest.raises(services.RefusedError) as refused:
            send(page, "Billige ure til salg", author_name="Urmager", wants_mail=True)

        assert refused.value.classification.reasons
        assert not Comment.objects.on(page).exists()
        assert Outcome.objects.latest("pk").filter_decision == Decision.DISCARD
        assert Fingerprint.objects.latest("pk").is_spam
        assert mail.outbox == []
        stored = everything()
        assert "Billige ure" not in stored
        assert "Urmager" not in stored

    def test_the_language_is_that_of_the_text(self, classifier_says):
        classifier_says("publish", language="en")

        assert send(builders.article(), "I have tried that.").language == "en"

    @pytest.mark.parametrize("told", ["", "de"])
    def test_where_that_cannot_be_told_it_is_that_of_the_page(self, classifier_says, told):
        classifier_says("publish", language=told)

        assert send(builders.article(), "12", language="en").language == "en"

    def test_the_classifier_is_told_the_policy_of_the_site_and_what_is_never_wanted(self, classifier_says):
        classifier = classifier_says("publish")
        settings = CommentSettings.load()
        settings.publish_clear, settings.hold_from, settings.spam_from = False, 30, 70
        settings.blocked = " kasino \n\nbilligt@example.org\n"
        settings.save()

        send(builders.article())

        submission, policy, _local = classifier.asked[0]
        assert (policy.publish_clear, policy.publish_known) == (False, True)
        assert (policy.hold_from, policy.spam_from) == (0.3, 0.7)
        assert submission.blocked == ("kasino", "billigt@example.org")

    def test_on_a_moderated_page_nothing_is_published_at_once(self, classifier_says):
        classifier = classifier_says("hold")

        send(builders.article(comments_mode="moderated"))

        _submission, policy, _local = classifier.asked[0]
        assert not policy.publish_clear
        assert not policy.publish_known

    def test_the_classifier_is_told_of_the_writer_who_comes_by_a_private_link(self, classifier_says):
        classifier = classifier_says("publish")
        page = builders.article()
        first = send(page)
        services.confirm_address(first, "da")
        known = services.RequestSignals(earlier=first)
        services.mark_as_spam(send(page, "Noget andet.", request_signals=known), builders.editor())
        services.mark_as_spam(send(page, "Fra hvem som helst."), builders.editor())

        third = send(page, "Et tredje.", author_email="Ene.Laeser@Example.ORG", request_signals=known)

        writer = classifier.asked[-1][0].writer
        assert (writer.is_confirmed, writer.approved, writer.rejected) == (True, 1, 1)
        assert third.confirmed_at

    @pytest.mark.parametrize("address", [WORDS["author_email"], "", "anden@example.org"])
    def test_of_one_who_types_an_address_it_is_told_nothing(self, classifier_says, address):
        classifier = classifier_says("publish")
        page = builders.article()
        services.confirm_address(send(page), "da")
        unconfirmed = send(page, "Noget andet.", author_email="anden@example.org")

        sent = send(
            page, "Et tredje.", author_email=address, request_signals=services.RequestSignals(earlier=unconfirmed)
        )

        assert classifier.asked[-1][0].writer == Writer()
        assert sent.confirmed_at is None

    def test_what_staff_write_is_published_and_no_filter_is_asked_about_it(self, classifier_says):
        classifier_says("spam")

        comment = send(builders.article(), user=builders.editor())

        assert comment.status == CommentStatus.PUBLISHED
        assert (comment.filter_decision, comment.probability, comment.reasons) == ("", None, [])
        assert not Outcome.objects.filter(comment=comment).exists()


@pytest.mark.django_db
class TestRefusals:
    """Where no comment is taken, whatever stands in it."""

    @pytest.mark.parametrize("state", [{"comments_mode": "closed"}, {"live": False}])
    def test_a_closed_or_unpublished_page_takes_none(self, state):
        page = builders.article(**state)

        with pytest.raises(services.CommentsClosedError):
            send(page)

        assert not Comment.objects.on(page).exists()

    def test_a_page_closes_so_many_days_after_its_publication(self):
        CommentSettings.objects.update_or_create(defaults={"close_after_days": 30})
        now = timezone.now()
        young = builders.article(first_published_at=now - timedelta(days=29))
        old = builders.article(first_published_at=now - timedelta(days=31))

        assert send(young).is_published
        with pytest.raises(services.CommentsClosedError):
            send(old)

    def test_without_that_setting_no_page_grows_too_old(self):
        assert send(builders.article(first_published_at=timezone.now() - timedelta(days=9_000))).is_published

    @pytest.mark.parametrize("status", ["awaiting", "spam", "binned", "withdrawn"])
    def test_what_readers_do_not_see_cannot_be_answered(self, status):
        page = builders.article()
        parent = builders.comment(page, status=status)

        with pytest.raises(services.ParentGoneError):
            send(page, parent=parent)

    def test_a_comment_on_another_page_cannot_be_answered_here(self):
        parent = builders.comment(builders.article())

        with pytest.raises(services.ParentGoneError):
            send(builders.article(), parent=parent)

    def test_one_sender_writes_no_faster_than_people_do(self, settings):
        settings.COMMENTS_PER_SENDER = 5
        page = builders.article()
        for number in range(settings.COMMENTS_PER_SENDER):
            send(page, f"Nummer {number}", author_email=f"nr{number}@example.org", request_signals=HERE)

        with pytest.raises(TooManyError) as refused:
            send(page, "Et til", author_email="ny@example.org", request_signals=HERE)

        assert refused.value.retry_after == 600
        assert send(page, "Fra et andet sted", request_signals=THERE)
        assert send(page, "Senere", request_signals=HERE, now=timezone.now() + timedelta(minutes=11))

    def test_no_address_is_used_up_by_those_who_type_it(self):
        page = builders.article()
        for number in range(30):
            send(page, f"Nr. {number}", request_signals=services.RequestSignals(network_address=f"203.0.113.{number}"))

        assert send(page, "Et til", request_signals=HERE)

    def test_staff_may_answer_as_fast_as_they_can(self, settings):
        settings.COMMENTS_PER_SENDER = 0

        assert send(builders.article(), user=builders.editor(), request_signals=HERE).is_published


@pytest.mark.django_db
@pytest.mark.parametrize("decision", ["publish", "hold", "spam", "discard"])
def test_the_network_address_is_nowhere_in_the_database(classifier_says, decision):
    classifier_says(decision)
    with suppress(services.RefusedError):
        send(
            builders.article(), request_signals=services.RequestSignals(network_address="203.0.113.77"), wants_mail=True
        )

    assert Fingerprint.objects.latest("pk").sender
    assert "203.0.113.77" not in everything()


@pytest.mark.django_db
def test_comments_that_come_with_the_site_are_told_to_nobody(classifier_says):
    classifier_says("hold")

    send(builders.article(), tell=False)

    assert mail.outbox == []
    assert WORDS["author_email"] in everything()  # what is looked at above is what is stored
