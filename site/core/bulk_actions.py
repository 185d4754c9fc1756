"""What can be done with many snippets, pictures or documents at once, wherever »select all« is offered."""

from copy import copy
from urllib.parse import urlsplit

from django.http import QueryDict
from wagtail.documents.views import bulk_actions as document_actions
from wagtail.documents.views.documents import IndexView as DocumentIndexView
from wagtail.images.views import bulk_actions as image_actions
from wagtail.images.views.images import IndexView as ImageIndexView
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction


class ListedOnlyMixin:
    """»Select all« means what the list shows, filters and search included: Wagtail's own answer is everything."""

    def get_all_objects_in_listing_query(self, parent_id):
        listing = copy(self.request)
        listing.GET = QueryDict(urlsplit(self.next_url).query)
        index = self.model.snippet_viewset.index_view
        view = index.view_class(**index.view_initkwargs)
        view.setup(listing)
        return [item.pk for item in view.get_queryset()]


class ListedOnlyDeleteBulkAction(ListedOnlyMixin, DeleteBulkAction):
    """Wagtail's own, for what the list shows."""


class ListedMediaMixin:
    """The same for pictures and documents, whose list hands on its filters. Wagtail itself heeds the search only."""

    index_view_class: type

    def get_all_objects_in_listing_query(self, parent_id):
        listing = copy(self.request)
        listing.GET = listing.GET.copy()
        if parent_id is not None:
            listing.GET.setdefault("collection_id", parent_id)
        view = self.index_view_class()
        view.setup(listing)
        # A list whose filter is not understood shows everything, and nobody chose that.
        if view.filters and not view.filters.is_valid():
            return []
        return [item.pk for item in view.get_queryset()]


class ListedImagesMixin(ListedMediaMixin):
    """For pictures."""

    index_view_class = ImageIndexView


class ListedDocumentsMixin(ListedMediaMixin):
    """For documents."""

    index_view_class = DocumentIndexView


def listed_only(mixin: type, module) -> list[type]:
    """Every action of Wagtail's module, for what the list shows."""
    return [type(f"Listed{name}", (mixin, getattr(module, name)), {}) for name in module.__all__]


LISTED_MEDIA_ACTIONS = [
    *listed_only(ListedImagesMixin, image_actions),
    *listed_only(ListedDocumentsMixin, document_actions),
]
