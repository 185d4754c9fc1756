"""Signed links that stand for one thing each: who holds one may do what it is for, without an account."""

from collections.abc import Callable
from functools import wraps

from django.core import signing
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache


class BadTokenError(Exception):
    """The link was cut off, made up, or does not hold any more."""


def sign(values: list, purpose: str) -> str:
    """Make a token that carries these values, for this purpose and no other. Nothing personal belongs in it."""
    return signing.Signer(salt=purpose).sign_object(values)


def unsign(token: str, purpose: str) -> list:
    """Return the values that a token carries. Raises BadTokenError."""
    try:
        values = signing.Signer(salt=purpose).unsign_object(token)
    except (signing.BadSignature, ValueError) as error:
        raise BadTokenError from error
    return values


def by_link(find: Callable[[str], models.Model], problem_template: str) -> Callable:
    """Turn a view of a thing into one of a link: it answers in words where the link is wrong, or the thing is gone.

    `find` returns the thing of a token, or raises BadTokenError or ObjectDoesNotExist. Whoever knows the address of
    such a page may act: so nobody keeps a copy of it, and no other site is told of it.
    """

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        @never_cache
        def with_thing(request, token: str, **kwargs) -> HttpResponse:
            try:
                response = view(request, find(token), token, **kwargs)
            except BadTokenError:
                response = render(request, problem_template, {"is_broken": True}, status=404)
            except ObjectDoesNotExist:
                response = render(request, problem_template, {"is_gone": True}, status=410)
            # Not no-referrer: then browsers say »Origin: null« of the forms on the page, and these would be refused.
            response["Referrer-Policy"] = "same-origin"
            return response

        return with_thing

    return decorate
