"""What can be done with many snippets at once, wherever »select all« is offered."""

from copy import copy
from urllib.parse import urlsplit

from django.http import QueryDict
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
