"""What else of the site belongs to a network: projects and articles, which staff link to it on their own pages.

Projects and articles know the directory and not the other way round, so they are asked for by name.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db.models import QuerySet

from core.translations.active_language import active_locale
from core.visibility import for_everybody
from directory.models.classification import Network


def projects_of(networks: Iterable[Network]) -> QuerySet:
    """Return the projects of these networks in the reader's language, each once, the latest to begin first."""
    return _linked("projects", "ProjectPage", networks).order_by("-starts", "path")


def articles_of(network: Network) -> QuerySet:
    """Return the articles that are about a network in the reader's language, as cards, the newest first."""
    return _linked("blog", "ArticlePage", [network]).newest_first().as_cards()


def _linked(app: str, page_model: str, networks: Iterable[Network]) -> QuerySet:
    pages = apps.get_model(app, page_model).objects
    links = pages.model._meta.get_field("networks").related_model
    linked = links.objects.filter(network__in=networks).values("page")
    return for_everybody(pages.filter(locale=active_locale(), pk__in=linked))
