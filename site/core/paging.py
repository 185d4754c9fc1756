"""Long lists, a page at a time."""

from collections.abc import Callable
from math import ceil

from django.conf import settings
from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import get_language


def page_of(
    request: HttpRequest,
    items,
    per_page: int,
    number_of_items: int | None = None,
    number_in: Callable[[str], int] | None = None,
) -> Page:
    """Return the page of items that ?page= asks for, the first where it asks for none. Raises Http404 for any other.

    Who knows the number of items already can say it, and saves counting them. `number_in` says how many the list has
    in another language, where that is not the same: the language switch then leads no further than its last page.
    """
    paginator = Paginator(items, per_page)
    if number_of_items is not None:
        paginator.count = number_of_items
    try:
        page = paginator.page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404 from error
    if page.number > 1:
        request.page_numbers = _page_numbers(page, per_page, number_in)
    query = request.GET.copy()
    query.pop("page", None)
    page.base_query = query.urlencode()
    page.numbers = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return page


def _page_numbers(page: Page, per_page: int, number_in: Callable[[str], int] | None) -> dict[str, int]:
    """The page of the list in each language that the one shown corresponds to."""
    numbers = {}
    for code, _name in settings.LANGUAGES:
        is_the_same = number_in is None or code == get_language()
        number_of_pages = page.paginator.num_pages if is_the_same else ceil(number_in(code) / per_page)
        numbers[code] = max(1, min(page.number, number_of_pages))
    return numbers


class KeysFirst:
    """Things of which a page is looked for by their keys: else those before it would be read, only to be passed over.

    The things have an order of their own, and it is that of the keys.
    """

    def __init__(self, keys: QuerySet, things: QuerySet):
        self.keys, self.things = keys, things

    def __len__(self) -> int:
        return self.keys.count()

    def __getitem__(self, page: slice):
        return self.things.filter(pk__in=self.keys[page])


class InOrder(KeysFirst):
    """Things that are put in the order of their keys, which is one that they do not know themselves."""

    def __getitem__(self, page: slice):
        keys = list(self.keys[page])
        found = self.things.in_bulk(keys)
        return [found[key] for key in keys if key in found]
