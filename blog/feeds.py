"""The newest articles for feed readers, per language, for all articles and for one topic."""

from datetime import datetime, time

from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import get_language

from core.feeds import AtomGenerator, RssGenerator, SiteFeed, entry_id, xml_line, xml_text
from core.visibility import withdrawn_at

ARTICLES_IN_FEED = 20


class ArticleRssFeed(SiteFeed):
    """RSS 2.0. Made for one list of articles, which gives it its language, and at most one topic."""

    feed_type = RssGenerator

    def __init__(self, index, topic=None):
        super().__init__()
        self.index = index
        self.topic = topic

    def title(self) -> str:
        return xml_line(f"Landliv: {self.topic.name if self.topic else self.index.title}")

    def description(self) -> str:
        return xml_text((self.topic.description if self.topic else "") or self.index.introduction)

    def link(self) -> str:
        return self.index.url + (self.index.topic_suffix(self.topic) if self.topic else "")

    def feed_guid(self) -> str:
        topic = f"-{self.topic.pk}" if self.topic else ""
        return entry_id(self.index.translation_key, f"articles-{get_language()}{topic}")

    def items(self):
        articles = self.index.articles
        articles = (articles.about(self.topic) if self.topic else articles).newest_first()
        return articles.prefetch_related("article_authors__person")[:ARTICLES_IN_FEED]

    def empty_since(self, obj) -> datetime | None:
        return self.index.last_published_at or self.index.latest_revision_created_at

    def thinned_at(self) -> datetime | None:
        return withdrawn_at()

    def item_title(self, item) -> str:
        return xml_line(item.title)

    def item_description(self, item) -> str:
        """The introduction as HTML, since feed readers take it for that."""
        return escape(xml_text(item.introduction))

    def item_link(self, item) -> str:
        return item.url

    def item_guid(self, item) -> str:
        return entry_id(item.translation_key, get_language())

    item_guid_is_permalink = False

    def item_authors(self, item) -> list[str]:
        return [row.person.name for row in item.article_authors.all()]

    def item_pubdate(self, item) -> datetime:
        """When it was first published, where that was on the day that it bears; else the morning of that day."""
        first = item.first_published_at
        if first and timezone.localdate(first) == item.date:
            return first
        return timezone.make_aware(datetime.combine(item.date, time(8)))

    def item_updateddate(self, item) -> datetime:
        published = self.item_pubdate(item)
        return max(published, item.last_published_at or published)


class ArticleAtomFeed(ArticleRssFeed):
    """The same as Atom."""

    feed_type = AtomGenerator

    def subtitle(self) -> str:
        return self.description()
