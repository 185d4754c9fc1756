"""The decision which answers may be kept, made where Django knows what an answer is."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import has_vary_header, patch_cache_control
from django_http_compression.middleware import HttpCompressionMiddleware

from core.page_cache.validity import collected

PERMIT = "landliv.page_cache.permit"
"""Under which key of the WSGI environment the page cache hands its permit to Django."""

KEPT_VIEWS = frozenset(
    {"wagtail_serve", "sitemap", "sitemap_part", "robots", "conversation:feed", "conversation:page_feed"}
)
"""The views whose answers are the same for all visitors. What no view answers (a 404 or a redirect) is too."""

KEPT_STATUSES = frozenset({200, 301, 404})
UNSHARED = frozenset({"no-store", "no-cache", "private"})


@dataclass
class Permit:
    """What Django says of one answer to the page cache that asked for it."""

    is_given: bool = False
    until: datetime | None = None


class PageCacheMiddleware:
    """Permits the page cache to keep an answer, and tells browsers and servers in between what they may do with it.

    It stands around all that make an answer, so that it sees the whole of it; only what packs it stands around this.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with collected() as moments:
            response = self.get_response(request)
        if is_for_everybody(request, response):
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
            if permit := request.META.get(PERMIT):
                permit.is_given, permit.until = True, min(moments, default=None)
        elif "Cache-Control" not in response and response.get("Content-Type", "").startswith("text/html"):
            patch_cache_control(response, private=True, no_cache=True)
        return response


class CompressionMiddleware(HttpCompressionMiddleware):
    """Compresses what the page cache does not keep. What it keeps it compresses itself, once."""

    def maybe_compress(self, request: HttpRequest, response: HttpResponse) -> None:
        permit = request.META.get(PERMIT)
        if not (permit and permit.is_given):
            super().maybe_compress(request, response)


def is_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether every visitor who asks for this address gets this answer."""
    view = request.resolver_match.view_name if request.resolver_match else None
    return (
        request.method in ("GET", "HEAD")
        and response.status_code in KEPT_STATUSES
        and (view in KEPT_VIEWS or (view is None and response.status_code != 200))  # noqa: PLR2004 -- »found«
        and not response.streaming
        and not response.cookies
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not getattr(request, "is_preview", False)
        and not has_vary_header(response, "Cookie")
        and UNSHARED.isdisjoint(part.strip() for part in response.get("Cache-Control", "").split(","))
    )
