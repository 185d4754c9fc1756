"""Links: how many there are, and what the places say that they lead to."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from comments.spam.addresses import Link
from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import capital, danish_number, english_number

_MANY = 8
_SEVERAL = 3
_FEW_WORDS = 6
_DENSE = 0.08
"""Links for each word: with more than one to twelve words, the links are what it is about."""
_PAID = re.compile(r"[?&/](?:aff|aff_id|affiliate|ref|offer_id|utm_source|partner)[=/]|/\?ref")
_NUMERIC_HOST = re.compile(r"[\d.]+")
_SHORTENED = re.compile(r"/(?=\w*(?:\d|[a-z][A-Z]))\w{4,9}")
_LONGEST_SHORTENER = 8
_SOURCE = re.compile(
    r"/(?:19|20)\d\d(?:[/-]|\Z)|\.(?:pdf|zip|jpe?g|png|gif|txt|csv|xml|docx?|odt|gz|js|cs|py|cfm|aspx?|s?html?)\Z"
    r"|/(?:archive|archives|wiki|docs?|issues?|questions?|thread|threads|viewtopic|papers?|manual|debat|arkiv)\b",
    re.IGNORECASE,
)


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the links say. Those to the site itself say nothing."""
    others = [link for link in parsed.links if not _leads_home(link, submission.site_hosts)]
    unknown = unknown_links(submission, parsed)
    if unknown:
        yield _number(unknown)
        if all(map(is_source, unknown)):
            host = unknown[0].host
            danish, english = f"Linket fører til en bestemt tekst hos {host}.", f"The link leads to one text at {host}."
            yield signal("links.source", danish, english)
        yield from _places(unknown)
        if len(parsed.words) >= _FEW_WORDS and len(unknown) > _DENSE * len(parsed.words):
            yield signal("links.dense", "Den er mest links.", "It is mostly links.")
    if others and not parsed.words:
        yield signal("links.only", "Der står intet ud over linket.", "There is nothing besides the link.")
    elif others and len(parsed.words) < _FEW_WORDS:
        yield signal(
            "links.alone", "Der står næsten intet ud over linket.", "There is hardly anything besides the link."
        )
    if shortened := [link for link in others if _is_shortened(link)]:
        host = shortened[0].host
        danish, english = (
            f"Man kan ikke se, hvor linket hos {host} fører hen.",
            f"Nobody sees where the link at {host} leads.",
        )
        yield signal("links.shortener", danish, english)
    elif opened := [link for link in others if _is_anybodys(link, submission.known_hosts)]:
        host = opened[0].host
        danish, english = (
            f"Linket fører til nogens egen side hos {host}.",
            f"The link leads to somebody's own page at {host}.",
        )
        yield signal("links.profile", danish, english)


def unknown_links(submission: Submission, parsed: ParsedText) -> list[Link]:
    """Return the links that lead to places of which nothing is known."""
    return [
        link
        for link in parsed.links
        if not _leads_home(link, submission.site_hosts) and not is_known(link, submission.known_hosts)
    ]


def is_source(link: Link) -> bool:
    """Whether a link leads to one article, file or page of a reference, as »/2011/06/30/…« and »….pdf«."""
    return bool(_SOURCE.search(link.path))


def is_known(link: Link, neighbours: frozenset[str] = frozenset()) -> bool:
    """Whether readers point each other to a place, as github.com or dr.dk, or the site itself does (`neighbours`)."""
    if _under(link.host, _hosts()["known_or_open"]) or link.host.endswith(_hosts()["known_endings"]):
        return True
    return link.target.startswith(_hosts()["known_paths"]) or (bool(neighbours) and _under(link.host, neighbours))


def _is_anybodys(link: Link, neighbours: frozenset[str]) -> bool:
    """Whether a link leads to what anybody may write, at a place that readers know."""
    if not _under(link.host, _hosts()["open"]) or link.target in neighbours:
        return False
    return not any(path in link.path for path in _hosts()["open_paths"]) and link.host != "youtu.be"


