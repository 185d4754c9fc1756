"""A moderator decides on comments, changes and answers them, one at a time."""

import pytest
from django.urls import reverse
from django.utils import timezone

from comments import services
from comments.models import Comment, CommentStatus, LearnedFeature, Report, TrainingExample
from tests import builders
from tests.moderators import BY_SCRIPT, address, card, listing, log_in, press, seen, statuses
from tests.reading import in_danish, soup, words

pytestmark = pytest.mark.django_db

AWAITING, PUBLISHED, SPAM, BINNED = "awaiting", "published", "spam", "binned"
NOTHING_DONE = "Der er ikke sket noget: kommentaren er ændret eller afgjort i mellemtiden."


@pytest.fixture
def comment(article) -> Comment:
    """One that waits."""
    return builders.comment(article, status=AWAITING, text="Køb billige ure")


@pytest.mark.parametrize(("action", "status"), [("approve", PUBLISHED), ("spam", SPAM), ("bin", BINNED)])
def test_a_decision_counts_and_the_moderator_is_told(client, comment, action, status):
    moderator = log_in(client)

    response = press(client, action, comment, next=listing(status=AWAITING), seen=seen(client, comment))

    decided = Comment.objects.get(pk=comment.pk)
    assert (decided.status, decided.decided_by) == (status, moderator)
    assert response.redirect_chain[-1][0] == listing(status=AWAITING)
    assert comment.author_name in soup(response).select_one(".messages").get_text()


def test_readers_see_what_is_approved_and_nothing_else(client, article, comment):
    other = builders.comment(article, status=AWAITING, text="Den må vente")
    log_in(client)

    press(client, "approve", comment)

    client.logout()
    assert comment.text in words(client.get(article.url))
    assert other.text not in words(client.get(article.url))


@pytest.mark.parametrize("action", ["spam", "bin"])
def test_what_is_taken_away_is_gone_for_readers(client, article, action):
    comment = builders.comment(article, text="Køb billige ure")
    log_in(client)

    press(client, action, comment)

    client.logout()
    assert "Køb billige ure" not in client.get(article.url).content.decode()


@pytest.mark.parametrize("status", [SPAM, BINNED])
def test_a_comment_can_be_approved_after_all(client, article, status):
    comment = builders.comment(article, status=status)
    log_in(client)

    press(client, "approve", comment)

    assert statuses(comment) == [PUBLISHED]


def test_undo_brings_back_the_comment_and_unlearns_the_decision(client, comment):
    log_in(client)
    press(client, "spam", comment)
    assert TrainingExample.objects.filter(comment=comment, is_spam=True).exists()
    assert LearnedFeature.objects.exists()

    response = press(client, "undo", comment, seen=seen(client, comment))

    assert statuses(comment) == [AWAITING]
    assert not TrainingExample.objects.exists()
    assert not LearnedFeature.objects.exists()
    assert f"{comment.author_name} står som før" in words(response)


def test_nobody_undoes_what_somebody_else_decided(client, comment):
    log_in(client)
    press(client, "approve", comment)
    log_in(client)

    assert not card(client, comment).select("[data-key=u]")
    response = press(client, "undo", comment)

    assert statuses(comment) == [PUBLISHED]
    assert in_danish("There is no decision of yours to take back.") in words(response)


def test_after_an_undo_there_is_nothing_left_to_undo(client, comment):
    log_in(client)
    press(client, "approve", comment)
    press(client, "undo", comment)

    assert not card(client, comment).select("[data-key=u]")
    press(client, "undo", comment)
    assert statuses(comment) == [AWAITING]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("approve", "The comment was published already."),
        ("spam", "The comment was in spam already."),
        ("bin", "The comment was in the bin already."),
    ],
)
def test_the_second_of_two_moderators_who_agree_is_told(client, comment, action, told):
    first = log_in(client, first_name="Karen", last_name="Holm")
    press(client, action, comment)
    log_in(client)

    response = press(client, action, comment)

    assert in_danish(told) in words(response)
    assert "Karen Holm" in words(response)
    assert Comment.objects.get(pk=comment.pk).decided_by == first


