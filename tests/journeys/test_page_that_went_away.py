"""What is approved after its page went away is mailed to nobody, and its writer and moderators see what is so."""

import pytest
from django.core import mail
from wagtail.models import Page

from comments import services
from comments.models import Comment, CommentStatus
from comments.signed_links import Purpose
from tests import builders
from tests.comments.sending import send, subscribed
from tests.journeys.conversation import links_in, own_page
from tests.moderators import card
from tests.reading import in_danish, words

pytestmark = pytest.mark.django_db

NOT_PUBLIC = "The page is not public at the moment: nobody sees its comments."
APPROVED = "Your comment is approved, but its page is not public."


@pytest.fixture(autouse=True)
def _classifier(classifier_says):
    classifier_says("hold", unless={"Godt": "publish"})


@pytest.fixture
def danish():
    return builders.article(title="Havnen")


@pytest.fixture
def english(danish):
    """The other version."""
    return builders.article("en", title="The harbour", translation_key=danish.translation_key)


@pytest.fixture
def reply(danish, english) -> Comment:
    """A held answer to a comment whose writer is told of answers."""
    above = subscribed(danish, text="Godt set.")
    made = send(danish, "Et svar.", author_email="bo@example.org", parent=above, wants_mail=True)
    assert made.is_awaiting
    mail.outbox.clear()
    return made


def unpublish(page: Page) -> None:
    page.specific_class.objects.get(pk=page.pk).unpublish()


def delete(page: Page) -> None:
    page.specific_class.objects.get(pk=page.pk).delete()


AWAY = pytest.mark.parametrize("away", [unpublish, delete])


@AWAY
def test_gone_in_both_languages_nobody_is_mailed(client, danish, english, reply, away):
    away(english)
    away(danish)

    services.approve(Comment.objects.get(pk=reply.pk), builders.superuser())

    assert mail.outbox == []
    for page in (danish, english):
        said = words(client.get(own_page(reply, page)))
        in_its_language = str if page == english else in_danish
        assert in_its_language(APPROVED) in said
        assert in_its_language("Everybody can read it now.") not in said


@AWAY
def test_gone_in_danish_it_is_gone_in_english_too_and_nobody_is_mailed(danish, reply, away):
    away(danish)

    services.approve(Comment.objects.get(pk=reply.pk), builders.superuser())

    assert mail.outbox == []


@AWAY
def test_gone_in_english_the_mail_leads_to_the_danish_page(client, danish, english, reply, away):
    away(english)

    services.approve(Comment.objects.get(pk=reply.pk), builders.superuser())

    (told,) = mail.outbox
    assert danish.title in told.subject
    read = client.get(links_in(told)[0], follow=True)
    assert read.status_code == 200
    assert "Et svar." in words(read)
    assert Comment.objects.get(pk=reply.pk).page_id in (danish.pk, english.pk)


@AWAY
def test_what_was_spam_by_mistake_is_not_asked_about_where_nobody_can_read_it(danish, english, classifier_says, away):
    classifier_says("spam")
    comment = send(danish, "Noget.", author_email="bo@example.org", wants_mail=True)
    away(english)
    away(danish)

    services.approve(Comment.objects.get(pk=comment.pk), builders.superuser())

    assert mail.outbox == []


@AWAY
def test_while_it_waits_its_writer_sees_that_the_page_is_gone(client, danish, english, reply, away):
    away(english)
    away(danish)

    said = words(client.get(own_page(reply, danish)))

    assert in_danish("Thank you. Your comment awaits approval.") in said
    away_for_now = "The page that you wrote on is not public at the moment. Nobody sees your comment until it is back."
    assert in_danish(away_for_now) in said


def test_moderators_see_it(client, danish, english, reply):
    client.force_login(builders.editor())
    assert in_danish(NOT_PUBLIC) not in card(client, reply).get_text()

    unpublish(english)
    unpublish(danish)
    assert in_danish(NOT_PUBLIC) in card(client, reply).get_text()

    delete(english)
    delete(danish)
    assert in_danish("The page is deleted.") in card(client, reply).get_text()


def test_moderators_read_it_in_their_mail(danish, english):
    unpublish(english)
    unpublish(danish)
    comment = builders.comment(danish, CommentStatus.AWAITING)

    services.notify(comment)

    assert all(in_danish(NOT_PUBLIC) in message.body for message in mail.outbox)
    assert mail.outbox


def test_staff_answer_under_the_version_that_is_left(danish, english, reply):
    services.approve(reply, builders.superuser())
    Comment.objects.filter(pk=reply.pk).update(page=english)
    unpublish(english)

    answer = services.reply_as_staff(Comment.objects.get(pk=reply.pk), builders.superuser(), "Tak for det.")

    assert answer.page_id == danish.pk


class TestUnsubscribing:
    """What mail programs and people do with the links of a mail."""

    @pytest.fixture
    def told(self, danish, reply):
        services.approve(reply, builders.superuser())
        (message,) = mail.outbox
        return message

    def test_the_header_is_a_plain_address(self, told):
        raw = told.message().as_bytes().decode()
        unfolded = raw.replace("\n ", "")
        line = next(line for line in unfolded.splitlines() if line.lower().startswith("list-unsubscribe:"))

        address = line.partition(":")[2].strip()
        assert address.startswith("<http")
        assert address.endswith(">")
        assert "=?" not in line
        assert "\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n" in raw

    @pytest.mark.parametrize("method", ["get", "head"])
    def test_following_the_links_changes_nothing(self, client, danish, told, method):
        above = Comment.objects.get(text="Godt set.")
        for link in links_in(told):
            assert getattr(client, method)(link).status_code in (200, 302)
        confirm = own_page(Comment.objects.get(text="Et svar."), danish, "confirm", Purpose.CONFIRM)
        assert getattr(client, method)(confirm).status_code == 200

        assert hasattr(above, "subscription")
        assert not Comment.objects.get(text="Et svar.").subscription.confirmed_at

    def test_a_mail_program_ends_it_by_a_post_without_an_origin(self, client, told):
        link = told.extra_headers["List-Unsubscribe"].strip("<>")
        path = "/" + link.split("/", 3)[3]

        assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200

        assert not hasattr(Comment.objects.get(text="Godt set."), "subscription")


def test_in_a_chain_of_five_what_is_taken_away_leaves_gaps_and_all_answers(client, danish):
    chain: list[Comment] = []
    for number in range(5):
        chain.append(builders.comment(danish, text=f"Led {number + 1}.", parent=chain[-1] if chain else None))

    services.erase(chain[1])
    services.withdraw(chain[3])

    page = words(client.get(danish.url))
    for number in (1, 3, 5):
        assert f"Led {number}." in page
    for number in (2, 4):
        assert f"Led {number}." not in page
    assert client.get(danish.url).content.decode().count("comment--gone") == 2
