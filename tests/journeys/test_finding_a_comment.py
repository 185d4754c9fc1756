"""Readers come back to a comment: by its link, over pages of comments, and in their feed readers."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from comments import services
from tests import builders
from tests.journeys.conversation import ATOM, a_hundred_and_twenty, address, lines
from tests.reading import one, soup

pytestmark = pytest.mark.django_db


class TestPages:
    """Many comments are read a page at a time, and a link to one finds it there."""

    def test_there_are_fifty_a_page(self, client, version):
        a_hundred_and_twenty(version)

        pages = [lines(client.get(version.url, {"page": number})) for number in (1, 2, 3)]

        assert [len(page) for page in pages] == [50, 50, 20]
        assert [text for page in pages for _level, text in page] == [f"Kommentar nr. {nr}." for nr in range(120)]
        first = client.get(version.url)
        assert "120" in one(first, "#comments-heading").get_text()
        assert [link["href"] for link in soup(first).select(".pagination a[rel=next]")] == ["?page=2#comments"]

    @pytest.mark.parametrize("number", ["0", "4", "x", "-1", "9" * 40])
    def test_there_is_no_other_page(self, client, article, number):
        a_hundred_and_twenty(article)

        assert client.get(article.url, {"page": number}).status_code == 404

    @pytest.mark.parametrize(("number", "query"), [(0, ""), (49, ""), (50, "?page=2"), (119, "?page=3")])
    def test_the_link_to_a_comment_leads_to_it_in_the_readers_language(self, client, version, article, number, query):
        comment = a_hundred_and_twenty(article)[number]

        response = client.get(address("permalink", version, comment.pk))

        assert response["Location"] == f"{version.url}{query}#comment-{comment.pk}"
        landed = client.get(response["Location"].split("#")[0])
        assert f"Kommentar nr. {number}." in one(landed, f"#comment-{comment.pk}").get_text()

    def test_the_link_finds_the_comment_when_others_before_it_are_gone(self, client, article):
        comments = a_hundred_and_twenty(article)
        services.withdraw(comments[0])

        response = client.get(address("permalink", article, comments[50].pk))

        assert response["Location"] == f"{article.url}#comment-{comments[50].pk}"

    def test_an_answer_on_another_page_than_what_it_answers_leads_there(self, client, version):
        comments = a_hundred_and_twenty(version)
        for number in range(60):
            builders.comment(version, text=f"Svar {number}", parent=comments[0])

        last = soup(client.get(version.url, {"page": 2})).select(".comment-level-1")[-1]

        assert last.select_one(".hint a")["href"] == address("permalink", version, comments[0].pk)

    @pytest.mark.parametrize("status", ["awaiting", "spam", "binned", "withdrawn"])
    def test_nothing_leads_to_what_readers_do_not_see(self, client, version, status):
        comment = builders.comment(version, status=status)

        for view in ("permalink", "report"):
            assert client.get(address(view, version, comment.pk)).status_code == 404

    def test_where_there_is_no_version_in_the_readers_language_the_other_is_read(self, client, article):
        comment = builders.comment(article)
        english = article.get_translation(builders.locale("en"))
        link = address("permalink", english, comment.pk)
        english.unpublish()

        assert client.get(link)["Location"] == f"{article.url}#comment-{comment.pk}"

    def test_cards_count_what_readers_see_in_either_language(self, client, version, article, article_in_english):
        builders.comment(article)
        builders.comment(article_in_english, language="en")
        builders.comment(article, status="awaiting")

        cards = soup(client.get(version.get_parent().url)).select(".card")

        (card,) = [card for card in cards if card.select_one(f"a[href='{version.url}']")]
        expected = "2 comments" if version == article_in_english else "2 kommentarer"
        assert expected in card.select_one(".card-kicker").get_text()


class TestFeeds:
    """The newest comments for feed readers."""

    @staticmethod
    def entries(client, address: str) -> list:
        response = client.get(address)
        assert response.status_code == 200
        assert response["Content-Type"].startswith("application/atom+xml")
        return ElementTree.fromstring(response.content).findall(f"{ATOM}entry")

    def test_the_page_names_the_feed_of_its_comments(self, client, version):
        builders.comment(version, author_name="Anna", text="Hej & <b>velkommen</b>\n\nIgen")
        builders.comment(version, status="awaiting")
        builders.comment(builders.article())

        href = one(client.get(version.url), "link[rel=alternate][type='application/atom+xml'][href*='/feed/']")["href"]
        (entry,) = self.entries(client, href)

        assert entry.findtext(f"{ATOM}title").startswith("Anna ")
        assert version.title in entry.findtext(f"{ATOM}title")
        assert entry.findtext(f"{ATOM}summary") == "<p>Hej &amp; &lt;b&gt;velkommen&lt;/b&gt;</p><p>Igen</p>"
        permalink = entry.find(f"{ATOM}link").get("href")
        assert client.get(permalink)["Location"].startswith(version.url)

    def test_the_feed_of_the_site_has_all_of_them_the_newest_first(self, client, version):
        now = timezone.now()
        builders.comment(builders.article(title="Først"), created_at=now - timedelta(seconds=2), author_name="Anna")
        builders.comment(version, created_at=now, author_name="Bo")

        titles = [entry.findtext(f"{ATOM}title") for entry in self.entries(client, address("feed", version))]

        assert [title.split(" ")[0] for title in titles[:2]] == ["Bo", "Anna"]

    def test_comments_on_hidden_pages_are_in_no_feed(self, client, version):
        secret, draft = builders.article(title="Hemmelig side"), builders.article(live=False, title="Et udkast")
        PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
        for page in (secret, draft):
            comment = builders.comment(page, text="Hemmelige ord")
            assert client.get(address("page_feed", version, page.translation_key)).status_code == 404
            assert client.get(address("permalink", version, comment.pk)).status_code == 404
            assert client.get(address("report", version, comment.pk)).status_code == 404

        assert "Hemmelige ord" not in client.get(address("feed", version)).content.decode()

    def test_the_title_of_a_version_that_is_not_published_is_not_told(self, client, article, article_in_english):
        builders.comment(article_in_english, author_name="Anna")
        article_in_english.title = "Not yet public"
        article_in_english.save()
        article_in_english.unpublish()

        entry = self.entries(client, address("feed", article))[0]

        assert article.title in entry.findtext(f"{ATOM}title")

    def test_the_title_of_a_version_that_is_deleted_is_that_of_the_other(self, client, article, article_in_english):
        builders.comment(article_in_english, author_name="Anna")
        article_in_english.delete()

        assert article.title in self.entries(client, address("feed", article))[0].findtext(f"{ATOM}title")