@pytest.mark.parametrize("by_script", [True, False])
def test_the_second_of_two_moderators_who_disagree_changes_nothing_and_is_told(client, comment, by_script):
    log_in(client)
    what_the_second_saw = seen(client, comment)
    first = log_in(client, first_name="Karen", last_name="Holm")
    press(client, "approve", comment)
    log_in(client)

    headers = BY_SCRIPT if by_script else {}
    response = client.post(address("spam", comment), {"seen": what_the_second_saw}, headers=headers, follow=True)

    decided = Comment.objects.get(pk=comment.pk)
    assert (decided.status, decided.decided_by) == (PUBLISHED, first)
    assert "Karen Holm" in response.content.decode()
    assert NOTHING_DONE in response.content.decode()


def test_nothing_is_approved_that_its_writer_changed_meanwhile(client, comment):
    log_in(client)
    what_was_shown = seen(client, comment)
    Comment.objects.filter(pk=comment.pk).update(text="Noget helt andet", edited_at=timezone.now())

    response = press(client, "approve", comment, seen=what_was_shown)

    assert statuses(comment) == [AWAITING]
    assert NOTHING_DONE in words(response)


def test_the_script_gets_the_comment_as_it_is_now_and_what_to_say(client, comment):
    log_in(client)
    data = {"seen": seen(client, comment), "next": listing(status=AWAITING)}

    response = client.post(address("approve", comment), data, headers=BY_SCRIPT)

    assert response.status_code == 200
    (article,) = soup(response).find_all("article")
    assert article["data-status"] == PUBLISHED
    assert comment.author_name in article.select_one("[data-says]").get_text()
    assert article.select_one("[data-key=u]")
    assert article.select_one("[name=next]")["value"] == listing(status=AWAITING)
    assert article.select_one("[name=csrfmiddlewaretoken]")
    assert "<html" not in response.content.decode()


def test_nobody_is_led_to_another_site(client, comment):
    log_in(client)

    response = client.post(address("approve", comment), {"next": "https://evil.example/"})

    assert response["Location"] == listing()


@pytest.mark.parametrize("action", ["approve", "spam", "bin", "undo", "dismiss_reports"])
def test_a_link_that_is_only_looked_at_decides_nothing(client, comment, action):
    log_in(client)

    assert client.get(address(action, comment)).status_code == 405
    assert statuses(comment) == [AWAITING]


def test_what_its_writer_withdrew_stays_withdrawn(client, article):
    comment = builders.comment(article, status=CommentStatus.WITHDRAWN)
    log_in(client)

    assert not card(client, comment).select("button")
    press(client, "approve", comment)

    assert statuses(comment) == ["withdrawn"]


def test_a_reported_comment_is_left_to_stand(client, article):
    comment = builders.comment(article)
    services.report(comment, reason="private", note="Her står min adresse")
    log_in(client)
    assert "Her står min adresse" in card(client, comment, status="reported").get_text()

    press(client, "dismiss_reports", comment)

    assert statuses(comment) == [PUBLISHED]
    assert not Report.objects.filter(settled_at=None).exists()
    response = press(client, "dismiss_reports", comment)
    assert in_danish("There is no report any more that somebody has to look at.") in words(response)


def test_a_comment_is_deleted_for_good(client, article):
    comment = builders.comment(article, status=BINNED)
    log_in(client)
    delete = reverse("wagtailsnippets_comments_comment:delete", args=[comment.pk])

    assert delete in client.get(address("moderate", comment)).content.decode()
    assert client.get(delete).status_code == 200
    client.post(delete)

    assert not Comment.objects.filter(pk=comment.pk).exists()
    assert client.get(address("moderate", comment)).status_code == 404
    assert client.post(address("approve", comment)).status_code == 404
