"""A conversation of any length and depth costs what a short one does."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comments.models import Comment, Subscription
from comments.models.comment import MAX_LEVEL, NEAREST, STEP
from comments.services.subscriptions import notify_subscribers
from core.caching.generations import read_once
from tests import builders

pytestmark = pytest.mark.django_db

PAGE = 50


@pytest.fixture
def article():
    return builders.article()


def numbers(number: int) -> list[int]:
    """Take the next numbers of comments."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('comments_comment', 'id')) FROM generate_series(1, %s)", [number]
        )
        return [row[0] for row in cursor.fetchall()]


def write(page, number: int, *, deep: bool = False) -> list[Comment]:
    """Write many comments at once, beside each other or each an answer to the one before, as services places them."""
    now = timezone.now() - timedelta(days=2)
    made: list[Comment] = []
    for pk in numbers(number):
        comment = Comment(
            pk=pk,
            article_key=page.translation_key,
            page=page,
            parent_id=pk - 1 if deep and made else None,
            language="da",
            author_name=f"Læser {pk}",
            text=f"Kommentar {len(made)}.",
            status="published",
            created_at=now + timedelta(seconds=len(made)),
        )
        comment.place_below(made[-1] if deep and made else None)
        made.append(comment)
    return Comment.objects.bulk_create(made, batch_size=1_000)


def read(client, article, **query) -> tuple[int, list]:
    """How many queries the page takes when it is asked for again, and the lines of its conversation."""
    client.get(article.url, query)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(article.url, query)
    assert response.status_code == 200
    return len(captured), BeautifulSoup(response.content, "html.parser").select(".comment-list > li")


@pytest.mark.parametrize("deep", [False, True], ids=["wide", "deep"])
def test_five_thousand_cost_no_more_queries_and_show_no_more_lines_than_fifty(client, article, deep):
    few = builders.article()
    write(few, PAGE, deep=deep)
    queries, lines = read(client, few)
    write(article, 5_000, deep=deep)

    many_queries, many_lines = read(client, article)

    assert many_queries == queries
    assert len(many_lines) == len(lines) == PAGE


@pytest.mark.parametrize("page_number", [1, 50, 100])
def test_the_last_page_costs_no_more_than_the_first(client, article, page_number):
    write(article, 5_000)
    first, _lines = read(client, article)

    queries, lines = read(client, article, page=page_number)

    assert queries == first
    assert lines[0].select_one(".comment-body").get_text(strip=True) == f"Kommentar {(page_number - 1) * PAGE}."


def test_a_chain_of_ten_thousand_answers_does_no_harm(client, article, classifier_says):
    classifier_says("publish")
    chain = write(article, 10_000, deep=True)
    last = chain[-1]

    assert len(last.path) == STEP * (MAX_LEVEL + 1)
    permalink = client.get(f"/kommentarer/{last.pk}/")
    assert permalink["Location"] == f"{article.url}?page=200#comment-{last.pk}"
    _queries, lines = read(client, article, page=200)
    assert [line["class"] for line in lines] == [[f"comment-level-{MAX_LEVEL}"]] * PAGE

    sent = client.post(
        article.url,
        {"author_name": "En til", "author_email": "en@example.net", "text": "Endnu et svar", "parent": last.pk},
        headers={"origin": "http://testserver"},
    )

    assert sent.status_code == 302
    reply = Comment.objects.get(text="Endnu et svar")
    assert (reply.parent, reply.level) == (last, MAX_LEVEL)
    chain[5_000].delete()
    chain[0].delete()
    assert client.get(article.url).status_code == 200


def test_an_answer_below_ten_thousand_subscribers_is_told_to_the_nearest_and_to_the_top(article):
    chain = write(article, 10_000, deep=True)
    for comment in chain:
        comment.author_email = f"nr{comment.pk}@example.org"
    Comment.objects.bulk_update(chain, ["author_email"], batch_size=2_000)
    now = timezone.now()
    Subscription.objects.bulk_create(
        Subscription(comment=comment, language="da", created_at=now, confirmed_at=now) for comment in chain
    )
    reply = builders.comment(article, parent=chain[-1])

    with read_once(), CaptureQueriesContext(connection) as captured:
        notify_subscribers(reply)

    # One finds them all; one asks what has changed of what requests share; the rest look for the page they are led to.
    assert len(captured) == 6
    told = {message.to[0] for message in mail.outbox}
    assert told == {comment.author_email for comment in (*chain[:MAX_LEVEL], *chain[-NEAREST:])}
    assert len(mail.outbox) == MAX_LEVEL + NEAREST


def test_a_page_of_gaps_costs_no_more_queries(client, article):
    parents = write(article, PAGE)
    for number, parent in enumerate(parents):
        reply = builders.comment(article, parent=parent, text=f"Svar {number}")
        assert reply.level == 1
    queries, _lines = read(client, article)

    Comment.objects.filter(pk__in=[parent.pk for parent in parents]).update(status="withdrawn")

    gap_queries, lines = read(client, article)
    assert gap_queries <= queries
    assert len(lines) == 2 * PAGE
