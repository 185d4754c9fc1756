"""Order of the rows that belong to a page or a snippet, as its networks."""

from collections.abc import Iterable

from wagtail.models import Orderable


def in_order(rows: Iterable[Orderable]) -> list[Orderable]:
    """Return rows with their places in this order. Without them the database may give them in any."""
    placed = list(rows)
    for place, row in enumerate(placed):
        row.sort_order = place
    return placed
