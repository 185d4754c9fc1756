"""Checks feeds as a validator does: by the rules of RFC 4287 for Atom, of RSS 2.0 and its profile for RSS."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
NAME = re.compile(r"\S.*\S|\S")
LANGUAGE = re.compile(r"[a-z]{2}")
TEXT_TYPES = {"text", "html", "xhtml"}

FEED_ONCE = {"id", "title", "updated"}
FEED_AT_MOST_ONCE = {"subtitle", "generator", "icon", "logo", "rights"}
FEED_MANY = {"author", "category", "contributor", "link", "entry"}
ENTRY_ONCE = {"id", "title", "updated"}
ENTRY_AT_MOST_ONCE = {"published", "rights", "source", "content", "summary"}
ENTRY_MANY = {"author", "category", "contributor", "link"}


def parsed(content: bytes) -> ElementTree.Element:
    """The feed's root element."""
    return ElementTree.fromstring(content)


def faults_of_atom(content: bytes, address: str) -> list[str]:
    """What is wrong with an Atom feed that was fetched from an absolute address."""
    feed = parsed(content)
    faults = [] if feed.tag == f"{ATOM}feed" else [f"the root is {feed.tag}"]
    faults += _elements(feed, FEED_ONCE, FEED_AT_MOST_ONCE, FEED_MANY)
    faults += _constructs(feed)
    if not LANGUAGE.fullmatch(feed.get(XML_LANG, "")):
        faults.append("no xml:lang")
    links = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    faults += [] if links == [address] else [f"the link to itself is {links}"]
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        faults += _entry(entry, has_feed_author=feed.find(f"{ATOM}author") is not None)
    ids = [element.findtext(f"{ATOM}id") for element in (feed, *entries)]
    faults += [] if len(ids) == len(set(ids)) else ["an id stands twice"]
    newest = max((entry.findtext(f"{ATOM}updated") for entry in entries), key=datetime.fromisoformat, default=None)
    if newest and datetime.fromisoformat(newest) != datetime.fromisoformat(feed.findtext(f"{ATOM}updated")):
        faults.append("the feed is not as new as its newest entry")
    return faults


def _entry(entry, *, has_feed_author: bool) -> list[str]:
    faults = _elements(entry, ENTRY_ONCE, ENTRY_AT_MOST_ONCE, ENTRY_MANY) + _constructs(entry)
    if not has_feed_author and entry.find(f"{ATOM}author") is None:
        faults.append("nobody wrote an entry")
    has_alternate = any(link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{ATOM}link"))
    if entry.find(f"{ATOM}content") is None and not has_alternate:
        faults.append("an entry leads nowhere")
    published = entry.findtext(f"{ATOM}published")
    updated = entry.findtext(f"{ATOM}updated")
    if published and updated and datetime.fromisoformat(updated) < datetime.fromisoformat(published):
        faults.append("an entry was changed before it was published")
    return faults


def _elements(parent, once: set[str], at_most_once: set[str], many: set[str]) -> list[str]:
    names = [child.tag.removeprefix(ATOM) for child in parent]
    faults = [f"{name} stands {names.count(name)} times" for name in once if names.count(name) != 1]
    faults += [f"{name} stands {names.count(name)} times" for name in at_most_once if names.count(name) > 1]
    known = once | at_most_once | many
    return faults + [f"{name} is no element of it" for name in names if name not in known and not name.startswith("{")]


def _constructs(parent) -> list[str]:
    """Identifiers, dates, people, texts and links, each by its own rule."""
    faults = []
    if not IRI.fullmatch(parent.findtext(f"{ATOM}id") or ""):
        faults.append(f"the id {parent.findtext(f'{ATOM}id')} is no IRI")
    for name in ("updated", "published"):
        dates = [date.text or "" for date in parent.findall(ATOM + name)]
        faults += [f"{date} is no date" for date in dates if not RFC3339.fullmatch(date)]
    for person in (*parent.findall(f"{ATOM}author"), *parent.findall(f"{ATOM}contributor")):
        names = [name.text or "" for name in person.findall(f"{ATOM}name")]
        faults += [] if len(names) == 1 and NAME.fullmatch(names[0]) else [f"somebody is called {names}"]
    for name in ("title", "subtitle", "summary", "rights"):
        for text in parent.findall(ATOM + name):
            faults += [] if text.get("type", "text") in TEXT_TYPES else [f"a {name} of type {text.get('type')}"]
            faults += [] if text.text or name != "title" else ["a title is empty"]
    seen = set()
    for link in parent.findall(f"{ATOM}link"):
        faults += [] if _is_absolute(link.get("href")) else [f"a link to {link.get('href')}"]
        kind = (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
        faults += [f"two links of the kind {kind}"] if kind in seen and kind[0] == "alternate" else []
        seen.add(kind)
    return faults


def faults_of_rss(content: bytes, address: str) -> list[str]:
    """What is wrong with an RSS feed that was fetched from an absolute address."""
    root = parsed(content)
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        return ["no RSS 2.0 with one channel"]
    [channel] = channels
    faults = [f"{name} is missing" for name in ("title", "link", "description") if channel.find(name) is None]
    links = [link.get("href") for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    faults += [] if links == [address] else [f"the link to itself is {links}"]
    faults += [] if LANGUAGE.fullmatch(channel.findtext("language", "")) else ["no language"]
    dates = [date.text for date in channel.iter() if date.tag in ("pubDate", "lastBuildDate")]
    faults += [f"{date} is no date" for date in dates if parsedate_to_datetime(date).tzinfo is None]
    items = channel.findall("item")
    for item in items:
        faults += [] if item.findtext("title") or item.findtext("description") else ["an item without words"]
        faults += [] if _is_absolute(item.findtext("link")) else [f"a link to {item.findtext('link')}"]
        faults += ["an author is no mail address" for author in item.findall("author") if "@" not in author.text]
        guid = item.find("guid")
        is_permalink = guid is not None and guid.get("isPermaLink", "true") == "true"
        faults += ["a guid is no address"] if is_permalink and not _is_absolute(guid.text) else []
    guids = [item.findtext("guid") for item in items]
    return faults + ([] if None not in guids and len(guids) == len(set(guids)) else ["a guid is missing, or twice"])


def _is_absolute(address: str | None) -> bool:
    parts = urlsplit(address or "")
    return parts.scheme in ("http", "https") and bool(parts.netloc)
