"""How articles are found by the search of the site."""

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from blog.models import ArticlePage
from search import result_types


def article_facts(article: ArticlePage) -> list[str]:
    """The date."""
    return [date_format(article.date)]


result_types.register(
    result_types.ResultType("articles", _("Articles"), _("Article"), labels=("blog.ArticlePage",), facts=article_facts)
)
