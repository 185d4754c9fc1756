"""What stands beside each comment in the list, at a fixed number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from comments import services
from comments.models import Comment, ConfirmedAddress
from tests import builders
from tests.moderators import REASONS, address, card, listed, listing, log_in
from tests.reading import in_danish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _only_what_the_test_writes(db):
    Comment.objects.all().delete()


@pytest.fixture
def article(db):
    """An article with a name."""
    return builders.article(title="Om får")


def test_everything_that_helps_to_decide_stands_beside_the_text(client, article):
    above = builders.comment(article, author_name="Bente", text="Hvad med geder?")
    comment = builders.comment(
        article,
        status="awaiting",
        parent=above,
        text="Første linje\n" * 30 + "Sidste linje",
        author_email="ole@example.org",
        probability=0.617,
        reasons=REASONS,
    )
    for status in ("published", "published", "spam"):
        builders.comment(article, status=status, author_email="Ole@example.org")
    ConfirmedAddress.objects.create(email="ole@example.org", confirmed_at=timezone.now())
    log_in(client)

    shown = card(client, comment)
    said = " ".join(shown.get_text(" ").split())

    assert shown.select_one(".comment-card__text").get_text() == comment.text
    assert "62 %" in said
    assert "Der er tre links" in said
    assert "Der loves »guld«" in said
    assert "2 udgivne, 1 spam" in said
    assert in_danish("only typed, not confirmed", "email address") in said
    assert "Bente" in said
    assert "Hvad med geder?" in said
    assert shown.select_one(f"a[href='{article.url}']").get_text() == "Om får"


def test_reasons_are_in_the_language_of_the_moderator(client, article):
    comment = builders.comment(article, status="awaiting", probability=0.6, reasons=REASONS)
    moderator = log_in(client)
    UserProfile.objects.create(user=moderator, preferred_language="en")

    said = card(client, comment).get_text()

    assert "There are three links" in said
    assert "Der er tre links" not in said


def test_a_writer_is_followed_without_the_address_in_the_link(client, article):
    comment, same, _other = (
        builders.comment(article, author_email=address)
        for address in ("a@example.org", "A@EXAMPLE.org", "b@example.org")
    )
    log_in(client)

    links = [link["href"] for link in card(client, comment).select("a[href*='writer=']")]

    assert links == [listing(writer=comment.pk)]
    assert set(listed(client, writer=comment.pk)) == {comment.pk, same.pk}


def test_those_without_an_address_have_nothing_in_common(client, article):
    comment, _other = (builders.comment(article, author_email="") for _number in range(2))
    log_in(client)

    assert listed(client, writer=comment.pk) == [comment.pk]
    assert in_danish("No email address is kept.") in card(client, comment).get_text()


@pytest.mark.parametrize("view", ["list", "list_results"])
def test_more_comments_cost_no_more_queries(client, article, view):
    log_in(client)
    path = reverse(f"wagtailsnippets_comments_comment:{view}") + "?status="

    def queries() -> int:
        client.get(path)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    _some_of_everything(article)
    before = queries()
    for number in range(6):
        _some_of_everything(builders.article(), f"{number}@example.org")

    assert queries() == before
    assert before <= 25


def _some_of_everything(page, email: str = "x@example.org") -> None:
    above = builders.comment(page, author_email=email, user=builders.editor())
    comment = builders.comment(
        page, parent=above, author_email=email, edited_by=builders.editor(), edited_at=timezone.now()
    )
    services.report(comment, reason="spam")
    services.approve(builders.comment(page, status="awaiting", author_email=email, reasons=REASONS), builders.editor())


def test_the_list_goes_page_by_page(client, article):
    for _number in range(30):
        builders.comment(article)
    log_in(client)

    assert len(listed(client)) == 25
    assert len(listed(client, p=2)) == 5


@pytest.mark.parametrize("query", [{"q": "x" * 5_000}, {"writer": "9" * 40}, {"p": "x"}, {"decided": "2026-99-99"}])
def test_nonsense_in_the_address_is_no_fault(client, article, query):
    builders.comment(article)
    log_in(client)

    assert client.get(listing(status="", **query)).status_code == 200


def test_the_page_of_a_comment_costs_a_fixed_number_of_queries(client, article):
    comment = builders.comment(article)
    log_in(client)

    def queries() -> int:
        client.get(address("moderate", comment))
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(address("moderate", comment))
        return len(captured)

    moderator = builders.editor()
    services.put_in_bin(comment, moderator)
    services.approve(comment, moderator)
    builders.comment(article, parent=comment)
    before = queries()
    for _number in range(10):
        builders.comment(article, parent=comment, author_email=comment.author_email)
        services.put_in_bin(comment, builders.editor())
        services.approve(comment, builders.editor())

    assert queries() == before
    assert before <= 25
