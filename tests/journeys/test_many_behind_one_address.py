"""Many people write at once, or say the same: the classifier of the site itself, with the form as readers send it."""

import pytest

from comments import services
from comments.models import Comment, CommentStatus
from tests import builders
from tests.journeys.conversation import OWN_ORIGIN, do, in_language_of, write, written
from tests.reading import one, soup, words

pytestmark = pytest.mark.django_db

LIBRARY = "198.51.100.20"
GOOD = [
    "Vi var også til mødet i forsamlingshuset, og det var en god aften.",
    "Jeg kan huske smeden fra min barndom, han lavede vores låge.",
    "Hvornår er det næste møde? Vi er tre, der gerne vil med.",
    "Min mor bor i Glumsø, og hun er glad for det nye netværk.",
    "Det er rart at læse om noget, der lykkes i en lille by.",
    "Vi har talt om det i klassen, og vi synes, at bussen skal køre oftere.",
    "Kaffen var god, og det var snakken også.",
    "Tak til jer, der stillede stole op og vaskede op bagefter.",
]


def send(client, page, text: str, number: int, network: str = LIBRARY, **fields):
    """One reader's comment."""
    typed = written(author_name=f"Elev {number}", author_email=f"elev{number}@example.org", text=text, **fields)
    return client.post(page.url, typed, headers=OWN_ORIGIN, REMOTE_ADDR=network)


def latest() -> Comment:
    return Comment.objects.latest("pk")


@pytest.mark.parametrize("text", ["Tak!", "Enig!", "Tillykke med det", "Tak for en god artikel!"])
@pytest.mark.parametrize("is_same_page", [True, False])
@pytest.mark.parametrize("network", [LIBRARY, ""])
def test_the_same_few_words_of_different_people_are_published(client, text, is_same_page, network):
    page = builders.article()
    for number in range(4):
        send(client, page if is_same_page else builders.article(), text, number, network or f"203.0.113.{number}")

        assert latest().author_email == f"elev{number}@example.org"
        assert latest().is_published


def test_the_same_few_words_are_published_after_somebody_elses_were_called_spam(client, article):
    send(client, article, "Tak!", 1, "203.0.113.1")
    services.mark_as_spam(latest(), builders.editor())

    send(client, article, "Tak!", 2)

    assert latest().is_published


def test_a_longer_text_that_comes_again_is_noticed(client, article):
    for number in range(2):
        send(client, article, GOOD[1], number, f"203.0.113.{number}")

    assert "repetition.same_text" in {reason["code"] for reason in latest().reasons}


def test_a_class_writes_behind_one_network_address(client, article):
    for number, text in enumerate(GOOD):
        send(client, article, text, number)
        assert latest().is_published, (text, latest().reasons)


def test_one_persons_fourth_comment_within_ten_minutes_waits_and_so_does_its_change(client, version):
    for text in GOOD[:3]:
        send(client, version, text, 1)
        assert latest().is_published
    own = send(client, version, GOOD[3], 1)["Location"]
    assert latest().is_awaiting

    do(client, own, "edit", text=GOOD[3].replace("glad", "meget glad"))

    assert "meget glad" in latest().text
    assert latest().is_awaiting
    assert "repetition.by_sender" in {reason["code"] for reason in latest().reasons}


@pytest.mark.parametrize("fields", [{"token": "made-up"}, {"remark": "Jensen Design"}])
def test_whatever_held_a_comment_holds_its_change(client, article, fields):
    own = send(client, article, GOOD[0], 1, **fields)["Location"]
    assert latest().is_awaiting
    why = {reason["code"] for reason in latest().reasons if reason["code"].startswith("form.")}

    for text in (GOOD[1], GOOD[2]):
        do(client, own, "edit", text=text)

        assert latest().is_awaiting
        assert why <= {reason["code"] for reason in latest().reasons}


def test_links_from_one_network_address_are_looked_at_from_the_fourth_on(client, article):
    for number, text in enumerate(GOOD[:3]):
        send(client, article, text, number)
    send(client, article, f"{GOOD[4]} Se gaard.example", 4)

    assert latest().is_awaiting
    assert "repetition.burst" in {reason["code"] for reason in latest().reasons}


def test_a_link_that_is_put_in_afterwards_is_looked_at_too(client, article):
    own = [send(client, article, text, number)["Location"] for number, text in enumerate(GOOD[:4])]

    do(client, own[0], "edit", text=f"{GOOD[0]} Se gaard.example")

    assert Comment.objects.get(author_email="elev0@example.org").is_awaiting


def test_far_above_a_class_a_moderator_reads_and_then_nothing_more_is_taken(client, version, settings):
    settings.COMMENTS_HELD_PER_SENDER, settings.COMMENTS_PER_SENDER = 4, 6
    for number, text in enumerate(GOOD[:6]):
        assert send(client, version, text, number).status_code == 302
        assert latest().is_published == (number < 4)

    refused = send(client, version, GOOD[6], 6)

    assert refused.status_code == 429
    assert one(refused, "#comment-text").get_text().strip() == GOOD[6]
    assert send(client, version, GOOD[7], 7, "203.0.113.9").status_code == 302


class TestTheHiddenField:
    """A browser may have filled it in."""

    def test_a_good_comment_waits_for_a_person(self, client, version):
        sent = write(client, version, text=f"{GOOD[1]} Se gaard.example", remark="Jensen Design")

        assert sent.status_code == 302
        assert latest().status == CommentStatus.AWAITING
        heading = one(client.get(sent["Location"]), "h1").get_text(strip=True)
        assert heading == in_language_of(version, "Thank you. Your comment awaits approval.")

    def test_what_is_given_back_says_so_and_carries_nothing_on(self, client, version, classifier_says):
        classifier_says("discard")
        text = GOOD[1]

        response = write(client, version, text=text, remark="Jensen Design", wants_mail="on")

        assert response.status_code == 422
        assert one(response, "[name=remark]").get("value", "") == ""
        assert "Jensen" not in response.content.decode()
        notice = "A hidden field of the form was filled in, perhaps by your browser. It is empty again."
        assert in_language_of(version, notice) in words(response)
        assert one(response, "#comment-text").get_text().strip() == text
        assert one(response, "#comment-wants_mail").has_attr("checked")

    @pytest.mark.parametrize("fields", [{"author_email": "x"}, {"text": ""}, {"preview": "1"}])
    def test_nor_does_a_form_that_comes_back_for_another_reason(self, client, article, fields):
        response = write(client, article, **{"text": GOOD[1], "remark": "Jensen Design", **fields})

        assert one(response, "[name=remark]").get("value", "") == ""
        assert "Jensen" not in response.content.decode()

    def test_what_is_sent_again_without_it_is_classified_by_itself(self, client, article, monkeypatch, classifier_says):
        classifier_says("discard")
        assert write(client, article, text=GOOD[1], remark="Jensen Design").status_code == 422
        monkeypatch.undo()

        write(client, article, text=GOOD[1])

        assert latest().is_published

    def test_its_name_is_nothing_that_browsers_fill_in(self, client, article):
        (trap,) = soup(client.get(article.url)).select(".field--trap input")
        known = ("name", "mail", "url", "web", "site", "home", "page", "company", "organi", "phone", "tel", "address")
        known += ("street", "city", "zip", "post", "country", "user", "login", "title", "subject", "birth", "card")

        assert [word for word in known if word in f"{trap['name']} {trap['id']}".lower()] == []
        assert trap["autocomplete"] == "off"