def _is_shortened(link: Link) -> bool:
    """Whether a link hides where it leads: by a known service, or by one that looks like one."""
    if link.target.startswith(_hosts()["known_paths"]) or _under(link.host, _hosts()["known"]):
        return False
    looks_so = len(link.host) <= _LONGEST_SHORTENER and bool(_SHORTENED.fullmatch(link.path))
    return looks_so or _under(link.host, _hosts()["shorteners"])


def _number(unknown: list[Link]) -> Reason:
    number, host = len(unknown), unknown[0].host
    if number == 1:
        return signal(
            "links.one", f"Der er et link til {host}, som vi ikke kender.", f"It links to {host}, which we do not know."
        )
    code = "links.many" if number >= _MANY else "links.several" if number >= _SEVERAL else "links.two"
    danish, english = danish_number(number), capital(english_number(number))
    return signal(
        code,
        f"Der er {danish} links til steder, vi ikke kender, blandt andet {host}.",
        f"{english} links lead to places that we do not know, among them {host}.",
    )


def _places(unknown: list[Link]) -> Iterator[Reason]:
    for code, danish, english, is_so in _PLACES:
        host = next((link.host for link in unknown if is_so(link)), None)
        if host is not None:
            yield signal(code, danish.format(host), english.format(host))


def _is_cheap(link: Link) -> bool:
    return link.host.rpartition(".")[2] in _hosts()["cheap"]


def _is_odd(link: Link) -> bool:
    return "xn--" in link.host or bool(_NUMERIC_HOST.fullmatch(link.host))


def _sells(link: Link) -> bool:
    return bool(_selling().search(link.host))


def _leads_to_a_sale(link: Link) -> bool:
    return bool(_selling().search(link.path.lower()))


def _is_sent_on(link: Link) -> bool:
    """Whether another unknown place sends on to it: search engines and networks do that with every link."""
    return bool(link.via) and not is_known(Link(link.via))


_PLACES = (
    ("links.odd", "{} er en underlig adresse.", "{} is an odd address.", _is_odd),
    (
        "links.cheap",
        "{} har en endelse, som mest bruges til spam.",
        "{} ends in what is mostly used for spam.",
        _is_cheap,
    ),
    (
        "links.selling",
        "{} lyder som et sted, der sælger noget.",
        "{} sounds like a place that sells something.",
        _sells,
    ),
    (
        "links.selling_path",
        "Adressen på {} nævner noget, der er til salg.",
        "The address at {} names something for sale.",
        _leads_to_a_sale,
    ),
    ("links.hyphens", "{} er sat sammen af søgeord.", "{} is put together of keywords.", lambda link: "-" in link.host),
    (
        "links.home",
        "Linket fører til forsiden af {} og ikke til noget bestemt.",
        "The link leads to the front page of {}, to nothing in particular.",
        lambda link: not link.path,
    ),
    (
        "links.redirect",
        "Linket til {} går over et andet sted.",
        "The link to {} goes by way of another place.",
        _is_sent_on,
    ),
    (
        "links.paid",
        "Linket til {} giver den, der skriver, betaling.",
        "The link to {} earns its writer a fee.",
        lambda link: bool(_PAID.search(link.path)),
    ),
)


def _leads_home(link: Link, site_hosts: tuple[str, ...]) -> bool:
    return _under(link.host, frozenset(host.lower().removeprefix("www.") for host in site_hosts))


def _under(host: str, names: frozenset[str]) -> bool:
    labels = host.split(".")[-6:]
    return any(".".join(labels[start:]) in names for start in range(len(labels)))


@cache
def _hosts() -> dict[str, Any]:
    path = Path(__file__).parents[1] / "data" / "hosts.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    hosts: dict[str, Any] = {
        key: tuple(names) if key in {"known_endings", "known_paths", "open_paths"} else frozenset(names)
        for key, names in table.items()
    }
    return hosts | {"known_or_open": hosts["known"] | hosts["open"]}


@cache
def _selling() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_hosts()["selling"])))
