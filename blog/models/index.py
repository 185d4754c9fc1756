"""The list of articles: newest first, by topic, by year, and as a feed."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from blog.feeds import ArticleAtomFeed, ArticleRssFeed
from blog.models.article import ArticlePage
from blog.models.topics import Topic, topics_by_id
from core.models import BasePage
from core.paging import page_of
from core.visibility import for_everybody

ARTICLES_A_PAGE = 12


class ArticleIndexPage(RoutablePageMixin, BasePage):
    """All articles of one language."""

    max_count_per_parent = 1
    reserved_slugs = re.compile(r"\d+|feed|atom|emne|topic")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["blog.ArticlePage"]

    class Meta:
        verbose_name = _("article list")
        verbose_name_plural = _("article lists")

    @path("", name="all")
    def all_articles(self, request):
        """Every article."""
        return self._render_list(request, lambda articles: articles, {})

    @path("emne/<slug:slug>/", name="topic_da")
    @path("topic/<slug:slug>/", name="topic_en")
    def by_topic(self, request, slug: str):
        """The articles on one topic."""
        topic = get_object_or_404(Topic, slug=slug)
        suffixes = {code: self.topic_suffix(topic, code) for code, _name in settings.LANGUAGES}
        return self._render_list(request, lambda articles: articles.about(topic), suffixes, topic=topic)

    @path("<int:year>/", name="year")
    def by_year(self, request, year: int):
        """The articles of one year."""
        # Of either language: the language switch must not lead from a year's articles to an error.
        if year not in years_of(ArticlePage.objects.live().public()):
            raise Http404
        suffixes = {code: f"{year}/" for code, _name in settings.LANGUAGES}
        return self._render_list(request, lambda articles: articles.filter(date__year=year), suffixes, year=year)

    @path("feed/", name="rss")
    @path("emne/<slug:slug>/feed/", name="topic_rss_da")
    @path("topic/<slug:slug>/feed/", name="topic_rss_en")
    def rss(self, request, slug: str = ""):
        """The newest articles as RSS."""
        return ArticleRssFeed(self, self._topic_or_none(slug))(request)

    @path("atom/", name="atom")
    @path("emne/<slug:slug>/atom/", name="topic_atom_da")
    @path("topic/<slug:slug>/atom/", name="topic_atom_en")
    def atom(self, request, slug: str = ""):
        """The newest articles as Atom."""
        return ArticleAtomFeed(self, self._topic_or_none(slug))(request)

    def _render_list(self, request, choose: Callable, suffixes: dict[str, str], **context):
        """A page of the articles that `choose` takes from all of a list's, in this one as in the other language's."""
        request.route_suffixes = suffixes
        articles = choose(self.articles).newest_first().as_cards()

        def number_in(language: str) -> int:
            version = self.get_translations().filter(locale__language_code=language).first()
            return choose(version.articles).count() if version else 0

        return self.render(
            request,
            context_overrides={
                "articles": page_of(request, articles, ARTICLES_A_PAGE, number_in=number_in),
                "topics": list(topics_by_id().values()),
                "years": self.years,
                "feed_base": self.url + (suffixes[get_language()] if "topic" in context else ""),
                **context,
            },
        )

    def _topic_or_none(self, slug: str) -> Topic | None:
        return get_object_or_404(Topic, slug=slug) if slug else None

    def topic_suffix(self, topic: Topic, language: str = "") -> str:
        """The address of a topic below this page, or below its version in another language."""
        return self.reverse_subpage(f"topic_{language or get_language()}", kwargs={"slug": topic.slug})

    @property
    def articles(self):
        """The published articles of this list."""
        return for_everybody(ArticlePage.objects.child_of(self))

    @cached_property
    def years(self) -> list[int]:
        """The years that have articles, the latest first."""
        return years_of(self.articles)


def years_of(articles) -> list[int]:
    """The years of these articles, the latest first."""
    return [day.year for day in articles.dates("date", "year", order="DESC")]
