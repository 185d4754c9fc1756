"""A reader wants to hear of answers: from the tick in the form to the last mail, by the links in the mails."""

import pytest
from django.urls import reverse

from comments.models import Comment, ConfirmedAddress, Subscription
from tests.journeys.conversation import (
    ADDRESS,
    OWN_ORIGIN,
    do,
    in_language_of,
    links_in,
    log_in_moderator,
    mails,
    moderation,
    write,
)
from tests.moderators import card
from tests.reading import language_of, one, soup, words
from tests.stub_classifier import DANISH, ENGLISH

pytestmark = pytest.mark.django_db

ANNA, BO = "anna@example.org", "bo@example.org"


@pytest.fixture(autouse=True)
def classifier(classifier_says):
    """A classifier that holds what has »måske« in it, and publishes everything else."""
    return classifier_says("publish", unless={"måske": "hold", "kasino": "spam"})


def confirm_by(client, message):
    """Follow the link of a mail, and press the button."""
    (link,) = links_in(message)
    asked = client.get(link)
    assert asked.status_code == 200
    return client.post(link, headers=OWN_ORIGIN)


def subscribe(client, version, text: str = "Hvem har nøglen?") -> Comment:
    """Send a comment with the tick, and confirm the address."""
    write(client, version, author_name="Anna", author_email=ANNA, text=text, wants_mail="on")
    confirm_by(client, mails()[0])
    mails()
    return Comment.objects.get(text=text)


def answer(client, version, parent: Comment, text: str = "Det har Bo."):
    return write(client, version, author_name="Bo", author_email=BO, text=text, parent=parent.pk)


def test_from_a_comment_that_is_held_to_the_last_mail(client, version):
    # It is held, and the moderator sees why
    write(client, version, author_name="Anna", author_email=ANNA, text="Hvem har nøglen, måske Bo?", wants_mail="on")
    comment = Comment.objects.get(author_email=ANNA)
    (question,) = mails(ANNA)
    moderator = log_in_moderator(client)
    assert DANISH in card(client, comment).get_text()
    client.post(moderation("approve", comment))
    client.logout()

    # The address is confirmed by the link in the mail, and the private link comes
    assert question.to == [ANNA]
    assert in_language_of(version, "Confirm your email address") in question.subject
    confirmed = confirm_by(client, question)
    assert in_language_of(version, "Your email address is confirmed") in words(confirmed)
    (private,) = mails()
    (own,) = links_in(private)
    assert in_language_of(version, "Thank you. Your comment is published.") in words(client.get(own))

    # Somebody answers
    answer(client, version, comment)
    (told,) = mails()
    assert told.to == [ANNA]
    assert "Det har Bo." in told.body
    permalink, unsubscribe = links_in(told)
    read = client.get(permalink, follow=True)
    assert language_of(read) == version.locale.language_code
    assert "Det har Bo." in words(read)

    # No more mails
    assert "Hvem har nøglen" in words(client.get(unsubscribe))
    assert Subscription.objects.filter(comment=comment).exists()
    done = client.post(unsubscribe, headers=OWN_ORIGIN)
    assert in_language_of(version, "No more mails") in words(done)
    answer(client, version, comment, "Og Carl har en til.")
    assert mails() == []
    assert moderator.pk == Comment.objects.get(pk=comment.pk).decided_by_id


@pytest.mark.parametrize("headers", [{}, {"sec-fetch-site": "none"}])
def test_a_mail_program_ends_the_mails_with_one_click(client, version, headers):
    comment = subscribe(client, version)
    answer(client, version, comment)
    (told,) = mails()
    address = told.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")
    assert told.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    response = client.post(address, {"List-Unsubscribe": "One-Click"}, headers=headers)

    assert response.status_code == 200
    assert not Subscription.objects.filter(comment=comment).exists()
    assert client.post(address, {"List-Unsubscribe": "One-Click"}, headers=headers).status_code == 200


def test_who_did_not_write_the_comment_takes_the_address_away(client, version):
    write(client, version, author_email="offer@example.org", text="Skrevet af en anden", wants_mail="on")
    (link,) = links_in(mails()[0])

    response = client.post(link, {"not_mine": "1"}, headers=OWN_ORIGIN)

    assert in_language_of(version, "The address is deleted") in words(response)
    assert not Comment.objects.filter(author_email="offer@example.org").exists()
    # The same link, later or by mistake: nothing is confirmed
    for again in (client.get(link), client.post(link, headers=OWN_ORIGIN)):
        assert in_language_of(version, "The address is deleted") in words(again)
        assert "offer@" not in words(again)
    assert not ConfirmedAddress.objects.filter(email__in=["", "offer@example.org"]).exists()
    assert mails() == []


def test_without_the_tick_nothing_is_mailed(client, version):
    sent = write(client, version, author_email=ANNA)

    assert mails() == []
    assert in_language_of(version, "You get no mails about answers.") in words(client.get(sent["Location"]))


def test_it_can_be_asked_for_and_ended_on_the_own_page(client, version):
    own = write(client, version, author_email=ANNA)["Location"]

    asked = client.get(do(client, own, "subscribe")["Location"])
    (question,) = mails()
    assert soup(asked).select("[value=confirm]")
    confirm_by(client, question)
    assert in_language_of(version, "You get a mail when somebody answers.") in words(client.get(own))

    do(client, own, "unsubscribe")
    assert not Subscription.objects.filter(comment__author_email=ANNA).exists()


def test_the_link_is_sent_again_and_after_a_few_times_no_more_today_and_nobody_is_told_which(client, version):
    own = write(client, version, author_email=ANNA, wants_mail="on")["Location"]

    said = [one(do(client, own, "confirm"), "[role=status]").get_text() for _time in range(4)]

    always = in_language_of(version, "The link is on its way, unless three of these mails went to the address today.")
    assert said == [always] * 4
    assert len(mails()) == 3


def test_of_spam_nobody_is_mailed_and_its_page_promises_no_mail(client, version):
    own = write(client, version, author_email="offer@example.org", text="Til kasino", wants_mail="on")["Location"]

    assert mails() == []
    assert not soup(client.get(own)).select("#mail-heading")


def test_an_answer_by_staff_is_mailed_and_marked(client, version):
    comment = subscribe(client, version)
    log_in_moderator(client)

    answer(client, version, comment, "Nøglen hænger hos os.")
    client.logout()

    (told,) = mails()
    assert told.to == [ANNA]
    assert in_language_of(version, "From the editors") in words(client.get(links_in(told)[0], follow=True))


def test_after_the_comment_is_erased_its_links_say_so(client, version):
    comment = subscribe(client, version)
    answer(client, version, comment)
    (told,) = mails()
    _permalink, unsubscribe = links_in(told)

    comment.delete()

    assert client.get(unsubscribe).status_code == 410
    assert client.post(unsubscribe).status_code == 410


def test_the_mail_of_a_reader_tells_the_answers_text_and_not_the_writers_address(client, article):
    comment = subscribe(client, article)

    answer(client, article, comment)

    (told,) = mails()
    assert BO not in told.message().as_string()
    assert ADDRESS not in told.message().as_string()
    assert reverse("wagtailadmin_home") not in told.body
    assert ENGLISH not in told.body
