"""How articles are asked for."""

from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from comments.conversation import with_comment_counts


class ArticleQuerySet(PageQuerySet):
    """Articles."""

    def newest_first(self) -> "ArticleQuerySet":
        """By date, then by when they were made."""
        return self.order_by("-date", "-first_published_at", "-pk")

    def about(self, topic) -> "ArticleQuerySet":
        """Those with this topic."""
        return self.filter(article_topics__topic=topic)

    def as_cards(self) -> "ArticleQuerySet":
        """With what a card shows, in a fixed number of queries."""
        cards = self.select_related("picture").prefetch_related("picture__renditions", "article_topics")
        return with_comment_counts(cards)


ArticleManager = PageManager.from_queryset(ArticleQuerySet)
