"""What every request passes: its language, its origin, the policy of its answer."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.middleware.csrf import CsrfViewMiddleware
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from core.caching import generations
from core.search import clean_query
from core.views import bad_request
from core.visitors import STAFF_PATH

SEARCH_PARAMETERS = ("q", "search")  # of the lists and choosers, and of the admin's own interface for scripts
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

# Wagtail's admin has inline scripts and styles of its own (measured: no violation, no eval needed).
STAFF_POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "frame-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'self'"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of the settings for public pages; the admin's for the admin; frames for its preview."""

    def get_policy_parts(self, request, response, report_only=False) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        if request.path_info.startswith(STAFF_PATH):
            parts.config = STAFF_POLICY
        elif getattr(request, "is_preview", False):
            parts.replace = {**(parts.replace or {}), "frame-ancestors": ["'self'"]}
        return parts


class CleanQueryMiddleware:
    """Answers 400 to an address with a NUL in it: no page has one, and PostgreSQL takes it for a fault.

    In the admin it shortens searches too: Wagtail hands on what was typed, and a few hundred words are too many.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            with translation.override("en" if request.path_info.startswith("/en/") else "da"):
                return bad_request(request)
        if request.path_info.startswith(STAFF_PATH):
            self._shorten_search(request)
        return self.get_response(request)

    @staticmethod
    def _shorten_search(request) -> None:
        typed = {name: clean_query(request.GET[name]) for name in SEARCH_PARAMETERS if name in request.GET}
        if typed:
            request.GET = request.GET.copy()
            for name, words in typed.items():
                request.GET[name] = words


class SharedPartsMiddleware:
    """Lets a request ask once what has changed of the parts that pages share."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with generations.read_once():
            return self.get_response(request)


class StaffSessionMiddleware(SessionMiddleware):
    """Sessions are for staff. What visitors get does not vary by a cookie that they do not have, so it can be shared.

    Every page asks who reads it, for the sake of the staff's own bar, and Django would call all of them different.
    """

    def process_response(self, request, response):
        is_visitor = settings.SESSION_COOKIE_NAME not in request.COOKIES and not request.session.modified
        if is_visitor and not request.path_info.startswith(STAFF_PATH):
            request.session.accessed = False
        return super().process_response(request, response)


class UrlLanguageMiddleware(LocaleMiddleware):
    """The language is in the address and nowhere else, so no answer varies by the browser's own languages."""

    def process_response(self, request, response):
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


class SameOriginMiddleware(CsrfViewMiddleware):
    """Protects forms: the admin's by Django's token, the visitors' without a cookie, by where the request comes from.

    Every browser in use says so on a POST: in Sec-Fetch-Site or, where that is missing, in Origin. What sends neither
    is no browser, and carries nobody's cookies.
    """

    def process_view(self, request, callback, callback_args, callback_kwargs):
        if request.path_info.startswith(STAFF_PATH):
            return super().process_view(request, callback, callback_args, callback_kwargs)
        if request.method in SAFE_METHODS or self._comes_from_this_site(request):
            return self._accept(request)
        return self._reject(request, "The request comes from another site.")

    @staticmethod
    def _comes_from_this_site(request) -> bool:
        if site := request.headers.get("Sec-Fetch-Site"):
            return site in ("same-origin", "none")
        origin = request.headers.get("Origin")
        return origin is None or origin == f"{request.scheme}://{request.get_host()}"
