"""A reader writes a comment, and other readers see it: at once, or after staff have read it."""

import pytest

from comments.models import Comment, CommentStatus
from projects.models import ProjectUpdatePage
from tests import builders
from tests.journeys.conversation import (
    ADDRESS,
    OWN_ORIGIN,
    comment_list,
    in_language_of,
    log_in_moderator,
    moderation,
    write,
)
from tests.reading import in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def classifier(classifier_says):
    """A classifier that publishes what has no »måske« in it."""
    return classifier_says("publish", unless={"måske": "hold"})


def test_a_clear_comment_is_read_at_once_under_both_languages(client, version, article, article_in_english):
    sent = write(client, version, text="Kaffe før dagsordenen virker.")

    assert sent.status_code == 302
    own = client.get(sent["Location"])
    assert language_of(own) == version.locale.language_code
    assert one(own, "h1").get_text(strip=True) == in_language_of(version, "Thank you. Your comment is published.")
    assert "Kaffe før dagsordenen" in words(client.get(article.url))
    assert "Kaffe før dagsordenen" in words(client.get(article_in_english.url))


def test_a_doubtful_comment_waits_is_approved_and_is_then_read(client, version, article, article_in_english):
    sent = write(client, version, text="Kaffe før dagsordenen virker, måske.")

    own = client.get(sent["Location"])
    assert one(own, "h1").get_text(strip=True) == in_language_of(version, "Thank you. Your comment awaits approval.")
    assert "Kaffe før" in words(own)
    assert "Kaffe før" not in words(client.get(article.url))

    moderator = log_in_moderator(client)
    comment = Comment.objects.get(text__startswith="Kaffe")
    assert comment.status == CommentStatus.AWAITING
    assert client.post(moderation("approve", comment)).status_code == 302

    comment.refresh_from_db()
    assert (comment.status, comment.decided_by) == (CommentStatus.PUBLISHED, moderator)
    client.logout()
    assert "Kaffe før dagsordenen" in words(client.get(article.url))
    assert "Kaffe før dagsordenen" in words(client.get(article_in_english.url))
    assert in_language_of(version, "Thank you. Your comment is published.") in words(client.get(sent["Location"]))


def test_a_danish_comment_is_marked_on_the_english_page_and_only_there(client, article, article_in_english):
    builders.comment(article, text="Skrevet af en dansker")

    on_english = one(client.get(article_in_english.url), ".comment")
    on_danish = one(client.get(article.url), ".comment")

    assert "Written in Danish" in on_english.get_text()
    assert on_english.select_one(".comment-body")["lang"] == "da"
    assert in_danish("Written in Danish") not in on_danish.get_text()
    assert "lang" not in on_danish.select_one(".comment-body").attrs


def test_where_the_language_of_a_comment_cannot_be_told_it_is_that_of_the_page(client, article, article_in_english):
    write(client, article_in_english, text="From an English reader")

    comment = Comment.objects.get(text="From an English reader")
    assert comment.language == "en"
    assert comment.article_key == article.translation_key
    assert in_danish("Written in English") in one(client.get(article.url), ".comment").get_text()


def test_the_address_of_the_writer_is_in_no_public_html(client, article, article_in_english):
    builders.comment(article, author_email=ADDRESS)
    invalid = write(client, article, text="")

    assert ADDRESS not in client.get(article.url).content.decode()
    assert ADDRESS not in client.get(article_in_english.url).content.decode()
    assert ADDRESS in invalid.content.decode()  # the form gives the writer back what was typed, and nobody else


