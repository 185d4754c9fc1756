"""Kinds of search fields beyond Wagtail's own."""

from modelsearch.index import SearchField


class UnshownSearchField(SearchField):
    """A field that is searched, and left out of the text that results are shown with."""
