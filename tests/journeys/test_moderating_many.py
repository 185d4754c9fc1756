"""A moderator decides on many comments at once: on those that were ticked, or on all that the list shows."""

import pytest
from django.utils import timezone

from comments import services
from comments.models import Comment, CommentStatus, TrainingExample
from tests import builders
from tests.moderators import bulk, listing, log_in, statuses
from tests.reading import soup, words

pytestmark = pytest.mark.django_db

AWAITING = CommentStatus.AWAITING
DECIDED = [("approve_comments", "published"), ("spam_comments", "spam"), ("bin_comments", "binned")]


@pytest.mark.parametrize(("action", "status"), DECIDED)
def test_ticked_comments_are_decided_on_and_no_others(client, article, action, status):
    ticked = [builders.comment(article, status=AWAITING) for _number in range(2)]
    left = builders.comment(article, status=AWAITING)
    log_in(client)
    address = bulk(action, [comment.pk for comment in ticked])

    asked = client.get(address)
    done = client.post(address)

    assert asked.status_code == 200
    assert statuses(*ticked, left) == [status, status, "awaiting"]
    assert done.status_code == 302


def test_select_all_means_what_the_list_shows(client, article):
    shown = builders.comment(article, status=AWAITING, language="en", text="Shown")
    others = [
        builders.comment(article, status=AWAITING, language="da"),
        builders.comment(article, status=CommentStatus.BINNED, language="en"),
    ]
    log_in(client)

    client.post(bulk("approve_comments", ["all"], listing(status="awaiting", language="en")))

    assert statuses(shown, *others) == ["published", "awaiting", "binned"]


def test_select_all_means_the_tab(client, article):
    reported, other = builders.comment(article), builders.comment(article)
    services.report(reported, reason="spam")
    log_in(client)

    client.post(bulk("spam_comments", ["all"], listing(status="reported")))

    assert statuses(reported, other) == ["spam", "published"]


def test_select_all_respects_the_words_searched_for(client, article):
    found = builders.comment(article, status=AWAITING, text="Honninghjerter")
    other = builders.comment(article, status=AWAITING)
    log_in(client)

    client.post(bulk("bin_comments", ["all"], listing(q="Honninghjerter")))

    assert statuses(found, other) == ["binned", "awaiting"]


def test_select_all_respects_the_writer(client, article):
    one, another = (builders.comment(article, status=AWAITING, author_email=f"{n}@example.org") for n in "ab")
    same = builders.comment(article, status=AWAITING, author_email="A@example.org")
    log_in(client)

    client.post(bulk("spam_comments", ["all"], listing(writer=one.pk)))

    assert statuses(one, same, another) == ["spam", "spam", "awaiting"]


@pytest.mark.parametrize(
    "query", [{"status": "nonsense"}, {"page": "nonsense"}, {"decided": "nonsense"}, {"writer": "0"}, {"writer": "x"}]
)
def test_a_list_that_is_not_understood_is_nothing(client, article, query):
    comment = builders.comment(article, status=AWAITING)
    log_in(client)

    response = client.post(bulk("spam_comments", ["all"], listing(**query)))

    assert response.status_code == 404
    assert statuses(comment) == ["awaiting"]


def test_deleting_all_that_the_list_shows_leaves_the_rest(client, article):
    spam = builders.comment(article, status=CommentStatus.SPAM)
    published = builders.comment(article)
    log_in(client)

    client.post(bulk("delete", ["all"], listing(status="spam")))

    assert not Comment.objects.filter(pk=spam.pk).exists()
    assert Comment.objects.filter(pk=published.pk).exists()


def test_what_was_decided_together_is_taken_back_together(client, article):
    earlier = builders.comment(article, status=AWAITING)
    together = [builders.comment(article, status=AWAITING) for _number in range(3)]
    moderator = log_in(client)
    services.mark_as_spam(earlier, moderator)
    done = client.post(bulk("spam_comments", [comment.pk for comment in together]), follow=True)
    (undo,) = soup(done).select(".messages a")

    asked = client.get(undo["href"])
    back = client.post(undo["href"], follow=True)

    assert asked.status_code == 200
    assert len(asked.context["items"]) == 3
    assert statuses(earlier, *together) == ["spam", "awaiting", "awaiting", "awaiting"]
    assert TrainingExample.objects.count() == 1
    assert "3 kommentarer står som før." in words(back)


def test_nobody_takes_back_what_somebody_else_decided(client, article):
    comment = builders.comment(article, status=AWAITING)
    services.approve(comment, builders.editor())
    log_in(client)

    done = client.post(bulk("undo_comments", [comment.pk]), follow=True)

    assert statuses(comment) == ["published"]
    assert "0 kommentarer står som før." in words(done)


def test_what_somebody_else_decided_since_it_was_shown_stands(client, article):
    quick, slow = (builders.comment(article, status=AWAITING) for _number in range(2))
    log_in(client)
    address = bulk("spam_comments", [quick.pk, slow.pk])
    shown_at = soup(client.get(address)).select_one("[name=shown_at]")["value"]
    services.approve(quick, builders.editor())

    done = client.post(address, {"shown_at": shown_at}, follow=True)

    assert statuses(quick, slow) == ["published", "spam"]
    assert "1 er, som den var: den var allerede afgjort." in words(done)


def test_a_decision_of_before_does_not_stand_in_the_way(client, article):
    comment = builders.comment(article, status=AWAITING)
    services.approve(comment, builders.editor(), now=timezone.now())
    log_in(client)
    address = bulk("bin_comments", [comment.pk])
    shown_at = soup(client.get(address)).select_one("[name=shown_at]")["value"]

    client.post(address, {"shown_at": shown_at})

    assert statuses(comment) == ["binned"]


@pytest.mark.parametrize("action", [*(action for action, _status in DECIDED), "undo_comments"])
def test_somebody_who_may_not_moderate_decides_on_nothing(client, article, action):
    comment = builders.comment(article, status=AWAITING)
    client.force_login(builders.writer())

    client.post(bulk(action, [comment.pk]))

    assert statuses(comment) == ["awaiting"]


def test_many_are_not_all_named_before_somebody_confirms(client, article):
    Comment.objects.all().delete()
    for number in range(60):
        builders.comment(article, status=AWAITING, text=f"Nummer {number}.")
    log_in(client)

    asked = client.get(bulk("bin_comments", ["all"], listing(status="awaiting")))

    assert "60" in words(asked)
    assert words(asked).count("Nummer ") == 50
