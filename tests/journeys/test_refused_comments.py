"""A comment that is not taken, or not yet: nothing typed is lost, and the reader is told what to do."""

import pytest

from comments import services
from comments.models import Comment, CommentStatus, LearnedFeature
from tests import builders
from tests.journeys.conversation import ADDRESS, OWN_ORIGIN, in_language_of, write, written
from tests.reading import language_of, one, soup, texts, words
from tests.stub_classifier import DANISH, ENGLISH

pytestmark = pytest.mark.django_db

TYPED = "Hør nu her: 3 < 5 & »det« er\n\nen <b>lang</b> historie."


@pytest.fixture(autouse=True)
def classifier(classifier_says):
    """A classifier that takes no »urtilbud« at all, and publishes everything else."""
    return classifier_says("publish", unless={"urtilbud": "discard"})


def assert_given_back(response, version, status: int, text: str = TYPED) -> None:
    """The form is there again, in the reader's language, with all that was typed, and nobody keeps a copy."""
    assert response.status_code == status
    assert language_of(response) == version.locale.language_code
    assert one(response, "#comment-text").get_text().removeprefix("\n").replace("\r\n", "\n") == text
    assert one(response, "#comment-author_name")["value"] == "En nabo"
    assert one(response, "#comment-author_email")["value"] == ADDRESS
    assert one(response, "#comment-wants_mail").has_attr("checked")
    assert "no-store" in response["Cache-Control"]


def send(client, version, **fields):
    return write(client, version, **{"text": TYPED, "wants_mail": "on", "token": "made-up", **fields})


def is_stored() -> bool:
    return Comment.objects.filter(author_email=ADDRESS).exists()


class TestPreview:
    """The comment as it will look, before it is sent."""

    def test_it_is_shown_as_it_will_look_and_nothing_is_sent(self, client, version):
        response = send(client, version, preview="1", text=f"{TYPED} Se https://example.org/side.")

        assert_given_back(response, version, 200, f"{TYPED} Se https://example.org/side.")
        shown = one(response, ".comment-preview .comment-body")
        assert [p.get_text() for p in shown.select("p")] == [
            *("Hør nu her: 3 < 5 & »det« er", "en <b>lang</b> historie. Se example.org/side."),
        ]
        assert shown.a["href"] == "https://example.org/side"
        assert one(response, ".comment-preview .comment-author").get_text(strip=True) == "En nabo"
        assert one(response, ".comment-form [name=token]")["value"] == "made-up"
        assert not is_stored()

    def test_what_is_previewed_can_be_sent(self, client, version):
        form = one(send(client, version, preview="1"), ".comment-form")
        fields = {field["name"]: field.get("value", "on") for field in form.select("input[name]")}
        fields["text"] = form.textarea.get_text().removeprefix("\n")

        assert client.post(version.url, fields, headers=OWN_ORIGIN).status_code == 302

        assert Comment.objects.get(author_email=ADDRESS).text == TYPED

    def test_a_preview_with_a_mistake_shows_the_mistake(self, client, version):
        response = send(client, version, preview="1", author_email="x")

        assert response.status_code == 422
        assert not soup(response).select(".comment-preview")
        assert soup(response).select(".error-summary a[href='#comment-author_email']")

    def test_a_reply_is_still_one_after_the_preview(self, client, version):
        parent = builders.comment(version)

        response = send(client, version, preview="1", parent=parent.pk)

        assert one(response, ".comment-form [name=parent]")["value"] == str(parent.pk)


