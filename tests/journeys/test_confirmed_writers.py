"""Who a comment is by: told by the private link or by a confirmed mail, and by nothing that anybody can type."""

import re

import pytest

from comments import services
from comments.models import Comment, CommentStatus, Subscription
from comments.signed_links import Purpose
from tests import builders
from tests.journeys.conversation import (
    OWN_ORIGIN,
    do,
    in_language_of,
    links_in,
    mails,
    own_page,
    write,
    written,
)
from tests.moderators import card, log_in
from tests.reading import in_danish, one, soup, words

pytestmark = pytest.mark.django_db

READER = "anna@example.org"
DUTCH = "Ik woon hier pas een jaar en ik vind het een heel mooi verhaal over de smid in het dorp."
OTHER_DUTCH = "Mijn zoon gaat hier naar school en hij is blij met de nieuwe bus naar de stad."
ELSEWHERE = "198.51.100.9"


@pytest.fixture
def confirmed(client, article) -> Comment:
    """A published comment whose writer confirmed the address by the mail."""
    write(client, article, author_name="Anna", author_email=READER, text="Tak for turen til smeden i går, den var god.")
    comment = Comment.objects.get(author_email=READER)
    assert comment.is_published
    services.confirm_address(comment, "da")
    mails()
    return comment


def typed_by_a_stranger(client, page, **fields):
    """A comment with the reader's address, from another network and with another name."""
    sent = written(**{"author_name": "Fremmed", "author_email": READER, "text": DUTCH, **fields})
    return client.post(page.url, sent, headers=OWN_ORIGIN, REMOTE_ADDR=ELSEWHERE)


def form_of(response) -> dict:
    """What the form under the conversation would send, as it was shown."""
    form = one(response, ".comment-form")
    fields = {field["name"]: field.get("value", "") for field in form.select("input[name]:not([type=checkbox])")}
    return fields | {"action": form["action"]}


def write_as_the_same(client, link: str, query: str = "", **fields):
    """Go from the private page to the form for another comment, and send it."""
    way = next(a["href"] for a in soup(client.get(link)).select("a.more") if re.search("/(skriv|write)/", a["href"]))
    form = form_of(client.get(way + query))
    action = form.pop("action").partition("#")[0]
    return client.post(action, form | {"text": DUTCH, **fields}, headers=OWN_ORIGIN, REMOTE_ADDR=ELSEWHERE)


def latest() -> Comment:
    return Comment.objects.latest("pk")


