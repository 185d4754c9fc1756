"""The requests that the page cache may answer, and the key under which it keeps an answer."""

from collections.abc import Mapping
from urllib.parse import unquote_plus

from django.conf import settings

Key = tuple[str, str, str, str]
"""Scheme, host, path, and the part of the query that counts."""

LONGEST = 500
"""Characters of host, path and query together. No page of the site has an address of that length."""

MOST_KNOWN = 5_000
"""How many requests are remembered with their keys. All are forgotten when there are more."""


class RequestRules:
    """Which requests have the same answer. Read from the settings once."""

    def __init__(self):
        self._session = settings.SESSION_COOKIE_NAME
        self._scheme_header = (settings.SECURE_PROXY_SSL_HEADER or ("wsgi.url_scheme",))[0]
        self._elsewhere = (settings.STATIC_URL, settings.MEDIA_URL, *settings.PAGE_CACHE_EXCLUDED_PATHS)
        self._parameters = settings.PAGE_CACHE_PARAMETERS
        self._ignored = settings.PAGE_CACHE_IGNORED_PARAMETERS
        self._known: dict[tuple, Key | None] = {}

    def key(self, environ: Mapping[str, str]) -> Key | None:
        """Return the key of a request, or none where its answer is not for everybody.

        It is remembered: finding it costs more than all the rest of an answer from memory.
        """
        get = environ.get
        request = (
            *(environ["REQUEST_METHOD"], get(self._scheme_header), get("HTTP_HOST"), environ["PATH_INFO"]),
            *(get("QUERY_STRING"), get("HTTP_COOKIE"), get("HTTP_AUTHORIZATION")),
        )
        try:
            return self._known[request]
        except KeyError:
            key = self._find_key(environ)
        # What has no key may be of any length, or hold somebody's session.
        if key is not None and len(get("HTTP_COOKIE", "")) <= LONGEST:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[request] = key
        return key

    def _find_key(self, environ: Mapping[str, str]) -> Key | None:
        """Find the key of a request.

        None have: anything but GET and HEAD, staff (who have a session), who brings a password, addresses that are not
        pages, and a query with a parameter that is not known to change nothing but the page.
        """
        host, path, query = environ.get("HTTP_HOST", ""), environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        if (
            environ["REQUEST_METHOD"] not in ("GET", "HEAD")
            or self._session in environ.get("HTTP_COOKIE", "")
            or "HTTP_AUTHORIZATION" in environ
            or path.startswith(self._elsewhere)
            or len(host) + len(path) + len(query) > LONGEST
        ):
            return None
        if query:
            parts = query.split("&")
            names = [unquote_plus(part.partition("=")[0]) for part in parts]
            if not self._parameters.union(self._ignored).issuperset(names):
                return None
            query = "&".join(part for part, name in zip(parts, names, strict=True) if name not in self._ignored)
        return environ.get(self._scheme_header, ""), host, path, query
