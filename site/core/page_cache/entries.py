"""The answers that are kept: each with its headers, its strong ETag, and its body as browsers can read it."""

import gzip
import hashlib
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import brotli
from django.utils.http import parse_http_date_safe
from django_http_compression.middleware import best_coding

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Headers = list[tuple[str, str]]

SHORTEST = 500
"""Bytes below which nothing is compressed: the headers of the answer are as long."""

COMPRESSED_TYPES = ("text/", "application/xml", "application/rss+xml", "application/atom+xml", "application/json")
REMADE = frozenset({"etag", "content-length", "content-encoding", "vary"})
NOT_MODIFIED = frozenset({"cache-control", "content-location", "etag", "expires", "vary"})
"""The headers of a 304, as RFC 9110 (15.4.5) has them."""

# The levels take about a millisecond for a page.
COMPRESSORS: Mapping[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=5),
    "zstd": lambda body: zstd.compress(body, level=9),
    "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
}
IDENTITY = "identity"
MOST_CHOSEN = 20
"""How many values of »Accept-Encoding« are remembered of an answer. Browsers have a handful."""

HIT = [("Cache-Status", "landliv; hit")]


@dataclass(frozen=True)
class Variant:
    """An answer in one encoding."""

    etag: str
    headers: Headers
    headers_of_hit: Headers
    body: list[bytes]

    @property
    def headers_not_modified(self) -> Headers:
        """The headers of the answer to a browser that has it already."""
        return [(name, value) for name, value in self.headers if name.lower() in NOT_MODIFIED]


@dataclass
class Entry:
    """An answer as Django gave it, in memory."""

    status: str
    headers: Headers
    body: bytes
    version: int
    """That of the content, read before the answer was made."""
    made_at: float
    """By time.time()."""
    until: datetime | None = None
    is_used: bool = True
    """Whether somebody has asked for it since it was last to go; the first one has."""
    chosen: dict[str, Variant] = field(default_factory=dict)
    """The variants by what browsers said that they accept."""
    _variants: dict[str, Variant] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of memory, about: with the compressed variants that will be made."""
        return 2 * len(self.body) + 4000

    def variant(self, accept_encoding: str) -> Variant:
        """The answer as a browser accepts it, made at the first request for it."""
        encoding = best_coding(accept_encoding)
        found = self._variants.get(encoding)
        if found is None:
            found = self._variants[encoding] = self._make(encoding)
        if len(self.chosen) < MOST_CHOSEN:
            self.chosen[accept_encoding] = found
        return found

    @property
    def last_modified(self) -> int | None:
        """In seconds since 1970, where the answer says so: feeds and the sitemap do."""
        value = next((value for name, value in self.headers if name.lower() == "last-modified"), "")
        return parse_http_date_safe(value)

    def _make(self, encoding: str) -> Variant:
        headers = [(name, value) for name, value in self.headers if name.lower() not in REMADE]
        tag, body = hashlib.sha256(self.body).hexdigest()[:32], self.body
        if encoding != IDENTITY and self._is_compressed:
            body = COMPRESSORS[encoding](body)
            tag = f"{tag}-{encoding}"
            headers.append(("Content-Encoding", encoding))
        etag = f'"{tag}"'
        headers += [("Vary", "Accept-Encoding"), ("ETag", etag), ("Content-Length", str(len(body)))]
        return Variant(etag, headers, headers + HIT, [body])

    @property
    def _is_compressed(self) -> bool:
        content_type = next((value for name, value in self.headers if name.lower() == "content-type"), "")
        return len(self.body) >= SHORTEST and content_type.startswith(COMPRESSED_TYPES)
