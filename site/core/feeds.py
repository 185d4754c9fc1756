"""Feeds of the site: valid Atom (RFC 4287) and RSS 2.0, answered with 304 to whoever has the newest already."""

import re
from datetime import UTC, datetime
from uuid import UUID, uuid5

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.http import http_date, parse_http_date
from django.views.decorators.http import conditional_page

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may have in it, not even escaped."""

DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of what follows them, past the name that they were typed into."""

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def xml_text(text: str) -> str:
    """Return a text as it was written, joiners of emoji and of Persian included, without what XML forbids."""
    return NOT_XML.sub(" ", text)


def xml_line(text: str) -> str:
    """The same for a name or title: one line, in which no part changes the direction of the others."""
    return " ".join(DIRECTIONS.sub("", xml_text(text)).split())


def entry_id(key: UUID, part: str) -> str:
    """Return an IRI that stays the same wherever the site stands: of one part (a language, a comment) of a page."""
    return uuid5(key, part).urn


class DatedWhenEmptyMixin:
    """A feed that says since when it is empty. Django's says »now«, and is another at each request."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["empty_since"]


class AtomGenerator(DatedWhenEmptyMixin, Atom1Feed):
    """Atom, with every author of an entry. Django's knows one."""

    def add_item_elements(self, handler, item) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


class RssGenerator(DatedWhenEmptyMixin, Rss201rev2Feed):
    """RSS 2.0. Its own element for authors takes mail addresses alone, so they are named in Dublin Core's."""

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), "xmlns:dc": DUBLIN_CORE}

    def add_item_elements(self, handler, item) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name)


class SiteFeed(Feed):
    """A feed of the site, in Atom unless a subclass says otherwise."""

    feed_type = AtomGenerator
    author_name = "Landliv"
    """Who answers for the feed, and for an entry that names nobody."""

    def __call__(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return conditional_page(self._answer)(request, *args, **kwargs)

    def _answer(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        newest = datetime.fromtimestamp(parse_http_date(response.headers["Last-Modified"]), UTC)
        response.headers["Last-Modified"] = http_date(max(newest, self.thinned_at() or newest).timestamp())
        return response

    def feed_extra_kwargs(self, obj) -> dict:
        return {"empty_since": self.empty_since(obj) or datetime.fromtimestamp(0, UTC)}

    def item_extra_kwargs(self, item) -> dict:
        return {"authors": [xml_line(name) for name in self.item_authors(item)]}

    def item_authors(self, item) -> list[str]:
        """The names of those who wrote an item; none where the feed's own author did."""
        return []

    def empty_since(self, obj) -> datetime | None:
        """The date of the feed while it has no items."""
        raise NotImplementedError

    def thinned_at(self) -> datetime | None:
        """When something was last taken away that may have been in the feed, for those who ask by date what is new."""
        raise NotImplementedError