class TestRefusals:
    """Each says why, and gives the words back."""

    def test_what_the_filter_does_not_take_says_what_it_saw(self, client, version):
        text = f"{TYPED} Et urtilbud!"

        response = send(client, version, text=text)

        assert_given_back(response, version, 422, text)
        reasons = [item.get_text() for item in soup(response).select(".notice--warning li")]
        assert reasons == [ENGLISH if version.locale.language_code == "en" else DANISH]
        assert one(response, ".notice--warning")["role"] == "alert"
        assert soup(response).title.get_text().startswith(in_language_of(version, "Error:", "site"))
        assert not is_stored()

    def test_what_is_answered_and_gone_meanwhile_can_be_sent_as_a_comment_of_its_own(self, client, version):
        parent = builders.comment(version)
        assert client.get(version.url, {"reply": parent.pk}).status_code == 200
        services.withdraw(parent)

        response = send(client, version, parent=parent.pk)

        assert_given_back(response, version, 409)
        assert in_language_of(version, "The comment that you answer is not here any more") in texts(response, "h3")
        assert one(response, ".comment-form [name=parent]")["value"] == ""
        assert not is_stored()
        assert send(client, version, parent="").status_code == 302

    @pytest.mark.parametrize("parent", ["x", "-1", "0", "9" * 40, "1.5", "²", "\x00"])
    def test_what_is_no_comment_cannot_be_answered(self, client, version, parent):
        assert_given_back(send(client, version, parent=parent), version, 409)

    def test_who_sends_too_much_is_told_when_to_send_again(self, client, version, settings):
        settings.COMMENTS_PER_SENDER = 5
        for number in range(settings.COMMENTS_PER_SENDER):
            assert write(client, version, text=f"Nr. {number}", author_email=f"{number}@example.org").status_code == 302

        response = send(client, version)

        assert_given_back(response, version, 429)
        assert response["Retry-After"] == "600"
        assert "10 minut" in one(response, ".notice--warning").get_text()
        assert not is_stored()

    @pytest.mark.parametrize("how", [{}, {"preview": "1"}, {"author_email": "x"}, {"author_name": ""}])
    def test_where_comments_were_closed_meanwhile_the_words_are_shown(self, client, version, article, how):
        builders.comment(version, text="Fra dengang")
        for page in (article, version):
            page.comments_mode = "closed"
            page.save()

        response = send(client, version, **how)

        assert response.status_code == 403
        assert language_of(response) == version.locale.language_code
        shown = one(response, "#write .notice")
        assert [p.get_text() for p in shown.select("p")] == [
            *("Hør nu her: 3 < 5 & »det« er", "en <b>lang</b> historie."),
        ]
        assert not soup(response).select(".comment-form")
        assert "Fra dengang" in words(response)
        assert not is_stored()

    @pytest.mark.parametrize("how", [{}, {"author_email": "x"}])
    def test_where_the_page_was_taken_down_meanwhile_the_words_are_shown_and_the_page_is_not(
        self, client, version, how
    ):
        version.unpublish()

        response = send(client, version, **how)

        assert response.status_code == 404
        assert language_of(response) == version.locale.language_code
        assert in_language_of(version, "The page is not here any more") in texts(response, "h1")
        assert "en <b>lang</b> historie." in words(response)
        assert version.title not in response.content.decode()
        assert client.get(version.url).status_code == 404
        assert not is_stored()

    def test_a_draft_that_nobody_ever_saw_is_not_given_away(self, client):
        draft = builders.article(live=False, title="Helt hemmeligt")
        nothing = client.post("/artikler/findes-slet-ikke/", written(), headers=OWN_ORIGIN)

        response = write(client, draft)

        assert response.status_code == nothing.status_code == 404
        assert one(response, "h1").get_text() == one(nothing, "h1").get_text()

    def test_the_double_click_is_one_comment_and_one_page(self, client, version):
        first, second = send(client, version), send(client, version)

        assert first.status_code == second.status_code == 302
        assert first["Location"] == second["Location"]
        assert Comment.objects.filter(author_email=ADDRESS).count() == 1

    def test_knowing_somebodys_words_and_address_opens_nobody_elses_page(self, client, version):
        first = send(client, version)

        second = client.post(
            version.url, written(text=TYPED, wants_mail="on"), headers=OWN_ORIGIN, REMOTE_ADDR="198.51.100.9"
        )

        assert second.status_code == 302
        assert first["Location"] != second["Location"]


def test_spam_that_was_learned_is_caught(client, version, monkeypatch):
    monkeypatch.undo()  # the classifier of the site itself
    moderator = builders.editor()
    offer = "Vores firma {} tilbyder billig rengøring af tagrender i hele landet, ring eller skriv og hør nærmere"
    names = ["Rene Tage", "Tagfix", "Blank", "Topren", "Tagspecialisten", "Nordrens"]
    for number, name in enumerate(names):
        spam = builders.comment(version, text=offer.format(name), author_name=name, status="awaiting")
        assert services.mark_as_spam(spam, moderator)
        good = builders.comment(version, text=f"Tak for mødet i går, det var hyggeligt nr. {number}", status="awaiting")
        services.approve(good, moderator)
    assert LearnedFeature.objects.exists()

    write(client, version, text=offer.format("Rent Tag Nu"), author_name="Rent Tag Nu", author_email=ADDRESS)

    caught = Comment.objects.get(author_email=ADDRESS)
    assert caught.status in (CommentStatus.SPAM, CommentStatus.AWAITING)
    assert caught.reasons
    write(client, version, text="Tak for mødet, det var hyggeligt i går", author_email="ven@example.org")
    assert Comment.objects.get(author_email="ven@example.org").status != CommentStatus.SPAM
