"""Answers that belong to no page: errors in the visitor's language, uploads, robots.txt."""

import re
import sys
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.documents.views.serve import serve as serve_document

from core import outages
from core.search import clean_query

PUBLIC_FOLDER = "images"
"""Where Wagtail keeps renditions, all in one folder. Nothing else of what is uploaded is for everybody."""

STAFF_FOLDER = "avatar_images"


def bad_request(request, exception=None) -> HttpResponse:
    """400: the request itself is malformed."""
    return render(request, "400.html", status=400)


def page_not_found(request, exception=None) -> HttpResponse:
    """404, with ways on, and a search for the words of the address."""
    return render(request, "404.html", {"words_of_address": words_of_address(request.path_info)}, status=404)


def words_of_address(path: str) -> str:
    """Return the words that an address is made of, those of its last part first: the rest says where, not what."""
    parts = [part for part in path.split("/") if part and part != "en"]
    last = parts[-1].rpartition(".")[0] or parts[-1] if parts else ""
    return clean_query(" ".join(re.findall(r"[^\W_]+", last)))


def permission_denied(request, exception=None) -> HttpResponse:
    """403."""
    return render(request, "403.html", status=403)


def cross_origin_refused(request, reason="") -> HttpResponse:
    """403 to a form that was sent from another site (see core.middleware.SameOriginMiddleware)."""
    return render(request, "403.html", {"cross_origin": True}, status=403)


@require_safe
def media(request, path: str) -> HttpResponse:
    """A rendition of a picture, never to be taken for a page of the site. In production nginx answers before this.

    What everybody may have is listed, and it is one folder: an address is either exactly `images/` and a name, or there
    is nothing. So it does not matter how somebody spells the way to documents, which may be private (/documents/ asks
    who wants them), or to originals, which are staff's. Staff's portraits are shown to staff.
    """
    folder, _slash, name = path.partition("/")
    if folder == STAFF_FOLDER and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    if folder not in (PUBLIC_FOLDER, STAFF_FOLDER) or "/" in name or "\\" in name:
        raise Http404
    try:
        response = serve(request, name, document_root=Path(settings.MEDIA_ROOT) / folder)
    except (OSError, ValueError, SuspiciousFileOperation) as error:  # a name that no file can have
        raise Http404 from error
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "public, max-age=31536000" if folder == PUBLIC_FOLDER else "private, max-age=3600"
    return response


@require_safe
def document(request, document_id: str, document_filename: str) -> HttpResponse:
    """A document, where the visitor may have it, as Wagtail serves it.

    Wagtail says how a file is packed from what its name ends in, and says »None« of all others. A document is always
    handed over as it is stored, so nothing is said.
    """
    response = serve_document(request, document_id, document_filename)
    if "Content-Encoding" in response:
        del response["Content-Encoding"]
    return response


@require_safe
def robots(request) -> HttpResponse:
    """What crawlers may read: all but the admin."""
    return render(request, "robots.txt", {"sitemap": request.build_absolute_uri("/sitemap.xml")}, "text/plain")


def server_error(request) -> HttpResponse:
    """500: a page without anything that could fail again. The middleware may not have chosen a language yet.

    Django calls this while it handles the error, whether a view, a template or a middleware raised it. Where something
    that the site stands on is away, core.outages answers.
    """
    if outage := outages.outage_behind(sys.exception()):
        return outages.answer(request, outage)
    language = "en" if request.path_info.startswith("/en/") else "da"
    return HttpResponse(get_template(f"500.{language}.html").render(), status=500)
