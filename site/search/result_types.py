"""Types of search results: each app registers its own, and how they are shown, in its module `searchable`.

So the search knows no app, and every app is found by the same search.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from core.translations.active_language import active_locale
from core.visibility import for_everybody
from search.entries import Scope

Facts = Callable[[Model], Iterable[str]]


def visible_pages() -> QuerySet:
    """The pages in the reader's language that everybody may see."""
    return for_everybody(Page.objects.filter(locale=active_locale()))


@dataclass(frozen=True)
class ResultType:
    """A type of search result. This one is of pages; another one is a subclass."""

    key: str
    """What the filter is called in addresses."""
    plural: str | Promise
    singular: str | Promise
    labels: tuple[str, ...]
    """The models, as "app.Model"."""
    facts: Facts = lambda found: ()
    """The few words that stand above a result, as its date."""
    scope: Callable[[], QuerySet] = visible_pages
    """What of it everybody may see, in the reader's language."""

    @property
    def models(self) -> list[type[Model]]:
        """The models themselves."""
        return [apps.get_model(label) for label in self.labels]

    @property
    def content_types(self) -> set[int]:
        """The numbers by which the index knows the models."""
        return {found.pk for found in ContentType.objects.get_for_models(*self.models).values()}

    def load(self, model: type[Model], keys: list[int]) -> dict[int, Model]:
        """Return those objects, by key."""
        return model.objects.filter(pk__in=keys).select_related("locale").defer_streamfields().in_bulk()

    def words(self, found: Model, entry: IndexEntry) -> tuple[str, str, str]:
        """Return the title and the text that are shown of an object, and their language."""
        return entry.title_text, entry.body_text, found.locale.language_code

    def addresses(self, found: Iterable[Model], request) -> dict[int, str]:
        """Return where each of the objects is read, by key."""
        return {page.pk: page.get_url(request) for page in found}


_result_types: dict[str, ResultType] = {}


def register(result_type: ResultType) -> None:
    """Offer a type of result to the search."""
    _result_types[result_type.key] = result_type


def all_result_types() -> list[ResultType]:
    """All of them, in the order in which they are offered: as INSTALLED_APPS has their apps, the plain pages last."""
    return sorted(_result_types.values(), key=lambda result_type: result_type.key == "pages")


def everything() -> Scope:
    """Return all that everybody may see, in the reader's language."""
    models_by_scope: dict[Callable, list[type[Model]]] = {}
    for result_type in all_result_types():
        models_by_scope.setdefault(result_type.scope, []).extend(result_type.models)
    return Scope.of(*((scope(), models) for scope, models in models_by_scope.items()))
