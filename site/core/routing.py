"""The way from an address to its page."""

from itertools import accumulate

from django.http import Http404
from django.urls import Resolver404
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.url_routing import RouteResult

MOST_LEVELS = 12
"""How many words of an address are looked for among the pages. No page lies that deep."""


def route_below(root: Page, request, words: list[str]) -> RouteResult:
    """Find what answers at the words of an address below a page, as Wagtail's `Page.route` does.

    Wagtail asks twice for each level of the tree. This asks once for all of them, and once for the page that answers,
    which knows the pages above it. Raises Http404 where nothing answers.
    """
    parent, rest = root, words
    for page in _pages_on_the_way(root, words):
        if answers_itself(parent, rest):
            break
        page._cached_parent_obj = parent  # where treebeard's get_parent() looks first
        parent, rest = page, rest[1:]
    if rest and not answers_itself(parent, rest):
        raise Http404
    return parent.specific.route(request, rest)


def answers_itself(page: Page, words: list[str]) -> bool:
    """Whether a page answers below its own address at these words, before pages below it are looked for."""
    model = page.cached_content_type.model_class()
    if not page.live or not issubclass(model, RoutablePageMixin):
        return False
    try:
        model.get_resolver().resolve("/" + "".join(f"{word}/" for word in words))
    except Resolver404:
        return False
    return True


def _pages_on_the_way(root: Page, words: list[str]) -> list[Page]:
    """The pages at the words' beginnings, the topmost first, as far as there is one below the other."""
    addresses = list(accumulate((f"{word}/" for word in words[:MOST_LEVELS]), initial=root.url_path))[1:]
    found = {page.url_path: page for page in Page.objects.descendant_of(root).filter(url_path__in=addresses)}
    pages = []
    for address in addresses:
        if address not in found:
            break
        pages.append(found[address])
    return pages
