"""The entries of the index: which of them may be found, and which satisfy a query."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, Value

FOUND = "FROM search_found(%s::tsquery, %s::integer[]) WHERE CASE {visible} ELSE false END"
# What may be seen is listed once, and each hit looked up in it. As a plain condition, PostgreSQL would ask for every
# hit by itself: it cannot guess how many there are.
VISIBLE = "WHEN content_type = ANY (%s::integer[]) THEN object IN ({objects})"
KEYS = "count(*), array_agg(entry)::text, array_agg(object)::text"
BY_TYPE = f"SELECT content_type, {KEYS} {FOUND} GROUP BY content_type"
WHETHER = f"SELECT EXISTS (SELECT {FOUND})"

MOST_FETCHED = 2_000
"""Rows that are fetched by their keys. Where more were found, the whole table is read."""


class IsAmong(Func):
    """Whether a key is in an array as PostgreSQL writes it.

    »IS TRUE« has every row looked up in one list. Without it PostgreSQL makes a join of it, for which it guesses how
    many there are, and fetches ten thousand rows one by one.
    """

    FETCHED = (" = ANY (", "%(expressions)s)")
    LOOKED_UP = (" IN (SELECT unnest(", "(%(expressions)s::bigint[]))) IS TRUE")
    output_field = BooleanField()

    def __init__(self, key: str, array: str, number: int):
        joiner, template = self.FETCHED if number <= MOST_FETCHED else self.LOOKED_UP
        super().__init__(F(key), Value(array), arg_joiner=joiner, template=template)


@dataclass(frozen=True)
class Hits:
    """What was found of one type of object.

    The keys are arrays as PostgreSQL writes them. They are only sent back to it: nobody takes ten thousand apart.
    """

    number: int
    entries: str
    """The keys of the entries."""
    objects: str
    """The keys of the objects themselves."""

    def has_entry(self) -> IsAmong:
        """The condition that an entry is among them."""
        return IsAmong("pk", self.entries, self.number)

    def has_object(self) -> IsAmong:
        """The condition that an object of this type is among them."""
        return IsAmong("pk", self.objects, self.number)


def any_of(conditions: Iterable[IsAmong]) -> Q:
    """Return the condition that one of these is met; none at all is met by nothing."""
    return reduce(or_, map(Q, conditions), Q(pk__in=[]))


@dataclass(frozen=True)
class Scope:
    """What may be found: objects, each with the content types that they may be of."""

    visible: tuple[tuple[QuerySet, list[int]], ...]

    @classmethod
    def of(cls, *visible: tuple[QuerySet, Sequence[type[Model]]]) -> "Scope":
        """Return the scope of what these querysets hold, each of these models."""
        return cls(tuple((objects, _content_types(models)) for objects, models in visible))

    def find(self, query: str) -> dict[int, Hits]:
        """Return what satisfies a query, by content type."""
        return {content_type: Hits(*hits) for content_type, *hits in self._rows(BY_TYPE, query)}

    def has(self, query: str) -> bool:
        """Whether anything satisfies a query."""
        return any(found for (found,) in self._rows(WHETHER, query))

    def _rows(self, statement: str, query: str) -> list[tuple]:
        visible, parameters, types = [], [], []
        for objects, its_types in self.visible:
            try:
                sql, its_parameters = objects.order_by().values("pk").query.sql_with_params()
            except EmptyResultSet:  # nothing of it may be seen: Django knows without asking
                continue
            visible.append(VISIBLE.format(objects=sql))
            parameters += [its_types, *its_parameters]
            types += its_types
        if not query or not visible:
            return []
        with connection.cursor() as cursor:
            cursor.execute(statement.format(visible=" ".join(visible)), [query, types, *parameters])
            return cursor.fetchall()


def _content_types(models: Sequence[type[Model]]) -> list[int]:
    return [found.pk for found in ContentType.objects.get_for_models(*models).values()]
