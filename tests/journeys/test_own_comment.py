"""The private page of a comment: its writer sees where it stands, changes it, withdraws it, erases it, takes a copy."""

import json
from datetime import timedelta

import pytest
from django.core import mail

from comments import services
from comments.models import Comment, CommentStatus, Subscription
from comments.signed_links import Purpose
from tests import builders
from tests.journeys.conversation import (
    ADDRESS,
    OWN_ORIGIN,
    do,
    in_language_of,
    links_in,
    mails,
    own_page,
    write,
)
from tests.reading import language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

NOON = "2026-03-10 12:00Z"


@pytest.fixture(autouse=True)
def classifier(classifier_says):
    """A classifier that holds what has »måske« in it, takes »kasino« for spam, and publishes everything else."""
    return classifier_says("publish", unless={"måske": "hold", "kasino": "spam"})


@pytest.fixture
def own(client, version) -> str:
    """The address of the page of a comment that was just sent."""
    return write(client, version, text="Det har jeg prøvet.")["Location"]


def copy_link(client, own: str) -> str:
    """Where the page of a comment offers a copy."""
    return one(client.get(own), "a[download]")["href"]


def comment() -> Comment:
    return Comment.objects.get(author_email=ADDRESS)


STATES = {
    "published": (lambda comment: None, "Thank you. Your comment is published."),
    "withdrawn": (services.withdraw, "You have withdrawn your comment."),
    "binned": (
        lambda comment: services.put_in_bin(comment, builders.editor()),
        "Your comment is not published.",
    ),
    "marked": (
        lambda comment: services.mark_as_spam(comment, builders.editor()),
        "Your comment is not published.",
    ),
}


@pytest.mark.parametrize("state", STATES)
def test_it_says_where_the_comment_stands(client, version, own, state):
    become, said = STATES[state]
    become(comment())

    response = client.get(own)

    assert language_of(response) == version.locale.language_code
    assert one(response, "h1").get_text(strip=True) == in_language_of(version, said)
    assert soup(response).title.get_text().startswith(in_language_of(version, said))
    assert "Det har jeg prøvet." in words(response)
    to_comment = soup(response).select(".more[href*='#comment-']")
    assert bool(to_comment) == (state == "published")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja, måske.", "Thank you. Your comment awaits approval."),
        ("Til kasino", "Our filter takes your comment for spam."),
    ],
)
def test_what_is_not_shown_yet_is_said_at_once(client, version, text, said):
    response = client.get(write(client, version, text=text)["Location"])

    assert one(response, "h1").get_text(strip=True) == in_language_of(version, said)
    assert text in words(response)


def test_nobody_keeps_a_copy_of_the_page_and_nobody_is_told_of_it(client, own, version):
    for address in (own, copy_link(client, own), own_page(comment(), version, "unsubscribe", Purpose.UNSUBSCRIBE)):
        response = client.get(address)

        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "same-origin"
    assert one(client.get(own), "meta[name=robots]")["content"] == "noindex"
    assert own not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_looking_changes_nothing(client, version, own, method):
    before = list(Comment.objects.filter(pk=comment().pk).values())
    services.subscribe(comment(), "da")
    subscriptions = list(Subscription.objects.values())
    mails()

    views = {"writer": Purpose.WRITER, "confirm": Purpose.CONFIRM, "unsubscribe": Purpose.UNSUBSCRIBE}
    for view, purpose in views.items():
        address = own_page(comment(), version, view, purpose)
        for action in ("erase", "withdraw", "unsubscribe", "edit", "confirm", "not_mine"):
            getattr(client, method)(f"{address}?action={action}&{action}=1")

    assert list(Comment.objects.filter(pk=comment().pk).values()) == before
    assert list(Subscription.objects.values()) == subscriptions
    assert mails() == []


class TestChanging:
    """Within a quarter of an hour."""

    @pytest.fixture
    def own(self, client, version, time_machine) -> str:
        time_machine.move_to(NOON, tick=False)
        return write(client, version, text="Det har jeg prøvet.")["Location"]

    def test_a_change_is_seen_at_once_and_marked(self, client, version, own):
        assert do(client, own, "edit", text="Det har jeg prøvet to gange.").status_code == 302

        shown = one(client.get(version.url), ".comment-list .comment").get_text()
        assert "to gange" in shown
        assert in_language_of(version, "Changed by the writer") in shown
        assert one(client.get(own), "#edit-text").get_text().strip() == "Det har jeg prøvet to gange."

    def test_a_change_that_is_doubtful_waits_and_says_so(self, client, version, own):
        response = client.get(do(client, own, "edit", text="Eller måske ikke.")["Location"])

        assert in_language_of(version, "Thank you. Your comment awaits approval.") in words(response)
        assert "Eller måske" not in words(client.get(version.url))

    def test_a_mistake_keeps_what_was_typed(self, client, version, own):
        typed = "x" * 5_001
        response = do(client, own, "edit", text=typed)

        assert response.status_code == 422
        assert one(response, "#edit-text").get_text().strip() == typed
        assert one(response, ".error-summary a")["href"] == "#edit-text"
        assert soup(response).title.get_text().startswith(in_language_of(version, "Error:", "site"))
        assert comment().text == "Det har jeg prøvet."

    def test_too_late_it_is_given_back(self, client, version, own, time_machine):
        time_machine.shift(timedelta(minutes=15))
        assert not soup(client.get(own)).select("#edit-text")

        response = do(client, own, "edit", text="Rettet for sent")

        assert response.status_code == 403
        assert in_language_of(version, "Too late to change it") in texts(response, "h2")
        assert "Rettet for sent" in words(response)
        assert comment().text == "Det har jeg prøvet."


