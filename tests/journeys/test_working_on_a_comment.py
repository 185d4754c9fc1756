"""A moderator changes a comment, answers it, and sees all that belongs to it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from comments import services
from comments.models import Comment
from tests import builders
from tests.moderators import BY_SCRIPT, address, card, listing, log_in, press, seen
from tests.reading import in_danish, soup, words

pytestmark = pytest.mark.django_db

AWAITING, PUBLISHED, SPAM = "awaiting", "published", "spam"


@pytest.fixture
def comment(article) -> Comment:
    """One that waits."""
    return builders.comment(article, status=AWAITING, text="Køb billige ure")


@pytest.mark.parametrize("somebody", [builders.editor, builders.superuser])
def test_nobody_rewrites_the_words_of_a_reader_in_secret(client, article, somebody):
    comment = builders.comment(article)
    client.force_login(somebody())

    added = client.get(reverse("wagtailsnippets_comments_comment:add"))
    changed = client.post(reverse("wagtailsnippets_comments_comment:edit", args=[comment.pk]), {"text": "Andet"})

    assert added.status_code == changed.status_code == 302
    assert Comment.objects.get(pk=comment.pk).text == "Det kan jeg bruge."


def test_a_moderator_takes_a_telephone_number_out_and_readers_see_that_it_was_changed(client, article):
    comment = builders.comment(article, text="Ring til mig på 55 77 12 34")
    moderator = log_in(client)
    form = client.get(address("edit", comment), headers=BY_SCRIPT)
    assert soup(form).textarea.get_text().strip() == comment.text

    response = press(client, "edit", comment, text="Ring til mig", language="da", seen=seen(client, comment))

    comment.refresh_from_db()
    assert (comment.text, comment.edited_by) == ("Ring til mig", moderator)
    assert response.status_code == 200
    assert "55 77" not in client.get(article.url).content.decode()
    assert ModelLogEntry.objects.filter(action="comments.edit", object_id=str(comment.pk), user=moderator).exists()


def test_to_correct_the_language_is_no_change_of_the_words(client, article):
    comment = builders.comment(article, language="da", text="I have tried that myself.")
    log_in(client)

    press(client, "edit", comment, text=comment.text, language="en")

    comment.refresh_from_db()
    assert (comment.language, comment.edited_at) == ("en", None)


@pytest.mark.parametrize("text", ["", "  ", "a" * 5_001])
def test_a_comment_is_not_changed_into_nothing_or_too_much(client, comment, text):
    log_in(client)

    response = client.post(address("edit", comment), {"text": text, "language": "da"})
    by_script = client.post(address("edit", comment), {"text": text, "language": "da"}, headers=BY_SCRIPT)

    assert response.status_code == by_script.status_code == 422
    assert "<html" in response.content.decode()
    assert "<html" not in by_script.content.decode()
    assert Comment.objects.get(pk=comment.pk).text == comment.text


def test_nobody_overwrites_what_the_writer_changed_meanwhile(client, comment):
    log_in(client)
    shown = seen(client, comment)
    Comment.objects.filter(pk=comment.pk).update(text="Rettet af forfatteren", edited_at=timezone.now())

    response = client.post(address("edit", comment), {"text": "Mine ord", "language": "da", "seen": shown})

    assert response.status_code == 422
    assert "Mine ord" in response.content.decode()
    assert Comment.objects.get(pk=comment.pk).text == "Rettet af forfatteren"


def test_a_reply_stands_under_the_comment_at_once(client, article):
    comment = builders.comment(article)
    moderator = log_in(client, first_name="Karen", last_name="Holm")

    response = press(client, "reply", comment, text="Tak, det hører vi gerne.")

    reply = Comment.objects.get(parent=comment)
    assert (reply.user, reply.author_name, reply.status) == (moderator, "Karen Holm", PUBLISHED)
    assert in_danish("Your reply is published.") in words(response)
    client.logout()
    assert "Tak, det hører vi gerne." in words(client.get(article.url))


def test_only_published_comments_are_answered_and_the_moderator_is_told(client, comment):
    log_in(client)
    hint = in_danish("Only published comments can be answered. Approve it first.")
    assert hint in client.get(address("moderate", comment)).content.decode()
    assert hint in client.get(address("reply", comment), headers=BY_SCRIPT).content.decode()

    response = client.post(address("reply", comment), {"text": "Tak"})

    assert response.status_code == 422
    assert not Comment.objects.filter(parent=comment).exists()


def test_a_reply_where_comments_are_closed_is_not_lost(client, article):
    comment = builders.comment(article)
    article.comments_mode = "closed"
    article.save()
    log_in(client)

    response = client.post(address("reply", comment), {"text": "Tak for det"})

    assert response.status_code == 422
    assert "Tak for det" in response.content.decode()
    assert in_danish("The page takes no comments any more.") in words(response)


def test_the_page_of_a_comment_shows_the_conversation_and_what_was_done(client, article):
    above = builders.comment(article, text="Det første ord")
    comment = builders.comment(article, text="Svaret", parent=above)
    builders.comment(article, text="Skal ikke ses", parent=above, status=SPAM)
    elsewhere = builders.comment(article, text="En anden samtale")
    log_in(client, first_name="Karen", last_name="Holm")
    press(client, "bin", comment)
    press(client, "approve", comment)

    page = client.get(address("moderate", comment))

    thread = soup(page).select_one(".comment-thread").get_text()
    assert "Det første ord" in thread
    assert "Svaret" in thread
    assert "Skal ikke ses" not in thread
    assert elsewhere.text not in thread
    assert in_danish("Comment put in the bin") in words(page)
    assert "Karen Holm" in words(page)


def test_what_became_of_the_page_is_said(client):
    article = builders.article()
    comment = builders.comment(article, status=AWAITING)
    article.delete()
    log_in(client)

    page = client.get(address("moderate", comment))

    assert in_danish("The page is deleted.") in words(page)
    assert in_danish("The page is deleted.") in card(client, comment).get_text()


def test_hostile_words_are_shown_inert(client, article):
    hostile = "<script>alert(1)</script> \u202egnp.exe [url=x]y[/url] {{ 7*7 }} <b onclick=x>"
    comment = builders.comment(article, status=AWAITING, text=hostile, author_name="<img src=x onerror=alert(1)>")
    log_in(client)

    for page in (client.get(listing(status="")), client.get(address("moderate", comment))):
        assert "<script>alert" not in page.content.decode()
        assert "<img src=x" not in page.content.decode()
        assert hostile in [text.get_text() for text in soup(page).select(".comment-card__text")]


def test_the_dashboard_and_the_menu_tell_what_waits(client, article):
    Comment.objects.all().delete()
    log_in(client)
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "waiting-comments" not in home

    builders.comment(article, status=AWAITING, created_at=timezone.now() - timedelta(days=1))
    services.report(builders.comment(article, text="Rapporteret af en læser"), reason="other")
    home = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "Det kan jeg bruge." in home
    assert "Rapporteret af en læser" in home
    assert f"{in_danish('Comments', 'by readers')} (2)" in home
