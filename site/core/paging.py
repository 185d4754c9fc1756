"""Long lists, a page at a time."""

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest


def page_of(request: HttpRequest, items, per_page: int, number_of_items: int | None = None) -> Page:
    """Return the page of items that ?page= asks for, the first where it asks for none. Raises Http404 for any other.

    Who knows the number of items already can say it, and saves counting them.
    """
    paginator = Paginator(items, per_page)
    if number_of_items is not None:
        paginator.count = number_of_items
    try:
        page = paginator.page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404 from error
    if page.number > 1:
        request.canonical_query = f"?page={page.number}"
    query = request.GET.copy()
    query.pop("page", None)
    page.base_query = query.urlencode()
    page.numbers = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return page


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
