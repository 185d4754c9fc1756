"""What may not be kept any longer is erased, each kind after its own time, and nothing before."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments import services
from comments.models import (
    AkismetCheck,
    Comment,
    ConfirmedAddress,
    Fingerprint,
    Outcome,
    Report,
    Subscription,
)
from comments.services.retention import Purged
from tests import builders
from tests.comments.sending import send, subscribed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(time_machine, classifier_says):
    """The day on which everything happens, and after which the tests let time pass."""
    classifier_says("publish")
    for model in (Comment, ConfirmedAddress, Outcome, Fingerprint):  # what came with the demonstration site
        model.objects.all().delete()
    time_machine.move_to("2027-03-10 08:00Z", tick=False)
    return timezone.now()


@pytest.fixture
def article():
    return builders.article()


def pass_days(time_machine, days: int) -> Purged:
    """Let days pass, and clean up."""
    time_machine.shift(timedelta(days=days))
    return services.purge()


@pytest.mark.parametrize("decide", [services.mark_as_spam, services.put_in_bin])
def test_what_moderators_rejected_is_erased_after_its_time(article, time_machine, settings, decide):
    comment = send(article)
    time_machine.shift(timedelta(days=20))
    decide(comment, builders.editor())

    assert pass_days(time_machine, settings.COMMENTS_KEEP_REJECTED_DAYS).comments == 0
    time_machine.shift(timedelta(seconds=1))

    assert services.purge().comments == 1
    assert not Comment.objects.on(article).exists()


def test_so_is_what_its_writer_withdrew(article, time_machine, settings):
    services.withdraw(send(article))

    assert pass_days(time_machine, settings.COMMENTS_KEEP_REJECTED_DAYS - 1).comments == 0
    assert pass_days(time_machine, 2).comments == 1


def test_so_is_what_the_filter_called_spam_and_nobody_looked_at(article, time_machine, settings, classifier_says):
    classifier_says("spam")
    send(article)

    assert pass_days(time_machine, settings.COMMENTS_KEEP_REJECTED_DAYS - 1).comments == 0
    assert pass_days(time_machine, 2).comments == 1


@pytest.mark.parametrize("status", ["published", "awaiting"])
def test_what_stands_or_waits_is_kept(article, time_machine, status):
    comment = builders.comment(article, status=status)

    assert pass_days(time_machine, 9_000).comments == 0

    assert Comment.objects.filter(pk=comment.pk, author_name=comment.author_name).exists()


def test_an_address_is_deleted_a_year_after_its_last_comment_and_the_comment_stays(article, time_machine, settings):
    comment = subscribed(article, "anna@example.org")
    time_machine.shift(timedelta(days=300))
    send(article, "Senere", author_email="ANNA@example.org")

    assert pass_days(time_machine, settings.COMMENTS_KEEP_ADDRESS_DAYS - 300 + 10).addresses == 0
    assert Comment.objects.get(pk=comment.pk).author_email == "anna@example.org"

    pass_days(time_machine, 300)

    comment.refresh_from_db()
    assert (comment.author_email, comment.text, comment.is_published) == ("", "Godt skrevet.", True)
    assert not Comment.objects.from_address("anna@example.org").exists()
    assert not ConfirmedAddress.objects.filter(email="anna@example.org").exists()
    assert not Subscription.objects.filter(comment=comment).exists()


def test_a_wish_for_mails_that_nobody_confirmed_is_forgotten(article, time_machine, settings):
    wish = send(article, author_email="a@example.org", wants_mail=True).subscription
    confirmed = subscribed(article, "b@example.org").subscription

    assert pass_days(time_machine, settings.COMMENTS_KEEP_UNCONFIRMED_DAYS).subscriptions == 0
    assert pass_days(time_machine, 1).subscriptions == 1

    assert not Subscription.objects.filter(pk=wish.pk).exists()
    assert Subscription.objects.filter(pk=confirmed.pk).exists()


def test_traces_are_kept_for_a_week(article, time_machine):
    send(article)

    assert pass_days(time_machine, 7).fingerprints == 0
    assert pass_days(time_machine, 1).fingerprints == 1
    assert not Fingerprint.objects.exists()


def test_how_good_the_filter_was_is_known_for_two_years_longer_than_the_comment(article, time_machine, settings):
    comment = send(article)
    services.mark_as_spam(comment, builders.editor())
    outcome = comment.outcome

    pass_days(time_machine, 31)
    assert Outcome.objects.get(pk=outcome.pk).comment is None

    pass_days(time_machine, settings.COMMENTS_KEEP_OUTCOMES_DAYS)
    assert not Outcome.objects.filter(pk=outcome.pk).exists()


def test_what_is_kept_for_akismet_goes_after_two_weeks(article, time_machine, settings, now):
    check = AkismetCheck.objects.create(comment=send(article), submitted={}, local_decision="publish", created_at=now)

    pass_days(time_machine, settings.COMMENTS_KEEP_AKISMET_DAYS)
    assert AkismetCheck.objects.filter(pk=check.pk).exists()
    pass_days(time_machine, 1)
    assert not AkismetCheck.objects.filter(pk=check.pk).exists()


def test_a_report_goes_some_time_after_it_was_settled_and_not_before(article, time_machine):
    comment = send(article)
    services.report(comment, reason="other")

    pass_days(time_machine, 400)
    assert Report.objects.filter(comment=comment).exists()

    services.dismiss_reports(comment, builders.editor())
    pass_days(time_machine, 31)
    assert not Report.objects.filter(comment=comment).exists()


def test_to_clean_up_twice_does_no_harm(article, time_machine):
    services.withdraw(send(article))

    assert not pass_days(time_machine, 31).is_nothing
    assert services.purge().is_nothing