class TestTakingItAway:
    """Now or later, for a while or for good."""

    def test_withdrawn_it_is_seen_by_nobody_else(self, client, version, own):
        response = client.get(do(client, own, "withdraw")["Location"])

        assert in_language_of(version, "You have withdrawn your comment.") in words(response)
        assert not soup(response).select("[value=withdraw], [value=edit]")
        assert "Det har jeg prøvet." not in words(client.get(version.url))
        assert comment().status == CommentStatus.WITHDRAWN

    def test_erased_it_is_gone_and_so_is_its_page(self, client, version, own):
        copy = copy_link(client, own)
        response = do(client, own, "erase")

        assert response.status_code == 200
        assert in_language_of(version, "Your comment is deleted") in words(response)
        assert not Comment.objects.filter(author_email=ADDRESS).exists()
        assert "Det har jeg prøvet." not in client.get(version.url).content.decode()
        for again in (client.get(own), do(client, own, "erase"), client.get(copy)):
            assert again.status_code == 410
            assert in_language_of(version, "The comment does not exist any more") in words(again)
            assert again["Referrer-Policy"] == "same-origin"

    def test_years_later_the_link_still_works(self, client, own, time_machine):
        link = own
        time_machine.move_to("2031-01-01 08:00Z")

        assert client.get(link).status_code == 200
        assert do(client, link, "erase").status_code == 200
        assert not Comment.objects.filter(author_email=ADDRESS).exists()


class TestACopy:
    """All that is stored, as a file, and nothing of anybody else."""

    def test_it_is_one_file_with_the_own_words(self, client, version, own):
        response = client.get(copy_link(client, own))

        stored = json.loads(response.content)
        assert response["Content-Disposition"].startswith("attachment")
        assert stored["email"] == ADDRESS
        assert [row["text"] for row in stored["comments"]] == ["Det har jeg prøvet."]
        assert stored["comments"][0]["page"].endswith(version.url)

    def test_a_link_from_the_confirmed_mailbox_gives_all_of_them_and_the_shown_one_does_not(
        self, client, version, article
    ):
        write(client, version, text="Den første", wants_mail="on")
        (confirm,) = links_in(mails()[0])
        client.post(confirm, headers=OWN_ORIGIN)
        (private,) = links_in(mail.outbox[-1])
        shown = write(client, article, text="Den anden")["Location"]

        def copied(link: str) -> list[str]:
            stored = json.loads(client.get(copy_link(client, link)).content)
            return [row["text"] for row in stored["comments"]]

        assert client.get(private).status_code == 200
        assert copied(private) == ["Den første", "Den anden"]
        assert copied(shown) == ["Den anden"]


class TestWrongLinks:
    """They say what is wrong, in the language of their address, and do nothing."""

    @pytest.mark.parametrize("token", ["x", "WzFd:abc", "%F0%9F%98%80", "a" * 3_000, "..%2f"])
    def test_what_is_no_link_is_answered_in_words(self, client, version, own, token):
        address = own.replace(own.rstrip("/").rsplit("/", 1)[1], token)

        for response in (client.get(address), do(client, address, "erase")):
            assert response.status_code == 404
            assert language_of(response) == version.locale.language_code
        assert Comment.objects.filter(author_email=ADDRESS).exists()

    def test_the_link_of_another_purpose_is_none(self, client, version, own):
        for view in ("writer", "confirm", "unsubscribe"):
            address = own_page(comment(), version, view, Purpose.UNSUBSCRIBE)
            expected = 200 if view == "unsubscribe" else 404
            assert client.get(address).status_code == expected

    @pytest.mark.parametrize("action", ["", "x", "delete", "__class__"])
    def test_what_is_no_button_does_nothing(self, client, own, action):
        response = do(client, own, action)

        assert response.status_code == 400
        assert one(response, "h1")
        assert comment().is_published

    def test_a_form_on_another_site_erases_nothing(self, client, own):
        response = client.post(own, {"action": "erase"}, headers={"sec-fetch-site": "cross-site"})

        assert response.status_code == 403
        assert comment().is_published
