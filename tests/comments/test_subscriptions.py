"""Mails about answers: only to those who asked, who proved that the address is theirs, and once."""

from datetime import timedelta

import pytest
from django.core import mail

from comments import services
from comments.models import Comment, ConfirmedAddress, Subscription
from tests import builders
from tests.comments.sending import send, subscribed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _published_at_once(classifier_says):
    classifier_says("publish", unless={"måske": "hold", "kasino": "spam"})


@pytest.fixture
def article():
    return builders.article(title="Om havnen")


def mailed() -> list[str]:
    """Who got a mail since the last time this was asked."""
    recipients = sorted(address for message in mail.outbox for address in message.to)
    mail.outbox.clear()
    return recipients


def chain(article, *addresses: str) -> list[Comment]:
    """Subscribers who answer each other, one below the other."""
    comments: list[Comment] = []
    for number, address in enumerate(addresses):
        comments.append(subscribed(article, address, text=f"Svar {number}", parent=comments[-1] if comments else None))
    mail.outbox.clear()
    return comments


def test_nothing_is_mailed_to_who_did_not_ask(article):
    comment = send(article, author_email="anna@example.org")
    services.confirm_address(comment, "da")
    mail.outbox.clear()

    send(article, "Et svar", parent=comment)

    assert mailed() == []


def test_before_the_address_is_confirmed_only_the_question_is_mailed(article):
    comment = send(article, author_email="anna@example.org", wants_mail=True)
    assert mailed() == ["anna@example.org"]

    send(article, "Et svar", parent=comment)

    assert mailed() == []


def test_once_it_is_confirmed_answers_are_mailed_and_so_is_the_private_link(article):
    comment = send(article, author_email="Anna@example.org", wants_mail=True)
    mail.outbox.clear()

    services.confirm_address(comment, "en")
    assert "private link" in mail.outbox[0].body
    assert mailed() == ["Anna@example.org"]
    services.confirm_address(comment, "en")
    assert mailed() == []

    send(article, "Et svar", parent=comment)
    assert mailed() == ["Anna@example.org"]


def test_who_comes_by_the_private_link_is_not_asked_again_and_gets_the_link_of_the_new_comment(article):
    first = subscribed(article, "anna@example.org")
    mail.outbox.clear()

    second = send(
        article,
        "Mere",
        author_email="ANNA@example.org",
        wants_mail=True,
        request_signals=services.RequestSignals(earlier=first),
    )

    assert second.subscription.confirmed_at
    assert "/kommentarer/" in mail.outbox[0].body
    assert mailed() == ["ANNA@example.org"]


def test_who_types_a_confirmed_address_is_asked_like_anybody_and_subscribes_nobody(article):
    subscribed(article, "anna@example.org")
    mail.outbox.clear()

    second = send(article, "Mere", author_email="ANNA@example.org", wants_mail=True)
    send(article, "Et svar", author_email="bo@example.org", parent=second)

    assert second.subscription.confirmed_at is None
    assert mailed() == ["ANNA@example.org"]


def test_a_confirmation_is_of_one_comment(article):
    mine = send(article, author_email="anna@example.org", wants_mail=True)
    theirs = send(article, "Ikke fra Anna", author_email="anna@example.org", wants_mail=True)

    services.confirm_address(mine, "da")

    theirs.refresh_from_db()
    assert theirs.confirmed_at is None
    assert theirs.subscription.confirmed_at is None


def test_nobody_is_mailed_because_of_what_was_taken_for_spam(article):
    spam = send(article, "Til kasino", author_email="offer@example.org", wants_mail=True)
    assert mailed() == []
    assert not services.ask_to_confirm(spam, "da")
    assert mailed() == []

    services.approve(spam, builders.editor())
    assert mailed() == ["offer@example.org"]


def test_who_was_asked_already_is_not_asked_again_by_an_approval(article):
    comment = send(article, "Måske, måske ikke", author_email="anna@example.org", wants_mail=True)
    mail.outbox.clear()

    services.approve(comment, builders.editor())

    assert mailed() == []


def test_a_person_who_waits_for_several_comments_gets_one_mail(article):
    first, second = chain(article, "anna@example.org", "anna@example.org")

    send(article, "Et svar", parent=second)

    (message,) = mail.outbox
    assert message.to == ["anna@example.org"]
    assert first != second


def test_who_answers_is_not_told_of_the_own_answer(article):
    (comment,) = chain(article, "anna@example.org")

    send(article, "Jeg svarer mig selv", author_email="ANNA@example.org", parent=comment)

    assert "answered" not in " ".join(message.subject for message in mail.outbox)
    assert [message for message in mail.outbox if "List-Unsubscribe" in message.extra_headers] == []