class TestATypedAddress:
    """It counts for nothing."""

    def test_a_stranger_with_a_readers_address_is_classified_as_a_stranger(self, client, article, confirmed):
        typed_by_a_stranger(client, article)

        assert latest().status == CommentStatus.AWAITING
        assert latest().confirmed_at is None
        assert mails(READER) == []

    def test_it_subscribes_nobody(self, client, article, confirmed):
        typed_by_a_stranger(client, article, wants_mail="on")
        (question,) = mails(READER)
        assert in_danish("Confirm your email address") in question.subject

        services.approve(latest(), builders.editor())
        write(client, article, text="Et svar", parent=latest().pk)

        assert mails(READER) == []
        assert not Subscription.objects.filter(comment__author_email=READER, confirmed_at__isnull=False).exists()

    @pytest.mark.parametrize("wants_mail", [{}, {"wants_mail": "on"}])
    def test_a_stranger_sees_the_same_page_whether_the_address_is_known_or_not(
        self, client, version, confirmed, wants_mail
    ):
        def pages(address: str) -> list[str]:
            """What a stranger gets to see: after sending, and by every button of the page."""
            own = typed_by_a_stranger(client, version, author_email=address, **wants_mail)["Location"]
            shown = [client.get(own)]
            shown += [do(client, own, "confirm") for _time in range(5)]
            shown += [client.get(do(client, own, action)["Location"]) for action in ("subscribe", "unsubscribe")]
            shown += [client.get(own + "export.json"), do(client, own, "erase")]
            return [_without_what_differs(response.content.decode(), address) for response in shown]

        assert pages(READER) == pages("ukendt@example.org")

    def test_what_moderators_think_of_a_strangers_comment_does_not_touch_the_reader(self, client, article, confirmed):
        typed_by_a_stranger(client, article)
        services.mark_as_spam(latest(), builders.editor())

        write(client, article, author_name="Anna", author_email=READER, text="Vi ses til mødet på torsdag.")

        assert latest().is_published
        write_as_the_same(client, own_page(confirmed, article), text=OTHER_DUTCH)
        assert latest().text == OTHER_DUTCH
        assert latest().is_published

    def test_twenty_sendings_with_it_lock_nobody_out(self, client, article, confirmed):
        for number in range(25):
            sent = written(author_email=READER, text=f"{DUTCH} {number}")
            address = f"203.0.113.{number}"
            assert client.post(article.url, sent, headers=OWN_ORIGIN, REMOTE_ADDR=address).status_code == 302

        sent = write(client, article, author_name="Anna", author_email=READER, text="Vi ses til mødet på torsdag.")
        assert sent.status_code == 302
        assert latest().is_published
        write_as_the_same(client, own_page(confirmed, article))
        assert latest().is_published

    def test_who_sits_behind_the_same_network_address_does_not_get_the_readers_private_page(self, client, article):
        said = {"author_name": "Anna", "author_email": READER, "text": "Tak!"}
        mine = write(client, article, **said, token="mine")

        theirs = write(client, article, **said, token="theirs")

        assert mine["Location"] != theirs["Location"]


class TestThePrivateLink:
    """Who comes by it is the same person as before."""

    @pytest.mark.parametrize("purpose", [Purpose.WRITER, Purpose.HOLDER])
    def test_who_comes_by_it_is_known(self, client, version, confirmed, purpose):
        sent = write_as_the_same(client, own_page(confirmed, version, purpose=purpose))

        assert sent.status_code == 302
        assert latest().is_published
        assert latest().confirmed_at
        assert latest().author_name == "Anna"
        (private,) = mails(READER)
        assert in_language_of(version, "Write another comment") in words(client.get(links_in(private)[0]))

    def test_the_reader_answers_from_there(self, client, version, confirmed):
        other = builders.comment(version, text="Hvem har nøglen?")

        write_as_the_same(client, own_page(confirmed, version), f"?reply={other.pk}")

        assert latest().parent == other
        assert latest().is_published

    def test_with_another_address_it_proves_nothing(self, client, article, confirmed):
        write_as_the_same(client, own_page(confirmed, article), author_email="bo@example.org")

        assert (latest().status, latest().confirmed_at) == (CommentStatus.AWAITING, None)

    def test_it_is_carried_along_where_the_form_is_given_back(self, client, article, confirmed):
        given_back = write_as_the_same(client, own_page(confirmed, article), text="")
        assert given_back.status_code == 422

        form = form_of(given_back)
        client.post(form.pop("action").partition("#")[0], form | {"text": DUTCH}, headers=OWN_ORIGIN)

        assert latest().is_published

    def test_before_the_address_is_confirmed_there_is_no_way_from_it(self, client, article):
        own = write(client, article, author_email=READER)["Location"]

        assert in_danish("Write another comment") not in words(client.get(own))
        assert client.get(own_page(latest(), article, "write", Purpose.AUTHOR)).status_code == 404
        write(client, article, author_email=READER, text=DUTCH, writer=own.rstrip("/").rsplit("/", 1)[1])
        assert latest().status == CommentStatus.AWAITING

    @pytest.mark.parametrize("end", [services.erase, services.deny_address])
    def test_it_ends_with_the_comment_and_with_the_address(self, client, article, confirmed, end):
        way = own_page(confirmed, article, "write", Purpose.AUTHOR)
        form = form_of(client.get(way))
        end(confirmed)

        assert client.get(way).status_code in (404, 410)
        client.post(form.pop("action").partition("#")[0], form | {"text": DUTCH}, headers=OWN_ORIGIN)

        assert latest().status == CommentStatus.AWAITING

    @pytest.mark.parametrize("token", ["x", "W10:abc", "\x00", "a" * 5_000])
    def test_a_made_up_one_says_nothing_and_loses_nothing(self, client, article, confirmed, token):
        assert write(client, article, author_email=READER, text=DUTCH, writer=token).status_code == 302

        assert latest().status == CommentStatus.AWAITING

    def test_the_page_is_kept_by_nobody_and_sets_no_cookie(self, client, version, confirmed):
        response = client.get(own_page(confirmed, version, "write", Purpose.AUTHOR))

        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "same-origin"
        assert one(response, "meta[name=robots]")["content"] == "noindex"
        assert not response.cookies
        assert READER not in client.get(version.url).content.decode()


