"""How many links there are, and what the places say that they lead to."""

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
_REDIRECT = re.compile(r"https?:|[?&]url=|[?&]u=http|www\.")
_PAID = re.compile(r"[?&/](?:aff|aff_id|affiliate|ref|offer_id|utm_source|partner)[=/]|/\?ref")
_NUMERIC_HOST = re.compile(r"[\d.]+")


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the links say. Those to the site itself say nothing."""
    others = [link for link in parsed.links if not _leads_home(link, submission.site_hosts)]
    unknown = [link for link in others if not is_known(link.host)]
    if unknown:
        yield _number(unknown)
        yield from _places(unknown)
        if len(parsed.words) >= _FEW_WORDS and len(unknown) > _DENSE * len(parsed.words):
            yield signal("links.dense", "Teksten er mest links", "The text is mostly links")
    if others and not parsed.words:
        yield signal("links.only", "Der står intet ud over linket", "There is nothing besides the link")
    elif others and len(parsed.words) < _FEW_WORDS:
        yield signal("links.alone", "Der står næsten intet ud over linket", "There is hardly anything besides the link")
    shortened = [link for link in others if _under(link.host, _hosts()["shorteners"])]
    if shortened:
        host = shortened[0].host
        yield signal("links.shortener", f"Et link skjult bag {host}", f"A link hidden behind {host}")


def is_known(host: str) -> bool:
    """Whether readers point each other to a host, as github.com or dr.dk."""
    return _under(host, _hosts()["known"]) or host.endswith(_hosts()["known_endings"])


def _number(unknown: list[Link]) -> Reason:
    number, host = len(unknown), unknown[0].host
    if number == 1:
        return signal("links.one", f"Et link til {host}", f"A link to {host}")
    code = "links.many" if number >= _MANY else "links.several" if number >= _SEVERAL else "links.two"
    danish, english = capital(danish_number(number)), capital(english_number(number))
    return signal(code, f"{danish} links, blandt andet til {host}", f"{english} links, one of them to {host}")


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


_PLACES = (
    ("links.odd", "{} er en underlig adresse", "{} is an odd address", _is_odd),
    (
        "links.cheap",
        "{} har en endelse, som mest bruges til spam",
        "{} ends in what is mostly used for spam",
        _is_cheap,
    ),
    ("links.selling", "{} lyder som en butik", "{} sounds like a shop", _sells),
    (
        "links.selling_path",
        "Adressen på {} nævner noget, der er til salg",
        "The address at {} names something for sale",
        _leads_to_a_sale,
    ),
    ("links.hyphens", "{} er en adresse af søgeord", "{} is an address of keywords", lambda link: "-" in link.host),
    ("links.home", "Et link til forsiden af {}", "A link to the front page of {}", lambda link: not link.path),
    (
        "links.redirect",
        "{} sender videre",
        "{} sends on to another place",
        lambda link: bool(_REDIRECT.search(link.path)),
    ),
    (
        "links.paid",
        "Linket til {} giver betaling",
        "The link to {} earns a fee",
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
    return {key: tuple(names) if key == "known_endings" else frozenset(names) for key, names in table.items()}


@cache
def _selling() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_hosts()["selling"])))
