"""The newest articles for feed readers, per language, for all articles and for one topic."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import get_language

from core.text import printable

ARTICLES_IN_FEED = 20


class ArticleRssFeed(Feed):
    """RSS 2.0. Made for one list of articles, which gives it its language, and at most one topic."""

    feed_type = Rss201rev2Feed

    def __init__(self, index, topic=None):
        super().__init__()
        self.index = index
        self.topic = topic

    def title(self) -> str:
        return f"Landliv: {self.topic.name if self.topic else self.index.title}"

    def description(self) -> str:
        return (self.topic.description if self.topic else "") or self.index.introduction

    def link(self) -> str:
        return self.index.url + (self.index.topic_suffix(self.topic) if self.topic else "")

    def items(self):
        articles = self.index.articles
        return (articles.about(self.topic) if self.topic else articles).newest_first()[:ARTICLES_IN_FEED]

    def item_title(self, item) -> str:
        return printable(item.title)

    def item_description(self, item) -> str:
        return printable(item.introduction)

    def item_link(self, item) -> str:
        return item.url

    def item_guid(self, item) -> str:
        return f"{item.translation_key}-{get_language()}"

    item_guid_is_permalink = False

    def item_pubdate(self, item) -> datetime:
        return timezone.make_aware(datetime.combine(item.date, time(8)))

    def item_updateddate(self, item) -> datetime | None:
        return item.last_published_at


class ArticleAtomFeed(ArticleRssFeed):
    """The same as Atom."""

    feed_type = Atom1Feed

    def subtitle(self) -> str:
        return self.description()
