"""Outages: what visitors and staff are answered while the database is away or the disk of the uploads is full.

The answers need neither. Whoever sent a form is given back what they wrote.
"""

import errno
import logging
from collections.abc import Iterator
from enum import Enum

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.resendable_form import resendable_form
from core.visitors import STAFF_PATH

logger = logging.getLogger(__name__)

RETRY_AFTER = 60  # seconds


class Outage(Enum):
    """What is away, with the status of the answer."""

    DATABASE = 503
    DISK_FULL = 507


NO_ROOM = _("There is no room left for files on the site's disk. Nothing was stored. Tell those who run the site.")


def outage_behind(error: BaseException | None) -> Outage | None:
    """Return the outage that an error, or one that led to it, comes from; None where it is a fault of the site."""
    for cause in _with_causes(error):
        # What psycopg raises of connections that cannot be made or break, and of a server that shuts down or is full.
        if isinstance(cause, OperationalError | InterfaceError):
            return Outage.DATABASE
        if isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT):
            return Outage.DISK_FULL
    return None


def answer(request: HttpRequest, outage: Outage) -> HttpResponse:
    """The page that says so, with what was sent as a form that can be sent again. Nobody keeps it."""
    if outage is Outage.DISK_FULL and request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return _answer_to_upload(request)
    is_staff = request.path_info.startswith(STAFF_PATH)
    languages = ["da", "en"] if is_staff else ["en" if request.path_info.startswith("/en/") else "da"]
    context = {
        "languages": languages,
        "is_staff": is_staff,
        "outage": outage.name,
        "status": outage.value,
        "form": resendable_form(request, hides_all=is_staff),
        "is_sent": request.method == "POST",
        "address": request.get_full_path(),
    }
    with translation.override(languages[0]):
        response = HttpResponse(render_to_string("outage.html", context), status=outage.value)
    if outage is Outage.DATABASE:
        response["Retry-After"] = str(RETRY_AFTER)
    response["Cache-Control"] = "no-store"
    return response


def _answer_to_upload(request: HttpRequest) -> JsonResponse:
    """The refusal of one file among several, in the form in which the admin's page for uploads shows it beside it."""
    logger.error("There is no room for uploads: %s", request.path_info)
    with translation.override(_language_of(request.user)):
        return JsonResponse({"success": False, "error_message": str(NO_ROOM)})


def _language_of(user) -> str:
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_preferred_language() if profile else "da"


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