def test_what_was_typed_is_kept_when_something_is_wrong(client, version):
    typed = 'Citat: "smart" & <b>godt</b>'

    response = write(client, version, author_email="ikke en adresse", text=typed, wants_mail="on")

    message = in_language_of(version, "Write an email address such as name@example.org.")
    assert response.status_code == 422
    assert language_of(response) == version.locale.language_code
    assert one(response, "#comment-text").get_text().strip() == typed
    assert one(response, "#comment-author_name")["value"] == "En nabo"
    assert one(response, "#comment-author_email")["value"] == "ikke en adresse"
    assert one(response, "#comment-author_email")["aria-invalid"] == "true"
    assert one(response, "#comment-wants_mail").has_attr("checked")
    assert message in texts(response, ".field-error")
    assert "<b>godt</b>" not in response.content.decode()
    assert not Comment.objects.filter(author_name="En nabo").exists()


def test_nothing_written_at_all_names_every_field(client, article):
    response = client.post(article.url, {}, headers=OWN_ORIGIN)

    links = [link["href"] for link in soup(response).select(".error-summary a")]
    assert response.status_code == 422
    assert links == ["#comment-text", "#comment-author_name", "#comment-author_email"]
    assert all(soup(response).select(target) for target in links)
    assert soup(response).title.get_text().startswith(in_danish("Error:", "site"))


def test_a_comment_that_is_too_long_says_how_long_it_is_and_is_given_back(client, article_in_english):
    response = write(client, article_in_english, text="x" * 5_001)

    assert response.status_code == 422
    assert any("5001" in error and "5000" in error for error in texts(response, ".field-error"))
    assert len(one(response, "#comment-text").get_text().strip()) == 5_001


def test_markup_in_a_comment_is_shown_and_not_obeyed(client, article):
    builders.comment(
        article,
        author_name='<img src=x onerror="alert(1)">',
        text='<script>alert(1)</script>\n\n<a href="javascript:alert(1)">her</a>',
    )
    log_in_moderator(client)

    for address in (article.url, comment_list()):
        response = client.get(address)
        html = response.content.decode()
        assert "<script>alert(1)" not in html
        assert "<img src=x" not in html
        assert 'href="javascript:' not in html
    shown = one(client.get(article.url), ".comment")
    assert "<script>alert(1)</script>" in shown.get_text()
    assert "<img src=x" in shown.get_text()


def test_a_page_that_is_closed_for_comments_keeps_the_old_ones_and_takes_no_new_one(client, article):
    builders.comment(article, text="Fra dengang")
    article.comments_mode = "closed"
    article.save()

    page = client.get(article.url)
    refused = write(client, article, text="For sent")

    assert "Fra dengang" in words(page)
    assert not soup(page).select("form.comment-form")
    assert refused.status_code == 403
    assert "For sent" in words(refused)
    assert not Comment.objects.filter(text="For sent").exists()


def test_a_page_that_is_not_published_takes_no_comment(client, article):
    article.unpublish()

    assert write(client, article).status_code == 404
    assert not Comment.objects.filter(author_email=ADDRESS).exists()


def test_project_news_take_comments_and_other_pages_do_not(client):
    update = builders.project().add_child(instance=ProjectUpdatePage(title="Nyt", slug="nyt"))

    assert write(client, update).status_code == 302
    assert not soup(client.get("/om-landliv/")).select("form.comment-form")


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "origin": "https://evil.example"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
    ],
)
def test_a_form_on_another_site_is_refused_in_the_language_of_the_address(client, article, article_in_english, headers):
    for page in (article, article_in_english):
        response = write(client, page, headers=headers)

        title = "The form came from another site"
        assert response.status_code == 403
        assert language_of(response) == page.locale.language_code
        assert one(response, "h1").get_text() == (title if page == article_in_english else in_danish(title))
    assert not Comment.objects.filter(author_email=ADDRESS).exists()


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}, OWN_ORIGIN, {}])
def test_a_form_on_this_site_is_taken(client, article, headers):
    assert write(client, article, headers=headers).status_code == 302


def test_the_conversation_outlives_the_version_that_it_was_written_under(client, article, article_in_english):
    builders.comment(article_in_english, text="Written in English", language="en")

    article_in_english.delete()

    assert "Written in English" in words(client.get(article.url))