def test_everybody_above_is_told_of_an_answer_and_nobody_beside(article):
    *above, last = chain(article, "a@example.org", "b@example.org", "c@example.org")
    subscribed(article, "ved-siden-af@example.org", text="Noget andet")
    mail.outbox.clear()

    send(article, "Dybt nede", parent=last)

    assert mailed() == ["a@example.org", "b@example.org", "c@example.org"]
    assert len(above) == 2


def test_deeper_than_the_eye_sees_everybody_in_between_is_told_too(article):
    names = "abcdef"
    comments = chain(article, *(f"{name}@example.org" for name in names))
    assert [comment.level for comment in comments] == [0, 1, 2, 3, 3, 3]
    subscribed(article, "ved-siden-af@example.org", text="Et andet svar", parent=comments[2])
    mail.outbox.clear()

    send(article, "Endnu dybere", parent=comments[-1])

    assert mailed() == [f"{name}@example.org" for name in names]


@pytest.mark.parametrize(("leave", "told"), [(services.withdraw, "abcdeg"), (services.erase, "abcg")])
def test_down_there_a_withdrawn_comment_cuts_nobody_off_and_an_erased_one_not_the_top(article, leave, told):
    comments = chain(article, *(f"{name}@example.org" for name in "abcdefg"))
    leave(comments[5])

    send(article, "Endnu dybere", parent=Comment.objects.get(pk=comments[-1].pk))

    assert mailed() == [f"{name}@example.org" for name in told]


def test_who_unsubscribed_is_not_told(article):
    (comment,) = chain(article, "anna@example.org")

    services.unsubscribe(comment)
    services.unsubscribe(comment)
    send(article, "Et svar", parent=comment)

    assert mailed() == []


def test_whose_comment_is_not_published_is_not_told(article):
    first, second = chain(article, "anna@example.org", "bo@example.org")
    services.withdraw(first)

    send(article, "Et svar", parent=second)

    assert mailed() == ["bo@example.org"]


def test_an_answer_that_waits_is_told_when_it_is_approved(article):
    (comment,) = chain(article, "anna@example.org")

    reply = send(article, "Et svar, måske", parent=comment)
    assert "anna@example.org" not in mailed()

    services.approve(reply, builders.editor())
    assert mailed() == ["anna@example.org"]


def test_who_says_that_it_is_not_theirs_is_left_alone(article):
    comment = send(article, author_email="offer@example.org", wants_mail=True)
    mail.outbox.clear()

    services.deny_address(comment)
    send(article, "Et svar", parent=comment)

    comment.refresh_from_db()
    assert comment.author_email == ""
    assert not Subscription.objects.filter(comment=comment).exists()
    assert not services.ask_to_confirm(comment, "da")
    assert mailed() == []


def test_the_form_is_no_way_to_pester_somebody(article, time_machine):
    time_machine.move_to("2026-03-10 08:00Z")
    comments = [send(article, f"Nr. {nr}", author_email="offer@example.org", wants_mail=True) for nr in range(5)]
    assert mailed() == ["offer@example.org"] * 3

    # Nor are the buttons of the writer's page one
    assert not services.ask_to_confirm(comments[0], "da")
    services.unsubscribe(comments[0])
    services.subscribe(comments[0], "da")
    services.erase(comments[1])
    send(article, "Og igen", author_email="Offer@example.org", wants_mail=True)
    assert mailed() == []

    time_machine.shift(timedelta(days=1))
    assert services.ask_to_confirm(comments[0], "da")
    assert mailed() == ["offer@example.org"]


def test_confirmation_mails_do_not_count_as_comments(article, classifier_says):
    classifier = classifier_says("publish")
    send(article, "Et", author_email="anna@example.org", wants_mail=True)

    send(article, "To", author_email="bo@example.org")

    history = classifier.asked[-1][0].history
    assert (history.sent_by_all, history.same_text, history.sent_by_address) == (1, 0, 0)


@pytest.mark.parametrize(("language", "said"), [("da", "svarede i samtalen"), ("en", "answered in the conversation")])
def test_the_mail_is_in_the_language_of_the_page_that_was_read_and_can_be_ended_with_a_click(article, language, said):
    comment = subscribed(article, "anna@example.org", language=language)
    mail.outbox.clear()

    send(article, "Et svar", author_name="Bo", parent=comment)

    (message,) = mail.outbox
    assert said in message.body
    assert message.extra_headers["Content-Language"] == language
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = message.extra_headers["List-Unsubscribe"].strip("<>")
    assert link in message.body
    assert ("/en/" in link) == (language == "en")
    assert "anna" not in link
    assert ConfirmedAddress.objects.filter(email="anna@example.org").exists()
