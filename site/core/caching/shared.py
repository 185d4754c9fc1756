"""Values that are made once and shared by requests until a table that they are made of is written to."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db.models import Model
from django.utils.translation import get_language

from core.caching import generations

MOST = 200
"""How many values of one function are kept: those that were made last."""

P = ParamSpec("P")
T = TypeVar("T")


def shared(*models: type[Model]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what the function returned, for each language and each set of arguments, until one of the models changes.

    All that the function reads must be rows of these models, its arguments and the language. What it returns is read
    by many threads at once and must not be changed. All shared values of a request together ask the database once
    whether anything has changed.
    """
    tables = [model._meta.db_table for model in models]

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        kept: dict = {}

        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
            now = generations.current()
            key = (get_language(), args, tuple(sorted(kwargs.items())))
            state = tuple(now.get(table) for table in tables)
            found = kept.get(key)
            if found is None or found[0] != state:
                found = state, function(*args, **kwargs)
                kept.pop(key, None)  # so that the dictionary stays in the order in which its values were made
                kept[key] = found
                for oldest in list(kept)[:-MOST]:
                    kept.pop(oldest, None)
            return found[1]

        return wrapper

    return decorate
