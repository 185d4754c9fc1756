"""Finds the links of a text: with a scheme, in markup, in BBCode, beginning with www., or as a bare host name.

All patterns are bounded, so that searching takes a time proportional to the length of the text.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote

MAX_LINKS = 500
"""More than these are not looked at: what has so many is classified by their number."""

# The top-level domains under which a bare host name, as farm.dk, is taken for a link. »end.Then« is none.
_BARE_TOP_LEVELS = (
    "com|net|org|info|biz|dk|de|se|no|eu|nu|uk|us|ru|cn|io|co|tv|cc|ly|gl|xyz|top|site|online|shop|club|store|live"
    "|icu|click|link|pro|vip|app|dev|tk|ml|ga|cf|gq|pw|su|ua|pl|fr|es|nl|br|tr|vn|id|ai|bet|casino|loan|example"
    "|fi|ee|lv|lt|ch|ie|pt|gr|cz|hu|ro|bg|hr|sk|rs|ca|au|nz|za|jp|kr|hk|sg|mx|ar|gg|ws|sh|fm|vc|asia|mobi|tech|blog"
    "|cloud|digital|agency|studio|design|media|solutions|services|systems|software|company|email|website|web|wiki|zone"
    "|guru|ninja|expert|academy|consulting|marketing|finance|capital|exchange|travel|tours|hotel|energy|solar|eco|farm"
    "|garden|clinic|dental|legal|games|poker|bingo|fun|win|monster|cyou|bond|sbs|host|press|gallery|photography|space"
)
_WORDS_AS_TOP_LEVELS = "it|in|me|is|at|be|to|my|am|id|so|as|do|one|life|today|world|work|works|help|guide|news|group"
"""Under these only a name with a hyphen, a figure or a path is one: »brug.it« lacks a blank."""
_END = r"[^\s<>\"'\]\[)(}{|\\^`,]"
_WITH_SCHEME = re.compile(rf"(?:h(?:tt|xx)ps?|ftp)://?({_END}{{1,2000}})", re.IGNORECASE)
_WITH_WWW = re.compile(rf"(?<![\w/.@-])www\.([\w-]{{1,63}}\.{_END}{{1,2000}})", re.IGNORECASE)
_NAMES = r"(?<![\w/.@:%-])((?:[\w-]{1,63}\.){1,4}"
_BARE = re.compile(
    rf"{_NAMES}(?:(?:{_BARE_TOP_LEVELS})(?![\w@-])|(?:{_WORDS_AS_TOP_LEVELS})(?=/\w)))(?![\w@-])(/{_END}{{0,2000}})?"
    rf"|(?<![\w/.@:%-])((?=[\w-]{{0,30}}[\d-])[\w-]{{1,63}}\.(?:{_WORDS_AS_TOP_LEVELS}))(?![\w@.-])"
    rf"|(?<![\w/.@:%-])((?:[A-ZÆØÅ\d-]{{1,63}}\.){{1,4}}(?:{_BARE_TOP_LEVELS.upper()}))(?![\w@-])"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TRAILING = ".,;:!?…»”’*_"
_MOST_UNWRAPPED = 3
_PACKED = re.compile(r"https?:/{1,2}([^&\s]{3,2000})", re.IGNORECASE)
_SENDS_ON = re.compile(
    r"\A/(?:url|l\.php|redirect|redir|away|away\.php|leave|out|go|exit|linkfilter/?|amp)\b", re.IGNORECASE
)
_PARAMETER = re.compile(
    r"[?&]\w{1,20}=(?:https?:)?/{0,2}((?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?:/[^&\s]{0,2000})?)(?:&|\Z)"
)
_AMP = re.compile(r"\A/amp/(?:s/)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?:/\S{0,2000})?)")


@dataclass(frozen=True)
class Link:
    """Where a link leads."""

    host: str
    """In lower case, without www. and port."""
    path: str = ""
    """With its query, without the last slash."""
    is_bare: bool = False
    """A host name alone, which may be the name of a product, as asp.net."""
    via: str = ""
    """The host that sends on to this one, as google.com in google.com/url?q=…"""

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


def hosts(text: str) -> frozenset[str]:
    """Return the hosts that the links of a text lead to."""
    return frozenset(link.host for link in find_links(text))


def find_mails(text: str) -> list[str]:
    """Return the mail addresses of a text."""
    return _MAIL.findall(text)


def without_addresses(text: str) -> str:
    """Return a text with a space for each link and mail address."""
    for pattern in (_WITH_SCHEME, _MAIL, _WITH_WWW, _BARE):
        text = pattern.sub(" ", text)
    return text


def _link(address: str, is_bare: bool) -> Link | None:
    """Return where an address leads in the end: one that only sends on is unwrapped."""
    link = _parts(address, is_bare)
    for _time in range(_MOST_UNWRAPPED):
        inner = _target_within(link) if link is not None else None
        if link is None or inner is None:
            break
        link = Link(inner.host, inner.path, via=link.host)
    return link


def _target_within(link: Link) -> Link | None:
    """Return the address that an address has within, as a parameter or after its host; None of any other."""
    path = unquote(link.path, errors="replace")
    found = _PACKED.search(path) or _AMP.search(path)
    if found is None and _SENDS_ON.search(path):
        found = _PARAMETER.search(path)
    return _parts(found[1], False) if found else None


def _parts(address: str, is_bare: bool) -> Link | None:
    host, slash, path = address.rstrip(_TRAILING).partition("/")
    host, question, parameters = host.rpartition("@")[2].partition("?")
    host = host.partition("#")[0].partition(":")[0].lower().removeprefix("www.").strip(".")
    if "." not in host:
        return None
    path = f"/?{parameters}{slash}{path}" if question else slash + path
    path = unquote(path, errors="replace").partition("#")[0].rstrip("/")
    return Link(host, path, is_bare)
