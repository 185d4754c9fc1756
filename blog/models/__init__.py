"""The articles, their topics, and the list of them."""

from blog.models.article import ArticleAuthor, ArticleNetwork, ArticlePage, ArticleRelatedPage, ArticleTopic
from blog.models.index import ArticleIndexPage
from blog.models.topics import Topic

__all__ = [
    "ArticleAuthor",
    "ArticleIndexPage",
    "ArticleNetwork",
    "ArticlePage",
    "ArticleRelatedPage",
    "ArticleTopic",
    "Topic",
]
