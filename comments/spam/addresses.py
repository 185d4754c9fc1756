"""Finds the links of a text: with a scheme, in markup, in BBCode, beginning with www., or as a bare host name.

All patterns are bounded, so that searching takes a time proportional to the length of the text.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote

MAX_LINKS = 500
"""More than these are not looked at: what has so many is judged by their number."""

# The top-level domains under which a bare host name, as farm.dk, is taken for a link. Few, for »end.Then« is none.
_BARE_TOP_LEVELS = (
    "com|net|org|info|biz|dk|de|se|no|eu|nu|uk|us|ru|cn|io|co|me|tv|cc|ly|gl|xyz|top|site|online|shop|club|store|live"
    "|icu|click|link|pro|vip|app|dev|tk|ml|ga|cf|gq|pw|su|ua|pl|fr|it|es|nl|in|br|tr|vn|id|ai|bet|casino|loan|example"
)
_END = r"[^\s<>\"'\]\[)(}{|\\^`,]"
_WITH_SCHEME = re.compile(rf"(?:h(?:tt|xx)ps?|ftp)://?({_END}{{1,2000}})", re.IGNORECASE)
_WITH_WWW = re.compile(rf"(?<![\w/.@-])www\.([\w-]{{1,63}}\.{_END}{{1,2000}})", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![\w/.@:-])((?:[\w-]{{1,63}}\.){{1,4}}(?:{_BARE_TOP_LEVELS}))(?![\w@-])(/{_END}{{0,2000}})?", re.IGNORECASE
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TRAILING = ".,;:!?…»”’*_"


@dataclass(frozen=True)
class Link:
    """Where a link leads."""

    host: str
    """In lower case, without www. and port."""
    path: str = ""
    """With its query, without the last slash."""
    is_bare: bool = False
    """A host name alone, which may be the name of a product, as asp.net."""

    @property
    def target(self) -> str:
        """Host and path in one."""
        return self.host + self.path


def find_links(text: str) -> tuple[Link, ...]:
    """Return the links of a text, those with a scheme first, each target once, at most MAX_LINKS."""
    found: dict[str, Link] = {}
    for pattern, is_bare in ((_WITH_SCHEME, False), (_WITH_WWW, False), (_BARE, True)):
        for match in pattern.finditer(text):
            link = _link("".join(part or "" for part in match.groups()), is_bare)
            if link is not None:
                found.setdefault(link.target, link)
            if len(found) >= MAX_LINKS:
                return tuple(found.values())
    return tuple(found.values())


def links(text: str) -> tuple[str, ...]:
    """Return where the links of a text lead, as host and path: what repetition is counted by."""
    return tuple(link.target for link in find_links(text))


def find_mails(text: str) -> list[str]:
    """Return the mail addresses of a text."""
    return _MAIL.findall(text)


def without_addresses(text: str) -> str:
    """Return a text with a space for each link and mail address."""
    for pattern in (_WITH_SCHEME, _MAIL, _WITH_WWW, _BARE):
        text = pattern.sub(" ", text)
    return text


def _link(address: str, is_bare: bool) -> Link | None:
    host, slash, path = address.rstrip(_TRAILING).partition("/")
    host = host.rpartition("@")[2].partition("?")[0].partition("#")[0].partition(":")[0]
    host = host.lower().removeprefix("www.").strip(".")
    if "." not in host:
        return None
    path = unquote(slash + path, errors="replace").partition("#")[0].rstrip("/")
    return Link(host, path, is_bare)
