"""The list of comments: tabs with numbers, filters, what stands beside each comment, the export."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blog.models import ArticlePage
from comments import services
from comments.models import Comment, CommentStatus
from tests import builders
from tests.moderators import REASONS, listed, listing, log_in
from tests.reading import in_danish, soup, texts, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _only_what_the_test_writes(db):
    Comment.objects.all().delete()


@pytest.fixture
def article(db):
    """An article with a name."""
    return builders.article(title="Om får")


def tabs(client, **query) -> dict[str, int]:
    """The tabs of the list with their numbers."""
    page = soup(client.get(listing(**{"status": "", **query})))
    return {tag["data-count"]: int(tag.get_text()) for tag in page.select("[data-count]")}


def test_each_tab_shows_its_comments_and_their_number(client, article):
    made = {status: builders.comment(article, status=status) for status in CommentStatus.values}
    reported = builders.comment(article)
    services.report(reported, reason="spam")
    log_in(client)

    for status, comment in made.items():
        assert comment.pk in listed(client, status=status)
    assert listed(client, status="reported") == [reported.pk]
    assert tabs(client) == {
        "awaiting": 1, "reported": 1, "published": 2, "spam": 1, "binned": 1, "withdrawn": 1, "": 6
    }  # fmt: skip


def test_the_numbers_heed_search_and_filters(client, article):
    builders.comment(article, status="spam", text="Gulerødder")
    builders.comment(article, status="awaiting", text="Gulerødder", language="en")
    builders.comment(article, status="awaiting", text="Kål")
    log_in(client)

    found = tabs(client, q="gulerødder", status="spam")
    assert (found["spam"], found["awaiting"], found[""]) == (1, 1, 2)
    assert tabs(client, q="gulerødder", language="en")["spam"] == 0


def test_the_tabs_keep_search_and_filters(client, article):
    builders.comment(article)
    log_in(client)

    page = soup(client.get(listing(status="", q="kan", language="da", p=1)))

    links = [link["href"] for link in page.select(".comment-tabs a")]
    assert len(links) >= 6
    assert all("q=kan" in link and "language=da" in link and "p=1" not in link for link in links)


def test_a_search_keeps_the_tab(client, article):
    log_in(client)

    page = soup(client.get(listing(status="spam")))

    assert page.select_one("form[role=search] [name=status]")["value"] == "spam"


def test_the_list_opens_at_what_waits(client, article):
    builders.comment(article)
    log_in(client)
    assert client.get(listing()).status_code == 200

    builders.comment(article, status="awaiting")

    assert client.get(listing())["Location"] == listing(status="awaiting")


def test_the_list_without_anything_says_so_in_words(client, db):
    log_in(client)

    assert in_danish("There is no comment here.") in words(client.get(listing()))
    waits = words(client.get(listing(status="awaiting")))
    assert in_danish("Nothing waits here. What readers write, and what they report, comes by itself.") in waits
    assert in_danish("No comment fits. Try fewer words or filters.") in words(client.get(listing(q="xyz")))


def test_filters_narrow_the_list(client, article):
    other_page = builders.comment(builders.article(title="Om køer"))
    english = builders.comment(article, language="en")
    held = builders.comment(article, filter_decision="hold", probability=0.6, reasons=REASONS)
    linked = builders.comment(article, filter_decision="spam", probability=0.9, reasons=REASONS[:1])
    old = builders.comment(article, created_at=timezone.now() - timedelta(days=90))
    log_in(client)
    long_ago = (timezone.localdate() - timedelta(days=80)).strftime("%d.%m.%Y")

    assert listed(client, page=other_page.article_key) == [other_page.pk]
    assert listed(client, language="en") == [english.pk]
    assert listed(client, filter_decision="hold") == [held.pk]
    assert set(listed(client, reason="links")) == {held.pk, linked.pk}
    assert listed(client, reason="spam_phrases") == [held.pk]
    assert listed(client, created_at_to=long_ago) == [old.pk]


def test_both_languages_of_a_page_are_one_page_to_the_filter(client):
    danish = ArticlePage.objects.get(slug="faa-noget-ud-af-et-netvaerksmoede")
    english = danish.get_translation(builders.locale("en"))
    made = [builders.comment(danish), builders.comment(english)]
    log_in(client)

    assert set(listed(client, page=danish.translation_key)) == {comment.pk for comment in made}


def test_reasons_are_offered_as_filters_by_what_they_say(client, article):
    builders.comment(article, reasons=REASONS, probability=0.6)
    log_in(client)

    page = client.get(listing(status=""))

    assert "Der er tre links" in texts(page, "#filters-drilldown option, #filters-drilldown label")
    assert "Om får" in texts(page, "#filters-drilldown option")


@pytest.mark.parametrize("words_searched", ["Kirsten", "kirsten@example.org", "syltetøj"])
def test_the_search_looks_at_name_address_and_text(client, article, words_searched):
    found = builders.comment(
        article, author_name="Kirsten", author_email="kirsten@example.org", text="Jeg laver syltetøj"
    )
    builders.comment(article)
    log_in(client)

    assert listed(client, q=words_searched) == [found.pk]


def test_the_most_spamlike_come_first_where_that_is_asked_for(client, article):
    unsure, clear, unclassified = (builders.comment(article, probability=number) for number in (0.5, 0.9, None))
    log_in(client)

    assert listed(client, ordering="-probability") == [clear.pk, unsure.pk, unclassified.pk]
    assert listed(client) == [unclassified.pk, clear.pk, unsure.pk]
    assert listed(client, ordering="created_at") == [unsure.pk, clear.pk, unclassified.pk]
    assert listed(client, ordering="author_email") == listed(client)