class TestTheMail:
    """Who types the address and holds it confirms this very sending."""

    def test_what_waited_for_want_of_knowing_the_writer_is_published(self, client, version, confirmed):
        own = write(client, version, author_email=READER, text=DUTCH)["Location"]
        assert mails(READER) == []
        asked = do(client, own, "confirm")
        assert in_language_of(
            version, "The link is on its way, unless three of these mails went to the address today."
        ) in words(asked)
        (question,) = mails(READER)
        (link,) = links_in(question)
        assert DUTCH[:30] in words(client.get(link))

        client.post(link, headers=OWN_ORIGIN)

        assert latest().is_published
        assert latest().confirmed_at
        assert in_language_of(version, "Write another comment") in words(client.get(own))

    def test_of_who_was_never_approved_it_still_waits(self, client, article):
        own = write(client, article, author_email="ny@example.org", text=DUTCH)["Location"]
        do(client, own, "confirm")

        client.post(links_in(mails("ny@example.org")[0])[0], headers=OWN_ORIGIN)

        assert latest().confirmed_at
        assert latest().is_awaiting

    def test_the_form_is_no_way_to_pester_a_reader_who_is_known(self, client, article, confirmed):
        for number in range(8):
            own = typed_by_a_stranger(client, article, text=f"{DUTCH} {number}", wants_mail="on")["Location"]
            do(client, own, "confirm")

        assert len(mails(READER)) == services.subscriptions.CONFIRMATIONS_A_DAY


class TestStaff:
    """They see which address is certain."""

    def test_a_typed_address_is_told_from_a_confirmed_one(self, client, article, confirmed):
        typed_by_a_stranger(client, article)
        stranger = latest()
        write_as_the_same(client, own_page(confirmed, article))
        proven = latest()
        log_in(client)

        said = {comment: " ".join(card(client, comment).get_text(" ").split()) for comment in (stranger, proven)}

        assert in_danish("only typed, not confirmed", "email address") in said[stranger]
        warning = in_danish(
            "The holder of this address confirmed it for another comment. This one may be somebody else's."
        )
        assert warning in said[stranger]
        assert warning not in said[proven]
        assert in_danish("only typed, not confirmed", "email address") not in said[proven]
        assert f"{in_danish('Confirmed from this address besides:')} 1 udgivet" in said[proven]
        assert f"{in_danish('With this address typed besides:')} 1 afventer" in said[proven]
        assert f"{in_danish('Confirmed from this address besides:')} 2 udgivne" in said[stranger]


def _without_what_differs(html: str, address: str) -> str:
    """A page without the address itself, tokens and numbers of comments, and times."""
    html = re.sub(r"[A-Za-z0-9_-]+:[A-Za-z0-9_-]{40,}", "TOKEN", html.replace(address, "ADDRESS"))
    return re.sub(r"comment-\d+|/\d+/|\d{4}-\d\d-\d\dT[\d:.+]+|kl\. \d\d\.\d\d|\d\d:\d\d", "N", html)
